import NewsModel
import Testing

@Suite("Addresses in one spelling")
struct CanonicalURLTests {
    /// The canonical spelling, and others of the same address.
    static let spellings: [(String, [String])] = [
        (
            "http://site.example/",
            [
                "http://site.example", "HTTP://SITE.Example:80", "http://site.example/#top", "http://site.example?",
                "\n http://site.example/ \t", "http://site.example/?utm_source=x",
            ]
        ),
        (
            "https://site.example/a",
            [
                "https://site.example:443/a", "https://site.example:/a", "https://site.example:00443/a",
                "https://site.example/%61", "https://site.example/a?", "https://site.example/a#b?c",
                "https://site.example/x/../a", "https://site.example/./a", "https://site.example/x/%2E%2e/a",
                "https://site.example/%2e/a", "https://site.example/../../a", "https://site.example/a?&&",
            ]
        ),
        ("https://site.example:8443/a", ["https://site.example:08443/a", "HTTPS://Site.Example:8443/a#"]),
        (
            "https://site.example/news/خبر-عاجل",
            [
                "https://site.example/news/%D8%AE%D8%A8%D8%B1-%D8%B9%D8%A7%D8%AC%D9%84",
                "https://site.example/news/%d8%ae%D8%a8%d8%b1-%d8%b9%d8%a7%d8%ac%d9%84",
                "https://site.example/news/خ%D8%A8ر%2Dعاجل",
            ]
        ),
        ("https://site.example/a:b'c,d", ["https://site.example/a%3Ab%27c%2Cd", "https://site.example/a%3ab'c,d"]),
        ("https://site.example/a%20b", ["https://site.example/a b"]),
        ("https://site.example/a%25b", ["https://site.example/a%b", "https://site.example/a%25b"]),
        ("https://site.example/%FF%C3", ["https://site.example/%ff%c3"]),
        (
            "https://site.example/a?q=خ&r=1",
            [
                "https://site.example/a?q=%D8%AE&r=1",
                "https://site.example/a?utm_source=t&q=خ&utm_medium=s&r=1&fbclid=z",
                "https://site.example/a?q=خ&&r=1&UTM_Campaign=z", "https://site.example/a?q=خ&r=1&gclid",
                "https://site.example/a?q=خ&%75tm_source=t&r=1", "https://site.example/a?q=خ&r=1#utm_x",
            ]
        ),
        ("https://site.example/a?x=/y?z:@", ["https://site.example/a?x=/y?z%3A%40"]),
        ("http://[::1]:8080/a", ["http://[::1]:8080/a#x"]), ("http://[2001:db8::1]/", ["http://[2001:DB8::1]:80"]),
        ("https://site.example/a//b/", ["https://site.example/a//b/.", "https://site.example/a//b/c/.."]),
        (
            "https://site.example/\u{64B}a/b",
            ["https://site.example/\u{64B}a/./b", "https://site.example/%D9%8Ba/x/../b"]
        ),
    ]

    // Rule I5
    @Test("Spellings of one address are one", arguments: spellings)
    func same(canonical: String, others: [String]) throws {
        let address = try #require(CanonicalURL(canonical))
        #expect(Array(address.text.utf8) == Array(canonical.utf8))
        for other in others {
            #expect(CanonicalURL(other)?.text == canonical, "\(other)")
            #expect(CanonicalURL(other) == address && CanonicalURL(other)?.hashValue == address.hashValue, "\(other)")
        }
    }

