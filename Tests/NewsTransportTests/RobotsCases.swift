/// What robots.txt files mean for `newssync`, from the text of RFC 9309 and from what sites write.
///
/// Each case: the file, the path asked for, whether it may be fetched; in groups by the section that decides.
enum RobotsCases {
    struct Case: Sendable, CustomStringConvertible {
        var file: String
        var path: String
        var isAllowed: Bool

        init(_ file: String, _ path: String, _ isAllowed: Bool) {
            (self.file, self.path, self.isAllowed) = (file, path, isAllowed)
        }

        var description: String { "\(file.debugDescription) \(path) \(isAllowed ? "allowed" : "forbidden")" }
    }

    private static func everybody(_ rules: String, _ paths: [(String, Bool)]) -> [Case] {
        paths.map { Case("User-agent: *\n" + rules, $0.0, $0.1) }
    }

    /// §2.2.1: which groups are ours.
    static let groups: [Case] = [
        Case("", "/", true), Case("\n\n# nothing\n", "/a", true),
        Case("User-agent: newssync\nDisallow: /a", "/a", false),
        Case("User-agent: NEWSSYNC\nDisallow: /a", "/a", false),
        Case("user-agent:newssync\nDISALLOW:/a", "/a", false),
        Case("User-Agent: newssync/2.1\nDisallow: /a", "/a", false),
        Case("User-agent: newssync bot\nDisallow: /a", "/a", false),
        Case("User-agent: newssyncbot\nDisallow: /a", "/a", true),
        Case("User-agent: newssync-images\nDisallow: /a", "/a", true),
        Case("User-agent: sync\nDisallow: /a", "/a", true),
        Case("User-agent: Mozilla/5.0 (compatible; newssync)\nDisallow: /a", "/a", true),
        Case("User-agent: other\nDisallow: /", "/a", true), Case("User-agent: *\nDisallow: /", "/a", false),
        Case("User-agent: newssync\nAllow: /\nUser-agent: *\nDisallow: /", "/a", true),
        Case("User-agent: *\nDisallow: /\nUser-agent: newssync\nAllow: /", "/a", true),
        Case("User-agent: newssync\nUser-agent: *\nDisallow: /a", "/a", false),
        Case("User-agent: other\nUser-agent: newssync\nUser-agent: third\nDisallow: /a", "/a", false),
        Case(
            "User-agent: newssync\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: newssync\nDisallow: /c",
            "/c", false),
        Case(
            "User-agent: newssync\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: newssync\nDisallow: /c",
            "/a", false),
        Case(
            "User-agent: newssync\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: newssync\nDisallow: /c",
            "/b", true),
        Case("User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/a", false),
        Case("User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/b", false),
        Case("User-agent: newssync\nUser-agent: *\nDisallow: /a", "/b", true),
        Case("User-agent: newssync\n\nDisallow: /a", "/a", false),
        Case("User-agent: newssync\n#\n#\nDisallow: /a", "/a", false),
        Case("User-agent: newssync\nSitemap: https://a.example/s\nDisallow: /a", "/a", false),
        Case("User-agent: newssync\nHost: a.example\nDisallow: /a", "/a", false),
        Case("User-agent: newssync\nUnknown: x\nUser-agent: other\nDisallow: /a", "/a", false),
        Case("Disallow: /a\nUser-agent: newssync\nDisallow: /b", "/a", true),
        Case("User-agent: newssync\nUser-agent: other\nDisallow: /a\nAllow: /b", "/b", true),
        Case("User-agent: newssync", "/a", true), Case("User-agent: newssync\nUser-agent: *\n", "/a", true),
        Case("User-agent: newssync\nDisallow:\nUser-agent: *\nDisallow: /", "/a", true),
        Case("User-agent:\nDisallow: /a", "/a", true), Case("User-agent\nDisallow: /a", "/a", true),
        Case("User-agent: *newssync\nDisallow: /a", "/a", false),
    ]

    /// §2.2.2: which rule decides.
    static let precedence: [Case] =
        everybody("Disallow: /", [("/", false), ("/a", false), ("/a/b?c", false), ("/robots.txt", true)])
        + everybody("Disallow:", [("/", true), ("/a", true)]) + everybody("Allow:\nDisallow: /a", [("/a", false)])
        + everybody("Allow: /", [("/a", true)])
        + everybody(
            "Disallow: /a",
            [("/a", false), ("/ab", false), ("/a/", false), ("/a/b", false), ("/b/a", true), ("/A", true)])
        + everybody("Disallow: /a/", [("/a", true), ("/a/", false), ("/a/b", false), ("/ab", true)])
        + everybody("Disallow: /a\nAllow: /a/b", [("/a/b", true), ("/a/bc", true), ("/a/c", false)])
        + everybody("Allow: /a/b\nDisallow: /a", [("/a/b", true), ("/a/c", false)])
        + everybody("Allow: /a\nDisallow: /a", [("/a", true)]) + everybody("Disallow: /a\nAllow: /a", [("/a", true)])
        + everybody("Disallow: /\nAllow: /p", [("/p", true), ("/page", true), ("/q", false)])
        + everybody("Disallow: /folder\nAllow: /folder/", [("/folder", false), ("/folder/x", true)])
        + everybody("Allow: /page\nDisallow: /*.htm", [("/page.htm", false), ("/page", true)])
        + everybody("Allow: /$\nDisallow: /", [("/", true), ("/page.htm", false)])
        + everybody("Disallow: /a?b", [("/a?b", false), ("/a?bc", false), ("/a", true), ("/a?c", true)])
        + everybody("Disallow: /a;x", [("/a;x=1", false), ("/a", true)])

