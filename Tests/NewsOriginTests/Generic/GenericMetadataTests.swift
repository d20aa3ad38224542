import NewsModel
import Testing

@testable import NewsOrigin

@Suite("Metadata of pages of any publisher")
struct GenericMetadataTests {
    private static func linked(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

    @Test("What the page does not say is not there")
    func nothing() throws {
        let metadata = try GenericPage.metadata("")
        var expected = GenericMetadata()
        (expected.title, expected.language) = ("The bridge opens", "en")
        #expect(metadata == expected)
    }

    @Test(
        "JSON-LD is found alone, in lists, in graphs, in comments, and where it is broken",
        arguments: [
            "{\"@type\":\"NewsArticle\",\"headline\":\"A\",\"datePublished\":\"2026-01-02\",\"author\":\"Ana\"}",
            "[{\"@type\":\"WebSite\"},{\"@type\":[\"Thing\",\"ReportageNewsArticle\"],\"headline\":\"A\",\"datePublished\":\"2026-01-02\",\"author\":{\"name\":\"Ana\"}}]",
            "{\"@graph\":[{\"@type\":\"Person\"},{\"@type\":\"BlogPosting\",\"name\":\"A\",\"datePublished\":\"2026-01-02\",\"author\":[{\"name\":\"Ana\"},{\"name\":\"Ana\"}]}]}",
            "<!-- {\"@type\":\"LiveBlogPosting\",\"headline\":\"A\",\"datePublished\":\"2026-01-02\",\"author\":[\"Ana\"]} -->",
            "//<![CDATA[\n{\"@type\":\"http://schema.org/Article\",\"headline\":\"A\",\"datePublished\":\"2026-01-02\",\"author\":\"Ana\",}\n//]]>",
            "{\"@type\":\"Article\",\"headline\":\"A\",\"description\":\"two\nlines\",\"datePublished\":\"2026-01-02\",/* x */\"author\":[\"Ana\",],};",
            "{\"@type\":\"Article\",\"headline\":\"A\",\"datePublished\":\"2026-01-02\",\"author\":\"Ana\",\"x\":\"\\q\"",
        ])
    func linkedData(json: String) throws {
        let metadata = try GenericPage.metadata(Self.linked(json))
        #expect(metadata.title == "A" && metadata.published == "2026-01-02" && metadata.authors == ["Ana"])
        #expect(metadata.isArticle)
    }

    @Test(
        "JSON-LD that is none, or of no article, says nothing",
        arguments: [
            "", "{", "null", "[1,2]", "{\"@type\":\"WebPage\",\"datePublished\":\"2026-01-02\"}",
            "{\"datePublished\":\"2026-01-02\"}",
        ])
    func noArticle(json: String) throws {
        let metadata = try GenericPage.metadata(Self.linked(json))
        #expect(metadata.published == nil && !metadata.isArticle && metadata.title == "The bridge opens")
    }

    @Test("Of name and headline the one that is the page's title is taken")
    func nameAndHeadline() throws {
        let metadata = try GenericPage.metadata(
            Self.linked("{\"@type\":\"Article\",\"name\":\"Puerto Daily\",\"headline\":\"The bridge opens\"}"))
        #expect(metadata.title == "The bridge opens")
    }

    @Test("Open Graph, Dublin Core and the others")
    func metas() throws {
        let metadata = try GenericPage.metadata(
            """
            <meta property="og:title og:headline" content="Opened &amp;amp; closed">
            <meta property="og:site_name" content="Puerto Daily">
            <meta name="author" content="Ana, Luis"><meta name="DC.description" content="In short">
            <meta property="article:published_time" content="2026-03-04T05:06:07Z"><meta property="article:section" content="Sea">
            <meta property="article:tag" content="bridge"><meta property="article:tag" content="bridge">
            <meta property="og:image" content="/b.jpg"><link rel="canonical" href="/b"><link rel="alternate" hreflang="ar" href="/ar/b">
            <link rel="alternate" type="application/rss+xml" href="/feed"><meta name="title" content="">
            """)
        #expect(metadata.title == "Opened & closed")
        #expect(metadata.siteName == "Puerto Daily" && metadata.byline == "Ana, Luis" && metadata.excerpt == "In short")
        #expect(
            metadata.published == "2026-03-04T05:06:07Z" && metadata.section == "Sea" && metadata.tags == ["bridge"])
        #expect(metadata.image == "/b.jpg" && metadata.canonical == "/b")
        #expect(metadata.alternates == [GenericMetadata.PageAlternate(language: "ar", href: "/ar/b")])
    }

    @Test("An author's address is no name")
    func authorAddress() throws {
        #expect(
            try GenericPage.metadata(
                "<meta property='article:author' "
                    + "content='https://puerto.example/ana'>"
            ).authors == [])
    }

    @Test(
        "Titles lose the site's name where it is clear which part that is",
        arguments: [
            ("The old bridge of the town opens again | Puerto", "The old bridge of the town opens again"),
            ("Puerto » The old bridge of the town", "The old bridge of the town"),
            ("Bridge - Puerto", "Bridge - Puerto"), ("Short", "Short"),
            ("Sea: the old bridge opens again today", "the old bridge opens again today"),
            (
                "A title with a hyphen-word and no name of any site",
                "A title with a hyphen-word and no "
                    + "name of any site"
            ),
        ])
    func titles(title: String, expected: String) throws {
        let html = "<html><head><title>\(title)</title></head><body><p>x</p></body></html>"
        #expect(try GenericPage.read(html).metadata.title == expected)
    }
}
