import NewsModel
import NewsTestSupport
import Testing

@Suite struct ChangeTests {
    @Test(arguments: [UInt64(1), 7, 99]) func `a share of the posts changes, the same for the same seed`(seed: UInt64)
        throws
    {
        let before = try Fixtures.site("ar")
        var (first, second) = (before, before)
        let changed = first.change(share: 0.25, seed: seed, at: Fixtures.now)
        let again = second.change(share: 0.25, seed: seed, at: Fixtures.now)
        #expect(changed.count == 3 && changed == again)
        for id in before.liveIDs {
            let isChanged = changed.contains(id)
            #expect((before.page(id) != first.page(id)) == isChanged, "\(id)")
            #expect(first.page(id) == second.page(id))
            if isChanged { #expect(first.posts[id]?.updated.text == "2026-04-01T03:00:00+03:00") }
        }
        #expect(first.get("/sitemaps/all.xml").text.contains("2026-04-01T03:00:00+03:00"))
    }

    @Test func `only the month of a changed post gets a new lastmod`() throws {
        var site = try Fixtures.site("en")
        let before = site
        site.edit("920003", at: Fixtures.now) { $0.title = "New" }
        for (month, moves) in [("2026-1", false), ("2026-2", true), ("2026-3", false)] {
            let path = "/sitemaps/all/sitemap-\(month).xml"
            #expect((before.get(path).body != site.get(path).body) == moves, "\(month)")
        }
    }

    @Test func `no share changes nothing, and any share above it at least one post`() throws {
        var site = try Fixtures.site("es")
        let counts = [0, 0.0001, 1].map { site.change(share: $0, seed: 1, at: Fixtures.now).count }
        #expect(counts == [0, 1, 12])
    }

    @Test func `a retracted post is gone from sitemaps, and comes back as it was`() throws {
        var site = try Fixtures.site("en")
        let path = try #require(site.posts["920007"]?.path)
        let page = site.get(path)
        let isRetracted = site.retract("920007", status: 410)
        #expect(isRetracted)
        #expect(site.get(path).status == 410)
        #expect(!site.get("/sitemaps/all/sitemap-2026-2.xml").text.contains("paper-heron"))
        site.retract("920007", status: 404, listed: true)
        #expect(site.get(path).status == 404)
        #expect(site.get("/sitemaps/all/sitemap-2026-2.xml").text.contains("paper-heron"))
        let isRestored = site.restore("920007")
        #expect(isRestored && site.get(path).body == page.body)
        let (again, unknown) = (site.restore("920007"), site.retract("nothing"))
        #expect(!again && !unknown)
    }

    @Test func `a new slug redirects from the old one, which another post may take`() throws {
        var site = try Fixtures.site("en")
        let old = try #require(site.posts["920002"]?.path)
        let other = try #require(site.posts["920001"]?.path)
        let (isTaken, isMoved) = (
            !site.changeSlug("920002", to: other), site.changeSlug("920002", to: "/news/sports/new-slug")
        )
        #expect(isTaken && isMoved)
        let moved = site.get(old)
        #expect(
            moved.status == 301 && moved.header("Location") == "https://english.almayadeen.net/news/sports/new-slug")
        #expect(site.get("/news/sports/new-slug").text.contains("content=\"920002\""))
        site.changeSlug("920012", to: old, redirecting: false)
        #expect(site.get(old).text.contains("content=\"920012\""))
        #expect(site.get("/news/health/a-town-that-counts-its-yawns").status == 404)
    }

    @Test func `a published post appears in sitemap and page`() throws {
        var site = try Fixtures.site("en")
        var post = try #require(site.posts["920002"])
        (post.id, post.path, post.months) = ("920100", "/news/sports/rematch", [YearMonth(year: 2026, month: 4)])
        site.publish(post)
        #expect(site.get("/sitemaps/all/sitemap-2026-4.xml").text.contains("/news/sports/rematch</loc>"))
        #expect(site.get("/news/sports/rematch").text.contains("content=\"920100\""))
    }
}
