import NewsModel
import NewsOrigin
import Testing

@Suite("The fields of an article page")
struct PageFieldTests {
    @Test("Every field of the mask is there, and nothing else")
    func mask() throws {
        let article = try TestPage().parse()
        #expect(article.content.mask == ArticlePage.mask)
        #expect(article.key == ArticleKey("ar:4711"))
        #expect(article.kind == .page)
        #expect(article.generation == 1)
        #expect(article.string(.title) == "قوارب الصيد تعود إلى الميناء")
        #expect(article.string(.lede) == "عاد الصيادون قبل الفجر.")
        #expect(article.string(.url) == "https://www.almayadeen.net/news/misc/قوارب-الصيد")
        #expect(article.string(.lang) == "ar")
        #expect(article.string(.media) == "أخبار")
        #expect(article.content[.videoSeconds] == JSONValue.null)
        #expect(article.content[.source] == JSONValue.null)
    }

    @Test("Sets are trimmed, each member once, in the publisher's order")
    func sets() throws {
        let article = try TestPage().parse()
        #expect(article.strings(.tags) == ["ميناء", "صيد", "بحر"])
        #expect(article.strings(.regions) == ["لبنان"])
        #expect(article.strings(.coverage) == ["أسبوع البحر"])
        #expect(article.strings(.authors) == ["ليلى المرساة"])
        #expect(article.string(.section) == "منوعات")
    }

    @Test("Times are instants of the sighting and no fields")
    func times() throws {
        let article = try TestPage().parse()
        #expect(article.published?.rfc3339 == "2024-03-01T06:00:00Z")
        #expect(article.asserted?.rfc3339 == "2024-03-01T07:30:00Z")
    }

    @Test("A time that is none is reported and left out; the article is read")
    func badTime() throws {
        var page = TestPage()
        page.metadata["last_updated"] = "yesterday"
        let article = try page.parse()
        #expect(article.asserted == nil)
        #expect(article.warnings.contains(.badTime(key: "last_updated", text: "yesterday")))
    }

    @Test("Ids and numbers may be written as numbers", arguments: [JSONValue.number(4711), .string("4711")])
    func numericID(id: JSONValue) throws {
        var page = TestPage()
        page.metadata["postid"] = id
        page.metadata["video_duration"] = "2844"
        let article = try page.parse()
        #expect(article.key.postID == "4711")
        #expect(article.content[.videoSeconds] == JSONValue.number(2844))
    }

    @Test("U+0000 is taken out of strings, and nothing else")
    func nulls() throws {
        var page = TestPage()
        page.metadata["title"] = .string(" a\u{0}b\u{200F}  ـ ")
        #expect(try page.parse().string(.title) == " ab\u{200F}  ـ ")
    }

    @Test("Half a surrogate pair becomes U+FFFD")
    func surrogates() throws {
        var page = TestPage()
        page.metadataText = #"{"type":"article","postid":"1","title":"x\ud83dy","url":"/news/misc/a"}"#
        let article = try page.parse()
        #expect(article.string(.title) == "x\u{FFFD}y")
        #expect(article.string(.url) == "https://www.almayadeen.net/news/misc/a")
        #expect(article.string(.lede) == "")
    }

    @Test("The source line loses its label")
    func source() throws {
        var page = TestPage()
        page.head = "<div class=\"article-details-metas\"><span class=\"source\"> المصدر: وكالات\u{00A0}</span></div>"
        let article = try page.parse()
        #expect(article.string(.source) == "وكالات")
        let plain = try TestPage().parse()
        #expect(plain.warnings.contains(.notFound(part: "source line", verified: false)))
    }

    @Test("The lead image is the metadata's, with the figure's caption and credit; each image once")
    func images() throws {
        var page = TestPage()
        page.hero =
            "<figure class=\"hero\"><img src=\"https://media.example.org/boats.jpg?width=1000\">"
            + "<figcaption>القوارب <span class=\"credit\">تصوير: م. ب.</span></figcaption></figure>"
        page.body =
            "<p>نص</p><img src=\"/a.png\"><figure><img data-src=\"https://media.example.org/b.png\" src=\"data:,\"></figure>"
            + "<img src=\"https://media.example.org/boats.jpg?width=1000\">"
        let article = try page.parse()
        let images = (article.content[.images]?.arrayValue ?? []).compactMap(Picture.init(json:))
        #expect(
            images == [
                Picture(
                    url: "https://media.example.org/boats.jpg?width=1000", caption: "القوارب ", credit: "تصوير: م. ب."),
                Picture(url: "https://www.almayadeen.net/a.png"), Picture(url: "https://media.example.org/b.png"),
            ])
    }

    @Test("Claims are the edition's own addresses, each once")
    func claims() throws {
        var page = TestPage()
        #expect(
            try page.parse().claims.map(\.text) == [
                "https://www.almayadeen.net/news/misc/boats", "https://www.almayadeen.net/news/misc/قوارب-الصيد",
            ])
        page.metadata["url"] = "http://almayadeen.net/news/misc/boats?utm_source=x"
        page.canonical = "https://elsewhere.example.org/news/misc/boats"
        let article = try page.parse()
        #expect(article.claims.map(\.text) == ["https://www.almayadeen.net/news/misc/boats"])
        #expect(
            article.warnings.contains(
                .foreignAddress(key: "rel=canonical", text: "https://elsewhere.example.org/news/misc/boats")))
        page.canonical = "https://www.almayadeen.net/news"
        #expect(try page.parse().claims.count == 1)
    }
}
