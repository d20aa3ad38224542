import Testing

@testable import NewsTransport

@Suite("robots.txt (RFC 9309)")
struct RobotsTests {
    private static func allows(_ text: String, _ path: String) -> Bool {
        RobotsRules.parse(text.utf8, productToken: "newssync").allows(path: path)
    }

    static let matching: [(rules: String, path: String, isAllowed: Bool)] = [
        ("", "/x", true),
        ("Disallow: /", "/x", false),
        ("Disallow:", "/x", true),
        ("Disallow: /x", "/x", false), ("Disallow: /x", "/xy", false), ("Disallow: /x/", "/x", true),
        ("Disallow: /X", "/x", true),
        ("Disallow: /a\nAllow: /a/b", "/a/b/c", true), ("Allow: /a/b\nDisallow: /a", "/a/c", false),
        ("Disallow: /a\nAllow: /a", "/a", true), ("Allow: /a\nDisallow: /a", "/a", true),
        ("Disallow: /*.gif$", "/a/b.gif", false), ("Disallow: /*.gif$", "/a/b.gif?x", true),
        ("Disallow: /*.gif", "/a/b.gif?x", false), ("Disallow: *.gif", "/b.gif", false),
        ("Disallow: /$", "/", false), ("Disallow: /$", "/a", true),
        ("Disallow: /a*b*c", "/axxbyyc", false), ("Disallow: /a*b*c", "/axxcyyb", true),
        ("Disallow: /*?", "/a?b", false), ("Disallow: /*?", "/a", true),
        ("Disallow: /a$b", "/a$b", false), ("Disallow: /a$b", "/a", true),
        ("Disallow: /a-%2A", "/a-*", false), ("Disallow: /a-%2A", "/a-b", true),
        ("Disallow: /خبر", "/%D8%AE%D8%A8%D8%B1", false), ("Disallow: /%d8%ae%d8%a8%d8%b1", "/خبر/1", false),
        ("Disallow: /%7Ejoe", "/~joe/x", false), ("Disallow: /~joe", "/%7ejoe/x", false),
        ("Disallow: /a%2Fb", "/a/b", true), ("Disallow: /a%2fb", "/a%2Fb", false),
        ("Disallow: /", "/robots.txt", true),
        ("  DISALLOW \t:  /x  # why", "/x", false), ("Disallow /x", "/x", true), ("Disallow: x", "/x", true),
        ("Disallow: /a\nAllow: /*b", "/ab", true), ("Disallow: /\nAllow: /$", "/", true),
        ("Disallow: /\nAllow: /$", "/a", false),
    ]

