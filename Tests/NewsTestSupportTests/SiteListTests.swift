import NewsModel
import NewsTestSupport
import Testing

@Suite struct SiteListTests {
    /// The ticker's lines at a time, without times.
    private func ticker(_ site: SimulatedSite, at time: String) -> [String] {
        let box = site.get("/", at: time).text.parts(between: "<div class=\"ticker\"", and: "</ul></div>").first ?? ""
        return box.parts(between: "<li class=\"tk\">", and: "</li>").map { line in
            String(line.replacing("</a>", with: "").split(separator: ">").last ?? "")
        }
    }

    private func titles(_ page: String, from start: String, to end: String) -> [String] {
        (page.parts(between: start, and: end).first ?? "").parts(between: "<h4 class=\"card-title\">", and: "</h4>")
    }

    @Test func `the ticker has ten lines, and one more each full hour`() throws {
        let site = try TinySite.site()
        let first = (1...10).reversed().map { "line \($0)" }
        #expect(ticker(site, at: "2026-03-30T06:00") == first)
        #expect(ticker(site, at: "2026-03-30T06:59") == first)
        #expect(ticker(site, at: "2026-03-30T07:00") == ["line 11"] + first.dropLast())
        #expect(ticker(site, at: "2026-03-30T09:00").first == "line 1")
        #expect(ticker(site, at: "2026-03-30T05:00").first == "line 9")
        #expect(site.get("/", at: "2026-03-30T07:30").text.contains("<li class=\"tk\"><time>07:00</time>"))
        #expect(site.get("/", at: "2026-03-30T07:30").text.contains("<a href=\"/news\">line 9</a>"))
    }

