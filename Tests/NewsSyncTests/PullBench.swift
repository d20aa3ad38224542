import Foundation
import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// A site, its origin on loopback, a store and an engine, with clocks that stand where the test puts them.
final class PullBench {
    let folder: TemporaryFolder
    let clock: ManualClock
    let origins: [EditionID: SimulatedOrigin]
    let map: OriginMap
    let profile: Profile

    /// This machine's clock, where it is not the site's.
    var ownClock: ManualClock?
    /// What a test changes of the transport's limits.
    var tune: (inout TransportConfiguration) -> Void = { _ in }

    static let start = Instant(rfc3339: "2026-04-01T00:00:00Z") ?? Instant(milliseconds: 0)

    init(
        editions: [EditionID] = [.arabic], settings: SiteSettings = SiteSettings(), posts: [SimulatedPost]? = nil,
        watch: (@Sendable (RequestLog.Entry) -> Void)? = nil
    ) async throws {
        folder = try TemporaryFolder(named: "pull")
        clock = ManualClock(Self.start)
        profile = try Profile.alMayadeen()
        var origins: [EditionID: SimulatedOrigin] = [:]
        var places: [String] = []
        for id in editions {
            let edition = try #require(SimulatedEdition(language: id.rawValue))
            let site = try SimulatedSite(
                edition: edition, posts: posts ?? Self.fixture(id.rawValue), settings: settings, pageBytes: 20_000)
            let origin = try SimulatedOrigin(site: site, clock: clock, log: RequestLog(watch: watch))
            places.append("\(id)=\(try await origin.start())")
            origins[id] = origin
        }
        self.origins = origins
        map = try OriginMap(places.joined(separator: ","), editions: profile.editions)
    }

    /// The fixture's site at its start, 12 hours and a half into its first day.
    init(fixture editions: [EditionID], templates: SiteTemplates = .first, profile: Profile? = nil) async throws {
        folder = try TemporaryFolder(named: "pull")
        clock = ManualClock(Self.firstDay)
        self.profile = try profile ?? Profile.alMayadeen()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let timeline = try SiteTimeline(SiteFixture(folder: root.appendingPathComponent("fixtures/site").path))
        var origins: [EditionID: SimulatedOrigin] = [:]
        var places: [String] = []
        for id in editions {
            let edition = try #require(SimulatedEdition(language: id.rawValue))
            let site = try SimulatedSite(
                edition: edition, timeline: timeline, templates: templates, pageBytes: 10_000)
            let origin = try SimulatedOrigin(site: site, clock: clock)
            places.append("\(id)=\(try await origin.start())")
            origins[id] = origin
        }
        self.origins = origins
        map = try OriginMap(places.joined(separator: ","), editions: self.profile.editions)
    }

    static let firstDay = Instant(rfc3339: "2026-03-30T18:30:00+03:00") ?? Instant(milliseconds: 0)

    /// The invented posts of an edition.
    static func fixture(_ language: String) throws -> [SimulatedPost] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try PostFile().posts(at: root.appendingPathComponent("fixtures/posts/\(language).jsonl").path)
    }

    var arabic: SimulatedOrigin {
        get throws { try #require(origins[.arabic]) }
    }

    func store(_ name: String = "store") throws -> NewsStore { try NewsStore(at: "\(folder.path)/\(name).sqlite") }

    /// Pulls once, and returns everything that was told.
    func pull(
        into store: NewsStore, _ editions: [EditionID] = [.arabic], profile: Profile? = nil,
        _ change: (inout PullOptions) -> Void = { _ in }
    ) async throws -> PullOutcome {
        var configuration = TransportConfiguration(userAgent: "newssync-tests/1 (+https://example.org)")
        configuration.retryPolicy.attempts = 1
        // Nothing here may depend on how busy the machine is; where a time-out is meant, the test tunes it.
        (configuration.connectTimeout, configuration.totalTimeout) = (600_000, 600_000)
        tune(&configuration)
        let clock = ownClock ?? clock
        let engine = SyncEngine(
            store: store, profile: profile ?? self.profile, transport: configuration, clock: { clock.now() })
        var options = PullOptions()
        options.origins = map
        options.readsLists = false
        change(&options)
        for origin in origins.values { origin.log.clear() }
        var outcome = PullOutcome()
        for try await event in engine.pull(editions, options: options) { outcome.take(event) }
        outcome.requests = origins.mapValues { $0.log.entries }
        return outcome
    }

    func stop() async {
        for origin in origins.values { await origin.stop() }
    }
}

/// What a pull told.
struct PullOutcome {
    var summaries: [EditionID: PullSummary] = [:]
    var failures: [(url: String, message: String)] = []
    var reasons: [String: Int] = [:]
    var wouldFetch: [String] = []
    /// Why each of them would be.
    var explanations: [String: String] = [:]
    var requests: [EditionID: [RequestLog.Entry]] = [:]

    mutating func take(_ event: PullEvent) {
        switch event {
        case .finished(let summary): summaries[summary.edition] = summary
        case .failed(_, let url, let message): failures.append((url, message))
        case .planned(_, let counts): for count in counts { reasons[count.reason, default: 0] += count.count }
        case .wouldFetch(_, let url, let reason, let because):
            wouldFetch.append(url)
            explanations[url] = "\(reason): \(because)"
        case .started, .sitemap, .feed, .article, .committed, .nextRound: break
        }
    }

    /// The paths that the Arabic edition was asked for, without robots.txt.
    var paths: [String] { (requests[.arabic] ?? []).map(\.path).filter { $0 != "/robots.txt" } }
    var articlePaths: [String] { paths.filter { !$0.hasPrefix("/sitemaps/") } }
    var arabic: PullSummary {
        get throws { try #require(summaries[.arabic]) }
    }
}