    @Test("The longest pattern that matches decides; of equals, the one that allows", arguments: matching)
    func matches(rules: String, path: String, isAllowed: Bool) {
        #expect(Self.allows("User-agent: *\n" + rules, path) == isAllowed)
        #expect(
            Self.allows("\u{FEFF}user-AGENT: NewsSync/1.0\r" + rules.replacing("\n", with: "\r\n"), path) == isAllowed)
    }

    static let groups: [(text: String, isAllowed: Bool)] = [
        ("User-agent: newssync\nDisallow: /x\n\nUser-agent: *\nDisallow: /", false),
        ("User-agent: *\nDisallow: /\n\nUser-agent: newssync\nDisallow: /y", true),
        (
            "User-agent: newssync\nDisallow: /y\nUser-agent: other\nDisallow: /z\nUser-agent: NEWSSYNC\nDisallow: /x",
            false
        ),
        ("User-agent: other\nUser-agent: newssync\nDisallow: /x", false),
        ("User-agent: newssync\nUser-agent: other\n\n# a comment\n\nDisallow: /x", false),
        ("User-agent: newssync\nSitemap: http://a/\nUser-agent: other\nDisallow: /x", false),
        ("User-agent: newssync\nAllow: /y\nUser-agent: other\nDisallow: /x", true),
        ("User-agent: newssyncer\nDisallow: /x", true), ("User-agent: news\nDisallow: /x", true),
        ("User-agent: newssync\n\nUser-agent: *\nDisallow: /x", false),
        ("Disallow: /x\nUser-agent: *\nDisallow: /y", true),
        ("User-agent: *\nDisallow: /y\nUser-agent: *\nDisallow: /x", false),
    ]

    @Test("The product's groups count together, everybody's only if it has none", arguments: groups)
    func group(text: String, isAllowed: Bool) { #expect(Self.allows(text, "/x") == isAllowed) }

    @Test("Sitemaps belong to no group; a delay to the product's")
    func sitemapsAndDelay() {
        let rules = RobotsRules.parse(
            """
            Sitemap: https://example.org/a.xml
            User-agent: other
            Crawl-delay: 99
            sitemap:https://example.org/خبر.xml
            User-agent: newssync
            Crawl-delay: 2.5
            Crawl-delay: never
            Sitemap: https://example.org/a.xml
            """.utf8, productToken: "newssync")
        #expect(rules.sitemaps == ["https://example.org/a.xml", "https://example.org/خبر.xml"])
        #expect(rules.crawlDelay == 2500)
    }

    @Test("A file that is missing allows all, a server that cannot say allows nothing")
    func statuses() {
        func allows(_ status: Int) -> Bool {
            RobotsRules.interpreting(status: status, body: "User-agent: *\nDisallow: /y".utf8, productToken: "newssync")
                .allows(path: "/x")
        }
        #expect([200, 400, 403, 404, 410].allSatisfy(allows))
        #expect([500, 503, 429, 301, 304].allSatisfy { !allows($0) })
        #expect(RobotsRules.disallowAll.allows(path: "/robots.txt"))
    }

    @Test("Beyond the limit nothing is read, and no line that the limit cut")
    func limit() {
        func rules(bytesBefore end: String, _ rest: String) -> RobotsRules {
            let start = "User-agent: *\n#"
            let padding = TransportTuning.maximumRobotsBytes - start.utf8.count - end.utf8.count
            let text = start + String(repeating: "x", count: padding) + end + rest
            return RobotsRules.parse(text.utf8, productToken: "newssync")
        }
        #expect(!rules(bytesBefore: "\nDisallow: /ab", "").allows(path: "/abc"))
        #expect(!rules(bytesBefore: "\nDisallow: /ab", "\nDisallow: /q").allows(path: "/abc"))
        #expect(rules(bytesBefore: "\nDisallow: /ab", "\nDisallow: /q").allows(path: "/q"))
        #expect(rules(bytesBefore: "\nDisallow: /ab", "cd").allows(path: "/abc"))
    }

    @Test("No pattern takes longer than it and the path are long")
    func noExplosion() {
        let rules = "User-agent: *\nDisallow: /" + String(repeating: "a*", count: 500) + "b$"
        #expect(Self.allows(rules, "/" + String(repeating: "a", count: 5000)))
        // As many as a file holds, each of which nearly stands in the path at every place.
        let long = "Disallow: /*" + String(repeating: "a", count: 4000) + "b\n"
        let many = "User-agent: *\n" + String(repeating: long, count: 100)
        let path = "/" + String(repeating: "a", count: 8000)
        #expect(Self.allows(many, path) && !Self.allows(many, path + "b"))
    }

    @Test("What stands between two stars is found where it first comes, and its end may be its beginning")
    func betweenStars() {
        func matches(_ pattern: String, _ path: String) -> Bool {
            RobotsPath.matches(Array(path.utf8), Array(pattern.utf8))
        }
        #expect(matches("/*aab", "/aaab") && matches("/*abab*b$", "/ababab") && matches("/*ab$", "/abab"))
        #expect(!matches("/*abc", "/ababab") && !matches("/a*ab$", "/ab") && !matches("/*a*b*c", "/cba"))
        #expect(matches("/**$", "/") && matches("*", "") && !matches("/*/", "/a"))
    }

    @Test("A file of nothing but sitemaps, each twice, is read")
    func manySitemaps() {
        let lines = (0..<8000).map { "Sitemap: https://e.example/\($0)\n" }.joined()
        let rules = RobotsRules.parse((lines + lines).utf8, productToken: "newssync")
        #expect(rules.sitemaps.count == 8000 && rules.sitemaps.last == "https://e.example/7999")
    }

    @Test("Any bytes are read without harm", arguments: [1, 2, 3, 4] as [UInt64])
    func anyBytes(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let pieces: [[UInt8]] =
            [
                "User-agent: ", "*", "newssync", "Disallow: ", "Allow: ", "/", "$", "%", "%4", "%41", "\n", "\r", "#",
                ":", "\0",
            ]
            .map { Array($0.utf8) } + [[0xFF], [0xC3]]
        for _ in 0..<300 {
            let bytes = (0..<60).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
            let rules = RobotsRules.parse(bytes, productToken: "newssync")
            #expect(rules.allows(path: "/robots.txt"), "seed \(seed)")
            #expect(rules.allows(path: "/%4%41*$") == rules.allows(path: "/%254A%2a%24"), "seed \(seed)")
        }
    }
}
