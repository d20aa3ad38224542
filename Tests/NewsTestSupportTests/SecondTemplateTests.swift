import NewsModel
import NewsTestSupport
import Testing

@Suite struct SecondTemplateTests {
    private let paths = [
        "/", "/news", "/news/politics", "/region/europe", "/coverage/coast-towns", "/authors", "/author/nora-nowhere",
        "/page/privacy", "/news/politics/lamp-council-votes", "/news/sports/pier-race",
    ]

    /// The words that tags and attributes of a page are made of.
    private func names(_ page: String) -> Set<String> {
        Set(page.parts(between: " class=\"", and: "\"").flatMap { $0.split(separator: " ").map(String.init) })
    }

    @Test func `it shares no class with the first`() throws {
        let (first, second) = (try TinySite.site(), try TinySite.site(templates: .second))
        for path in paths {
            let pages = [first, second].map { $0.get(path, at: "2026-03-30T12:00") }
            #expect(pages.map(\.status) == [200, 200], "\(path)")
            let shared = names(pages[0].text).intersection(names(pages[1].text))
            #expect(shared.isEmpty && !pages[1].text.contains("tawsiyat"), "\(path): \(shared)")
        }
    }

    @Test func `its metadata says the same under other names`() throws {
        let page = try TinySite.site(templates: .second).get(
            "/news/politics/lamp-council-votes", at: "2026-03-30T12:00"
        )
        .text
        let text = page.parts(between: "id=\"page-facts\">", and: "</script>").first ?? ""
        let facts = try JSONValue.parse(text)
        #expect(facts["form"] == "story" && facts["uid"]?.numberValue == 921)
        #expect(facts["headline"] == "Council of Port Almond votes on \"lamps\"")
        #expect(facts["topics"]?.strings == ["Port Almond", "lighting "])
        #expect(
            facts["filed"]?.arrayValue?.compactMap { $0["as"]?.stringValue } == [
                "kind", "desk", "place", "file", "person",
            ])
        #expect(facts["runtime"] == .null)
        let graph = try JSONValue.parse(page.parts(between: "ld+json\">", and: "</script>").first ?? "")
        let works = graph["@graph"]?.arrayValue?.last?["workTranslation"]?.arrayValue
        #expect(works?.count == 2 && works?.last?["@id"] == "https://espanol.almayadeen.net/news/politics/farolas")
        #expect(page.contains("<link hreflang=\"x-default\""))
    }

    @Test func `its pages show the same posts, lines and texts`() throws {
        let (first, second) = (try TinySite.site(), try TinySite.site(templates: .second))
        func strings(_ page: String, _ marks: [(String, String)]) -> [[String]] {
            marks.map { page.parts(between: $0.0, and: $0.1) }
        }
        let one = strings(
            first.get("/news", at: "2026-03-30T12:00").text, [("card-title\">", "</h4>"), ("<h1>", "</h1>")])
        let two = strings(
            second.get("/news", at: "2026-03-30T12:00").text, [("<strong>", "</strong>"), ("<h2>", "</h2>")])
        #expect(Set(one[0]) == Set(two[0]) && one[0].count == two[0].count && one[1] == two[1])
        let page = second.get("/news/politics/lamp-council-votes", at: "2026-03-30T12:00").text
        for mark in [
            "<div>The council of Port Almond voted for forty lamps.</div>", "<h2>Why now?</h2>",
            "<blockquote>It was dark.</blockquote>", "<ul><li><div>first item</div></li>",
            "<aside data-see><b>Related News</b><a href=\"https://english.almayadeen.net/news/sports/pier-race\">",
            "<small data-by>Pier Club</small><b data-of>The pier at night</b>",
            "<span data-wire>Source: Agencies</span>",
            "<div id=\"onward\"><h3>Read Next</h3>", "<div data-dossier>",
        ] { #expect(page.contains(mark), "\(mark)") }
    }
}
