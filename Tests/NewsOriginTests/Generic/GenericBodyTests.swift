import Foundation
import NewsModel
import Testing

@testable import NewsOrigin

@Suite("Bodies of pages of any publisher")
struct GenericBodyTests {
    private func texts(_ html: String) throws -> [String] {
        try GenericPage.read(html).blocks.compactMap(\.plainText).map(\.trimmed)
    }

    @Test("The article comes without menus, side columns and foot")
    func plain() throws {
        let paragraphs = GenericPage.paragraphs(6)
        #expect(try texts(GenericPage.page(article: GenericPage.html(paragraphs))) == paragraphs)
    }

    @Test("Headings, lists, quotes and pictures inside of it are kept as blocks; the headline is no part")
    func blocks() throws {
        let paragraphs = GenericPage.paragraphs(5)
        let article =
            GenericPage.html(Array(paragraphs[..<3])) + "<h2>The second day</h2><blockquote><p>We are "
            + "ready, she said.</p></blockquote>"
            + "<figure><img src='/b.jpg'><figcaption>The bridge</figcaption></figure><ul><li>One, two "
            + "and three</li><li>Four, five</li></ul>"
            + GenericPage.html(Array(paragraphs[3...]))
        let blocks = try GenericPage.read(GenericPage.page(article: article)).blocks
        #expect(blocks.contains(.heading(level: 2, text: "The second day")))
        #expect(blocks.contains(.quote("We are ready, she said.")))
        #expect(blocks.contains(.list(ordered: false, items: ["One, two and three", "Four, five"])))
        #expect(blocks.contains(.image(Picture(url: "https://www.puerto.example/b.jpg", caption: "The bridge"))))
        #expect(!blocks.contains { $0.text.contains("The bridge opens") })
    }

    @Test("Comments, boxes of other articles, forms and scripts are no part")
    func boxes() throws {
        let paragraphs = GenericPage.paragraphs(6)
        let article =
            GenericPage.html(Array(paragraphs[..<3]))
            + "<div class='related-box'><a href='/1'>A storm, they say</a> <a href='/2'>The catch, a record</a></div>"
            + "<form><p>Subscribe, please, and read, every day</p><input><input></form><script>var a = "
            + "'text, text, text';</script>"
            + GenericPage.html(Array(paragraphs[3...]))
        let comments =
            "<div id='comments'><p>First, I say, and nobody, ever, was as quick as I was, "
            + "here, on this very page.</p></div>"
        #expect(try texts(GenericPage.page(article: article, after: comments)) == paragraphs)
    }

    @Test("An article in pieces of one class is read whole")
    func pieces() throws {
        let paragraphs = GenericPage.paragraphs(24)
        let pieces = (0..<4).map { piece in
            "<div class='piece'><section><div><div>\(GenericPage.html(Array(paragraphs[piece * 6..<piece * 6 + 6])))</div></div></section></div>"
        }
        #expect(
            try texts(
                GenericPage.page(
                    article: pieces.joined(
                        separator: "<figure><img "
                            + "src='x.jpg'></figure>"))) == paragraphs)
    }

    @Test("Text that is divided by line breaks only is read")
    func lineBreaks() throws {
        let paragraphs = GenericPage.paragraphs(5)
        let body = try GenericPage.read(GenericPage.page(article: paragraphs.joined(separator: "<br><br>"))).bodyText
        #expect(paragraphs.allSatisfy { body.contains($0) })
        #expect(!body.contains("Most read") && !body.contains("reserved"))
    }

    @Test(
        "A page without running text has an empty body",
        arguments: ["", "<p></p>", "<html></html>", "<a href=/>x</a>"])
    func empty(html: String) throws { #expect(try GenericPage.read(html).bodyText.utf8.count <= 1) }

    @Test("Arabic commas count as commas do")
    func arabic() throws {
        let paragraph =
            "في صباح اليوم الأول عدّ حراس الميناء القوارب، وكتبوا العدد على الجدار، ثم عادوا "
            + "إلى بيوتهم قبل المد، كما اعتادوا."
        let html = GenericPage.page(article: "<p dir='rtl'>\(paragraph)</p><p>\(paragraph)</p><p>\(paragraph)</p>")
        #expect(try texts(html) == [paragraph, paragraph, paragraph])
    }

    @Test(
        "Hostile pages are read or refused",
        arguments: [
            String(repeating: "<div>", count: 5000), String(repeating: "<p>a, b, c, d", count: 20_000),
            "<p " + String(repeating: "a", count: 1_000_000),
            "<a href='" + String(repeating: "x", count: 1_000_000) + "'>y</a>",
            "<script type='application/ld+json'>" + String(repeating: "[", count: 10_000),
            "<title>" + String(repeating: "x - ", count: 50_000),
            String(repeating: "<b><i>", count: 2000) + "x",
            "<table>" + String(repeating: "<tr><td><table>", count: 200),
        ])
    func hostile(html: String) throws {
        do { _ = try GenericPage.read(html) } catch let error as OriginError {
            switch error {
            case .tooDeep, .tooLarge: break
            default: throw error
            }
        }
    }

    @Test("A profile without selectors reads pages, knows them by their address, and refuses what is no article")
    func profile() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("fixtures/profiles/generic.yaml")
        let profile = try Profile.parse(yaml: String(contentsOf: file, encoding: .utf8))
        #expect(profile.page.isGeneric && profile.feeds == ["/feed.xml"])
        let parser = try PageParser(profile: profile)
        let edition = try #require(profile.editions.first)
        let head =
            "<link rel=canonical href='/news/bridge-17?utm_source=x'><meta "
            + "property='article:published_time' content='2026-03-04T05:06:07Z'>"
        let html = GenericPage.page(head: head, article: GenericPage.html(GenericPage.paragraphs(4)))
            .replacing("lang=\"en\"", with: "lang=\"es-ES\"")
        let article = try parser.parse(
            Array(html.utf8), contentType: nil, address: GenericPage.address, edition: edition)
        #expect(article.key == ArticleKey("es:news/bridge-17"))
        #expect(article.content[.title] == .string("The bridge opens"))
        #expect(article.published == Instant(rfc3339: "2026-03-04T05:06:07Z") && article.asserted == nil)
        #expect(article.claims == [GenericPage.address])
        #expect(article.content[.body]?.arrayValue?.count == 4)
        #expect(throws: OriginError.missing(part: "running text")) {
            try parser.parse(
                Array(
                    "<html><title>Not found here</title><body><p>Gone.</p></body></html>".utf8), contentType: nil,
                address: GenericPage.address, edition: edition)
        }
        #expect(throws: OriginError.wrongEdition(expected: "es", found: "en")) {
            try parser.parse(
                Array(GenericPage.page(article: GenericPage.html(GenericPage.paragraphs(4))).utf8), contentType: nil,
                address: GenericPage.address, edition: edition)
        }
    }
}
