import NewsModel
import NewsRender
import Testing

@Suite struct PageTests {
    @Test(arguments: [
        ("en/index.html", "index.html", "../index.html"), ("index.html", "en/index.html", "en/index.html"),
        ("en/article/1.html", "en/article/2.html", "2.html"),
        ("en/article/1.html", "ar/article/2.html", "../../ar/article/2.html"),
        ("en/tag/a.html", "en/article/2.html", "../article/2.html"), ("en/tag/a.html", "style.css", "../../style.css"),
        ("en/index.html", "en/index.html", "index.html"),
    ]) func `references are relative`(page: String, target: String, reference: String) {
        #expect(PagePath(target).relative(from: PagePath(page)) == reference)
    }

    @Test(arguments: [
        ("en:920001", "920001"), ("en:a/../b", nil), ("en:", nil), ("en:NUL", nil), ("en:nul", nil),
        ("en:\u{202E}1", nil),
        ("en:index", nil), ("https://x.example/a", nil), ("en:" + String(repeating: "1", count: 60), nil),
    ]) func `names of files are safe`(key: String, name: String?) {
        let found = PageName.article(ArticleKey(key))
        if let name { #expect(found == name) } else { #expect(found.wholeMatch(of: /x-[0-9a-f]{16}/) != nil) }
    }

    @Test func `names of lists tell apart what is not equal, and nothing else`() {
        let names = [
            "Arts&Culture", "Arts Culture", "ARTS&CULTURE", "سياسة", "سياسه", "", "../../etc", "á",
        ]
        #expect(Set(names.map(PageName.list)).count == names.count)
        #expect(names.allSatisfy { PageName.list($0).wholeMatch(of: /[a-z0-9-]+/) != nil })
        #expect(PageName.list("a\u{301}") == PageName.list("á"))
        #expect(PageName.list(" Economy\u{A0}") == PageName.list("Economy"))
        #expect(PageName.list("Arts&Culture").hasPrefix("arts-culture-"))
    }

    @Test(arguments: [0, 1, 49, 50, 51, 99, 100, 101, 149, 150, 1234]) func `pages hold every entry once`(count: Int) {
        let paging = Paging(count: count, size: 50)
        var ranges = [paging.entries(of: nil)]
        for page in stride(from: paging.olderPages, to: 0, by: -1) { ranges.append(paging.entries(of: page)) }
        #expect(ranges.flatMap { Array($0) } == Array(0..<count))
        #expect(ranges.dropFirst().allSatisfy { $0.count == 50 })
        #expect(ranges[0].count < 100)
    }

    @Test func `an older page stays as it is when entries come`() {
        for page in 1...3 {
            let (before, after) = (
                Paging(count: 220, size: 50).entries(of: page), Paging(count: 297, size: 50).entries(of: page)
            )
            #expect(before.count == after.count && 220 - before.lowerBound == 297 - after.lowerBound)
        }
    }

    @Test func `a page says its language and direction, and loads nothing but its style`() {
        let frame = EditionFrame(edition: Samples.arabic, editions: [Samples.arabic, Samples.english])
        let article = Samples.article("نص", edition: Samples.arabic)
        let html = ArticlePage(article, path: SiteLayout.article(article.key, in: .arabic), frame: frame).document()
        #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(html.contains("content=\"default-src 'none'; style-src 'self' file:; base-uri"))
        #expect(html.contains("<link rel=\"alternate\" hreflang=\"es\" href=\"../../es/article/1.html\">"))
        #expect(html.contains("href=\"../../style.css\""))
        for forbidden in ["<script", "<img", "<iframe", "style=\"", "@import", "url("] {
            #expect(!html.contains(forbidden))
        }
    }

    @Test func `a document on its own holds its style, allowed by digest`() {
        let html = ArticleRenderer(Samples.article("text")).document()
        #expect(html.contains("<style>") && html.contains("sha256-"))
        #expect(!html.contains("stylesheet"))
        #expect(!html.contains("href=\".."))
    }

    @Test func `a field that runs against its page says so`() {
        var article = RenderedArticle(edition: Samples.english, key: ArticleKey("en:1"))
        (article.title, article.blocks) = ("عنوان", [.paragraph("Text"), .paragraph("نص")])
        let html = ArticleRenderer(article).fragment()
        #expect(html.contains("<h1 dir=\"rtl\">عنوان</h1>"))
        #expect(html.contains("<p>Text</p>\n<p dir=\"rtl\">نص</p>"))
    }

    @Test func `dates are on the newsroom's clock, in its language`() {
        #expect(ArticleRenderer(Samples.article("x")).fragment().contains(">30 March 2026, 12:05</time>"))
        let arabic = ArticleRenderer(Samples.article("x", edition: Samples.arabic)).fragment()
        #expect(arabic.contains(">30 آذار 2026، 12:05</time>"))
        #expect(arabic.contains("3 دقائق"))
    }

    @Test func `what went and what came keeps its white space and is escaped`() {
        var article = RenderedArticle(edition: Samples.arabic, key: ArticleKey("ar:1"))
        article.changes = [
            RenderedChange(
                field: .title,
                lines: [
                    [.init(.same, "قبل "), .init(.removed, "<b> "), .init(.added, " جديد\u{202E}"), .init(.same, " 5")]
                ])
        ]
        let html = ArticleRenderer(article).fragment()
        #expect(html.contains("<h3>العنوان</h3>\n<p>قبل <del>&lt;b&gt; </del><ins> جديد</ins> 5</p>"))
    }
}
