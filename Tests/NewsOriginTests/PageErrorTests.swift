import NewsModel
import NewsOrigin
import Testing

@Suite("Pages that are refused as a whole")
struct PageErrorTests {
    @Test("A listing is no article")
    func listing() {
        var page = TestPage()
        page.metadata["type"] = "page"
        #expect(throws: OriginError.notAnArticle(type: "page")) { try page.parse() }
        page.metadata["type"] = nil
        #expect(throws: OriginError.notAnArticle(type: nil)) { try page.parse() }
    }

    @Test(
        "An answer that came from a front or section page is none",
        arguments: [
            "https://www.almayadeen.net/", "https://www.almayadeen.net/news",
            "https://www.almayadeen.net/news/politics/",
        ])
    func frontPage(address: String) {
        #expect(throws: OriginError.self) { try TestPage().parse(at: address) }
    }

    @Test("Metadata, id and title must be there")
    func missing() {
        var page = TestPage()
        page.metadata["postid"] = nil
        #expect(throws: OriginError.missing(part: "metadata's postid")) { try page.parse() }
        page.metadata["postid"] = "12a"
        #expect(throws: OriginError.badIdentifier("12a")) { try page.parse() }
        page = TestPage()
        page.metadata["title"] = .null
        #expect(throws: OriginError.missing(part: "metadata's title")) { try page.parse() }
        #expect(throws: OriginError.missing(part: "metadata")) { try TestPage.parse(Array("<html></html>".utf8)) }
        #expect(throws: OriginError.missing(part: "metadata")) { try TestPage.parse([]) }
    }

    @Test("Metadata that is not JSON is refused")
    func notJSON() {
        var page = TestPage()
        page.metadataText = "{\"type\":\"article\","
        #expect(throws: OriginError.badMetadata(.truncated)) { try page.parse() }
        page.metadataText = String(repeating: "[", count: 100_000)
        #expect(throws: OriginError.badMetadata(.tooDeep(limit: 32))) { try page.parse() }
    }

    @Test("Another edition's page is refused; a region makes no other language")
    func language() throws {
        var page = TestPage()
        page.metadata["lang"] = "en"
        #expect(throws: OriginError.wrongEdition(expected: "ar", found: "en")) { try page.parse() }
        page.metadata["lang"] = "ar-LB"
        #expect(try page.parse().string(.lang) == "ar-LB")
    }

    @Test("A page that was cut short anywhere before its body's end is refused")
    func cutShort() throws {
        let html = TestPage().html
        let bytes = Array(html.utf8)
        let body = try #require(html.range(of: "p-content"))
        let end = try #require(html.range(of: "</section>", range: body.upperBound..<html.endIndex))
        let whole = html.utf8.distance(from: html.startIndex, to: end.lowerBound)
        for length in stride(from: 0, through: whole, by: 7) {
            #expect(throws: OriginError.self) { try TestPage.parse(Array(bytes.prefix(length))) }
        }
    }

    @Test("A body whose element does not end is refused; one without a content element has no blocks")
    func brokenBody() throws {
        var page = TestPage()
        page.after = ""
        page.end = "<section></body></html>"
        page.before = "<section class=\"read-section\">"
        #expect(throws: OriginError.cutShort(part: "body")) { try page.parse() }
        page = TestPage()
        page.before = "<section class=\"read-section\"><p>x</p></section>"
        let parsed = try page.parse()
        #expect(parsed.content[.body] == [])
        #expect(parsed.warnings.contains(.notFound(part: "body's content", verified: true)))
    }

    @Test("Elements nested too deep, too many of them, or too many bytes are refused")
    func limits() {
        var page = TestPage()
        page.body = String(repeating: "<div>", count: 400) + "x" + String(repeating: "</div>", count: 400)
        #expect(throws: OriginError.tooDeep(part: "body")) { try page.parse() }
        page.body = String(repeating: "<b>x</b>", count: 60_000)
        #expect(throws: OriginError.tooLarge(part: "body", limit: 50_000)) { try page.parse() }
        page.body = String(repeating: "x", count: 3 << 20)
        #expect(throws: OriginError.tooLarge(part: "body", limit: 2 << 20)) { try page.parse() }
        page.body = "<p " + String(repeating: "a=1 ", count: 9000) + ">x</p>"
        #expect(throws: OriginError.tooLarge(part: "page", limit: 2048)) { try page.parse() }
    }
}
