import NewsModel
import NewsRender
import Testing

@Suite struct MarkdownTests {
    private func body(_ block: Block, edition: RenderedEdition = Samples.english) -> String {
        var article = RenderedArticle(edition: edition, key: ArticleKey("en:1"))
        (article.title, article.blocks) = ("T", [block])
        let lines = ArticleRenderer(article).markdown().components("# T\n\n")
        return String(lines.dropLast())
    }

    @Test(arguments: [
        ("# not a heading", "\\# not a heading"), ("- no item", "\\- no item"), ("+ no item", "\\+ no item"),
        ("12. August", "12\\. August"), ("3) three", "3\\) three"), ("2026 was", "2026 was"), ("> no", "\\> no"),
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("[a](javascript:x)", "\\[a\\](javascript:x)"),
        ("<script>", "\\<script\\>"), ("&copy;", "\\&copy;"), ("a\\b", "a\\\\b"), ("---", "\\---"), ("===", "\\==="),
        ("~~x~~ | $y$", "\\~\\~x\\~\\~ \\| \\$y\\$"), ("    code", "code"), ("one\ntwo", "one\\\ntwo"),
        ("one\n# two", "one\\\n\\# two"), ("a! [b]", "a! \\[b\\]"),
    ]) func `a paragraph stays the text that it is`(text: String, markdown: String) {
        #expect(body(.paragraph(text)) == markdown)
    }

    @Test func `blocks are what they are`() {
        #expect(body(.heading(level: 1, text: "# a")) == "## # a")
        #expect(body(.quote("one\ntwo")) == "> one\\\n> two")
        #expect(body(.list(ordered: true, items: ["1. a", "", "b"])) == "1. 1\\. a\n2. b")
        #expect(body(.list(ordered: false, items: ["- a\nb"])) == "- \\- a b")
        #expect(body(.embed(url: "https://v.example/a b>", title: "t]")) == "[t\\]](https://v.example/a%20b%3E)")
        #expect(body(.embed(url: "javascript:x", title: "t")) == "t")
        #expect(
            body(.image(Picture(url: "https://m.example/1", caption: "c", credit: "d")))
                == "[Picture at the publisher](https://m.example/1) — c — (d)")
    }

    @Test func `front matter is quoted, whatever stands in it`() {
        let document = ArticleRenderer(Samples.article("a: \"b\" \\ #c\n---\nno: 1")).markdown()
        let front = document.components("---\n").split(separator: "\n---\n", maxSplits: 1)[0].split(separator: "\n")
        let form = /( {2}- \{.+\}|[a-z_]+:( (\d+|".*"|\[.*\]))?)/
        #expect(front.allSatisfy { (try? form.wholeMatch(in: $0)) != nil }, "\(front)")
        #expect(document.contains("\ntitle: \"a: \\\"b\\\" \\\\ #c --- no: 1\"\n"))
        #expect(document.contains("\npublished: \"2026-03-30T09:05:00Z\"\n"))
        #expect(document.contains("\nvideo_seconds: 132\n"))
        #expect(document.contains("  - {id: \"es:1\", language: \"es\", title: \"a:"))
    }

    @Test func `Arabic stands in an element of its direction`() {
        var article = RenderedArticle(edition: Samples.arabic, key: ArticleKey("ar:1"))
        (article.title, article.blocks) = ("عنوان", [.paragraph("1. نص")])
        let document = ArticleRenderer(article).markdown()
        #expect(document.contains("\n\n<div dir=\"rtl\" lang=\"ar\">\n\n# عنوان\n\n1\\. نص\n\n</div>\n"))
    }
}

extension String {
    /// What stands behind the first occurrence of a text; all of it where there is none.
    fileprivate func components(_ marker: String) -> Substring {
        guard let range = self.firstRange(of: marker) else { return self[...] }
        return self[range.upperBound...]
    }
}