    @Test(
        "What may name another thing stays another",
        arguments: [
            ["https://s.example/a/b", "https://s.example/a%2Fb", "https://s.example/a%252Fb"],
            ["https://s.example/a?b", "https://s.example/a%3Fb", "https://s.example/a/?b", "https://s.example/a"],
            ["https://s.example/a%23b", "https://s.example/a", "https://s.example/a%2523b"],
            ["https://s.example/a%25b", "https://s.example/ab"],
            ["https://s.example/a", "https://s.example/A", "https://s.example/a/", "https://s.example//a"],
            ["https://s.example/a", "http://s.example/a", "https://s.example:444/a", "https://www.s.example/a"],
            [
                "https://s.example/a?x=1&y=2", "https://s.example/a?y=2&x=1", "https://s.example/a?x=1%26y=2",
                "https://s.example/a?x%3D1&y=2",
            ],
            ["https://s.example/a?x=1+2", "https://s.example/a?x=1%2B2", "https://s.example/a?x=1%202"],
            ["https://s.example/a?x=1;y=2", "https://s.example/a?x=1%3By=2"],
            ["https://s.example/a?id=1", "https://s.example/a?id=2", "https://s.example/a?mutm_id=1"],
            ["https://s.example/caf\u{E9}", "https://s.example/cafe\u{301}", "https://s.example/cafe"],
            ["https://s.example/\u{623}", "https://s.example/\u{627}\u{654}"],
            [
                "https://s.example/a", "https://s.example/a\u{200F}", "https://s.example/a\u{200B}",
                "https://s.example/a%20",
            ],
            ["https://s.example/%C3%28", "https://s.example/\u{C3}(", "https://s.example/%28"],
        ])
    func apart(addresses: [String]) throws {
        let read = try addresses.map { try #require(CanonicalURL($0)) }
        #expect(Set(read).count == addresses.count, "\(read.map(\.text))")
    }

    @Test(
        "What is no http or https address is none",
        arguments: [
            "", " ", "/", "a", "//s.example/a", "?q", "#f", "s.example", "http:", "http:/", "http://", "http:///a",
            "http:a",
            "http:/s.example/a", "https://:443/", "http://?q", "ftp://s.example/", "file:///etc/passwd",
            "javascript:alert(1)", "JavaScript:alert(1)//http://s.example/", "data:text/html,x", "mailto:a@s.example",
            "feed:https://s.example/", "http://user@s.example/", "http://user:secret@s.example/",
            "https://real.example@evil.example/", "http://s.example:0/", "http://s.example:65536/",
            "http://s.example:-1/",
            "http://s.example:+80/", "http://s.example:8o/", "http://s.example:٨٠/", "http://s.example:80:80/",
            "http://a:b:80/", "http://::1/", "http://[::1/", "http://[::1]x/", "http://[]/", "http://s example/",
            "http://s.example\\@evil.example/", "http://s.example\\a", "http://s%2Eexample/", "http://s%00.example/",
            "http://s.example\u{202E}moc/", "http://s\u{200B}.example/", "http://s.example\u{2066}/",
            "http://s\u{A0}.example/",
            "http://<s>.example/", "http://s\".example/", "http://s.example\u{FFFD}/",
            "http://s.example/a\nb", "http://s.example/a\tb", "http://s.example/a\0b", "http://s.example/a\u{7F}",
            "java\nscript:alert(1)", "\u{1}http://s.example/", "http\u{FF1A}//s.example/",
        ])
    func refused(text: String) {
        #expect(CanonicalURL(text) == nil)
        #expect(
            CanonicalURL(
                text.first == "/" || !text.contains(":") ? "ftp:" + text : text,
                relativeTo: CanonicalURL("https://b.example/")) == nil)
    }