    @Test func `lists of a real size change at their hours and are the same for the same time`() throws {
        var site = try TinySite.site()
        var post = try #require(site.posts["922"])
        for number in 100..<140 {
            (post.id, post.path, post.title) = ("\(number)", "/news/sports/\(number)", "Title \(number)")
            site.publish(post)
        }
        func list(_ time: String, _ start: String, _ end: String) -> [String] {
            titles(site.get("/", at: time).text, from: start, to: end)
        }
        func mostRead(_ time: String) -> [String] { list(time, "class=\"most-read\"", "</ol>") }
        #expect(mostRead("2026-03-30T10:00").count == 6)
        #expect(mostRead("2026-03-30T10:00") == mostRead("2026-03-30T10:59"))
        #expect(mostRead("2026-03-30T10:00") != mostRead("2026-03-30T11:00"))
        func inFive(_ time: String) -> [String] { list(time, "class=\"in-five\"", "</section>") }
        #expect(inFive("2026-03-30T09:00").count == 5)
        #expect(inFive("2026-03-30T09:00") == inFive("2026-03-30T14:59"))
        #expect(inFive("2026-03-30T09:00") != inFive("2026-03-30T15:00"))
        #expect(list("2026-03-30T09:00", "class=\"read-next\"", "</section>").count == 4)
        #expect(
            titles(site.get("/news", at: "2026-03-30T10:00").text, from: "class=\"cards\"", to: "</ul>").count == 40)
    }

    @Test func `sections, regions, coverages and authors list their posts, the newest first`() throws {
        let site = try TinySite.site()
        func cards(_ path: String) -> [String] {
            titles(site.get(path, at: "2026-03-30T12:00").text, from: "class=\"cards\"", to: "</ul>")
        }
        let (lamps, race) = ("Council of Port Almond votes on &quot;lamps&quot;", "A race on the pier")
        #expect(cards("/news") == [lamps, race])
        #expect(cards("/news/politics") == [lamps] && cards("/news/sports") == [race])
        #expect(cards("/region/europe") == [lamps] && cards("/coverage/coast-towns") == [lamps])
        #expect(cards("/author/nora-nowhere") == [lamps] && cards("/author/desk") == [race])
        #expect(cards("/video").isEmpty)
        let coverage = site.get("/coverage/coast-towns", at: "2026-03-30T12:00").text
        #expect(coverage.contains("<main class=\"coverage-page\"><h1>Coast Towns</h1>"))
        #expect(coverage.contains("<p class=\"coverage-desc\">Towns &amp; their piers.</p>"))
        #expect(try TinySite.site("ar").get("/coverage/مدن-الساحل", at: "2026-03-30T12:00").status == 200)
        let author = site.get("/author/nora-nowhere", at: "2026-03-30T12:00").text
        #expect(author.contains("<p class=\"author-bio\">Writes about piers.</p>"))
        let authors = site.get("/authors", at: "2026-03-30T12:00").text
        #expect(authors.contains("<ul class=\"authors\"><li><a href=\"/author/nora-nowhere\">Nora Nowhere</a></li>"))
        #expect(site.get("/page/privacy", at: "2026-03-30T12:00").text.contains("<h1>Privacy Policy</h1>"))
        #expect(site.get("/news/chess", at: "2026-03-30T12:00").status == 404)
    }

    @Test func `a card has a picture, and where a list shows them caption, section and date`() throws {
        let page = try TinySite.site().get("/", at: "2026-03-30T12:00").text
        let box = page.parts(between: "class=\"most-read\"", and: "</ol>").first ?? ""
        let card =
            "<img src=\"https://en-media.almayadeen.net/media/image/921.jpg?width=1000\" alt=\"\">"
            + "<h4 class=\"card-title\">Council of Port Almond votes on &quot;lamps&quot;</h4></a>"
            + "<p class=\"card-cap\">The pier at night</p><span class=\"card-sec\">Politics</span>"
            + "<time class=\"card-date\" datetime=\"2026-03-30T09:05:00+03:00\">30 Mar 2026</time></li>"
        #expect(box.contains(card))
        let arabic = try TinySite.site("ar").get("/", at: "2026-03-30T12:00").text
        #expect(arabic.contains(">30 آذار 2026</time>"))
    }

    @Test func `the live entry changes its title at its time`() throws {
        let site = try TinySite.site()
        let (before, after) = (site.get("/", at: "2026-03-31T11:59").text, site.get("/", at: "2026-03-31T12:00").text)
        #expect(before.contains("<span class=\"live-title\">The harbour camera</span>"))
        #expect(after.contains("<span class=\"live-title\">The regatta</span>"))
    }

    @Test func `menus have two levels, and the other editions, pages and apps are linked`() throws {
        let page = try TinySite.site("es").get("/news", at: "2026-03-30T12:00").text
        for mark in [
            "<li class=\"nav-item\"><a href=\"/news\">Noticias</a><ul class=\"sub\"><li><a href=\"/news/politics\">",
            "<span>Política</span>", "<li class=\"nav-item\"><a href=\"/live\">EN VIVO</a></li>",
            "<nav class=\"region-nav\"><ul><li><a href=\"/region/europe\">Europa</a></li></ul></nav>",
            "<li><a href=\"https://english.almayadeen.net/\" hreflang=\"en\">En</a></li>",
            "<ul class=\"foot-pages\"><li><a href=\"/page/privacy\">Privacidad</a></li>",
            "<ul class=\"foot-apps\"><li><a href=\"https://apps.example/android\" rel=\"nofollow\">Android</a></li>",
        ] { #expect(page.contains(mark), "\(mark)") }
    }

    @Test func `lists have validators that change with what they show`() throws {
        let site = try TinySite.site()
        for path in ["/", "/news", "/region/europe", "/coverage/coast-towns", "/authors", "/page/privacy"] {
            let first = site.get(path, at: "2026-03-30T12:05")
            let tag = try #require(first.header("ETag"))
            #expect(site.get(path, at: "2026-03-30T12:59", ["If-None-Match": tag]).status == 304, "\(path)")
            #expect(site.get(path, at: "2026-03-30T13:00", ["If-None-Match": tag]).status == 200, "\(path)")
            #expect(first.header("Last-Modified") == "Mon, 30 Mar 2026 09:00:00 GMT")
        }
    }

    @Test func `a post's tag is about the post, not about the hour`() throws {
        let (site, path) = (try TinySite.site(), "/news/sports/pier-race")
        let first = site.get(path, at: "2026-03-30T12:05")
        let tag = try #require(first.header("ETag"))
        #expect(tag.hasPrefix("W/\""))
        #expect(site.get(path, at: "2026-03-30T13:05", ["If-None-Match": tag]).status == 304)
        #expect(site.get(path, at: "2026-03-30T13:05").body != first.body)
    }

    @Test func `an archive has a front page and pages of its sections`() throws {
        let site = try Fixtures.site("en")
        let front = site.get("/").text
        #expect(front.contains("<a href=\"/news\">Newsroom</a>"))
        #expect(titles(front, from: "class=\"most-read\"", to: "</ol>").count == 6)
        #expect(front.contains("<span class=\"live-title\">On Air Now</span>"))
        let news = site.get("/news")
        let posts = site.posts.values.filter { $0.sectionSlug == "news" }
        #expect(titles(news.text, from: "class=\"cards\"", to: "</ul>").count == posts.count)
        let tag = try #require(news.header("ETag"))
        #expect(site.get("/news", ["If-None-Match": tag]).status == 304)
        #expect(site.get("/live").text.contains("class=\"section-page\""))
    }
}
