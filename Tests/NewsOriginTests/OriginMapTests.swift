import NewsModel
import NewsOrigin
import Testing

@Suite("Mirrors")
struct OriginMapTests {
    private let ar = EditionID("ar")
    private let en = EditionID("en")

    private func editions(_ ids: [String]) throws -> [EditionProfile] {
        let profile = try Profile.alMayadeen()
        return ids.compactMap { profile.edition(EditionID($0)) }
    }

    @Test(
        "There and back: requests go to the mirror, identities stay on the real host",
        arguments: [
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("ar=http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
            ("http://localhost:80", "http://localhost"), ("https://m.example.org/ar/", "https://m.example.org/ar"),
            ("ar=file:///srv/copy/", "file:///srv/copy"),
            ("https://m.example.org/a%20b", "https://m.example.org/a%20b"),
        ])
    func thereAndBack(origin: String, prefix: String) throws {
        let map = try OriginMap(origin, editions: try editions(["ar"]))
        for path in ["/", "/sitemaps/all.xml", "/news/politics/خبر:-'أول'?page=2&q=%D8%A8"] {
            let real = try #require(CanonicalURL("https://www.almayadeen.net" + path))
            let request = map.requestAddress(of: real)
            #expect(request == prefix + real.wire.dropFirst(real.site.count))
            #expect(map.realAddress(of: request, edition: ar) == real)
        }
        #expect(map.isMirrored(ar))
        #expect(!map.isMirrored(en))
    }

    @Test("Each edition has its own mirror; one mirror may serve two")
    func several() throws {
        let both = try editions(["ar", "en"])
        let map = try OriginMap("ar=http://127.0.0.1:1,en=http://127.0.0.1:2", editions: both)
        let english = try #require(CanonicalURL("https://english.almayadeen.net/news/x/y"))
        #expect(map.requestAddress(of: english) == "http://127.0.0.1:2/news/x/y")
        #expect(map.realAddress(of: "http://127.0.0.1:1/a/b", edition: en)?.text == "https://www.almayadeen.net/a/b")
        let shared = try OriginMap("ar=http://127.0.0.1:1,en=http://127.0.0.1:1", editions: both)
        #expect(
            shared.realAddress(of: "http://127.0.0.1:1/a/b", edition: en)?.text == "https://english.almayadeen.net/a/b")
        #expect(shared.realAddress(of: "http://127.0.0.1:1/a/b", edition: ar)?.text == "https://www.almayadeen.net/a/b")
    }

    @Test("Other hosts and other ports are left alone; aliases of the host are the host")
    func others() throws {
        let map = try OriginMap("http://127.0.0.1:8080", editions: try editions(["ar"]))
        let foreign = try #require(CanonicalURL("https://media.example.org/a.jpg"))
        #expect(map.requestAddress(of: foreign) == foreign.wire)
        #expect(map.realAddress(of: "http://127.0.0.1:8081/a", edition: ar)?.text == "http://127.0.0.1:8081/a")
        #expect(
            map.realAddress(of: "http://almayadeen.net/a?utm_source=b", edition: ar)?.text
                == "https://www.almayadeen.net/a")
        #expect(map.realAddress(of: "ftp://x/", edition: ar) == nil)
        let prefixed = try OriginMap("http://h.example.org/ar", editions: try editions(["ar"]))
        #expect(prefixed.realAddress(of: "http://h.example.org/arabic/x", edition: ar)?.host == "h.example.org")
        let direct = OriginMap(editions: try editions(["ar"]))
        let alias = try #require(CanonicalURL("https://www.almayadeen.net/أ"))
        #expect(direct.requestAddress(of: alias) == "https://www.almayadeen.net/%D8%A3")
    }

    @Test(
        "What cannot be understood is refused with a reason",
        arguments: [
            "", "127.0.0.1:8080", "fr=http://x", "ar=", "ar=http://x,ar=http://y", "http://x/?q=1", "file://x",
            "http://a,",
        ])
    func refused(origin: String) throws {
        let one = try editions(["ar"])
        #expect(throws: OriginError.self) { try OriginMap(origin, editions: one) }
    }

    @Test("One address for several editions is ambiguous")
    func ambiguous() throws {
        let two = try editions(["ar", "en"])
        #expect(throws: OriginError.self) { try OriginMap("http://127.0.0.1:8080", editions: two) }
    }
}
