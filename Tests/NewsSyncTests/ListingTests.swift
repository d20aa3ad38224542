import Foundation
import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// Front, section, coverage and author pages, end to end.
@Suite struct ListingTests {
    private static let hour: Int64 = 3600

    private func pull(_ bench: PullBench, into store: NewsStore) async throws -> PullOutcome {
        try await bench.pull(into: store) { $0.readsLists = true }
    }

    private func titles(_ store: NewsStore, _ name: PartName, asOf instant: Instant? = nil) throws -> [String]? {
        try store.part(name, edition: .arabic, asOf: instant)?.snapshot.items.map(\.title)
    }

    @Test("the front page and those that it names are read once, then on their schedule")
    func schedule() async throws {
        let bench = try await PullBench(fixture: [.arabic])
        let store = try bench.store()
        let first = try await pull(bench, into: store)
        #expect(try first.arabic.listings > 30)
        #expect(first.failures.isEmpty)
        let again = try await pull(bench, into: store)
        #expect(again.paths == ["/sitemaps/all.xml"])
        bench.clock.advance(bySeconds: 601)
        let front = try await pull(bench, into: store)
        #expect(Set(front.paths.filter { !$0.hasPrefix("/sitemaps/") }) == ["/", "/live"])
        bench.clock.advance(bySeconds: Self.hour)
        let sections = try await pull(bench, into: store)
        #expect(sections.paths.contains("/news/politics"))
        #expect(!sections.paths.contains { $0.hasPrefix("/coverage/") || $0.hasPrefix("/author") })
        bench.clock.advance(bySeconds: 24 * Self.hour)
        let all = try await pull(bench, into: store)
        #expect(all.paths.contains { $0.hasPrefix("/coverage/") })
        #expect(all.paths.contains("/authors"))
        #expect(all.paths.contains { $0.hasPrefix("/author/") })
        await bench.stop()
    }

    @Test("the ticker moves, and every hour's is kept")
    func ticker() async throws {
        let bench = try await PullBench(fixture: [.arabic])
        let store = try bench.store()
        var shown: [(Instant, [String])] = []
        for _ in 0..<4 {
            _ = try await pull(bench, into: store)
            shown.append((bench.clock.now(), try #require(try titles(store, .breaking))))
            bench.clock.advance(bySeconds: Self.hour)
        }
        #expect(Set(shown.map(\.1)).count == 4)
        for (instant, lines) in shown { #expect(try titles(store, .breaking, asOf: instant) == lines) }
        #expect(try store.partHistory(.breaking, edition: .arabic).count == 4)
        await bench.stop()
    }

    @Test("a page that is as it was costs a 304, and its lists are seen on")
    func unchanged() async throws {
        let bench = try await PullBench(fixture: [.arabic])
        let store = try bench.store()
        _ = try await pull(bench, into: store)
        let page = try #require(CanonicalURL("https://www.almayadeen.net/author/nora-nowhere"))
        let before = try #require(try store.part(.author, edition: .arabic, of: .page(page)))
        bench.clock.advance(bySeconds: 24 * Self.hour)
        let outcome = try await pull(bench, into: store)
        let requests = try #require(outcome.requests[.arabic]).filter { $0.path == "/author/nora-nowhere" }
        #expect(requests.count == 1)
        let after = try #require(try store.part(.author, edition: .arabic, of: .page(page)))
        #expect(after.lastSeen == before.lastSeen.advanced(byMilliseconds: 24 * Self.hour * 1000))
        await bench.stop()
    }

    @Test("what a selector does not find is reported, and the list stays as it was")
    func selectors() async throws {
        let bench = try await PullBench(fixture: [.arabic])
        let store = try bench.store()
        _ = try await pull(bench, into: store)
        let before = try titles(store, .breaking)
        bench.clock.advance(bySeconds: 2 * Self.hour)
        let text = Profile.alMayadeenYAML.replacingOccurrences(of: "has-class('ticker')", with: "has-class('tocker')")
        let broken = try Profile.parse(yaml: text)
        let outcome = try await bench.pull(into: store, profile: broken) { $0.readsLists = true }
        let count = try #require(try outcome.arabic.parts[.breaking])
        #expect(count.pages == count.missing && count.pages > 20)
        #expect(!count.isVerified)
        #expect(try titles(store, .breaking) == before)
        await bench.stop()
    }

    @Test("a dry run says which pages it would read, and reads none")
    func dryRun() async throws {
        let bench = try await PullBench(fixture: [.arabic])
        let outcome = try await bench.pull(into: try bench.store()) {
            ($0.readsLists, $0.isDryRun) = (true, true)
        }
        #expect(outcome.wouldFetch.contains("https://www.almayadeen.net/"))
        #expect(!outcome.paths.contains("/"))
        await bench.stop()
    }

    @Test("everything is asked for again where that is asked for, conditionally")
    func recheck() async throws {
        let bench = try await PullBench(fixture: [.arabic])
        let store = try bench.store()
        _ = try await pull(bench, into: store)
        let outcome = try await bench.pull(into: store) { $0.rechecks = true }
        #expect(try outcome.arabic.unchanged == store.list(Self.everything).count)
        #expect(try outcome.arabic.changed == 0)
        await bench.stop()
    }

    private static var everything: ListQuery {
        var query = ListQuery()
        query.limit = 1000
        return query
    }
}
