import NewsModel
import NewsTestSupport
import Testing

@Suite struct PageTests {
    @Test(arguments: Fixtures.languages) func `a page carries the strings of its post exactly`(language: String) throws
    {
        let site = try Fixtures.site(language)
        for post in site.posts.values {
            let page = site.page(post.id)
            let title = page.parts(between: "<h1 class=\"art-title\">", and: "</h1>").first?.unescaped
            #expect(title?.isExactly(post.title) == true)
            let text = page.parts(between: "type=\"text/tawsiyat\">", and: "</script>").first ?? ""
            let metadata = try JSONValue.parse(text)
            #expect(metadata["postid"] == .string(post.id) && metadata["type"] == "article")
            #expect(metadata["title"] == .string(post.title) && metadata["description"] == .string(post.description))
            #expect(metadata["keywords"] == .string(post.keywords))
            #expect(metadata["last_updated"] == .string(post.updated.text))
            #expect(metadata["video_duration"] == (post.videoDuration.map { .string($0) } ?? .null))
            #expect(metadata["classes"]?.arrayValue?.count == post.classes.count)
            #expect(page.contains("<meta name=\"postid\" content=\"\(post.id)\">"))
            #expect(page.contains("<html lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\">"))
        }
    }

    @Test(arguments: Fixtures.languages)
    func `a plain body is a paragraph for each line, and a post without one has no section`(
        language: String
    ) throws {
        let site = try Fixtures.site(language)
        for post in site.posts.values where post.blocks == nil {
            let page = site.page(post.id)
            guard !post.fullText.isEmpty else {
                #expect(!page.contains("read-section"), "\(post.id)")
                continue
            }
            let body =
                page.parts(between: "<div class=\"p-content\">", and: "</div><div class=\"post_disclaimer\">").first
                ?? ""
            let paragraphs = body.parts(between: "<p>", and: "</p>").map(\.unescaped)
            #expect(paragraphs.joined(separator: "\n").isExactly(post.fullText), "\(post.id)")
        }
    }

    @Test func `between paragraphs stand an advertisement and a link, as on the publisher's pages`() throws {
        let page = try Fixtures.site("en").page("920001")
        let body = page.parts(between: "<div class=\"p-content\">", and: "post_disclaimer").first ?? ""
        let kinds = body.parts(between: "<", and: ">").filter { $0 == "p" || $0.hasPrefix("div") }
        let expected = [
            "p", "p", "p", "div class=\"ad-slot\" id=\"ad-slot3\"", "p", "p", "div class=\"read-also\"", "p",
        ]
        #expect(Array(kinds.prefix(expected.count)) == expected)
        #expect(body.parts(between: "<p>", and: "</p>").count == 6)
    }

    @Test func `blocks keep their structure`() throws {
        let page = try Fixtures.site("ar").page("910003")
        let marks = [
            "<h2>كيف تعمل المحطّة؟</h2>", "<h3>ماذا بعد؟</h3>", "<ul><li>قياس سرعة الريح واتجاهها</li>",
            "<ol><li>محطّةٌ ثانية عند الجسر</li>", "<blockquote><p>تعلّمنا",
            "<figcaption><span class=\"caption\">الطالبات على سطح المدرسة قبل التشغيل الأول</span><span class=\"credit\">نادي التصوير</span>",
            "<iframe allowfullscreen src=\"https://video.example/embed/910003\">",
            "<span class=\"source\">وكالات متخيَّلة</span>",
        ]
        for mark in marks { #expect(page.contains(mark), "\(mark)") }
        #expect(
            try Fixtures.site("ar").page("910011").contains(
                "<video controls preload=\"none\" src=\"https://video.example/910011.mp4\">"))
    }

    @Test func `pages are about as large as asked for`() throws {
        for language in Fixtures.languages {
            let site = try Fixtures.site(language)
            for id in site.liveIDs { #expect((80_000...112_000).contains(site.page(id).utf8.count), "\(id)") }
        }
        let small = try SimulatedSite(edition: .english, posts: Fixtures.posts("en"), pageBytes: 0)
        #expect(small.page("920001").utf8.count < 85_000)
    }

    @Test func `a description cannot end the script that holds it`() throws {
        var site = try Fixtures.site("en")
        site.silentEdit("920002") { $0.description = "a </script><script>alert(1)</script> \"b\" \\ \u{1}\t" }
        let page = site.page("920002")
        let text = page.parts(between: "type=\"text/tawsiyat\">", and: "</script>").first ?? ""
        let metadata = try JSONValue.parse(text)
        #expect(metadata["description"] == .string("a </script><script>alert(1)</script> \"b\" \\ \u{1}\t"))
    }

    @Test func `robots, unknown paths and other methods`() throws {
        let site = try Fixtures.site("ar")
        #expect(
            site.get("/robots.txt").text
                == "User-agent: *\nAllow: /\nDisallow: /search\nSitemap: https://www.almayadeen.net/sitemaps/all.xml\n")
        #expect(site.get("/nothing/here").status == 404)
        let posted = site.answer(for: SimulatedRequest("POST", "/robots.txt"), at: Fixtures.now)
        #expect(posted.status == 405 && posted.header("allow") == "GET, HEAD")
    }
}
