import Foundation
import NewsSync
import NewsTestSupport
import Synchronization

/// Simulated editions of the fixture posts, and a store to pull them into.
final class PulledSite: Sendable {
    static let now = Instant(rfc3339: "2026-04-01T00:00:00Z") ?? Instant(milliseconds: 0)
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    let folder: TemporaryFolder
    let clock: ManualClock
    let origins: [String: SimulatedOrigin]
    /// `ar=http://127.0.0.1:40001,…`.
    let originOption: String

    var store: String { folder.file("news.sqlite") }

    init(_ languages: [String], change: @Sendable (inout SimulatedSite) -> Void = { _ in }) async throws {
        folder = try TemporaryFolder()
        clock = ManualClock(Self.now)
        var (origins, options) = ([String: SimulatedOrigin](), [String]())
        for language in languages {
            guard let edition = SimulatedEdition(language: language) else { continue }
            let posts = try PostFile().posts(at: Self.fixture(language))
            var site = try SimulatedSite(edition: edition, posts: posts, pageBytes: 12_000)
            change(&site)
            let origin = try SimulatedOrigin(site: site, clock: clock)
            options.append("\(language)=\(try await origin.start())")
            origins[language] = origin
        }
        (self.origins, originOption) = (origins, options.joined(separator: ","))
    }

    static func fixture(_ language: String) -> String {
        root.appendingPathComponent("fixtures/posts/\(language).jsonl").path
    }

    /// Runs a verb on the store.
    func run(_ verb: String, _ arguments: String...) async throws -> Program.Result {
        try await Program.newssync.run([verb, "--store", store] + arguments)
    }

    /// Pulls every edition that is served.
    func pull(_ arguments: String...) async throws -> Program.Result {
        let languages = origins.keys.sorted().joined(separator: ",")
        return try await Program.newssync.run(
            ["pull", "--store", store, "--origin", originOption, "--lang", languages] + arguments)
    }

    func stop() async { for origin in origins.values { await origin.stop() } }

    /// All three editions, pulled once for the tests that only read.
    static let shared = Task { () throws -> PulledSite in
        let site = try await PulledSite(["ar", "en", "es"])
        let result = try await site.pull("--json")
        firstPull.withLock { $0 = result }
        await site.stop()
        return site
    }

    /// What the shared pull printed.
    static func sharedPull() async throws -> Program.Result {
        _ = try await shared.value
        guard let result = firstPull.withLock({ $0 }) else { throw NothingPulled() }
        return result
    }

    private static let firstPull = Mutex<Program.Result?>(nil)
}

struct NothingPulled: Error {}
