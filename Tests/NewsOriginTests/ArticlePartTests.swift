import NewsModel
import NewsOrigin
import Testing

@Suite("Lists of an article's own")
struct ArticlePartTests {
    private static let readAlso =
        "<div class=\"read-also\"><span>اقرأ أيضاً</span><a href=\"/news/misc/%D9%85%D9%88%D8%AC\"> موج  عالٍ </a>"
        + "<a href=\"https://other.example.org/x\">آخر</a></div>"

    @Test("Links inside the body are the article's list and no part of its content")
    func related() throws {
        let plain = try TestPage().parse()
        var page = TestPage()
        page.body =
            "<p>عاد الصيادون قبل الفجر.</p>\(Self.readAlso)<p>وكان البحر هادئاً.</p>"
            + "<div class=\"read-also\"><a href=\"/news/misc/c\">ثالث</a></div>"
        let article = try page.parse()
        #expect(article.content.hash == plain.content.hash)
        #expect(
            article.items(.related) == [
                PartItem(title: "موج  عالٍ", url: "https://www.almayadeen.net/news/misc/موج"),
                PartItem(title: "آخر", url: "https://other.example.org/x"),
                PartItem(title: "ثالث", url: "https://www.almayadeen.net/news/misc/c"),
            ])
        #expect(article.parts.map(\.subject) == [.article(article.key)])
        #expect(plain.parts.isEmpty)
        #expect(plain.missing.isEmpty)
    }

    @Test("What to read next stands behind the article")
    func readNext() throws {
        var page = TestPage()
        page.after = "<section class=\"x read-next\"><h3>y</h3><ul>\(ListPage.card)</ul></section>"
        let article = try page.parse()
        #expect(article.items(.readNext)?.map(\.title) == ["Lamps  for\nthe pier"])
        #expect(article.content.hash == (try TestPage().parse()).content.hash)
        page.after = "<section class=\"read-next\"><h3>y</h3></section>"
        #expect(try page.parse().parts.isEmpty)
    }

    @Test("Links with hreflang name the other editions; feeds, front pages and the page itself are none")
    func links() throws {
        var page = TestPage()
        page.headMarkup =
            "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"https://english.almayadeen.net/rss/all.xml\">"
            + "<link rel=\"alternate\" hreflang=\"ar\" href=\"\(TestPage.address)\">"
            + "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://english.almayadeen.net/news/misc/a\">"
            + "<link href='https://english.almayadeen.net/news/misc/%C3%A9?a=1&amp;b' rel='alternate' hreflang=en title='T'>"
            + "<link rel=\"alternate\" hreflang=\"es\" href=\"https://espanol.almayadeen.net/\">"
            + "<link rel=\"alternate\" hreflang=\"fr\" href=\"https://fr.example.org/%C3%A9\">"
            + "<link rel=\"alternate\" hreflang=\"de\" href=\"javascript:alert(1)\">"
            + "<!-- <link rel=\"alternate\" hreflang=\"es\" href=\"https://espanol.almayadeen.net/n/m/no\"> -->"
        let article = try page.parse()
        #expect(
            article.items(.alternates) == [
                PartItem(
                    title: "T", url: "https://english.almayadeen.net/news/misc/é?a=1&b", language: "en",
                    evidence: "hreflang"),
                PartItem(title: "", url: "https://fr.example.org/%C3%A9", language: "fr", evidence: "hreflang"),
            ])
        #expect(article.content.hash == (try TestPage().parse()).content.hash)
    }

    private func alternates(json: String...) throws -> [PartItem]? {
        var page = TestPage()
        page.headMarkup = json.map { "<script type=\"application/ld+json\">\($0)</script>" }.joined()
        return try page.parse().items(.alternates)
    }

    @Test("JSON-LD names translations as an address, an object, or a list, at its top or in a graph")
    func json() throws {
        let english = "https://english.almayadeen.net/news/misc/a"
        let item = PartItem(title: "", url: english, language: "en", evidence: "json-ld")
        #expect(try alternates(json: "{\"workTranslation\": \"\(english)\"}") == [item])
        #expect(try alternates(json: "[{\"translationOfWork\": {\"@id\": \"\(english)\"}}]") == [item])
        let graph = """
            {"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "workTranslation": [
            {"@type": "NewsArticle", "url": "https://espanol.almayadeen.net/n/m/b", "inLanguage": "es-419", "name": "B"},
            {"url": "\(english)"}, {"url": "\(english)"}, 7, null, {"url": "mailto:a@example.org"}, {}]}]}
            """
        #expect(
            try alternates(json: "{}", graph) == [
                PartItem(
                    title: "B", url: "https://espanol.almayadeen.net/n/m/b", language: "es-419", evidence: "json-ld"),
                item,
            ])
        #expect(try alternates(json: "{\"workTranslation\": \"https://elsewhere.example.org/a\"}") == nil)
        #expect(try alternates(json: "{\"sameAs\": \"\(english)\"}") == nil)
    }

    @Test(
        "JSON-LD that is broken names nothing and fails nothing",
        arguments: [
            "{\"workTranslation\": ", "{\"workTranslation\": \"https://english.almayadeen.net/a/b\"} trailing",
            String(repeating: "[", count: 100_000) + "workTranslation", "workTranslation", "",
            "{\"workTranslation\": {\"workTranslation\": {}}}",
            "{\"workTranslation\": \"" + String(repeating: "x", count: 300_000) + "\"}",
        ])
    func brokenJSON(text: String) throws {
        #expect(try alternates(json: text) == nil)
    }

    @Test("A script that does not end is no JSON-LD")
    func unended() throws {
        var page = TestPage()
        page.end = "<script type=\"application/ld+json\">{\"workTranslation\": \"https://english.almayadeen.net/a/b\"}"
        #expect(try page.parse().parts.isEmpty)
    }

    @Test("A post whose body element holds its lede alone is nothing odd; one with other text outside the content is")
    func emptyBody() throws {
        var page = TestPage()
        page.body = nil
        page.hero = ""
        page.head = "<div class=\"article-details-metas\"><span class=\"source\">Source: x</span></div>"
        page.before = "<section class=\"read-section\"><p class=\"lg_para summary\">الموجز</p></section>"
        #expect(try page.parse().warnings.isEmpty)
        page.before = "<section class=\"read-section\"><div><p>الموجز</p></div></section>"
        #expect(try page.parse().warnings == [.notFound(part: "body's content", verified: true)])
    }

    @Test("A list in an element that cannot be parsed is left out with a warning, and the article is read")
    func oversized() throws {
        var page = TestPage()
        page.after =
            "<section class=\"read-next\">" + String(repeating: "<div>", count: 400)
            + String(repeating: "</div>", count: 400) + "</section>"
        let article = try page.parse()
        #expect(article.parts.isEmpty)
        #expect(article.warnings.contains { if case .oversized("read-next", _) = $0 { true } else { false } })
    }
}
