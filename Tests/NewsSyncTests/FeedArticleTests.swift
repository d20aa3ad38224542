import NewsMerge
import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// Sites whose feeds say all that is read of them.
@Suite struct FeedArticleTests {
    private static func bench(entries: Int = 5) async throws -> PullBench {
        var settings = SiteSettings()
        settings.feedPage = entries
        settings.feedContent = true
        settings.robots = "User-agent: *\nAllow: /\n"
        return try await PullBench(settings: settings)
    }

    /// The bundled profile, without pages.
    private static func profile() throws -> Profile {
        var profile = try Profile.alMayadeen()
        (profile.authority, profile.feeds, profile.sitemapIndex) = ([.feed], ["/feed.atom"], nil)
        return profile
    }

    private static func key(_ id: String) -> ArticleKey { ArticleKey(edition: .arabic, postID: "?p=\(id)") }

    @Test("entries are articles, and no page is asked for")
    func cold() async throws {
        let bench = try await Self.bench()
        let (store, profile) = (try bench.store(), try Self.profile())
        let outcome = try await bench.pull(into: store, profile: profile)
        #expect(outcome.failures.isEmpty)
        #expect(outcome.paths == ["/feed.atom", "/feed.atom", "/feed.atom"])
        let posts = try bench.arabic.site.posts
        #expect(try outcome.arabic.new == posts.count)
        for post in posts.values {
            let article = try #require(try store.article(Self.key(post.id)))
            #expect(article.title == post.title && article.lede == post.description)
            #expect(Set(article.members(of: .tags)) == Set(post.tags.map(\.trimmingSpaces)).subtracting([""]))
            #expect(article.published == post.published.instant && article.modified == post.updated.instant)
            #expect(article.blocks.map(\.text) == post.fullText.split(separator: "\n").map(String.init))
        }
        let hits = try store.search(SearchRequest(try #require(posts.values.first).title))
        #expect(!hits.hits.isEmpty)
        let second = try await bench.pull(into: store, profile: profile)
        #expect(second.paths == ["/feed.atom"] && second.failures.isEmpty)
        #expect(try store.verify().allSatisfy(\.problems.isEmpty))
        await bench.stop()
    }

    @Test("a change is a new version beside the old one")
    func change() async throws {
        let bench = try await Self.bench()
        let (store, profile) = (try bench.store(), try Self.profile())
        _ = try await bench.pull(into: store, profile: profile)
        bench.clock.advance(bySeconds: 3600)
        let id = try #require(try bench.arabic.site.liveIDs.first)
        let old = try #require(try store.article(Self.key(id))).title
        let now = bench.clock.now()
        _ = try bench.arabic.update { $0.edit(id, at: now) { $0.title += " …" } }
        let outcome = try await bench.pull(into: store, profile: profile)
        #expect(try outcome.arabic.changed == 1 && outcome.arabic.new == 0)
        let article = try #require(try store.article(Self.key(id)))
        #expect(article.title == old + " …" && article.modified == now)
        #expect(try store.history(of: Self.key(id)).count == 2)
        #expect(try store.article(Self.key(id), asOf: now.advanced(byMilliseconds: -1000))?.title == old)
        await bench.stop()
    }

    @Test("an entry that goes back waits until the feed has said so twice, and the feed comes whole until then")
    func goingBack() async throws {
        let bench = try await Self.bench(entries: 50)
        let (store, profile) = (try bench.store(), try Self.profile())
        let id = try #require(try bench.arabic.site.liveIDs.first)
        let first = try #require(try bench.arabic.site.posts[id])
        bench.clock.advance(bySeconds: 3600)
        _ = try bench.arabic.update { $0.edit(id, at: bench.clock.now()) { $0.title += " …" } }
        _ = try await bench.pull(into: store, profile: profile)
        bench.clock.advance(bySeconds: 3600)
        // Back to what was there before it, with its date.
        _ = try bench.arabic.update { site in
            site.silentEdit(id) { ($0.title, $0.updated) = (first.title, first.updated) }
        }
        let back = try await bench.pull(into: store, profile: profile)
        #expect(try back.arabic.waiting == 1)
        #expect(try store.article(Self.key(id))?.title == first.title + " …")
        bench.clock.advance(bySeconds: 600)
        let early = try await bench.pull(into: store, profile: profile)
        #expect(try early.arabic.waiting == 1 && early.arabic.bytes > 1000)
        bench.clock.advance(bySeconds: 1800)
        let late = try await bench.pull(into: store, profile: profile)
        #expect(try late.arabic.changed == 1)
        #expect(try store.article(Self.key(id))?.title == first.title)
        bench.clock.advance(bySeconds: 600)
        let settled = try await bench.pull(into: store, profile: profile)
        #expect(try settled.arabic.bytes < 1000)
        await bench.stop()
    }

    @Test("a deleted entry is gone at its date; one that is not listed any more is there")
    func deletion() async throws {
        let bench = try await Self.bench()
        let (store, profile) = (try bench.store(), try Self.profile())
        _ = try await bench.pull(into: store, profile: profile)
        bench.clock.advance(bySeconds: 3600)
        let ids = try bench.arabic.site.liveIDs
        _ = try bench.arabic.update { site in
            for id in ids.prefix(2) { site.retract(id) }
            site.settings.feedDeletions = [(ids[0], "2026-04-01T00:30:00Z"), ("404404", "2026-04-01T00:30:00Z")]
        }
        let outcome = try await bench.pull(into: store, profile: profile)
        #expect(try outcome.arabic.gone == 1)
        #expect(try store.article(Self.key(ids[0]))?.status == .gone)
        #expect(try store.article(Self.key(ids[1]))?.status == .live)
        #expect(try store.article(Self.key("404404")) == nil)
        // The same said again is nothing new.
        let again = try await bench.pull(into: store, profile: profile) { $0.rechecks = true }
        #expect(try again.arabic.gone == 0)
        await bench.stop()
    }

    @Test("a dry run says what it would keep, and keeps nothing of it")
    func dryRun() async throws {
        let bench = try await Self.bench()
        let (store, profile) = (try bench.store(), try Self.profile())
        let dry = try await bench.pull(into: store, profile: profile) { $0.isDryRun = true }
        let count = try bench.arabic.site.posts.count
        #expect(dry.wouldFetch.count == count)
        #expect(try store.list(ListQuery()).isEmpty)
        let real = try await bench.pull(into: store, profile: profile)
        #expect(try real.arabic.new == count)
        await bench.stop()
    }

    @Test("a walk through older pages that was cut short is begun again, and nothing on them is lost")
    func cutShort() async throws {
        let bench = try await Self.bench()
        let (store, profile) = (try bench.store(), try Self.profile())
        let first = try await bench.pull(into: store, profile: profile) { $0.maximumRequests = 3 }
        #expect(try first.arabic.stopped != nil && first.arabic.new == 10)
        let rest = try await bench.pull(into: store, profile: profile)
        #expect(try rest.arabic.new == bench.arabic.site.posts.count - 10)
        await bench.stop()
    }
}
