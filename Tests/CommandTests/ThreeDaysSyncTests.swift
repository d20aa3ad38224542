import Foundation
import NewsSync
import Synchronization
import Testing

@testable import NewsTestSupport

/// Two stores filled from the fixture's three days in different orders, from different mirrors, one killed in the middle,
/// one put back to a backup: synced both ways they hold the same and show the same of every article.
@Suite struct ThreeDaysSyncTests {
    @Test func `however two stores came by the three days, a sync makes them equal`() async throws {
        let folder = try TemporaryFolder(named: "two-stores")
        let (one, other) = (folder.file("one.sqlite"), folder.file("other.sqlite"))
        let visits = ThreeDays.visits

        let first = try await Mirror(.first)
        try await first.pull(into: one, at: visits[0], "ar,en,es")
        try await first.pull(into: one, at: visits[1], "ar,en,es", killAtRequest: 40)
        for visit in visits[1...] { try await first.pull(into: one, at: visit, "ar,en,es") }
        await first.stop()

        let second = try await Mirror(.second)
        for visit in [visits[3], visits[0]] { try await second.pull(into: other, at: visit, "es,en") }
        try await run("backup", folder.file("backup.sqlite"), other)
        try await second.pull(into: other, at: visits[2], "ar")
        try await run("restore", folder.file("backup.sqlite"), other, "--force")
        for visit in [visits[4], visits[1], visits[2]] { try await second.pull(into: other, at: visit, "es,ar,en") }
        await second.stop()

        let before = try await [digest(one), digest(other)]
        #expect(before[0] != before[1])
        let synced = try await Program.newssync.run(["sync", other, "--store", one])
        #expect(synced.status == 0, "\(synced.errorText)")
        #expect(synced.text.contains("digests equal"), "\(synced.text)")
        #expect(try await digest(one) == digest(other))
        try await compare(one, other)
    }

    /// What `show --json` prints of every article, from both.
    private func compare(_ one: String, _ other: String) async throws {
        var query = ListQuery()
        (query.limit, query.includesGone) = (.max, true)
        var articles: [[ArticleKey]] = []
        for path in [one, other] {
            let store = try NewsStore(at: path, creation: .mustExist)
            articles.append(try store.list(query).map(\.key))
            #expect(try store.verify().flatMap(\.problems) == [])
            try store.close()
        }
        #expect(articles[0].count > 100)
        #expect(articles[0] == articles[1])
        for key in articles[0] {
            let shown = try await [show(key, one), show(key, other)]
            #expect(!shown[0].isEmpty && shown[0] == shown[1], "\(key)")
        }
    }

    private func show(_ key: ArticleKey, _ store: String) async throws -> String {
        try await Program.newssync.run(["show", key.rawValue, "--json", "--store", store]).text
    }

    private func digest(_ store: String) async throws -> String {
        try await Program.newssync.run(["verify", "--digest", "--store", store]).text
    }

    private func run(_ verb: String, _ backup: String, _ store: String, _ more: String...) async throws {
        let result = try await Program.newssync.run([verb, backup, "--store", store] + more)
        #expect(result.status == 0, "\(result.errorText)")
    }
}

/// The fixture's site under one of its two sets of templates.
private final class Mirror: Sendable {
    private let clock: ManualClock
    private let origins: [SimulatedOrigin]
    private let places: String
    private let profile: String
    private let killer = Killer()

    init(_ templates: SiteTemplates) async throws {
        profile =
            templates == .first
            ? "almayadeen" : PulledSite.root.appendingPathComponent("fixtures/profiles/second.yaml").path
        let timeline = try SiteTimeline(SiteFixture(folder: ThreeDays.fixture))
        clock = ManualClock(try #require(Instant(rfc3339: ThreeDays.visits[0])))
        var (origins, places) = ([SimulatedOrigin](), [String]())
        for language in SimulatedEdition.languages {
            let edition = try #require(SimulatedEdition(language: language))
            let site = try SimulatedSite(edition: edition, timeline: timeline, templates: templates, pageBytes: 10_000)
            let origin = try SimulatedOrigin(
                site: site, clock: clock, log: RequestLog(watch: { [killer] _ in killer.sawRequest() }))
            places.append("\(language)=\(try await origin.start())")
            origins.append(origin)
        }
        (self.origins, self.places) = (origins, places.joined(separator: ","))
    }

    func stop() async { for origin in origins { await origin.stop() } }

    /// Pulls as the site was at a time; a killed pull is killed while the origin answers its n-th request.
    func pull(into store: String, at visit: String, _ languages: String, killAtRequest: Int? = nil) async throws {
        clock.set(try #require(Instant(rfc3339: visit)))
        let process = Process()
        process.executableURL = Program.newssync.url
        process.arguments = [
            "pull", "--store", store, "--profile", profile, "--origin", places, "--lang", languages, "--recheck",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do {
                try process.run()
                if let killAtRequest { killer.aim(at: process.processIdentifier, request: killAtRequest) }
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        if killAtRequest != nil {
            #expect(process.terminationReason == .uncaughtSignal)
        } else {
            // 4: a post that is gone waits for its confirmation.
            #expect([0, 4].contains(process.terminationStatus))
        }
    }
}

/// Kills a process when the origin was asked so often.
private final class Killer: Sendable {
    private let target = Mutex<(process: pid_t, requests: Int)?>(nil)

    func aim(at process: pid_t, request: Int) { target.withLock { $0 = (process, request) } }

    func sawRequest() {
        target.withLock { target in
            guard var aimed = target else { return }
            aimed.requests -= 1
            target = aimed.requests > 0 ? aimed : nil
            if aimed.requests <= 0 { kill(aimed.process, SIGKILL) }
        }
    }
}
