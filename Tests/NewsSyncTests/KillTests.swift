import Foundation
import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// A pull in a process of its own is killed while the origin answers its n-th request, for random n.
@Suite struct KillTests {
    /// More rounds on request: NEWSSYNC_KILL_ROUNDS=50.
    static let rounds = ProcessInfo.processInfo.environment["NEWSSYNC_KILL_ROUNDS"].flatMap(Int.init) ?? 4
    static let seed =
        ProcessInfo.processInfo.environment["NEWSSYNC_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0 ... .max)

    // Invariant 3
    @Test("killed at a random moment and started again, nothing committed is fetched again and the store is the same")
    func killed() async throws {
        print("KillTests: NEWSSYNC_SEED=\(Self.seed), \(Self.rounds) rounds")
        var random = SeededRandom(seed: Self.seed, name: "kill")
        let posts = try Self.posts(300)
        let victim = Victim()
        let bench = try await PullBench(posts: posts, watch: { victim.saw($0) })
        let calm = try bench.store("calm")
        _ = try await bench.pull(into: calm)
        let expected = try StoreDump.text(of: calm)
        for round in 0..<Self.rounds {
            let path = "\(bench.folder.path)/round\(round).sqlite"
            let limit = Int.random(in: 2...(posts.count + 6), using: &random)
            try victim.run(store: path, origin: bench.map, killAtRequest: limit)
            let store = try NewsStore(at: path)
            let kept = try store.list(Self.everything).compactMap(\.url)
            try bench.arabic.log.clear()
            try victim.run(store: path, origin: bench.map, killAtRequest: .max)
            let paths = try bench.arabic.log.entries.map(\.path).filter { $0.hasPrefix("/news/") }
            // What the killed process had under way may still be answered, and logged, after its death.
            #expect(paths.count - Set(paths).count < SyncTuning.jobs, "seed \(Self.seed), round \(round)")
            let asked = Set(paths.map { "https://www.almayadeen.net" + $0 })
            #expect(asked.isDisjoint(with: kept), "seed \(Self.seed), round \(round), killed at request \(limit)")
            #expect(kept.count + asked.count == posts.count)
            let text = try StoreDump.text(of: store)
            #expect(text == expected, "seed \(Self.seed), round \(round), killed at request \(limit)")
            #expect(try store.verify().allSatisfy(\.problems.isEmpty))
            try store.close()
        }
        #expect(victim.kills > 0)
        await bench.stop()
    }

    private static var everything: ListQuery {
        var query = ListQuery()
        query.limit = .max
        return query
    }

    /// Posts made of the fixture's, under other ids and addresses.
    private static func posts(_ count: Int) throws -> [SimulatedPost] {
        let models = try PullBench.fixture("ar")
        return (0..<count).map { index in
            var post = models[index % models.count]
            post.id = "\(700_000 + index)"
            post.path = "/news/politics/خبر-\(index)"
            post.title += " \(index)"
            return post
        }
    }
}

/// The process that is killed.
final class Victim: @unchecked Sendable {
    private let lock = NSLock()
    private var process: ChildProcess?
    private var remaining = 0
    private(set) var kills = 0

    /// Runs `newssync pull` to its end; it is killed when the origin has answered so many requests of it.
    func run(store: String, origin: OriginMap, killAtRequest limit: Int) throws {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("newssync").path
        let root = try #require(CanonicalURL("https://www.almayadeen.net/"))
        // Locked until the process is known: its first request may come before this thread goes on.
        let process = try lock.withLock {
            let process = try ChildProcess(
                program,
                ["pull", "--lang", "ar", "--store", store, "--origin", origin.requestAddress(of: root)])
            (self.process, remaining) = (process, limit)
            return process
        }
        process.wait()
        lock.withLock { self.process = nil }
    }

    /// Called by the origin before each answer is sent.
    func saw(_ entry: RequestLog.Entry) {
        lock.withLock {
            guard let process else { return }
            remaining -= 1
            guard remaining == 0 else { return }
            process.killNow()
            self.process = nil
            kills += 1
        }
    }
}