    @Test(
        "Invisible and deceiving characters, and what is no UTF-8, stay percent-encoded",
        arguments: [
            ("\u{202E}gpj.exe", "%E2%80%AEgpj.exe"), ("%E2%80%AE", "%E2%80%AE"), ("\u{200F}", "%E2%80%8F"),
            ("\u{2066}a\u{2069}", "%E2%81%A6a%E2%81%A9"), ("\u{61C}", "%D8%9C"), ("\u{FEFF}", "%EF%BB%BF"),
            ("\u{A0}", "%C2%A0"), ("\u{3000}", "%E3%80%80"), ("\u{85}", "%C2%85"), ("\u{2028}", "%E2%80%A8"),
            ("\u{E000}", "%EE%80%80"), ("\u{FFFD}", "%EF%BF%BD"), ("%00%0a%1F%7f", "%00%0A%1F%7F"),
            ("%C0%AF", "%C0%AF"), ("%ED%A0%80", "%ED%A0%80"), ("%F4%90%80%80", "%F4%90%80%80"), ("%D8", "%D8"),
            ("%D8%", "%D8%25"), ("%D8%A", "%D8%25A"), ("%G1%1G", "%25G1%251G"), ("%D8x", "%D8x"),
            ("%E2%80خ", "%E2%80خ"),
            ("\"<>\\^`{|}", "%22%3C%3E%5C%5E%60%7B%7C%7D"), ("%22%3c", "%22%3C"), ("%F0%9F%98%80", "😀"),
        ])
    func encoded(path: String, canonical: String) throws {
        let address = try #require(CanonicalURL("https://s.example/" + path))
        #expect(Array(address.path.utf8) == Array("/\(canonical)".utf8))
        #expect(CanonicalURL(address.wire) == address && CanonicalURL(address.text) == address)
        #expect(address.wire.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }

    @Test("The limit of length holds for what would be sent, so that every spelling of an address is taken or none")
    func length() throws {
        let room = CanonicalURL.maximumLength - "https://s.example/".utf8.count
        let longest = "https://s.example/" + String(repeating: "a", count: room)
        #expect(CanonicalURL(longest)?.wire.utf8.count == CanonicalURL.maximumLength)
        #expect(CanonicalURL(longest + "a") == nil)
        #expect(CanonicalURL("https://s.example/" + String(repeating: "خ", count: room / 6)) != nil)
        for letters in [room / 6 + 1, room / 3] {
            let decoded = "https://s.example/" + String(repeating: "خ", count: letters)
            let encoded = "https://s.example/" + String(repeating: "%D8%AE", count: letters)
            #expect(CanonicalURL(decoded) == nil && CanonicalURL(encoded) == nil)
        }
        #expect(CanonicalURL("https://s.example/" + String(repeating: "../", count: 100_000)) == nil)
        let base = try #require(CanonicalURL(longest))
        #expect(CanonicalURL("?" + String(repeating: "q", count: 100), relativeTo: base) == nil)
    }

    @Test("The parts of an address")
    func parts() throws {
        let address = try #require(CanonicalURL("HTTPS://News.Example:8443/%D8%AE/x%2Fy?b=%D8%AE&a=1#z"))
        #expect(address.scheme == "https" && address.host == "news.example" && address.port == 8443)
        #expect(address.path == "/خ/x%2Fy" && address.query == "b=خ&a=1" && address.site == "https://news.example:8443")
        #expect(address.wire == "https://news.example:8443/%D8%AE/x%2Fy?b=%D8%AE&a=1")
        #expect(CanonicalURL("https://news.example:443/")?.port == nil)
        let mirror = try #require(CanonicalURL("http://127.0.0.1:8080/ignored"))
        #expect(address.moved(to: mirror)?.text == "http://127.0.0.1:8080/خ/x%2Fy?b=خ&a=1")
    }

    @Test(
        "An address is asked for as its site spells it, where that is not how it would be sent",
        arguments: [
            ("https://s.example/a%3Ab", "/a%3Ab"), ("https://s.example/a:b", nil),
            ("https://s.example/%d8%ae", "/%d8%ae"),
            ("https://s.example/خ", nil), ("https://s.example/a#b", nil),
            ("https://s.example/a?utm_source=x", "/a?utm_source=x"),
            ("https://s.example", nil), ("https://s.example?u=/b", nil),
        ] as [(String, String?)])
    func spelling(text: String, expected: String?) throws {
        #expect(try #require(CanonicalURL(text)).spelling(in: text) == expected)
    }
}
