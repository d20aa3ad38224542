import NewsModel
import NewsOrigin
import Testing

@Suite("Blocks of a body")
struct BodyBlockTests {
    @Test(
        "Markup gives blocks",
        arguments: [
            ("<p>a</p>\n<p>b</p>", [Block.paragraph("a"), .paragraph("b")]),
            (
                "<p>a <b>bold</b> <i>word</i>&nbsp;&amp; &quot;more&quot;</p>",
                [.paragraph("a bold word\u{00A0}& \"more\"")]
            ),
            ("<p><mark>a</mark> <mark>b</mark></p>", [.paragraph("a b")]),
            ("<p>  a  b\n c </p>", [.paragraph("  a  b\n c ")]),
            ("<p>a<br>b<br/>c</p>", [.paragraph("a\nb\nc")]),
            ("<p> </p><p>&nbsp;</p><p></p><p>a</p>", [.paragraph("a")]),
            ("<p>&#8203;</p>", [.paragraph("\u{200B}")]),
            ("one<p>two</p>three <em>four</em>", [.paragraph("one"), .paragraph("two"), .paragraph("three four")]),
            ("<div>a<div>b</div>c</div>", [.paragraph("a"), .paragraph("b"), .paragraph("c")]),
            (
                "<h2>H</h2><h6>S</h6><p>a</p>",
                [.heading(level: 2, text: "H"), .heading(level: 6, text: "S"), .paragraph("a")]
            ),
            ("<blockquote><p>a</p><p>b</p></blockquote>", [.quote("a\nb")]),
            ("<ul><li>a</li><li><p>b</p><p>c</p></li></ul>", [.list(ordered: false, items: ["a", "b\nc"])]),
            ("<ol><li>a<ul><li>b</li></ul></li><li> </li></ol>", [.list(ordered: true, items: ["a", "b"])]),
            ("<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>", [.paragraph("a\tb"), .paragraph("c")]),
            (
                "<p>a<img src='https://m.example.org/i.png'>b</p>",
                [.paragraph("a"), .image(Picture(url: "https://m.example.org/i.png")), .paragraph("b")]
            ),
            (
                "<figure><img src='/i.png'><figcaption>C</figcaption></figure>",
                [.image(Picture(url: "https://www.almayadeen.net/i.png", caption: "C"))]
            ),
            (
                "<iframe src='//v.example.org/1' title='T'></iframe>",
                [.embed(url: "https://v.example.org/1", title: "T")]
            ),
            (
                "<video><source src='https://v.example.org/2.mp4'>no video</video>",
                [.embed(url: "https://v.example.org/2.mp4", title: nil)]
            ),
            (
                "<blockquote class='twitter-tweet'><p>t</p><a href='https://t.example.org/9'>d</a></blockquote><script>x()</script>",
                [.embed(url: "https://t.example.org/9", title: nil)]
            ),
            (
                "<script>if (a < b) { '<p>no</p>' }</script><style>p{}</style><noscript>n</noscript><p>a</p>",
                [.paragraph("a")]
            ),
            ("<p>a</p><!-- <p>no</p> </div></section> --><p>b</p>", [.paragraph("a"), .paragraph("b")]),
            (
                "<div class='ad-slot'><p>ad</p></div><p>a</p><div class='x read-also y'><a>r</a></div>",
                [.paragraph("a")]
            ),
            ("<p>a\r\nb\rc</p>", [.paragraph("a\nb\nc")]),
            ("<section><p>a</p></section><p>b</p>", [.paragraph("a"), .paragraph("b")]),
            ("<p title=\"</section>\">a</p>", [.paragraph("a")]),
            ("<p>a &lt;b&gt; c &unknown; d</p>", [.paragraph("a <b> c &unknown; d")]),
        ])
    func markup(content: String, expected: [Block]) throws {
        let blocks = try TestPage.blocks(content)
        #expect(blocks == expected)
    }

    @Test("A post without a body section has no blocks")
    func noBody() throws {
        var page = TestPage()
        page.body = nil
        let article = try page.parse()
        #expect(article.content[.body] == JSONValue.array([]))
    }

    @Test("The lede is no block, and a first paragraph that repeats it is")
    func lede() throws {
        #expect(try TestPage().parse().paragraphs == ["عاد الصيادون قبل الفجر.", "وكان البحر هادئاً."])
    }

    @Test("Markers inside comments, scripts and attributes are not the parts")
    func decoys() throws {
        var page = TestPage()
        page.before =
            "<!-- <section class=\"read-section\"><div class=\"p-content\"><p>no</p></div></section> -->"
            + "<script>var s = '<section class=\"read-section\">';</script>"
            + "<p title='<section class=\"read-section\">'>x</p>"
        page.headMarkup = "<script>document.getElementById(\"tawsiyat-metadata\")</script>"
        #expect(try page.parse().paragraphs.count == 2)
    }

    @Test("A paragraph is read exactly, characters that nobody sees included")
    func exact() throws {
        let text = "\u{202B}شَرِكة ـــ\u{200C}\u{00AD}\u{FEFB}\u{E000} e\u{301} 👩‍👧\u{2067}س\u{2069}"
        #expect(try TestPage.blocks("<p>\(text)</p>") == [.paragraph(text)])
        let read = try #require(try TestPage.blocks("<p>\(text)</p>").first?.text)
        #expect(Array(read.utf8) == Array(text.utf8))
    }

    @Test("Ill-formed UTF-8 becomes U+FFFD, U+0000 disappears")
    func illFormed() throws {
        let bytes = TestPage().html.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var page: [UInt8] = Array(bytes.joined(separator: [UInt8(ascii: "\n")]))
        let target = Array("<p>عاد".utf8)
        let index = try #require(page.indices.first { page[$0...].starts(with: target) })
        page.replaceSubrange(index + 3..<index + 3, with: [0xC3, 0x28, 0xED, 0xA0, 0x80, 0x00, 0x41])
        #expect(try TestPage.parse(page).paragraphs.first?.hasPrefix("\u{FFFD}(\u{FFFD}\u{FFFD}\u{FFFD}Aعاد") == true)
    }

    @Test("A page in another charset is converted")
    func charset() throws {
        var page = TestPage()
        page.metadataText = #"{"type":"article","postid":"1","title":"ni\u00f1o"}"#
        page.head = ""
        page.before = ""
        page.body = "<p>ma@ana</p>"
        page.after = ""
        page.headMarkup = "<meta http-equiv=content-type content='text/html; charset=ISO-8859-1'>"
        page.afterContent = ""
        let ascii = page.html.unicodeScalars.filter(\.isASCII)
        let bytes = String(String.UnicodeScalarView(ascii)).utf8.map { $0 == UInt8(ascii: "@") ? 0xF1 : $0 }
        #expect(try TestPage.parse(bytes).paragraphs == ["mañana"])
        #expect(try TestPage.parse(bytes, contentType: "text/html; charset=\"windows-1251\"").paragraphs == ["maсana"])
        #expect(try TestPage.parse(bytes, contentType: "text/html; charset=utf-8").paragraphs == ["ma\u{FFFD}ana"])
    }
}
