import NewsModel
import NewsOrigin
import Testing

@Suite("Lists of front, section, coverage and author pages")
struct PartTests {
    private static let host = ListPage.host

    @Test("The ticker's lines are there in their order, with a time or a link where they have one")
    func ticker() throws {
        var page = ListPage()
        page.header =
            "<div class=\"ticker\" role=\"marquee\"><span class=\"lbl\">BREAKING</span><ul>"
            + "<li class=\"tk\"><time>17:53</time>The ferry &amp; the fog</li>"
            + "<li class=\"tk\"> <a href=\"/news/misc/%C3%A9t%C3%A9\">Summer <b>is</b> back</a></li>"
            + "<li class=\"tk\">Third</li><li class=\"tk\">  </li></ul></div>"
        for role in [PageRole.front, .section] {
            let parts = try page.parts(as: role)
            #expect(
                parts.items(.breaking) == [
                    PartItem(title: "The ferry & the fog", date: "17:53"),
                    PartItem(title: "Summer is back", url: Self.host + "/news/misc/été"), PartItem(title: "Third"),
                ])
            #expect(parts.part(.breaking)?.subject == .edition)
        }
    }

    @Test("A card gives headline, address, picture, caption, section and date")
    func cards() throws {
        var page = ListPage()
        page.main =
            "<main class=\"front\"><section class=\"in-five\"><h3>In Five</h3><ul>\(ListPage.card)</ul></section>"
            + "<section class=\"read-next\"><h3>Next</h3><ul>\(ListPage.card)\(ListPage.card)</ul></section></main>"
            + "<aside class=\"col-4\"><div class=\"most-read\"><h3>Most</h3><ol>\(ListPage.card)</ol></div></aside>"
        let parts = try page.parts()
        #expect(parts.items(.inFive) == [ListPage.line])
        #expect(parts.items(.readNext) == [ListPage.line, ListPage.line])
        #expect(parts.items(.mostRead) == [ListPage.line])
    }

    @Test("The menu has two levels, and its pages are followed, each once")
    func menu() throws {
        var page = ListPage()
        page.header =
            "<nav class=\"main-nav\"><ul><li class=\"nav-item\"><a href=\"/news\">News</a><ul class=\"sub\">"
            + "<li><a href=\"/news/politics\"><svg><path d=\"M0\"/></svg><span>Politics</span></a></li>"
            + "<li><a href=\"/news/arts\">Arts &amp; Culture</a></li></ul></li>"
            + "<li class=\"nav-item\"><a href=\"/live\">LIVE</a></li>"
            + "<li class=\"nav-item\"><a href=\"/programmes/tv/weekly\">TV</a></li>"
            + "<li class=\"nav-item\"><a href=\"/\">Home</a></li>"
            + "<li class=\"nav-item\"><a href=\"https://other.example.org/x\">Friends</a></li></ul></nav>"
            + "<nav class=\"region-nav\"><ul><li><a href=\"/region/africa\">Africa</a></li>"
            + "<li><a href=\"/news/arts\">Arts again</a></li></ul></nav>"
        let parts = try page.parts()
        let items = try #require(parts.items(.sections))
        #expect(items.map(\.title) == ["News", "LIVE", "TV", "Home", "Friends"])
        #expect(items.first?.children.map(\.title) == ["Politics", "Arts & Culture"])
        #expect(items.first?.children.first?.url == Self.host + "/news/politics")
        #expect(parts.items(.regions)?.map(\.title) == ["Africa", "Arts again"])
        #expect(
            parts.follow.map { "\($0.role.rawValue) \($0.address.path)" } == [
                "section /news", "section /news/politics", "section /news/arts", "live /live",
                "section /programmes/tv/weekly", "section /region/africa",
            ])
    }

    @Test("The foot's pages, the apps, the switch of editions and the live entry are lists")
    func frame() throws {
        var page = ListPage()
        page.header =
            "<ul class=\"lang-switch\"><li><a href=\"https://www.almayadeen.net/\" hreflang=\"ar\">Ar</a></li></ul>"
        page.main =
            "<div class=\"live-box\"><a href=\"/live\"><span class=\"live-title\">On air: the quay</span></a></div>"
        page.footer =
            "<ul class=\"foot-pages\"><li><a href=\"/page/privacy\">Privacy Policy</a></li>"
            + "<li><a href=\"/authors\">Authors</a></li></ul>"
            + "<ul class=\"foot-apps\"><li><a href=\"https://apps.example.org/a%20b\">Android</a></li></ul>"
        let parts = try page.parts()
        #expect(
            parts.items(.editions) == [PartItem(title: "Ar", url: "https://www.almayadeen.net/", language: "ar")])
        #expect(parts.items(.live) == [PartItem(title: "On air: the quay", url: Self.host + "/live")])
        #expect(parts.items(.pages)?.map(\.title) == ["Privacy Policy", "Authors"])
        #expect(parts.items(.apps) == [PartItem(title: "Android", url: "https://apps.example.org/a%20b")])
        #expect(parts.follow.map(\.role) == [.live, .authors])
        #expect(parts.follow.map(\.address.path) == ["/live", "/authors"])
    }

    @Test("A section's, a coverage's and an author's page are lists of their own, by their address")
    func ownPages() throws {
        var page = ListPage()
        page.main = "<main class=\"section-page\"><h1>Politics</h1><ul class=\"cards\">\(ListPage.card)</ul></main>"
        let section = try #require(try page.parts(at: "/news/politics", as: .section).part(.section))
        #expect(section.subject == .page(try #require(CanonicalURL(Self.host + "/news/politics"))))
        #expect(section.snapshot == PartSnapshot(title: "Politics", items: [ListPage.line]))
        page.main =
            "<main class=\"coverage-page\"><h1>Coast Towns</h1><p class=\"coverage-desc\">Seven harbours.</p>"
            + "<p class=\"coverage-desc\">One sea.</p><ul class=\"cards\">\(ListPage.card)</ul></main>"
        let coverage = try #require(try page.parts(at: "/coverage/coast-towns", as: .coverage).part(.coverage))
        #expect(
            coverage.snapshot
                == PartSnapshot(title: "Coast Towns", text: "Seven harbours.\nOne sea.", items: [ListPage.line]))
        page.main =
            "<main class=\"author-page\"><h1>Nora Nowhere</h1><p class=\"author-bio\">Writes.</p><ul class=\"cards\"></ul></main>"
        let author = try page.parts(at: "/author/nora-nowhere", as: .author)
        #expect(author.part(.author)?.snapshot == PartSnapshot(title: "Nora Nowhere", text: "Writes.", items: []))
        #expect(author.missing.isEmpty)
        page.main =
            "<main class=\"authors-page\"><h1>Authors</h1><ul class=\"authors\"><li><a href=\"/author/nora-nowhere\">Nora</a>"
            + "</li></ul></main>"
        let authors = try page.parts(at: "/authors", as: .authors)
        #expect(authors.items(.authors)?.map(\.title) == ["Nora"])
        #expect(authors.follow.map(\.role) == [.author])
    }

    @Test("What the front page leads to as coverage is followed as such")
    func coverages() throws {
        var page = ListPage()
        page.main =
            "<section class=\"coverages\"><h3/><ul><li class=\"card\"><a href=\"/coverage/coast-towns\">"
            + "<h4 class=\"card-title\">Coast Towns</h4></a></li></ul></section>"
        let parts = try page.parts()
        #expect(parts.items(.coverages)?.map(\.title) == ["Coast Towns"])
        #expect(parts.follow.map(\.role) == [.coverage])
    }

    @Test("A rule that finds no element, or no line, is reported with whether it was ever verified")
    func missing() throws {
        var page = ListPage()
        page.main = "<main class=\"section-page\"><h1>Politics</h1><ul class=\"cards\"><b>a</b></ul></main>"
        let parts = try page.parts(at: "/news", as: .section)
        #expect(parts.found.isEmpty)
        #expect(parts.missing.map(\.name).contains(.section))
        #expect(parts.missing.map(\.name).contains(.breaking))
        #expect(!parts.missing.map(\.name).contains(.inFive))
        #expect(parts.missing.allSatisfy { !$0.isVerified })
        let yaml = Profile.alMayadeenYAML.replacing(
            "    follow: coverage\n    unverified: true", with: "    optional: true")
        let profile = try Profile.parse(yaml: yaml)
        #expect(try page.parts(profile: profile).missing.contains(MissingPart(name: .inFive, isVerified: false)))
        #expect(!(try page.parts(profile: profile).missing.map(\.name).contains(.coverages)))
        #expect(try page.parts().missing.map(\.name).contains(.coverages))
    }

    @Test("A list that is there and has no lines is found where the rule says what that looks like")
    func empty() throws {
        var page = ListPage()
        page.main = "<main class=\"section-page\"><h1>Podcasts</h1><ul class=\"cards\"> </ul></main>"
        let parts = try page.parts(at: "/podcasts", as: .section)
        #expect(parts.part(.section)?.snapshot == PartSnapshot(title: "Podcasts", items: []))
        page.header = "<div class=\"ticker\"><ul></ul></div>"
        #expect(try page.parts().missing.map(\.name).contains(.breaking))
    }

    @Test("A page that is cut short, or in another language, is refused whole")
    func refused() throws {
        var page = ListPage()
        page.language = "ar"
        #expect(throws: OriginError.wrongEdition(expected: "en", found: "ar")) { try page.parts() }
        page.language = "en-GB"
        page.header =
            "<script id=\"tawsiyat-metadata\" type=\"text/tawsiyat\">{\"type\":\"page\",\"lang\":\"es\"}</script>"
        #expect(throws: OriginError.wrongEdition(expected: "en", found: "es")) { try page.parts() }
        page.header = ""
        #expect(throws: Never.self) { try page.parts() }
        page.end = ""
        #expect(throws: OriginError.cutShort(part: "page")) { try page.parts() }
    }

    @Test("What was asked for as an article is read as one")
    func article() throws {
        var page = TestPage()
        page.body = "<p>a</p><div class=\"read-also\"><a href=\"/news/misc/b\">b</a></div>"
        let profile = try Profile.alMayadeen()
        let edition = try #require(profile.edition(EditionID("ar")))
        let parts = try PageParser(profile: profile).parts(
            Array(page.html.utf8), contentType: nil, address: try #require(CanonicalURL(TestPage.address)),
            edition: edition, role: .article)
        #expect(parts.found.map(\.name) == [.related])
    }

    @Test("A word of a class is found as a word")
    func classes() throws {
        var page = ListPage()
        page.header =
            "<div class=\"tickers\"><ul><li class=\"tk\">no</li></ul></div><div class=\"a\tticker\nb\"><ul>"
            + "<li class=\" x tk \">yes</li><li class=\"tks\">no</li><li>no</li></ul></div>"
        #expect(try page.parts().items(.breaking)?.map(\.title) == ["yes"])
    }
}
