import NewsModel
import Testing

@testable import NewsOrigin

@Suite("Feeds that are not well formed")
struct FeedRepairTests {
    @Test("A bare ampersand, an unknown name and a number of Windows-1252 are read as they were meant")
    func references() throws {
        let item = try #require(
            try FeedBench.rssItem("<title>A & B &unknown; &eacute; &#146; &#0;</title><link>/?a=1&b=2</link>"))
        #expect(item.title?.value == "A & B &unknown; é ’ &#0;")
        #expect(item.link == "https://news.example.org/?a=1&b=2")
    }

    @Test("HTML that is not escaped is taken as markup up to the element's own end")
    func nakedMarkup() throws {
        let item = try #require(
            try FeedBench.rssItem("<description>One<br>two <p>three</description><title>After</title>"))
        #expect(item.summary?.type == "application/xhtml+xml")
        #expect(item.summary?.shown == "One<br />two <p>three")
        #expect(item.title?.value == "After")
    }

    @Test("An element whose end is missing ends with its item")
    func missingEnd() throws {
        let (feed, entries) = try FeedBench.read(
            "<rss><channel><item><title>One</item><item><title>Two</title></item></channel></rss>")
        #expect(feed.isRepaired)
        #expect(entries.map { $0.title?.value } == ["One", "Two"])
    }

    @Test("A document that is cut short keeps what came")
    func cutShort() throws {
        let (feed, entries) = try FeedBench.read(
            "<rss version='2.0'><channel><item><title>One</title></item><item><title>Tw")
        #expect(feed.isRepaired)
        #expect(entries.map { $0.title?.value } == ["One", "Tw"])
    }

    @Test("Prefixes that are not declared mean what they usually mean")
    func undeclared() throws {
        let item = try #require(
            try FeedBench.rssItem("<dc:creator>Ana</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>")
        )
        #expect(item.authors.map(\.name) == ["Ana"])
        #expect(item.content.map(\.value) == ["<p>x</p>"])
    }

    @Test("Declared prefixes mean what they declare, and names of other vocabularies are no names of ours")
    func declared() throws {
        let (_, entries) = try FeedBench.read(
            """
            <r:rss xmlns:r="http://backend.userland.com/rss2" xmlns:x="urn:x" xmlns:d="http://purl.org/dc/elements/1.1/">
            <r:channel><r:item><x:title>Wrong</x:title><r:title>Right</r:title><d:creator>Ana</d:creator></r:item></r:channel>
            </r:rss>
            """)
        #expect(entries.first?.title?.value == "Right")
        #expect(entries.first?.authors.map(\.name) == ["Ana"])
    }

    @Test("Entities that a document declares are read where they are plain text, and never twice")
    func entities() throws {
        let (_, entries) = try FeedBench.read(
            """
            <!DOCTYPE rss [<!ENTITY paper "The Harbour"><!ENTITY lol "&paper;&paper;"><!ENTITY mark "&#169;">]>
            <rss><channel><item><title>&paper; &lol; &mark;</title></item></channel></rss>
            """)
        #expect(entries.first?.title?.value == "The Harbour &lol; ©")
    }

    @Test(
        "People's names and addresses are told apart",
        arguments: [
            ("ana@a.example (Ana)", "Ana", "ana@a.example"), ("Ana <ana@a.example>", "Ana", "ana@a.example"),
            ("Ana", "Ana", nil), ("ana@a.example", nil, "ana@a.example"), ("Ana @home", "Ana @home", nil),
        ] as [(String, String?, String?)])
    func people(text: String, name: String?, email: String?) {
        let person = FeedPerson(written: text)
        #expect(person.name == name && person.email == email && person.text == text)
    }
}

@Suite("Charsets of feeds")
struct FeedEncodingTests {
    private static let text = "<?xml version=\"1.0\"?><rss><channel><item><title>مرفأ</title></item></channel></rss>"

    private func title(_ bytes: [UInt8], _ contentType: String? = nil) throws -> (String?, Feed) {
        let headers = contentType.map { ["content-type": $0] } ?? [:]
        let (feed, entries) = try FeedDocument.parse(bytes, url: FeedBench.url, headers: headers)
        return (entries.first?.title?.value, feed)
    }

    @Test("UTF-8, 16 and 32, with a mark and without")
    func unicode() throws {
        let wide = Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let wider = Self.text.unicodeScalars.flatMap { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 255)] }
        let cases: [([UInt8], String)] = [
            (Array(Self.text.utf8), "utf-8"), ([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), "utf-8"),
            (wide, "utf-16be"), ([0xFE, 0xFF] + wide, "utf-16be"), (wider, "utf-32be"),
        ]
        for (bytes, name) in cases {
            let (title, feed) = try title(bytes)
            #expect(title == "مرفأ" && feed.encoding == name && !feed.isRepaired, "\(name)")
        }
    }

    @Test("The answer's charset goes before the document's, and neither before the bytes")
    func stated() throws {
        let arabic =
            Array("<?xml version='1.0' encoding='windows-1256'?><rss><channel><item><title>".utf8)
            + [0xE3, 0xD1, 0xDD, 0xC3] + Array("</title></item></channel></rss>".utf8)
        #expect(try title(arabic).0 == "مرفأ")
        #expect(try title(arabic, "application/xml; charset=utf-8").0 == "مرفأ")
        let (wrong, feed) = try title(Array(Self.text.utf8), "text/xml; charset=us-ascii")
        #expect(wrong == "مرفأ" && feed.encoding == "utf-8" && feed.isRepaired)
        let latin =
            Array("<rss><channel><item><title>caf".utf8) + [0xE9] + Array("</title></item></channel></rss>".utf8)
        #expect(try title(latin, "text/xml; charset=\"iso-8859-1\"").0 == "café")
    }

    @Test("A few bad bytes in UTF-8 are bad bytes, and no other charset")
    func badBytes() throws {
        let bytes =
            Array("<rss><channel><item><title>مرفأ المدينة القديم".utf8) + [0xFF]
            + Array("</title></item></channel></rss>".utf8)
        let (title, feed) = try title(bytes)
        #expect(title == "مرفأ المدينة القديم\u{FFFD}" && feed.isRepaired)
    }

    @Test("A charset that nobody states is guessed from the letters")
    func guessed() throws {
        // "Порт и корабли стоят у берега" in KOI8-R.
        let russian: [UInt8] = [
            0xF0, 0xCF, 0xD2, 0xD4, 0x20, 0xC9, 0x20, 0xCB, 0xCF, 0xD2, 0xC1, 0xC2, 0xCC, 0xC9, 0x20, 0xD3, 0xD4, 0xCF,
            0xD1, 0xD4, 0x20, 0xD5, 0x20, 0xC2, 0xC5, 0xD2, 0xC5, 0xC7, 0xC1,
        ]
        let (title, feed) = try title(
            Array("<rss><channel><item><title>".utf8) + russian + Array("</title></item></channel></rss>".utf8))
        #expect(title == "Порт и корабли стоят у берега" && feed.encoding == "KOI8-R" && feed.isRepaired)
    }
}
