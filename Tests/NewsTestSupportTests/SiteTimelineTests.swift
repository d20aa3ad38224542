import NewsModel
import NewsTestSupport
import Testing

@Suite struct SiteTimelineTests {
    private let lamps = "/news/politics/lamp-council-votes"
    private let race = "/news/sports/pier-race"

    @Test func `posts appear when they are published`() throws {
        let site = try TinySite.site()
        #expect(site.get(race, at: "2026-03-30T07:59").status == 404)
        #expect(site.get(race, at: "2026-03-30T08:00").status == 200)
        #expect(site.get("/sitemaps/all/sitemap-2026-4.xml", at: "2026-04-01T09:59").status == 404)
        let sitemap = site.get("/sitemaps/all/sitemap-2026-4.xml", at: "2026-04-01T10:00")
        #expect(sitemap.text.contains("/video/later-film</loc><lastmod>2026-04-01T10:00:00+03:00"))
        #expect(site.state(at: Fixtures.instant("2026-03-30T09:30:00Z")).liveIDs == ["921", "922"])
    }

    @Test func `an edit changes title, tags and text, and a revert takes it back with a new date`() throws {
        let site = try TinySite.site()
        let (before, edited) = (
            site.get(lamps, at: "2026-03-31T08:59").text, site.get(lamps, at: "2026-03-31T09:00").text
        )
        #expect(before.contains("forty lamps") && before.contains("\"last_updated\": \"2026-03-30T09:40:00+03:00\""))
        #expect(edited.contains("fifty lamps") && edited.contains("<p>A later paragraph.</p>"))
        #expect(edited.contains("Lamps are voted for</h1>") && edited.contains("\"keywords\": \"lamps\""))
        #expect(edited.contains("\"last_updated\": \"2026-03-31T09:00:00+03:00\""))
        let reverted = site.get(lamps, at: "2026-03-31T11:00").text
        #expect(reverted.contains("forty lamps") && !reverted.contains("A later paragraph"))
        #expect(reverted.contains("\"keywords\": \"Port Almond,lighting \""))
        #expect(reverted.contains("\"last_updated\": \"2026-03-31T11:00:00+03:00\""))
    }

    @Test func `a silent edit keeps the date, a date is set back, a revert without a date goes back whole`() throws {
        let site = try TinySite.site()
        func page(_ time: String) -> String { site.get(race, at: time).text }
        #expect(page("2026-03-31T09:10").contains("<li>other item</li>"))
        #expect(page("2026-03-31T09:10").contains("\"last_updated\": \"2026-03-30T08:00:00+03:00\""))
        let tags = ["2026-03-31T09:09", "2026-03-31T09:10"].map { site.get(race, at: $0).header("ETag") }
        #expect(tags[0] != tags[1])
        #expect(page("2026-03-31T10:00").contains("\"last_updated\": \"2026-03-30T07:00:00+03:00\""))
        #expect(page("2026-03-31T10:00").contains("Set back."))
        #expect(page("2026-03-31T11:30").contains("<li>second item</li>"))
        #expect(page("2026-03-31T11:30").contains("\"last_updated\": \"2026-03-30T08:00:00+03:00\""))
    }

    @Test func `a post is retracted and comes back, and the others' pages name it accordingly`() throws {
        let (spanish, english) = (try TinySite.site("es"), try TinySite.site())
        let path = "/news/politics/farolas"
        let times = ["2026-03-31T11:59", "2026-03-31T12:00", "2026-03-31T15:00"]
        #expect(times.map { spanish.get(path, at: $0).status } == [200, 410, 200])
        let sitemaps = times.map { spanish.get("/sitemaps/all/sitemap-2026-3.xml", at: $0).text.contains(path) }
        #expect(sitemaps == [true, false, true])
        #expect(
            times.map {
                english.get(lamps, at: $0).text.contains(
                    "hreflang=\"es\" href=\"https://espanol.almayadeen.net\(path)\"")
            } == [true, false, true])
    }

    @Test func `a slug changes with a redirect, and another post takes the old one without`() throws {
        let site = try TinySite.site()
        let moved = site.get(race, at: "2026-03-31T16:00")
        #expect(moved.status == 301)
        #expect(moved.header("Location") == "https://english.almayadeen.net/news/sports/new-slug")
        #expect(site.get("/news/sports/new-slug", at: "2026-03-31T15:59").status == 404)
        #expect(site.get("/news/sports/new-slug", at: "2026-03-31T16:00").text.contains("content=\"922\""))
        #expect(site.get(race, at: "2026-03-31T17:00").text.contains("content=\"921\""))
        #expect(site.get(lamps, at: "2026-03-31T17:00").status == 404)
    }

    @Test func `linked stories name each other, and JSON-LD says which was first`() throws {
        let (english, arabic) = (try TinySite.site(), try TinySite.site("ar"))
        let alone = english.get(lamps, at: "2026-03-30T09:10").text
        #expect(
            !alone.contains("hreflang=\"es\" href=\"https://espanol.almayadeen.net/news")
                && !alone.contains("workTranslation"))
        let first = english.get(lamps, at: "2026-03-30T10:00").text
        #expect(
            first.parts(between: "\"workTranslation\": [", and: "]").first?.contains("/news/politics/farolas\"") == true
        )
        let told = arabic.get("/news/politics/مصابيح-المرفأ", at: "2026-03-30T10:00").text
        #expect(
            told.contains(
                "\"translationOfWork\": {\"@type\": \"NewsArticle\", \"url\": \"https://english.almayadeen.net\(lamps)\""
            ))
        #expect(
            told.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://english.almayadeen.net\(lamps)\">"))
    }

    @Test func `what is changed by hand stays so, at the time it was changed and later`() throws {
        var site = try TinySite.site()
        let now = Fixtures.instant("2026-03-31T09:05:00+03:00")
        site.edit("921", at: now) { $0.title += " by hand" }
        #expect(site.get(lamps, at: "2026-03-31T12:00").text.contains("Lamps are voted for by hand</h1>"))
        site.retract("922")
        #expect(site.get(race, at: "2026-03-31T12:00").status == 410)
        site.restore("922")
        #expect(site.get(race, at: "2026-03-31T12:00").status == 200)
        let hasMoved = site.changeSlug("921", to: "/news/politics/other", at: now)
        #expect(hasMoved && site.get("/news/politics/other", at: "2026-03-31T12:00").status == 200)
        #expect(site.get(lamps, at: "2026-03-31T12:00").status == 301)
        var spanish = try TinySite.site("es")
        spanish.restore("931")
        #expect(spanish.get("/news/politics/farolas", at: "2026-03-31T13:00").status == 200)
    }
}
