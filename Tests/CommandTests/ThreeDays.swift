import Foundation
import NewsSync
import Testing

@testable import NewsTestSupport

/// The fixture's site over its three days, pulled by the command as a user would, for the tests that only read.
final class ThreeDays: Sendable {
    /// When the store was filled, on the newsroom's clock: the first is day 1, the last is now.
    static let visits = [
        "2026-03-30T18:30:00+03:00", "2026-03-31T19:50:00+03:00", "2026-03-31T20:05:00+03:00",
        "2026-04-01T18:30:00+03:00", "2026-04-01T19:01:00+03:00",
    ]

    static let first = Task { try await ThreeDays(.first) }
    static let second = Task { try await ThreeDays(.second) }

    let folder: TemporaryFolder
    let sites: [String: SimulatedSite]
    let profile: String

    var store: String { folder.file("news.sqlite") }

    static let fixture = PulledSite.root.appendingPathComponent("fixtures/site").path

    private init(_ templates: SiteTemplates) async throws {
        folder = try TemporaryFolder(named: "three-days")
        profile =
            templates == .first
            ? "almayadeen" : PulledSite.root.appendingPathComponent("fixtures/profiles/second.yaml").path
        let timeline = try SiteTimeline(SiteFixture(folder: Self.fixture))
        let clock = ManualClock(try #require(Instant(rfc3339: Self.visits[0])))
        var (sites, origins, places) = ([String: SimulatedSite](), [SimulatedOrigin](), [String]())
        for language in SimulatedEdition.languages {
            let edition = try #require(SimulatedEdition(language: language))
            let site = try SimulatedSite(edition: edition, timeline: timeline, templates: templates, pageBytes: 10_000)
            let origin = try SimulatedOrigin(site: site, clock: clock)
            places.append("\(language)=\(try await origin.start())")
            (sites[language], origins) = (site, origins + [origin])
        }
        self.sites = sites
        for visit in Self.visits {
            clock.set(try #require(Instant(rfc3339: visit)))
            let result = try await Program.newssync.run([
                "pull", "--store", store, "--profile", profile, "--origin", places.joined(separator: ","), "--recheck",
            ])
            // 4: a post that is gone waits for its confirmation.
            guard [0, 4].contains(result.status) else { throw PullFailed(words: result.errorText) }
        }
        for origin in origins { await origin.stop() }
    }

    /// A time at which what the store gives back is compared with what the site showed.
    enum Day: String, CaseIterable, Sendable {
        case one, last

        var instant: Instant {
            Instant(rfc3339: self == .one ? visits[0] : visits[visits.count - 1]) ?? Instant(milliseconds: 0)
        }
        /// How the command is asked for it.
        var arguments: [String] { self == .one ? ["--as-of", instant.rfc3339] : [] }
    }

    /// What an edition showed.
    func moment(_ language: String, _ day: Day) throws -> SiteMoment {
        try #require(sites[language]).moment(at: day.instant)
    }

    /// What a verb prints as JSON.
    func json(_ verb: String, _ arguments: [String], _ day: Day) async throws -> JSONValue {
        let result = try await Program.newssync.run(
            [verb, "--store", store, "--profile", profile, "--json"] + arguments + day.arguments)
        guard result.status == 0 else { throw PullFailed(words: "\(arguments): \(result.errorText)") }
        return try JSONValue.parse(result.text)
    }

    struct PullFailed: Error, CustomStringConvertible {
        var words: String
        var description: String { words }
    }
}

/// An edition, a day and a set of templates: every row of the table is tested with all of them.
struct Edition: Sendable, CustomTestStringConvertible {
    var language: String
    var day: ThreeDays.Day
    var isSecond: Bool

    var testDescription: String { "\(language), day \(day.rawValue)\(isSecond ? ", second templates" : "")" }

    static let all = [false, true].flatMap { isSecond in
        ["ar", "en", "es"].flatMap { language in
            ThreeDays.Day.allCases.map { Edition(language: language, day: $0, isSecond: isSecond) }
        }
    }

    func site() async throws -> ThreeDays {
        try await (isSecond ? ThreeDays.second : ThreeDays.first).value
    }

    func moment() async throws -> SiteMoment { try await site().moment(language, day) }

    /// A list of the site, as the command gives it.
    func part(_ name: String, of subject: String? = nil) async throws -> JSONValue {
        let of = subject.map { ["--of", $0] } ?? []
        let json = try await site().json("list", ["--part", name, "--lang", language] + of, day)
        return try #require(json["snapshot"], "\(name)")
    }

    /// The ids that a list of articles has, each without its edition.
    func ids(_ filter: [String]) async throws -> Set<String> {
        let site = try await site()
        do {
            let json = try await site.json("list", ["--lang", language, "--limit", "500"] + filter, day)
            return Set((json["articles"]?.arrayValue ?? []).compactMap { $0["postid"]?.stringValue })
        } catch is ThreeDays.PullFailed {
            return []
        }
    }

    func show(_ id: String) async throws -> JSONValue { try await site().json("show", ["\(language):\(id)"], day) }
}
