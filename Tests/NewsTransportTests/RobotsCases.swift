import Testing

@testable import NewsTransport

/// A robots.txt, who asks, for what, and whether RFC 9309 lets it. The expectations are read out of the standard.
struct RobotsCase: Sendable, CustomTestStringConvertible {
    var text: [UInt8]
    var agent = "newssync"
    var path: String
    var isAllowed: Bool
    var testDescription: String {
        "\(agent) \(path): \(String(decoding: text.prefix(120), as: UTF8.self).debugDescription)"
    }

    init(_ text: String, _ path: String, _ isAllowed: Bool, agent: String = "newssync") {
        (self.text, self.path, self.isAllowed, self.agent) = (Array(text.utf8), path, isAllowed, agent)
    }

    init(bytes: [UInt8], _ path: String, _ isAllowed: Bool) {
        (text, self.path, self.isAllowed) = (bytes, path, isAllowed)
    }

    /// A group for everybody with these rules.
    static func all(_ rules: String, _ path: String, _ isAllowed: Bool) -> RobotsCase {
        RobotsCase("User-agent: *\n" + rules, path, isAllowed)
    }
}

@Suite("robots.txt, case by case (RFC 9309)")
struct RobotsCases {
    /// Section 2.2.1: groups, their agents, and who is meant by them.
    static let groups: [RobotsCase] = {
        let several = "User-agent: a\nUser-agent: newssync\nUser-agent: c\nDisallow: /x"
        let split =
            "User-agent: newssync\nDisallow: /x\n\nUser-agent: b\nDisallow: /z\n\nUser-agent: newssync\nDisallow: /y"
        let own = "User-agent: *\nDisallow: /x\n\nUser-agent: newssync\nDisallow: /y"
        return [
            RobotsCase("", "/x", true), RobotsCase("\n\n\n", "/x", true), RobotsCase("# nothing", "/x", true),
            RobotsCase(several, "/x", false), RobotsCase(several, "/x", false, agent: "a"),
            RobotsCase(several, "/x", false, agent: "c"), RobotsCase(several, "/x", true, agent: "d"),
            // Groups of one product are one.
            RobotsCase(split, "/x", false), RobotsCase(split, "/y", false), RobotsCase(split, "/z", true),
            RobotsCase(split, "/z", false, agent: "b"), RobotsCase(split, "/x", true, agent: "b"),
            // Everybody's rules are for those who have none of their own.
            RobotsCase(own, "/x", true), RobotsCase(own, "/y", false), RobotsCase(own, "/x", false, agent: "other"),
            RobotsCase(own, "/y", true, agent: "other"),
            RobotsCase("User-agent: newssync\nDisallow: /y\nUser-agent: *\nDisallow: /x", "/x", true),
            RobotsCase("User-agent: *\nDisallow: /x\nUser-agent: *\nDisallow: /y", "/y", false),
            RobotsCase("User-agent: *\nDisallow: /x\nUser-agent: *\nDisallow: /y", "/x", false),
            RobotsCase("User-agent: newssync\nUser-agent: *\nDisallow: /x", "/x", false),
            RobotsCase("User-agent: newssync\nUser-agent: *\nDisallow: /x", "/x", false, agent: "other"),
            // A group that begins without rules takes those that follow the next agent.
            RobotsCase("User-agent: newssync\n\n\nUser-agent: other\nDisallow: /x", "/x", false),
            RobotsCase("User-agent: newssync\n# end\n\nUser-agent: other\nDisallow: /x", "/x", false),
            RobotsCase("User-agent: newssync\nAllow: /\nUser-agent: other\nDisallow: /x", "/x", true),
            RobotsCase("User-agent: newssync\nDisallow:\nUser-agent: *\nDisallow: /", "/x", true),
            RobotsCase("User-agent: other\nDisallow: /", "/x", true),
            RobotsCase("User-agent: newssync", "/x", true),
            // Rules before any agent are nobody's.
            RobotsCase("Disallow: /x", "/x", true), RobotsCase("Disallow: /x\nUser-agent: *\nDisallow: /y", "/x", true),
            RobotsCase("Disallow: /x\nUser-agent: *\nDisallow: /y", "/y", false),
            // Case of the product token; what comes after it.
            RobotsCase("User-agent: NEWSSYNC\nDisallow: /x", "/x", false),
            RobotsCase("User-agent: NewsSync\nDisallow: /x", "/x", false),
            RobotsCase("User-agent: newssync\nDisallow: /x", "/x", false, agent: "NewsSync"),
            RobotsCase("User-agent: newssync/1.0\nDisallow: /x", "/x", false),
            RobotsCase("User-agent: newssync/*\nDisallow: /x", "/x", false),
            RobotsCase("User-agent: newssync (mirror)\nDisallow: /x", "/x", false),
            RobotsCase("User-agent: news-sync\nDisallow: /x", "/x", true),
            RobotsCase("User-agent: news_sync\nDisallow: /x", "/x", true),
            RobotsCase("User-agent: news\nDisallow: /x", "/x", true),
            RobotsCase("User-agent: newssyncer\nDisallow: /x", "/x", true),
            RobotsCase("User-agent: newssync-images\nDisallow: /x", "/x", true),
            RobotsCase("User-agent: Mozilla/5.0 (newssync)\nDisallow: /x", "/x", true),
            RobotsCase("User-agent:\nDisallow: /x", "/x", true), RobotsCase("User-agent: 7\nDisallow: /x", "/x", true),
            RobotsCase("User-agent: * \nDisallow: /x", "/x", false),
            RobotsCase("User-agent: * # all\nDisallow: /x", "/x", false),
            RobotsCase("User-agent: *bot\nDisallow: /x", "/x", true),
            RobotsCase("User-agent: **\nDisallow: /x", "/x", true),
        ]
    }()

