import NewsModel
import NewsOrigin
import Testing

@Suite("Sitemaps")
struct SitemapTests {
    private static let namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

    private func read(_ text: String, tuning: OriginTuning = .standard) throws -> SitemapDocument {
        try Sitemap.parse(Array(text.utf8), zone: try SiteZone(identifier: "Asia/Beirut"), tuning: tuning)
    }

    private func pages(_ text: String) throws -> [SitemapEntry] {
        guard case .urlset(let entries) = try read(text).entries else { throw TestFault.badFixture }
        return entries
    }

    @Test("An index names sitemaps, with lastmod or without")
    func index() throws {
        let document = try read(
            """

            <?xml version="1.0" encoding="UTF-8"?><sitemapindex \(Self.namespace)>
            <sitemap><loc> https://www.example.org/a.xml </loc><lastmod>2024-02-01T10:00:00+02:00</lastmod></sitemap>
            <sitemap><loc>https://www.example.org/b.xml</loc></sitemap></sitemapindex>
            """)
        guard case .index(let entries) = document.entries else { throw TestFault.badFixture }
        #expect(entries.map(\.text) == ["https://www.example.org/a.xml", "https://www.example.org/b.xml"])
        #expect(entries.map { $0.lastmod?.rfc3339 } == ["2024-02-01T08:00:00Z", nil])
    }

    @Test("A date alone begins its day in the newsroom's zone; what is no time is counted")
    func times() throws {
        let document = try read(
            "<urlset><url><loc>https://e.example.org/1</loc><lastmod>2024-02-01</lastmod></url>"
                + "<url><lastmod>soon</lastmod><loc>https://e.example.org/2</loc></url>"
                + "<url><loc>https://e.example.org/3</loc><lastmod>2024-07-01T12:00</lastmod></url>"
                + "<url><loc>ftp://e.example.org/4</loc></url><url></url></urlset>")
        guard case .urlset(let entries) = document.entries else { throw TestFault.badFixture }
        #expect(entries.map { $0.lastmod?.rfc3339 } == ["2024-01-31T22:00:00Z", nil, "2024-07-01T09:00:00Z"])
        #expect(entries.map(\.isDay) == [true, false, false])
        #expect(document.badTimes == 1)
        #expect(document.badAddresses == 1)
    }

    @Test("Encoded and decoded addresses are one; CDATA and references are read")
    func addresses() throws {
        let entries = try pages(
            "<urlset><url><loc>https://e.example.org/%D8%A8%3A?a=1&amp;b=2</loc></url>"
                + "<url><loc><![CDATA[https://e.example.org/ب:?a=1&b=2]]></loc></url></urlset>")
        #expect(entries.count == 2)
        #expect(entries.first?.address == entries.last?.address)
    }

    @Test("Other languages are read, declared prefix or not; extensions' own addresses are not taken for the page's")
    func alternates() throws {
        let entries = try pages(
            "<urlset><url><image:image><image:loc>https://e.example.org/i.png</image:loc></image:image>"
                + "<loc>https://e.example.org/1</loc>"
                + "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://en.example.org/1?a=1&amp;b=2\"/>"
                + "<xhtml:link rel=\"stylesheet\" hreflang=\"en\" href=\"https://en.example.org/x\"/></url></urlset>")
        #expect(entries.map(\.text) == ["https://e.example.org/1"])
        #expect(entries.first?.alternates.map(\.language) == ["en"])
        #expect(entries.first?.alternates.first?.address.text == "https://en.example.org/1?a=1&b=2")
    }

    @Test("A document that is cut short is an error wherever it is cut")
    func cutShort() throws {
        let whole = Array(
            "<?xml version=\"1.0\"?><urlset><url><loc>https://e.example.org/1</loc></url></urlset>".utf8)
        let zone = try SiteZone(identifier: "Asia/Beirut")
        for length in 0..<whole.count {
            #expect(throws: OriginError.self) { try Sitemap.parse(Array(whole.prefix(length)), zone: zone) }
        }
        #expect(throws: Never.self) { try Sitemap.parse(whole, zone: zone) }
    }

    @Test("What is no sitemap says what it is")
    func other() {
        #expect(throws: OriginError.notASitemap(root: "html")) { try read("<html><body/></html>") }
        #expect(throws: OriginError.malformed(part: "sitemap", line: 2)) { try read("<urlset>\n<url></urlset>") }
        #expect(throws: OriginError.malformed(part: "sitemap", line: nil)) { try read("  ") }
    }

    @Test("Entities of the document's own are refused")
    func entities() {
        let bomb = "<!DOCTYPE u [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><urlset><url><loc>&b;</loc></url></urlset>"
        #expect(throws: OriginError.declaresEntities) { try read(bomb) }
        let outside =
            "<!DOCTYPE u [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><urlset><url><loc>&a;</loc></url></urlset>"
        #expect(throws: OriginError.declaresEntities) { try read(outside) }
        #expect(throws: OriginError.self) {
            try read("<!DOCTYPE u SYSTEM \"http://e/x\"><urlset><url><loc>&a;</loc></url></urlset>")
        }
    }

    @Test("Limits of entries, depth and bytes hold")
    func limits() throws {
        var tuning = OriginTuning()
        tuning.sitemapEntries = 2
        let three =
            "<urlset>" + String(repeating: "<url><loc>https://e.example.org/</loc></url>", count: 3) + "</urlset>"
        #expect(throws: OriginError.tooLarge(part: "sitemap", limit: 2)) { try read(three, tuning: tuning) }
        let deep = "<urlset>" + String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40) + "</urlset>"
        #expect(throws: OriginError.tooDeep(part: "sitemap")) { try read(deep) }
        tuning.sitemapBytes = 10
        #expect(throws: OriginError.tooLarge(part: "sitemap", limit: 10)) { try read(three, tuning: tuning) }
    }

    /// `<urlset><url><loc>https://e.example.org/1</loc></url></urlset>`, packed with gzip -9 -n.
    private static let packed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xB3, 0x29, 0x2D, 0xCA, 0x29, 0x4E,
        0x2D, 0xB1, 0xB3, 0x01, 0xD2, 0x76, 0x36, 0x39, 0xF9, 0xC9, 0x76, 0x19, 0x25, 0x25, 0x05, 0xC5,
        0x56, 0xFA, 0xFA, 0xA9, 0x7A, 0xA9, 0x15, 0x89, 0xB9, 0x05, 0x39, 0xA9, 0x7A, 0xF9, 0x45, 0xE9,
        0xFA, 0x86, 0x36, 0xFA, 0x20, 0x49, 0x1B, 0x7D, 0xB0, 0x3A, 0x7D, 0xA8, 0x2E, 0x00, 0xBD, 0xEC,
        0xA6, 0xEA, 0x3E, 0x00, 0x00, 0x00,
    ]

    @Test("A gzipped sitemap is unpacked, one that is cut short or too large refused")
    func gzip() throws {
        let zone = try SiteZone(identifier: "Asia/Beirut")
        let document = try Sitemap.parse(Self.packed, zone: zone)
        guard case .urlset(let entries) = document.entries else { throw TestFault.badFixture }
        #expect(entries.map(\.text) == ["https://e.example.org/1"])
        for length in 2..<Self.packed.count {
            #expect(throws: OriginError.self) { try Sitemap.parse(Array(Self.packed.prefix(length)), zone: zone) }
        }
        var tuning = OriginTuning()
        tuning.sitemapBytes = 20
        #expect(throws: OriginError.tooLarge(part: "sitemap", limit: 20)) {
            try Sitemap.parse(Self.packed, zone: zone, tuning: tuning)
        }
    }
}
