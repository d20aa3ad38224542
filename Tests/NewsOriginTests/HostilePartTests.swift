import NewsModel
import NewsOrigin
import Testing

@Suite("Lists that mean harm")
struct HostilePartTests {
    private func ticker(_ lines: String, tuning: OriginTuning = .standard) throws -> PageParts {
        var page = ListPage()
        page.header = "<div class=\"ticker\"><ul>\(lines)</ul></div>"
        return try page.parts(tuning: tuning)
    }

    @Test("A list with more lines than allowed keeps the first, and says so")
    func manyLines() throws {
        let parts = try ticker((0..<5_000).map { "<li class=\"tk\">line \($0)</li>" }.joined())
        #expect(parts.items(.breaking)?.count == 500)
        #expect(parts.items(.breaking)?.last?.title == "line 499")
        #expect(parts.warnings == [.oversized(part: "breaking", limit: 500)])
    }

    @Test("A rule's own limit takes the first lines, and nothing is odd about it")
    func ruleLimit() throws {
        let yaml = Profile.alMayadeenYAML.replacing(
            "    items: \".//li[has-class('tk')]\"\n", with: "    items: \".//li[has-class('tk')]\"\n    limit: 2\n")
        var page = ListPage()
        page.header =
            "<div class=\"ticker\"><ul>" + String(repeating: "<li class=\"tk\">a</li>", count: 3) + "</ul></div>"
        let parts = try page.parts(profile: try Profile.parse(yaml: yaml))
        #expect(parts.items(.breaking)?.count == 2)
        #expect(parts.warnings.isEmpty)
    }

    @Test("More elements than allowed, or nested too deep, are refused")
    func elements() {
        #expect(throws: OriginError.tooLarge(part: "page", limit: 50_000)) {
            try ticker(String(repeating: "<b>x</b>", count: 60_000))
        }
        #expect(throws: OriginError.tooDeep(part: "page")) { try ticker(String(repeating: "<div>", count: 400)) }
    }

    @Test("Lists inside lists inside lists take no more time than their elements")
    func nested() throws {
        let deep =
            String(repeating: "<ul><li class=\"tk\">", count: 110) + "x" + String(repeating: "</li></ul>", count: 110)
        let clock = ContinuousClock()
        let time = try clock.measure { _ = try ticker(String(repeating: deep, count: 100)) }
        #expect(time < .seconds(20))
    }

    @Test("A text that is too long is left out, and so is what is beyond the bytes of a list")
    func longTexts() throws {
        let long = String(repeating: "x", count: 20_000)
        let parts = try ticker("<li class=\"tk\">\(long)</li><li class=\"tk\">short</li>")
        #expect(parts.items(.breaking)?.map(\.title) == ["short"])
        #expect(parts.warnings == [.oversized(part: "breaking", limit: OriginTuning.standard.partTextBytes)])
        let lines = String(repeating: "<li class=\"tk\">\(long.prefix(10_000))</li>", count: 100)
        let many = try ticker(lines)
        #expect(many.items(.breaking)?.count == 53)
        #expect(many.warnings == [.oversized(part: "breaking", limit: OriginTuning.standard.partBytes)])
    }

    @Test(
        "Addresses that are none of the web are dropped, and the line stays",
        arguments: [
            "javascript:alert(1)", "JAVASCRIPT:x", " java\nscript:alert(1)", "data:text/html,x", "mailto:a@example.org",
            "tel:123", "#", "#top", "", " ", "ftp://x.example.org/", "https://", "http://[::1", "file:///etc/hostname",
            "blob:https://x/y", "intent://x", "vbscript:x",
        ])
    func schemes(address: String) throws {
        let parts = try ticker("<li class=\"tk\"><a href=\"\(address)\">x</a></li>")
        let item = try #require(parts.items(.breaking)?.first)
        #expect(item.title == "x")
        #expect(item.url.map { $0.hasPrefix("https://english.almayadeen.net/") } ?? true)
        #expect(item.url?.contains("script") != true || address.contains("\n"))
    }

    @Test(
        "The edition's addresses have one spelling; others are as they are written, but nothing hides in them",
        arguments: [
            ("http://english.almayadeen.net/a/%C3%A9#x", "https://english.almayadeen.net/a/é"),
            ("//english.almayadeen.net/a/b?utm_source=x", "https://english.almayadeen.net/a/b"),
            ("HTTPS://Other.Example.org/%C3%A9?utm_source=x", "HTTPS://Other.Example.org/%C3%A9?utm_source=x"),
            ("//other.example.org/a", "https://other.example.org/a"),
            ("https://other.example.org/a\u{202E}b", "https://other.example.org/a%E2%80%AEb"),
            ("https://other.example.org/a b", "https://other.example.org/a%20b"),
        ])
    func spelling(written: String, kept: String) throws {
        #expect(try ticker("<li class=\"tk\"><a href=\"\(written)\">x</a></li>").items(.breaking)?.first?.url == kept)
    }

    @Test("Texts are kept as published, marks of direction included; only the ends lose white space")
    func exactText() throws {
        let text = "\u{202E}a\u{2066} b\u{200F}  ـ\u{301}c\u{202C}"
        let title = try ticker("<li class=\"tk\">\n\u{00A0}\(text)\u{200B} </li>").items(.breaking)?.first?.title
        #expect(title.map { Array($0.utf8) } == Array(text.utf8))
        #expect(try ticker("<li class=\"tk\">a\u{0}\u{1}b</li>").items(.breaking)?.map(\.title) == ["ab"])
    }

    @Test("Scripts and styles inside a line are no text of it")
    func scripts() throws {
        let parts = try ticker("<li class=\"tk\">a<script>b()</script><style>c</style><svg><text>d</text></svg>e</li>")
        #expect(parts.items(.breaking)?.map(\.title) == ["ae"])
    }

    @Test("More pages to follow than lines of a list are not followed")
    func manyPages() throws {
        var page = ListPage()
        let links = (0..<400).map {
            "<li><a href=\"/a/b/\($0)\">x</a><ul><li><a href=\"/c/d/\($0)\">y</a></li></ul></li>"
        }
        page.header = "<nav class=\"main-nav\"><ul>\(links.joined())</ul></nav>"
        #expect(try page.parts().follow.count == 500)
    }

    @Test("A path that takes too many steps finds nothing instead of taking forever")
    func expensivePath() throws {
        let yaml = Profile.alMayadeenYAML.replacing(
            "    items: \".//li[has-class('tk')]\"\n", with: "    items: \"//*[count(//*[count(//*) > 1]) > 1]\"\n")
        let profile = try Profile.parse(yaml: yaml)
        var page = ListPage()
        page.header = "<div class=\"ticker\">" + String(repeating: "<b>x</b>", count: 3_000) + "</div>"
        let clock = ContinuousClock()
        let time = try clock.measure {
            let parts = try page.parts(profile: profile)
            #expect(parts.items(.breaking) == nil)
        }
        #expect(time < .seconds(30))
    }
}
