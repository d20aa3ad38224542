import NewsModel
import NewsOrigin
import Testing

/// A small generator (SplitMix64), so that a printed seed repeats a run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Any bytes")
struct FuzzTests {
    private static let rounds = 4000

    /// Pieces that have meaning for one of the readers.
    private static let pieces: [[UInt8]] = [
        "<", ">", "</", "<!--", "-->", "\"", "'", "=", "&", "&#", "&#x110000;", "&#0;", "&nbsp;", "<p>", "</p>", "<br>",
        "<section class=\"read-section\">", "</section>", "<div class=\"p-content\">", "</div>", "<script>",
        "</script>",
        "<figure class=\"hero\">", "<ul><li>", "<table><tr><td>", "<blockquote>", "<iframe src=x>", "<svg/>",
        "<![CDATA[",
        "]]>", "{", "}", "[", "\\u0000", "\\ud800", "\u{0}", "\u{FEFF}", "\u{202E}", "</html>", "<html>", "<template>",
        "<title>", "<textarea>", "<url>", "<loc>", "</loc>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "<?xml version=\"1.0\"?>",
        "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"http://e/\"/>", "xmlns:a=\"b\"", "<h1>", "<img src=a>",
    ].map { Array($0.utf8) }

    private static func mutated(_ bytes: [UInt8], with generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            let at = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, at + Int.random(in: 0...40, using: &generator))
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &generator) }
            case 1: bytes.removeSubrange(at..<end)
            case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
            case 3: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: at)
            case 4: bytes.insert(contentsOf: (0..<8).map { _ in UInt8.random(in: 0...255, using: &generator) }, at: at)
            default:
                let piece = pieces.randomElement(using: &generator) ?? []
                bytes.insert(contentsOf: Array(repeating: piece, count: 60).joined(), at: at)
            }
        }
        return bytes
    }

    private static func seed() -> UInt64 {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        return seed
    }

    @Test("Pages: each is read or refused, the same way again, and what is read keeps its promises")
    func pages() throws {
        let seed = Self.seed()
        var generator = SeededGenerator(seed: seed)
        let profile = try Profile.alMayadeen()
        let parser = try PageParser(profile: profile)
        let edition = try #require(profile.edition(EditionID("ar")))
        let address = try #require(CanonicalURL(TestPage.address))
        var page = TestPage()
        page.body = "<h2>a</h2><p>b<br>c</p><ul><li>d</li></ul><figure><img src=/e><figcaption>f</figcaption></figure>"
        let original = Array(page.html.utf8)
        func outcome(_ bytes: [UInt8]) -> Result<ParsedArticle, OriginError> {
            do throws(OriginError) {
                return .success(try parser.parse(bytes, contentType: nil, address: address, edition: edition))
            } catch {
                return .failure(error)
            }
        }
        var read = 0
        for round in 0..<Self.rounds {
            let bytes = Self.mutated(original, with: &generator)
            switch (outcome(bytes), outcome(bytes)) {
            case (.success(let first), .success(let second)):
                read += 1
                #expect(first.content.hash == second.content.hash, "seed \(seed), round \(round)")
                #expect(first.content.mask == ArticlePage.mask, "seed \(seed), round \(round)")
                #expect(first.claims.allSatisfy(edition.serves), "seed \(seed), round \(round)")
                #expect(
                    !first.paragraphs.contains { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) },
                    "seed \(seed), round \(round)")
            case (.failure(let first), .failure(let second)): #expect(first == second, "seed \(seed), round \(round)")
            default: Issue.record("the same bytes were read and refused: seed \(seed), round \(round)")
            }
        }
        #expect(read > Self.rounds / 10, "mutations must leave some pages readable, or they test nothing")
    }

    @Test("Sitemaps: each is read or refused, the same way again")
    func sitemaps() throws {
        let seed = Self.seed()
        var generator = SeededGenerator(seed: seed)
        let zone = try SiteZone(identifier: "Asia/Beirut")
        let entry =
            "<url><loc>https://e.example.org/%D8%A8?a=1&amp;b</loc><lastmod>2024-02-01T10:00:00+02:00</lastmod>"
            + "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://en.example.org/1\"/></url>"
        let text = "<?xml version=\"1.0\"?><urlset>" + String(repeating: entry, count: 5) + "</urlset>"
        for round in 0..<Self.rounds {
            let bytes = Self.mutated(Array(text.utf8), with: &generator)
            let first = try? Sitemap.parse(bytes, zone: zone)
            let second = try? Sitemap.parse(bytes, zone: zone)
            #expect(first == second, "seed \(seed), round \(round)")
        }
    }

    @Test("Gzip: noise behind a right beginning is refused or read, never more than the limit")
    func gzip() throws {
        let seed = Self.seed()
        var generator = SeededGenerator(seed: seed)
        let zone = try SiteZone(identifier: "Asia/Beirut")
        for _ in 0..<Self.rounds {
            let noise = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let head: [UInt8] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3]
            #expect(throws: OriginError.self, "seed \(seed)") { try Sitemap.parse(head + noise, zone: zone) }
        }
    }
}
