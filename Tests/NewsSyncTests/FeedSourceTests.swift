import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// Feeds as sources of hints, alone and beside sitemaps.
@Suite struct FeedSourceTests {
    private static func profile(feeds: Bool, sitemaps: Bool) throws -> Profile {
        var profile = try Profile.alMayadeen()
        profile.feeds = feeds ? ["/feed.atom"] : []
        if !sitemaps { profile.sitemapIndex = nil }
        return profile
    }

    private static var small: SiteSettings {
        var settings = SiteSettings()
        settings.feedPage = 5
        return settings
    }

    @Test("feeds alone, the sitemap alone and both in either order show the same bytes")
    func anySource() async throws {
        let bench = try await PullBench(settings: Self.small)
        try bench.arabic.update { $0.settings.robots = "User-agent: *\nAllow: /\n" }
        var dumps: [String] = []
        for steps in [
            [(true, false)], [(false, true)], [(true, false), (false, true)], [(false, true), (true, false)],
        ] {
            let store = try bench.store("store\(dumps.count)")
            for (feeds, sitemaps) in steps {
                let profile = try Self.profile(feeds: feeds, sitemaps: sitemaps)
                let outcome = try await bench.pull(into: store, profile: profile)
                #expect(outcome.failures.isEmpty)
                #expect(try outcome.arabic.stopped == nil)
            }
            dumps.append(try StoreDump.text(of: store))
        }
        #expect(dumps[0].count > 10_000)
        #expect(dumps.allSatisfy { $0 == dumps[0] })
        await bench.stop()
    }

    @Test("all pages of a feed are walked through once, then the first is asked whether it changed")
    func pages() async throws {
        let bench = try await PullBench(settings: Self.small)
        try bench.arabic.update { $0.settings.robots = "User-agent: *\nAllow: /\n" }
        let (store, profile) = (try bench.store(), try Self.profile(feeds: true, sitemaps: false))
        let first = try await bench.pull(into: store, profile: profile)
        #expect(first.feedRequests == 3)
        #expect(try first.arabic.new == 12)
        let second = try await bench.pull(into: store, profile: profile)
        #expect(second.feedRequests == 1)
        #expect(try second.arabic.requests == 1)
        await bench.stop()
    }

    @Test("a post that changes is asked for because its entry says so, and no other page is read")
    func change() async throws {
        let bench = try await PullBench(settings: Self.small)
        try bench.arabic.update { $0.settings.robots = "User-agent: *\nAllow: /\n" }
        let (store, profile) = (try bench.store(), try Self.profile(feeds: true, sitemaps: false))
        _ = try await bench.pull(into: store, profile: profile)
        let id = try #require(try bench.arabic.site.liveIDs.first)
        bench.clock.advance(bySeconds: 60)
        let now = bench.clock.now()
        let isEdited = try bench.arabic.update { $0.edit(id, at: now) { $0.title += " …" } }
        #expect(isEdited)
        let outcome = try await bench.pull(into: store, profile: profile)
        #expect(outcome.feedRequests == 1)
        #expect(try outcome.arabic.changed == 1)
        #expect(outcome.articlePaths.filter { $0 != "/feed.atom" }.count == 1)
        await bench.stop()
    }

    @Test("a site that answers neither with sitemaps nor with a feed is said to be unreadable")
    func nothing() async throws {
        let bench = try await PullBench(settings: Self.small)
        try bench.arabic.update { $0.settings.robots = "User-agent: *\nAllow: /\n" }
        var profile = try Self.profile(feeds: true, sitemaps: false)
        profile.feeds = ["/no-such-feed"]
        let outcome = try await bench.pull(into: try bench.store(), profile: profile)
        #expect(try outcome.arabic.stopped == "neither its sitemaps nor its feeds can be read")
        #expect(outcome.failures.map(\.url) == ["https://www.almayadeen.net/no-such-feed"])
        await bench.stop()
    }
}

extension PullOutcome {
    /// How many pages of the feed were asked for.
    fileprivate var feedRequests: Int { paths.count { $0 == "/feed.atom" } }
}
