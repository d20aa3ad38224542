import NewsModel
import NewsTestSupport
import Testing

@Suite struct SitemapTests {
    private func locations(_ answer: SimulatedAnswer) -> [String] { answer.text.parts(between: "<loc>", and: "</loc>") }

    private func dates(_ answer: SimulatedAnswer) -> [String] {
        answer.text.parts(between: "<lastmod>", and: "</lastmod>")
    }

    @Test(arguments: Fixtures.languages) func `the index and its months lead to every post at the real host`(
        language: String
    ) throws {
        let site = try Fixtures.site(language)
        let host = site.edition.host
        let index = locations(site.get("/sitemaps/all.xml"))
        #expect(index == ["2026-3", "2026-2", "2026-1"].map { "\(host)/sitemaps/all/sitemap-\($0).xml" })
        let addresses = index.flatMap { locations(site.get(String($0.dropFirst(host.count)))) }
        #expect(Set(addresses) == Set(site.posts.values.map { host + PercentCoding.encode($0.path) }))
        for address in addresses { #expect(site.get(String(address.dropFirst(host.count))).status == 200) }
    }

    @Test func `a colon in a path is percent-encoded, and all three spellings are answered alike`() throws {
        let site = try Fixtures.site("ar")
        let post = try #require(site.posts["910012"])
        #expect(post.path.contains(":"))
        let encoded = PercentCoding.encode(post.path)
        #expect(encoded.contains("%3A") && !encoded.contains(":"))
        let answers = [encoded, encoded.replacing("%3A", with: ":"), encoded.lowercased(), post.path].map {
            site.get($0).body
        }
        #expect(answers.allSatisfy { $0 == answers[0] && !$0.isEmpty })
        #expect(site.get("/sitemaps/all/sitemap-2026-3.xml").text.contains(encoded))
    }

    @Test(arguments: SiteSettings.LastmodPlacement.allCases)
    func `lastmod stands where it is asked for`(placement: SiteSettings.LastmodPlacement) throws {
        var site = try Fixtures.site("en")
        site.settings.lastmod = placement
        let (index, month) = (site.get("/sitemaps/all.xml"), site.get("/sitemaps/all/sitemap-2026-1.xml"))
        #expect(dates(index).count == (placement == .both || placement == .index ? 3 : 0))
        #expect(dates(month).count == (placement == .both || placement == .months ? 2 : 0))
    }

    @Test func `a month's lastmod is that of its latest post`() throws {
        let site = try Fixtures.site("en")
        #expect(dates(site.get("/sitemaps/all.xml")).last == "2026-01-19T07:00:00+02:00")
        var short = site
        short.settings.lastmodDateOnly = true
        #expect(dates(short.get("/sitemaps/all.xml")).last == "2026-01-19")
    }

    @Test func `a post in two files is served in its latest version and stands in both months`() throws {
        var posts = try Fixtures.posts("en")
        var later = try #require(posts.first { $0.id == "920002" })
        later.title = "Later"
        later.updated = try #require(SiteTime("2026-02-01T00:00:00+02:00"))
        later.months = [YearMonth(year: 2026, month: 2)]
        posts.insert(later, at: 0)
        let site = try SimulatedSite(edition: .english, posts: posts)
        #expect(site.posts.count == 12)
        #expect(site.page("920002").contains("<h1 class=\"art-title\">Later</h1>"))
        for month in ["2026-1", "2026-2"] {
            let named = locations(site.get("/sitemaps/all/sitemap-\(month).xml")).filter {
                $0.contains("hill-of-sumac-hope")
            }
            #expect(named.count == 1, "in \(month)")
        }
        #expect(dates(site.get("/sitemaps/all.xml")).last == "2026-02-01T00:00:00+02:00")
    }

    @Test func `months are served as gzip files where that is asked for`() throws {
        var site = try Fixtures.site("es")
        let plain = site.get("/sitemaps/all/sitemap-2026-2.xml")
        site.settings.gzipSitemaps = true
        #expect(site.get("/sitemaps/all.xml").text.contains("sitemap-2026-2.xml.gz</loc>"))
        #expect(site.get("/sitemaps/all/sitemap-2026-2.xml").status == 404)
        let inflated = try Gzip.inflate(site.get("/sitemaps/all/sitemap-2026-2.xml.gz").body, limit: 1 << 20)
        #expect(inflated == plain.body)
    }

    @Test func `a month that has no posts has no sitemap`() throws {
        let site = try Fixtures.site("en")
        for path in [
            "/sitemaps/all/sitemap-2025-12.xml", "/sitemaps/all/sitemap-2026-01.xml", "/sitemaps/all/sitemap-.xml",
        ] {
            #expect(site.get(path).status == 404, "\(path)")
        }
    }
}
