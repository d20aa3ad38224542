import Foundation
import NewsModel
import NewsRender
import NewsText
import Testing

/// No text of a site becomes markup, drives a terminal or leaks its direction, whichever field it stands in.
@Suite struct EscapingTests {
    static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
        "</style></title></bdi></p>",
        "&lt;b&gt; &amp; &#x3C;", "javascript:alert(1)", "data:text/html,<b>", "]]> <!-- -->",
        "\u{202E}abc\u{2069}\u{2066}",
        "\u{1B}[31mred\u{7}\u{0}\u{9B}2J\u{85}next",
        String(String.UnicodeScalarView([0xFFFE, 0x61, 0xFDD0, 0x62, 0x1FFFF].compactMap(Unicode.Scalar.init))),
    ]

    private func documents(_ text: String) -> [String] {
        let article = Samples.article(text)
        let frame = EditionFrame(edition: Samples.english, editions: [Samples.english, Samples.arabic])
        let path = SiteLayout.article(article.key, in: .english)
        let entry = RenderedEntry(
            key: ArticleKey("en:\(text)"), title: text, target: .page(path), section: text, lede: text)
        var list = ListPage(
            .tag, name: text, entries: [entry], path: SiteLayout.list(.tag, text, in: .english), frame: frame)
        list.description = text
        var front = FrontPage(frame: frame)
        (front.latest, front.breaking) = ([entry, entry], article.related)
        front.shelves = [FrontPage.Shelf(text, links: article.related)]
        return [
            ArticleRenderer(article).document(), ArticlePage(article, path: path, frame: frame).document(),
            list.document(), front.document(),
            StartPage([StartPage.Edition(Samples.english, latest: [entry])]).document(),
        ]
    }

    @Test(arguments: hostile) func `HTML has the tags and attributes of ours only`(text: String) {
        for (document, plain) in zip(documents(text), documents("plain\nwords")) {
            #expect(tags(in: document).subtracting(tags(in: plain)) == [], "\(text.debugDescription)")
            #expect(!document.contains("javascript:alert(1)\"") && !document.contains("href=\"data:"))
        }
    }

    @Test(arguments: hostile) func `documents hold no controls`(text: String) {
        for document in documents(text) + [ArticleRenderer(Samples.article(text)).markdown()] {
            let wrong = document.unicodeScalars.filter { scalar in
                scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
                    || BidiControls.isExplicit(scalar) || scalar.value & 0xFFFE == 0xFFFE
                    || (0xFDD0...0xFDEF).contains(scalar.value)
            }
            #expect(wrong.isEmpty, "\(text.debugDescription): \(wrong.map(\.value))")
        }
    }

    /// Names of tags with the names of their attributes.
    private func tags(in document: String) -> Set<String> {
        var found: Set<String> = []
        for match in document.matches(of: /<(\/?[a-zA-Z!][^\s>]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*>/) {
            let names = match.2.matches(of: /([a-zA-Z-]+)="/).map { String($0.1) }.filter {
                !["dir", "hreflang", "lang", "href", "class", "rel"].contains($0)
            }
            found.insert(String(match.1) + " " + names.sorted().joined(separator: " "))
        }
        return found
    }

    @Test func `quotes in a text do not end an attribute`() {
        let html: HTML = "<a title=\"\("a\"b'c<d>&")\">"
        #expect(html.text == "<a title=\"a&quot;b'c&lt;d&gt;&amp;\">")
    }

    @Test(arguments: [
        ("a\u{A0}b", "a b"), (" a", "a"), ("a ", "a"), ("a  b", "a b"), ("a\u{2003}b", "a b"), ("a\u{3000}b", "a b"),
        ("a\u{2028}b", "a b"), ("", ""), ("ا\u{200F}ب", "ا\u{200F}ب"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("ﷲ", "ﷲ"), ("\u{1680}a", "a"), ("x\u{FFFD}", "x\u{FFFD}"),
    ]) func `a line is what shows`(text: String, line: String) {
        #expect(SafeText.line(text).unicodeScalars.elementsEqual(line.unicodeScalars))
    }
}
