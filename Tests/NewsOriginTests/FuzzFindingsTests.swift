import NewsModel
import Testing

@testable import NewsOrigin

/// What the targets of Tests/Fuzz found, and what looking for it showed.
@Suite("What fuzzing found")
struct FuzzFindingsTests {
    @Test("U+0000, which JSON can spell, is in no text of a feed")
    func nullInJSONFeed() throws {
        let text = #"""
            {"version":"https://jsonfeed.org/version/1.1","title":"Har\u0000bour","items":[{"id":"a\u0000","title":"\u0000b",
            "content_text":"c\u0000d","tags":["e\u0000"],"authors":[{"name":"f\u0000"}]}]}
            """#
        let (feed, entries) = try FeedBench.read(text)
        let item = try #require(entries.first)
        #expect(feed.head.title?.value == "Harbour")
        #expect(item.id == "a" && item.title?.value == "b" && item.content.first?.value == "cd")
        #expect(item.tags == [FeedTag(term: "e")] && item.authors == [FeedPerson(name: "f")])
    }

    @Test("U+0000 is in nothing that a page's JSON-LD says, well formed or repaired", arguments: ["", ","])
    func nullInLinkedData(comma: String) throws {
        let script =
            #"{"@type":"Article","headline":"Har\u0000bour","keywords":["a\u0000"],"author":"b\u0000"\#(comma)}"#
        let metadata = try GenericPage.metadata("<script type=\"application/ld+json\">\(script)</script>")
        #expect(metadata.title == "Harbour" && metadata.tags == ["a"] && metadata.authors == ["b"])
    }

    @Test(
        "A time that its offset leads out of the years 1 to 9999 is none",
        arguments: [
            "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-00:01", "9999-12-31T23:59:60Z",
            "Mon, 01 Jan 0001 00:00:00 +0100",
        ])
    func farTimes(text: String) { #expect(FeedDate.instant(of: text) == nil) }

    @Test("The first and the last time that can be written are read")
    func lastTimes() {
        for text in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"] {
            #expect(FeedDate.instant(of: text)?.rfc3339 == text)
        }
    }

    @Test("An item's links and people have an end: a long base would make gigabytes of a few kilobytes")
    func manyLinks() throws {
        let base = "https://e.example.org/" + String(repeating: "a", count: 4000) + "/"
        let inside =
            String(repeating: "<link href='b'/>", count: 3000) + String(repeating: "<enclosure url='c'/>", count: 10)
            + String(repeating: "<author><name>d</name></author>", count: 300) + "<title>e</title>"
        let item = try #require(try FeedBench.atomEntry(inside, attributes: " xml:base=\"\(base)\""))
        #expect(item.links.count == FeedLink.maximumCount && item.links.last?.href == base + "b")
        #expect(item.authors.count == FeedPerson.maximumCount && item.authors.allSatisfy { $0.name == "d" })
        #expect(item.title?.value == "e")
        let people = String(repeating: #"{"name":"d"},"#, count: 300).dropLast()
        let files = String(repeating: #"{"url":"b"},"#, count: 1100).dropLast()
        let json = #"{"items":[{"id":"1","authors":[\#(people)],"attachments":[\#(files)]}]}"#
        let other = try #require(try FeedBench.read(json).entries.first)
        #expect(other.authors.count == FeedPerson.maximumCount && other.links.count == FeedLink.maximumCount)
    }

    @Test("What a feed's entities stand for has an end: three bytes could say a thousand")
    func manyReferences() throws {
        let text = String(repeating: "b", count: 1000)
        let inside = "<title>" + String(repeating: "&a;", count: 100_000) + "</title>"
        let (_, entries) = try FeedBench.read(
            "<!DOCTYPE rss [<!ENTITY a \"\(text)\">]><rss><channel><item>\(inside)</item></channel></rss>")
        let title = try #require(entries.first?.title?.value)
        #expect(title.hasPrefix(text + text) && title.hasSuffix("&a;&a;"))
        #expect(title.utf8.count <= FeedEntities.mostBytes + 300_000)
    }

    @Test(
        "A tag with thousands of attributes is refused, however they are written and wherever the tag stands",
        arguments: [
            ("<div ", " a#=b", ">"), ("<div ", "a#=\"\"", ">"), ("<div ", " a#='>'", ">"), ("<div ", "/a#", ">"),
            ("<p x=\"<div ", " a#=''", "\">"), ("<!-- --><div", " é b#", ">"), ("<textarea><b ", "a# ", ">"),
            ("<i j=\"\"", "\u{B}a#= \"'\"", ""), ("<i\"j=\" ", "a# = #\n", ""),
            ("<t=\"", " a#=b", ">"), ("<u/='\u{B}\" '", " a#", ">"), ("<v w=\u{C}\"", " a#", ">"),
        ])
    func longTags(start: String, attribute: String, end: String) throws {
        func page(_ count: Int) -> String {
            let attributes = (0..<count).map { attribute.replacing("#", with: "\($0)") }
            return start + attributes.joined() + end + GenericPage.html(GenericPage.paragraphs(4))
        }
        #expect(throws: OriginError.tooLarge(part: "page", limit: OriginTuning.standard.elements)) {
            try GenericPage.read(page(30_000))
        }
        _ = try GenericPage.read(page(1000))
    }

    @Test("Names that are longer than the parser's are counted as what it makes of them")
    func longNames() throws {
        #expect(throws: OriginError.tooLarge(part: "page", limit: OriginTuning.standard.elements)) {
            try GenericPage.read("<a " + String(repeating: "bcdefghijk", count: 30_000) + ">")
        }
        let cut = "<a" + String(repeating: "b", count: 99) + "c=\">\""
        let attributes = (0..<30_000).map { " d\($0)=''" }.joined()
        #expect(throws: OriginError.tooLarge(part: "page", limit: OriginTuning.standard.elements)) {
            try GenericPage.read(cut + attributes + ">")
        }
    }

    @Test("Signs and quotes in running text are no long tags")
    func noTags() throws {
        let text = String(repeating: "if a<b or c > d</b>, \"they\" say it's 5' 3\"; ", count: 3000)
        #expect(try GenericPage.read("<article><p>\(text)</p></article>").bodyText.utf8.count > 50_000)
    }

    @Test("A long title is compared with any number of headings", arguments: ["a: ", "b | ", "harbour opens "])
    func longTitles(part: String) throws {
        let title = String(repeating: part, count: 1300)
        let headings = (0..<6000).map { "<h\($0 % 2 + 1)>x\($0)</h\($0 % 2 + 1)>" }.joined()
        let article = try GenericPage.read(
            "<title>\(title)</title><body>\(headings)" + GenericPage.html(GenericPage.paragraphs(5)))
        #expect(article.bodyText.contains("On day 5"))
    }

    @Test(
        "A long sitemap whose tags have thousands of attributes is refused, in whatever charset",
        arguments: [true, false])
    func longSitemapTags(isWide: Bool) {
        let attributes = (0..<40_000).map { " a\($0)='>'" }.joined()
        let text = "<?xml version=\"1.0\"?><urlset\(attributes)></urlset>"
        let bytes =
            isWide ? [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(text.utf8)
        #expect(throws: OriginError.self) { try Self.sitemap(bytes) }
    }

    @Test("A long sitemap declares no elements, and is in a charset that continues ASCII")
    func longSitemaps() throws {
        let entry = "<url><loc>https://e.example.org/\u{E9}</loc></url>"
        let entries = "<urlset>" + String(repeating: entry, count: 8000) + "</urlset>"
        let declared = "<!DOCTYPE urlset [<!ELEMENT a (" + String(repeating: "b,", count: 9) + "b)>]>"
        #expect(throws: OriginError.declaresEntities) { try Self.sitemap(Array((declared + entries).utf8)) }
        for (charset, isRead) in [
            ("utf-8", true), ("ISO-8859-1", true), ("windows-1256", true), ("iso-2022-jp", false),
        ] {
            let text = "<?xml version='1.0' encoding='\(charset)'?>" + entries
            let read = try? Self.sitemap(
                charset == "utf-8" ? Array(text.utf8) : text.unicodeScalars.map { UInt8($0.value) })
            #expect((read != nil) == isRead, "\(charset)")
        }
    }

    private static func sitemap(_ bytes: [UInt8]) throws -> SitemapDocument {
        try Sitemap.parse(bytes, zone: try SiteZone(identifier: "UTC"))
    }
}
