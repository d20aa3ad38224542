import Foundation
import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// Nobody answers in the site's place for long, and what is broken for good holds nothing else up.
@Suite(.timeLimit(.minutes(15))) struct FaultGuardTests {
    private static func titles(_ store: NewsStore) throws -> [String: String] {
        var query = ListQuery()
        (query.limit, query.includesGone) = (.max, true)
        return try Dictionary(uniqueKeysWithValues: store.list(query).map { ($0.key.postID, $0.title) })
    }

    @Test(arguments: [Fault.portal, .portalRedirect, .emptyAnswer]) func `a login page in the middle of a pull ends it`(
        fault: Fault
    ) async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        var rule = FaultRule(fault)
        // robots.txt, the index, three months and four articles come.
        rule.after = 9
        try bench.arabic.setFaults([rule])
        let outcome = try await bench.pull(into: store) { $0.jobs = 1 }
        let summary = try outcome.arabic
        #expect(summary.stopped?.contains("the network that you are in may want a login") == true)
        #expect((1..<9).contains(summary.new) && summary.failed == 3, "\(summary)")
        #expect(outcome.paths.count < 16)
        try bench.arabic.setFaults([])
        let later = try await bench.pull(into: store)
        #expect(later.failures.isEmpty)
        try FaultPullTests.expectTruth(store, bench)
        await bench.stop()
    }

    @Test func `an hour of a login page leaves no mark, and robots.txt is asked for again after it`() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let before = try StoreDump.text(of: store)
        bench.clock.advance(bySeconds: 25 * 3600)
        var rule = FaultRule(.portal)
        (rule.from, rule.until) = (bench.clock.now(), bench.clock.now().advanced(byMilliseconds: 3_600_000))
        try bench.arabic.setFaults([rule])
        let during = try await bench.pull(into: store)
        #expect(try during.arabic.stopped == "its sitemaps cannot be read")
        #expect(try StoreDump.text(of: store) == before)
        bench.clock.advance(bySeconds: 3600)
        let after = try await bench.pull(into: store)
        #expect(after.requests[.arabic]?.first?.path == "/robots.txt")
        #expect(after.failures.isEmpty)
        try FaultPullTests.expectTruth(store, bench)
        await bench.stop()
    }

    @Test func `articles that answer with an error page for good hold up no other, and stay as they were`() async throws
    {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let posts = try bench.arabic.site.posts
        let broken = Set(posts.keys.sorted().prefix(8))
        try bench.arabic.setFaults(broken.compactMap { posts[$0] }.map { FaultRule(.softNotFound, path: $0.path) })
        for _ in 0..<6 {
            bench.clock.advance(bySeconds: 24 * 3600)
            let now = bench.clock.now()
            let changed = try bench.arabic.update { $0.change(share: 1, seed: 5, at: now) }
            let outcome = try await bench.pull(into: store) { $0.jobs = 1 }
            #expect(try outcome.arabic.stopped == nil)
            #expect(try outcome.arabic.changed == changed.count - broken.count)
        }
        #expect(try Self.titles(store).count == posts.count)
        try bench.arabic.setFaults([])
        bench.clock.advance(bySeconds: 25 * 3600)
        _ = try await bench.pull(into: store)
        try FaultPullTests.expectTruth(store, bench)
        await bench.stop()
    }

    @Test(arguments: [Fault.portal, .portalRedirect, .softNotFound, .emptyAnswer, .cut(.length), .wrongLength(.small)])
    func `what comes in place of the front page changes no list`(fault: Fault) async throws {
        let bench = try await PullBench(fixture: [.english])
        let store = try bench.store()
        func pull() async throws -> PullOutcome {
            try await bench.pull(into: store, [.english]) { ($0.readsLists, $0.limit) = (true, 3) }
        }
        _ = try await pull()
        let before = try #require(try store.part(.breaking, edition: .english)).snapshot
        bench.clock.advance(bySeconds: 2 * 3600)
        let origin = try #require(bench.origins[.english])
        origin.setFaults(["/", "/news", "/news/politics", "/region/*"].map { FaultRule(fault, path: $0) })
        let outcome = try await pull()
        let isFailure = outcome.failures.contains { $0.url == "https://english.almayadeen.net/" }
        let notes = outcome.summaries[.english]?.warnings.keys.filter { $0.hasPrefix("front page") } ?? []
        #expect(isFailure || !notes.isEmpty, "\(outcome.failures)")
        #expect(try store.partHistory(.breaking, edition: .english).allSatisfy { !$0.snapshot.items.isEmpty })
        origin.setFaults([])
        bench.clock.advance(bySeconds: 2 * 3600)
        let later = try await pull()
        #expect(later.failures.isEmpty, "\(later.failures)")
        #expect(try #require(try store.part(.breaking, edition: .english)).snapshot != before)
        await bench.stop()
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `under any mixture of faults a store shows only what the site once said, and in the end what it says`(
        seed: UInt64
    ) async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        var random = SeededRandom(seed: seed, name: "storm")
        var said: [String: Set<String>] = [:]
        let faults = FaultCase.all.filter { !$0.isHanging && !$0.fault.description.hasPrefix("gzip") }.map(\.fault)
        for round in 0..<12 {
            let now = bench.clock.now()
            try bench.arabic.update { _ = $0.change(share: 0.2, seed: seed &+ UInt64(round), at: now) }
            for post in try bench.arabic.site.posts.values { said[post.id, default: []].insert(post.title) }
            let rules = (0..<3).map { _ in
                var rule = FaultRule(faults.randomElement(using: &random) ?? .portal)
                rule.share = Double.random(in: 0.1...0.6, using: &random)
                rule.seed = random.next()
                rule.after = Int.random(in: 0...6, using: &random)
                return rule
            }
            try bench.arabic.setFaults(rules)
            _ = try await bench.pull(into: store)
            for (id, title) in try Self.titles(store) {
                #expect(said[id]?.contains(title) == true, "seed \(seed), round \(round), \(rules.map(\.fault))")
            }
            bench.clock.advance(bySeconds: Int64.random(in: 60...20_000, using: &random))
        }
        try bench.arabic.setFaults([])
        bench.clock.advance(bySeconds: 25 * 3600)
        _ = try await bench.pull(into: store)
        try FaultPullTests.expectTruth(store, bench, "seed \(seed)")
        await bench.stop()
    }

    /// The address sanitizer takes terabytes of address space for itself.
    private static var isSanitized: Bool { ProcessInfo.processInfo.environment["ASAN_OPTIONS"] != nil }

    @Test(.disabled(if: isSanitized), arguments: [Fault.gzipBomb(mebibytes: 8192, asFile: false), .endlessHead])
    func `what unpacks to eight gibibytes is refused by a program that may have one`(fault: Fault) async throws {
        let bench = try await PullBench()
        try bench.arabic.setFaults([FaultRule(fault, path: "/sitemaps/all/*"), FaultRule(fault, path: "/news/*")])
        let root = try #require(CanonicalURL("https://www.almayadeen.net/"))
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("newssync").path
        let process = try ChildProcess(
            "/bin/sh",
            [
                "-c", "ulimit -v 1500000; exec \"$0\" \"$@\"", program, "pull", "--lang", "ar", "--store",
                bench.folder.file("bomb.sqlite"), "--origin", bench.map.requestAddress(of: root),
            ], errors: bench.folder.file("errors"))
        let status = await process.ended()
        let text = try String(contentsOfFile: bench.folder.file("errors"), encoding: .utf8)
        #expect(status == 4 || status == 1, "\(text)")
        #expect(text.contains("larger than 16777216 bytes") || text.contains("more header lines"), "\(text)")
        await bench.stop()
    }
}
