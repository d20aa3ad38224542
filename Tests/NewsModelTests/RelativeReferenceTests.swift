import NewsModel
import Testing

@Suite("Relative references (RFC 3986 §5)")
struct RelativeReferenceTests {
    private static let base = "https://news.example/2024/may/story;v?q"

    @Test(
        "The examples of §5.4, with a base of our own",
        arguments: [
            ("g", "/2024/may/g"), ("./g", "/2024/may/g"), ("g/", "/2024/may/g/"), ("/g", "/g"),
            ("?y", "/2024/may/story;v?y"), ("g?y", "/2024/may/g?y"), ("#s", "/2024/may/story;v?q"),
            ("g#s", "/2024/may/g"),
            ("g?y#s", "/2024/may/g?y"), (";x", "/2024/may/;x"), ("g;x", "/2024/may/g;x"),
            ("g;x?y#s", "/2024/may/g;x?y"),
            ("", "/2024/may/story;v?q"), (".", "/2024/may/"), ("./", "/2024/may/"), ("..", "/2024/"), ("../", "/2024/"),
            ("../g", "/2024/g"), ("../..", "/"), ("../../", "/"), ("../../g", "/g"), ("../../../g", "/g"),
            ("../../../../g", "/g"), ("/./g", "/g"), ("/../g", "/g"), ("g.", "/2024/may/g."), (".g", "/2024/may/.g"),
            ("g..", "/2024/may/g.."), ("..g", "/2024/may/..g"), ("./../g", "/2024/g"), ("./g/.", "/2024/may/g/"),
            ("g/./h", "/2024/may/g/h"), ("g/../h", "/2024/may/h"), ("g;x=1/./y", "/2024/may/g;x=1/y"),
            ("g;x=1/../y", "/2024/may/y"), ("g?y/./x", "/2024/may/g?y/./x"), ("g?y/../x", "/2024/may/g?y/../x"),
            ("g#s/./x", "/2024/may/g"), ("g#s/../x", "/2024/may/g"),
        ])
    func examples(reference: String, expected: String) throws {
        let base = try #require(CanonicalURL(Self.base))
        #expect(CanonicalURL(reference, relativeTo: base)?.text == "https://news.example" + expected)
    }

    @Test(
        "Other sites, other schemes, and what only looks like a scheme",
        arguments: [
            ("//g", "https://g/"), ("//G.example/x", "https://g.example/x"), ("http://g.example", "http://g.example/"),
            ("a/b:c", "https://news.example/2024/may/a/b:c"), ("?a:b", "https://news.example/2024/may/story;v?a:b"),
            ("./a:b", "https://news.example/2024/may/a:b"), ("1:2", "https://news.example/2024/may/1:2"),
            ("خبر:عاجل", "https://news.example/2024/may/خبر:عاجل"), ("g:h", nil), ("http:g", nil), ("https:", nil),
            ("javascript:alert(1)", nil), ("//", nil), ("//user@g/", nil), ("a\nb", nil),
        ] as [(String, String?)])
    func others(reference: String, expected: String?) throws {
        let base = try #require(CanonicalURL(Self.base))
        #expect(CanonicalURL(reference, relativeTo: base)?.text == expected)
    }

    @Test("A base with a port, with encoded and with decoded letters")
    func bases() throws {
        let base = try #require(CanonicalURL("http://site.example:8080/%D8%AE/a%2Fb/c?x=%26"))
        #expect(CanonicalURL("d", relativeTo: base)?.text == "http://site.example:8080/خ/a%2Fb/d")
        #expect(CanonicalURL("", relativeTo: base) == base)
        #expect(CanonicalURL("../%D8%AE", relativeTo: base)?.text == "http://site.example:8080/خ/خ")
        #expect(CanonicalURL("//other.example", relativeTo: base)?.port == nil)
        let bare = try #require(CanonicalURL("http://site.example"))
        #expect(CanonicalURL("g", relativeTo: bare)?.text == "http://site.example/g")
    }
}
