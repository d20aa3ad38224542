import Foundation
import NewsModel
import NewsTestSupport
import Testing

/// What the project's own fixture site has to hold.
@Suite struct WholeSiteTests {
    private static let folder = Fixtures.root.appendingPathComponent("fixtures/site").path
    static let timeline = Result { try SiteTimeline(SiteFixture(folder: folder)) }
    private let fixture: SiteFixture
    private let timeline: SiteTimeline
    private let end = Fixtures.instant("2026-04-01T20:59:59Z")

    init() throws {
        timeline = try Self.timeline.get()
        fixture = timeline.fixture
    }

    private func posts(_ language: String) -> [SimulatedPost] {
        Array(timeline.state(of: language, at: end).posts.values)
    }

    @Test(arguments: Fixtures.languages) func `an edition has forty posts and covers all that it can be listed by`(
        language: String
    ) {
        let filings = posts(language).compactMap(\.filing)
        #expect(fixture.count(language) >= 40)
        let sections = Set(filings.map(\.section))
        let leaves = fixture.outline.sections.flatMap { $0.children.isEmpty ? [$0] : $0.children }
        for section in leaves { #expect(sections.contains(section.key), "\(language) section \(section.key)") }
        let lists: [(String, [String], Set<String>)] = [
            ("media", fixture.outline.media.map(\.key), Set(filings.map(\.media))),
            ("region", fixture.outline.regions.map(\.key), Set(filings.flatMap(\.regions))),
            ("coverage", fixture.outline.coverages.map(\.key), Set(filings.flatMap(\.coverages))),
            ("author", fixture.outline.authors.map(\.key), Set(filings.flatMap(\.authors))),
        ]
        for (name, keys, used) in lists {
            for key in keys { #expect(used.contains(key), "\(language) \(name) \(key)") }
        }
    }

    @Test func `linked stories name each other in all editions, the others nowhere`() throws {
        var counts = ["linked": 0, "unlinked": 0]
        let stories = Dictionary(grouping: Fixtures.languages.flatMap(posts)) { $0.filing?.story ?? "" }
        for (story, told) in stories where !story.isEmpty && Set(told.map(\.language)).count == 3 {
            let isLinked = told.allSatisfy { $0.filing?.isLinked == true }
            counts[isLinked ? "linked" : "unlinked", default: 0] += 1
            for post in told {
                let others = told.filter { $0.language != post.language && isLinked }
                #expect(Set(post.alternates.map(\.language)) == Set(others.map(\.language)), "\(story) \(post.id)")
                for other in others {
                    let host = SimulatedEdition(language: other.language)?.host ?? ""
                    let url = host + PercentCoding.encode(other.path)
                    #expect(post.alternates.contains { $0.url == url }, "\(story) \(post.id)")
                }
            }
        }
        #expect(counts["linked", default: 0] >= 12 && counts["unlinked", default: 0] >= 6, "\(counts)")
    }

    @Test func `on the days happens what has to`() {
        let kinds = Set(fixture.events.map(\.kind))
        #expect(
            kinds.isSuperset(of: ["edit", "silent edit", "revert", "retract", "restore", "slug", "stale"]), "\(kinds)")
        for language in Fixtures.languages {
            #expect(fixture.events.contains { $0.language == language && $0.kind == "edit" }, "\(language)")
        }
    }

    @Test(arguments: Fixtures.languages) func `every post has a page, in both templates, from the time it is published`(
        language: String
    ) throws {
        let edition = try #require(SimulatedEdition(language: language))
        for templates in SiteTemplates.allCases {
            let site = try SimulatedSite(edition: edition, timeline: timeline, templates: templates, pageBytes: 0)
            for post in posts(language) {
                let now = post.published.instant
                let then = try #require(site.state(at: now).posts[post.id])
                let answer = site.answer(for: SimulatedRequest("GET", PercentCoding.encode(then.path)), at: now)
                #expect(answer.status == 200 && answer.text.contains(post.id), "\(post.id)")
                let before = site.answer(
                    for: SimulatedRequest("GET", PercentCoding.encode(then.path)),
                    at: now.advanced(byMilliseconds: -1000))
                #expect(before.status == 404, "\(post.id)")
            }
        }
    }
}