    /// §2.2.3: `*` and `$`.
    static let wildcards: [Case] =
        everybody("Disallow: *", [("/", false), ("/a", false)])
        + everybody("Disallow: /*", [("/", false), ("/a", false)])
        + everybody("Disallow: /a*", [("/a", false), ("/ab", false), ("/b", true)])
        + everybody("Disallow: /*/b", [("/a/b", false), ("/a/c/b", false), ("/b", true), ("//b", false)])
        + everybody(
            "Disallow: /*.php",
            [("/i.php", false), ("/f/i.php", false), ("/i.php5", false), ("/i.PHP", true), ("/php", true)])
        + everybody(
            "Disallow: /*.php$",
            [("/i.php", false), ("/i.php?x", true), ("/i.php/", true), ("/f/i.php", false), ("/i.php5", true)])
        + everybody("Disallow: /f*.php", [("/f.php", false), ("/fish/s.php?x", false), ("/Fish.PHP", true)])
        + everybody("Disallow: /a$", [("/a", false), ("/ab", true), ("/a/", true), ("/a?x", true)])
        + everybody("Disallow: /a$b", [("/a$b", false), ("/a", true), ("/a$", true)])
        + everybody("Disallow: /a$$", [("/a$", false), ("/a", true)])
        + everybody("Disallow: /*a*a*a*a*a*b", [("/" + String(repeating: "a", count: 200), true), ("/aaaaaab", false)])
        + everybody("Disallow: /***x", [("/x", false), ("/ax", false), ("/a", true)])
        + everybody("Disallow: /*$", [("/", false), ("/a", false)])
        + everybody("Disallow: $", [("/", true), ("/a", true)])
        + everybody("Disallow: /x*y$", [("/xy", false), ("/xyy", false), ("/xyz", true), ("/xzyzy", false)])

    /// §2.2.2 and RFC 3986 §2: spellings of one path.
    static let encoding: [Case] =
        everybody("Disallow: /foo/bar?baz=quz", [("/foo/bar?baz=quz", false)])
        + everybody("Disallow: /foo/bar?baz=http://foo.bar", [("/foo/bar?baz=http://foo.bar", false)])
        + everybody(
            "Disallow: /foo/bar/ツ",
            [("/foo/bar/%E3%83%84", false), ("/foo/bar/ツ", false), ("/foo/bar/%e3%83%84", false)])
        + everybody("Disallow: /foo/bar/%E3%83%84", [("/foo/bar/%E3%83%84", false), ("/foo/bar/ツ", false)])
        + everybody("Disallow: /foo/bar/%62%61%7A", [("/foo/bar/baz", false), ("/foo/bar/%62az", false)])
        + everybody("Disallow: /a%3cd.html", [("/a%3Cd.html", false), ("/a%3cd.html", false), ("/a<d.html", false)])
        + everybody("Disallow: /a%2fb", [("/a%2Fb", false), ("/a/b", true)])
        + everybody("Disallow: /a/b", [("/a%2Fb", true)])
        + everybody("Disallow: /%2Aa", [("/*a", false), ("/ba", true)])
        + everybody("Disallow: /a%24", [("/a$", false), ("/a", true)])
        + everybody("Disallow: /%", [("/%", false), ("/%25", false)]) + everybody("Disallow: /a%zz", [("/a%zz", false)])
        + everybody("Disallow: /خبر/", [("/خبر/1", false), ("/%D8%AE%D8%A8%D8%B1/1", false), ("/خبر", true)])
        + everybody("Disallow: /~joe", [("/%7Ejoe", false), ("/%7ejoe/x", false)])

    /// §2.2: lines, white space, comments, what is no rule.
    static let lines: [Case] = [
        Case("User-agent: *\rDisallow: /a", "/a", false), Case("User-agent: *\r\nDisallow: /a\r\n", "/a", false),
        Case("User-agent: *\n\n\nDisallow: /a", "/a", false), Case("\u{FEFF}User-agent: *\nDisallow: /a", "/a", false),
        Case("  User-agent :  *  \n\tDisallow\t:\t/a\t", "/a", false),
        Case("User-agent: * # all\nDisallow: /a # b", "/a", false),
        Case("User-agent: *\nDisallow: /a#b", "/a", false), Case("User-agent: *\n#Disallow: /a", "/a", true),
        Case("User-agent: *\nDisallow /a", "/a", true), Case("User-agent: *\nDisallow: a", "/a", true),
        Case("User-agent: *\nDisalow: /a", "/a", true), Case("User-agent: *\nDisallow: /a b", "/a%20b", false),
        Case("User-agent: *\nDisallow: /a b", "/a", true), Case("User-agent: *\nNoindex: /a", "/a", true),
        Case("User-agent: *\nCrawl-delay: 5\nDisallow: /a", "/a", false),
        Case("User-agent: *\nDisallow: /a\u{0}", "/a", true),
        Case("User-agent: *\nDisallow: /a\nAllow:/a/b", "/a/b", true),
        Case("User-agent: *\nDisallow:\t\t/a", "/a", false),
        Case("<html><body>User-agent: *\nDisallow: /a</body></html>", "/a", true),
        Case("User-agent: *\nDisallow: https://a.example/a", "/a", true),
        Case("User-agent: *\nDisallow: ://", "/a", true),
        Case("User-agent: *\nSitemap: /a\nDisallow: /b", "/a", true),
        Case("User-agent: *\nDisallow: /" + String(repeating: "x", count: 3000), "/x", true),
        Case(
            String(repeating: "#" + String(repeating: "x", count: 999) + "\n", count: 400)
                + "User-agent: *\nDisallow: /a", "/a", false),
        Case(
            String(repeating: "#" + String(repeating: "x", count: 999) + "\n", count: 600)
                + "User-agent: *\nDisallow: /a", "/a", true),
    ]

    static let all = groups + precedence + wildcards + encoding + lines
}