    /// Section 2.2.2: what matches, and which of several matches decides.
    static let matches: [RobotsCase] = [
        .all("Disallow: /", "/", false), .all("Disallow: /", "/x?y", false), .all("Disallow:", "/x", true),
        .all("Disallow:\nDisallow: /x", "/x", false), .all("Allow:", "/x", true),
        .all("Disallow: /\nAllow:", "/x", false),
        .all("Disallow: /x", "/x", false), .all("Disallow: /x", "/x/", false), .all("Disallow: /x", "/x.html", false),
        .all("Disallow: /x", "/xyz", false), .all("Disallow: /x", "/x?q", false), .all("Disallow: /x", "/a/x", true),
        .all("Disallow: /x/", "/x", true), .all("Disallow: /x/", "/x/y", false), .all("Disallow: /x", "/X", true),
        .all("Disallow: /X", "/x", true), .all("Disallow: /x?", "/x", true), .all("Disallow: /x?", "/x?", false),
        .all("Disallow: /x?a=1", "/x?a=12", false), .all("Disallow: /x?a=1", "/x?b=1", true),
        // The longest match, wherever it stands; of equal ones the rule that allows.
        .all("Allow: /a\nDisallow: /a/b", "/a/b", false), .all("Disallow: /a/b\nAllow: /a", "/a/b", false),
        .all("Disallow: /a\nAllow: /a/b", "/a/b/c", true), .all("Allow: /a/b\nDisallow: /a", "/a/c", false),
        .all("Disallow: /a\nAllow: /a", "/a", true), .all("Allow: /a\nDisallow: /a", "/ab", true),
        .all("Disallow: /\nAllow: /", "/x", true), .all("Disallow: /\nAllow: /p", "/page", true),
        .all("Disallow: /\nAllow: /p", "/other", false), .all("Allow: /page\nDisallow: /*.htm", "/page.htm", false),
        .all("Allow: /$\nDisallow: /", "/", true), .all("Allow: /$\nDisallow: /", "/page.htm", false),
        .all("Disallow: /a/b/c\nAllow: /a/b\nDisallow: /a", "/a/b/d", true),
        .all("Disallow: /a/b/c\nAllow: /a/b\nDisallow: /a", "/a/b/c", false),
        RobotsCase("User-agent: *\nDisallow: /a\nUser-agent: *\nAllow: /a/b", "/a/b", true),
        // The standard's own example of section 5.2.
        .all("Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false),
        .all("Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/", true),
        // What a site has to give to everybody.
        .all("Disallow: /", "/robots.txt", true), .all("Disallow: /robots.txt", "/robots.txt", true),
        .all("Disallow: /", "/robots.txt2", false), .all("Disallow: /", "/a/robots.txt", false),
        .all("Disallow: x", "/x", true), .all("Disallow: *", "/x", false),
    ]

    /// Section 2.2.3: `*`, `$`, and those two meant as themselves.
    static let signs: [RobotsCase] = [
        .all("Disallow: /*", "/x", false), .all("Disallow: /a*", "/abc", false), .all("Disallow: /a*", "/b", true),
        .all("Disallow: /*a", "/bca", false), .all("Disallow: /*a", "/bcd", true), .all("Disallow: /a*b", "/ab", false),
        .all("Disallow: /a**b", "/axb", false), .all("Disallow: /*/x", "/a/x", false),
        .all("Disallow: /*/x", "/x", true), .all("Disallow: /*/x", "/a/b/xy", false),
        .all("Disallow: /*.php", "/index.php", false), .all("Disallow: /*.php", "/folder/a.php?p", false),
        .all("Disallow: /*.php", "/a.PHP", true), .all("Disallow: /*.php$", "/a.php", false),
        .all("Disallow: /*.php$", "/a.php?p", true), .all("Disallow: /*.php$", "/a.php/", true),
        .all("Disallow: /*.php$", "/a.php5", true), .all("Disallow: /*.php$", "/a.php.php", false),
        .all("Disallow: /fish*.php", "/fishheads/catfish.php?p", false),
        .all("Disallow: /fish*.php", "/Fish.php", true),
        .all("Disallow: /x$", "/x", false), .all("Disallow: /x$", "/xy", true), .all("Disallow: /$", "/", false),
        .all("Disallow: /$", "/?a", true), .all("Disallow: /*$", "/x", false), .all("Disallow: /a$b", "/a$b", false),
        .all("Disallow: /a$b", "/a", true), .all("Disallow: /a$$", "/a$", false), .all("Disallow: /a$$", "/a$$", true),
        .all("Disallow: /a%24", "/a$", false), .all("Disallow: /a%24", "/a$b", false),
        .all("Disallow: /a%24", "/a", true), .all("Disallow: /a-%2A", "/a-*", false),
        .all("Disallow: /a-%2a", "/a-%2A", false), .all("Disallow: /a-%2A", "/a-b", true),
        .all("Disallow: /a*c\nAllow: /abc", "/abc", true),
        .all("Disallow: /*?*s=", "/find?q=1&s=2", false), .all("Disallow: /*?*s=", "/find?q=1", true),
        .all("Disallow: /*?$", "/x?", false), .all("Disallow: /*?$", "/x?a", true),
    ]

    /// Section 2.2.2, its table, and RFC 3986 section 2: spellings of one path.
    static let spellings: [RobotsCase] = [
        .all("Disallow: /foo/bar?baz=quz", "/foo/bar?baz=quz", false),
        .all("Disallow: /foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", false),
        .all("Disallow: /foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https://foo.bar", false),
        .all("Disallow: /foo/bar/\u{30C4}", "/foo/bar/%E3%83%84", false),
        .all("Disallow: /foo/bar/%E3%83%84", "/foo/bar/\u{30C4}", false),
        .all("Disallow: /foo/bar/%e3%83%84", "/foo/bar/%E3%83%84", false),
        .all("Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false),
        .all("Disallow: /foo/bar/baz", "/foo/bar/%62%61%7A", false),
        .all("Disallow: /%7Ejoe", "/~joe", false), .all("Disallow: /~joe", "/%7ejoe/a", false),
        .all("Disallow: /a%3Cd", "/a%3cd", false), .all("Disallow: /a%3cd", "/a<d", false),
        .all("Disallow: /a%2Fb", "/a/b", true), .all("Disallow: /a/b", "/a%2fb", true),
        .all("Disallow: /a%2Fb", "/a%2fb", false), .all("Disallow: /a%3Fb", "/a?b", true),
        .all("Disallow: /a%3Ab", "/a:b", false), .all("Disallow: /a@b", "/a%40b", false),
        .all("Disallow: /a?b%26c", "/a?b&c", true), .all("Disallow: /a b", "/a%20b", false),
        .all("Disallow: /a%20b", "/a b", false), .all("Disallow: /خبر", "/%D8%AE%D8%A8%D8%B1/1", false),
        .all("Disallow: /%D8%AE%D8%A8%D8%B1", "/خبر", false), .all("Disallow: /خبر", "/%D8%AE", true),
        .all("Disallow: /a%", "/a%25", false), .all("Disallow: /a%zz", "/a%zz", false),
        .all("Disallow: /a%2", "/a%252", false),
        .all("Disallow: /*u=/", "/a?u=/b", false), .all("Disallow: /a\"b", "/a%22b", false),
        .all("Disallow: /x", "/x#part", false), .all("Disallow: /x#part", "/x", false),
        .all("Disallow: /", "", false), .all("Disallow: //a", "//a", false), .all("Disallow: //a", "/a", true),
    ]

    /// Section 2.2: lines, their ends, white space, comments, what is no rule; section 2.2.4: other records.
    static let lines: [RobotsCase] = [
        RobotsCase("User-agent: *\r\nDisallow: /x\r\n", "/x", false),
        RobotsCase("User-agent: *\rDisallow: /x\r", "/x", false),
        RobotsCase("User-agent: *\n\rDisallow: /x", "/x", false),
        RobotsCase("User-agent: *\r\n\r\n\r\nDisallow: /x", "/x", false),
        RobotsCase("\u{FEFF}User-agent: *\nDisallow: /x", "/x", false),
        RobotsCase("User-agent: *\u{2028}Disallow: /x", "/x", true),
        RobotsCase("User-agent: *\u{0C}Disallow: /x", "/x", true),
        RobotsCase("\t User-agent \t: \t* \t\n \tDisallow\t:\t/x\t ", "/x", false),
        RobotsCase("user-agent:*\ndisallow:/x", "/x", false),
        RobotsCase("USER-AGENT: *\nDISALLOW: /x", "/x", false), .all("Disallow: /x   ", "/x", false),
        .all("Disallow: /x # why", "/x", false), .all("Disallow: /x# why", "/x", false),
        .all("# Disallow: /x", "/x", true),
        .all("Disallow # : /x", "/x", true), .all("Disallow:#/x", "/x", true),
        .all("# a\n# b\nDisallow: /x\n# c", "/x", false),
        .all("Disallow /x", "/x", true), .all("Disallow", "/x", true), .all(": /x", "/x", true),
        .all("Disalow: /x", "/x", true),
        .all("Disallow: : /x", "/x", true), .all("Allowed: /x\nDisallow: /x", "/x", false),
        .all("Noindex: /y\nDisallow: /x", "/x", false), .all("Disallow: /x\nhello\nAllow: /x/y", "/x/y", true),
        .all("Disallow: /x:y", "/x:y", false), .all("Disallow: /a\0b", "/a%00b", false),
        // Other records neither end a group nor begin one.
        .all("Sitemap: https://e.org/s.xml\nDisallow: /x", "/x", false),
        RobotsCase("User-agent: newssync\nSitemap: https://e.org/s.xml\nUser-agent: b\nDisallow: /x", "/x", false),
        RobotsCase("User-agent: newssync\nCrawl-delay: 5\nUser-agent: b\nDisallow: /x", "/x", false),
        RobotsCase("User-agent: newssync\nHost: e.org\nUser-agent: b\nDisallow: /x", "/x", false),
        RobotsCase("Crawl-delay: 5\nUser-agent: *\nDisallow: /x", "/x", false),
        // What is no UTF-8 is taken as the bytes that it is.
        RobotsCase(bytes: Array("User-agent: *\nDisallow: /".utf8) + [0xFF], "/%FF", false),
        RobotsCase(
            bytes: Array("User-agent: *\nDisallow: /".utf8) + [0xC3] + Array("\nDisallow: /x".utf8), "/x", false),
        RobotsCase(bytes: [0xFF, 0xFE] + Array("User-agent: *\nDisallow: /x".utf8), "/x", true),
        RobotsCase(bytes: [0xFF] + Array("\nUser-agent: *\nDisallow: /x".utf8), "/x", false),
    ]

    @Test("groups and their agents (section 2.2.1)", arguments: groups)
    func group(_ it: RobotsCase) { check(it) }

    @Test("what matches, and which match decides (section 2.2.2)", arguments: matches)
    func match(_ it: RobotsCase) { check(it) }

    @Test("* and $ (section 2.2.3)", arguments: signs)
    func sign(_ it: RobotsCase) { check(it) }

    @Test("spellings of one path (section 2.2.2, RFC 3986 section 2)", arguments: spellings)
    func spelling(_ it: RobotsCase) { check(it) }

    @Test("lines and records (sections 2.2 and 2.2.4)", arguments: lines)
    func line(_ it: RobotsCase) { check(it) }

    /// Section 2.5: at least 500 KiB are read; a line that the limit cuts is none.
    @Test(
        "what stands before the limit holds, what stands behind it does not",
        arguments: [(-30, false), (-12, false), (-11, true), (-1, true), (0, true), (50, true)])
    func limit(offset: Int, isAllowed: Bool) {
        let start = "User-agent: *\n#"
        let padding = TransportTuning.maximumRobotsBytes + offset - start.utf8.count - 1
        let text = start + String(repeating: "x", count: padding) + "\nDisallow: /x\nAllow: /"
        // The rule's twelve bytes begin `offset` bytes from the limit.
        check(RobotsCase(text, "/x", isAllowed))
    }

    @Test("the table is as long as it was promised to be")
    func count() {
        #expect([Self.groups, Self.matches, Self.signs, Self.spellings, Self.lines].map(\.count).reduce(0, +) >= 150)
    }

    private func check(_ it: RobotsCase) {
        let rules = RobotsRules.parse(it.text, productToken: it.agent)
        #expect(rules.allows(path: it.path) == it.isAllowed, "\(it.testDescription)")
    }
}
