import NewsModel
import NewsStore
import NewsTestSupport
import Testing

@testable import NewsSync

/// Visits follow how often a section changes.
@Suite struct PaceTests {
    @Test("the distance grows with the root of what visits find less than usual, within bounds")
    func stretch() {
        #expect(PullPlan.stretch(SectionPace()) == 1)
        #expect(PullPlan.stretch(SectionPace(visits: 8, changes: 1)) == 1)
        #expect(PullPlan.stretch(SectionPace(visits: 1, changes: 1)) > 0.6)
        #expect(PullPlan.stretch(SectionPace(visits: 24, changes: 0)) == 2)
        #expect(PullPlan.stretch(SectionPace(visits: 64, changes: 0)) == 3)
        #expect(PullPlan.stretch(SectionPace(visits: 64, changes: 64)) < 0.38)
        #expect(PullPlan.stretch(SectionPace(visits: 64, changes: 64)) >= 1 / 3)
    }

    @Test("earlier visits count ever less")
    func memory() {
        var pace = SectionPace()
        for _ in 0..<1000 { pace = pace.adding(changed: false) }
        #expect(pace.visits <= 64 && pace.changes == 0)
        for _ in 0..<64 { pace = pace.adding(changed: true) }
        #expect(Double(pace.changes) / Double(pace.visits) > 0.5)
    }

    @Test("a section is the first folders of a path, without dates")
    func sections() {
        func section(_ path: String) -> String? {
            CanonicalURL("https://a.example" + path).map { SectionPace.section(of: $0) }
        }
        #expect(section("/news/politics/a-story-17") == "/news/politics")
        #expect(section("/news/politics/deep/er/a-story") == "/news/politics")
        #expect(section("/2026/03/31/a-story") == "/" && section("/blog/2026/a") == "/blog")
        #expect(section("/a-story") == "/" && section("/") == "/" && section("/x/2026-03-31/a") == "/x")
    }

    @Test("a lively section's articles are visited more often than a quiet one's")
    func pull() async throws {
        let bench = try await PullBench()
        let (store, origin) = (try bench.store(), try bench.arabic)
        _ = try await bench.pull(into: store)
        // The youngest post is visited most often.
        let lively = try #require(origin.site.posts.values.max { $0.published.instant < $1.published.instant })
        let url = try #require(CanonicalURL("https://www.almayadeen.net" + lively.path))
        let section = SectionPace.section(of: url)
        let ids = origin.site.posts.values.filter { post in
            CanonicalURL("https://www.almayadeen.net" + post.path).map { SectionPace.section(of: $0) } == section
        }.map(\.id)
        // Nothing announces the changes: the schedule alone finds them.
        for hour in 1...10 {
            bench.clock.advance(bySeconds: 3 * 24 * 3600)
            for id in ids { _ = origin.update { $0.silentEdit(id) { $0.title += " \(hour)" } } }
            _ = try await bench.pull(into: store)
        }
        let paces = try store.commit(at: bench.clock.now()) { writer in
            try Set(origin.site.posts.values.map(\.path)).reduce(into: [String: SectionPace]()) { paces, path in
                guard let url = CanonicalURL("https://www.almayadeen.net" + path) else { return }
                let section = SectionPace.section(of: url)
                paces[section] = try writer.pace(of: section, edition: .arabic)
            }
        }
        let mine = try #require(paces[section])
        #expect(mine.visits > 0 && mine.changes * 2 > mine.visits, "\(section): \(paces)")
        #expect(paces.filter { $0.key != section }.allSatisfy { $0.value.changes == 0 })
        let quiet = try #require(paces.filter { $0.key != section && $0.value.visits > 0 }.values.first)
        #expect(PullPlan.stretch(mine) < PullPlan.stretch(quiet))
        await bench.stop()
    }
}
