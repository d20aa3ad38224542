import NewsModel
import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// A site that dates its whole archive anew at once.
@Suite(.timeLimit(.minutes(10))) struct StormTests {
    private static let atOnce = 3

    /// Dates all posts anew, as a change of the site's software does.
    private static func touchAll(_ bench: PullBench) throws {
        let now = bench.clock.now()
        try bench.arabic.update { site in for id in site.liveIDs { site.edit(id, at: now) { _ in } } }
    }

    private static func pull(_ bench: PullBench, _ store: NewsStore) async throws -> PullOutcome {
        try await bench.pull(into: store) { options in
            options.schedule.stormArticles = atOnce
            // Nothing but hints asks for a visit.
            options.schedule.articleShortest = 365 * 86_400_000
        }
    }

    @Test(
        "the newest are visited at once, the rest over the hours, whether or not the site goes on with it",
        arguments: [false, true])
    func spread(goesOn: Bool) async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        #expect(try await Self.pull(bench, store).arabic.new == 12)
        bench.clock.advance(bySeconds: 3600)
        try Self.touchAll(bench)
        let posts = try bench.arabic.site.posts
        let first = try await Self.pull(bench, store)
        #expect(first.reasons == ["hinted": Self.atOnce])
        let dated = try posts.values.map { post in
            (try #require(try store.article(ArticleKey(edition: .arabic, postID: post.id))?.published), post.path)
        }
        let newest = dated.sorted { $0.0 > $1.0 }.prefix(Self.atOnce).map(\.1)
        #expect(Set(first.articlePaths) == Set(newest))
        var visited = Set(first.articlePaths)
        var most = 0
        for _ in 0..<12 {
            bench.clock.advance(bySeconds: 3600)
            if goesOn { try Self.touchAll(bench) }
            let outcome = try await Self.pull(bench, store)
            most = max(most, outcome.articlePaths.count)
            visited.formUnion(outcome.articlePaths)
        }
        #expect(visited == Set(posts.values.map(\.path)))
        #expect(most <= Self.atOnce + 2)
        await bench.stop()
    }

    @Test("a pull that finds few changes, or few of many, spreads nothing")
    func calm() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await Self.pull(bench, store)
        bench.clock.advance(bySeconds: 3600)
        let now = bench.clock.now()
        try bench.arabic.update { site in
            for id in site.liveIDs.suffix(Self.atOnce) { site.edit(id, at: now) { _ in } }
        }
        #expect(try await Self.pull(bench, store).reasons == ["hinted": Self.atOnce])
        try Self.touchAll(bench)
        bench.clock.advance(bySeconds: 3600)
        try Self.touchAll(bench)
        #expect(try await bench.pull(into: store).reasons == ["hinted": 12])
        await bench.stop()
    }
}
