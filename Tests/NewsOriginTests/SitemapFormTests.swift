import NewsModel
import NewsOrigin
import Testing

@Suite("Sitemaps as text, and those of news")
struct SitemapFormTests {
    private func read(_ bytes: [UInt8], tuning: OriginTuning = .standard) throws -> SitemapDocument {
        try Sitemap.parse(bytes, zone: try SiteZone(identifier: "Asia/Beirut"), tuning: tuning)
    }

    private func pages(_ text: String) throws -> [SitemapEntry] {
        guard case .urlset(let entries) = try read(Array(text.utf8)).entries else { throw TestFault.badFixture }
        return entries
    }

    @Test(
        "a text has an address a line, whatever ends the lines and stands around them",
        arguments: [
            "https://e.example.org/1\nhttps://e.example.org/2",
            "https://e.example.org/1\r\nhttps://e.example.org/2\r\n",
            "https://e.example.org/1\r\r\rhttps://e.example.org/2\r",
            "\u{FEFF}https://e.example.org/1\nhttps://e.example.org/2\n",
            "\n\n \thttps://e.example.org/1 \n\t\nhttps://e.example.org/2\t",
            "HTTPS://e.example.org/1\nhttps://e.example.org/2",
        ])
    func lines(text: String) throws {
        let entries = try pages(text)
        #expect(entries.map(\.address.text) == ["https://e.example.org/1", "https://e.example.org/2"])
        #expect(entries.allSatisfy { $0.lastmod == nil && $0.alternates.isEmpty })
    }

    @Test("lines that are no address are counted; where they are most, it is no sitemap")
    func badLines() throws {
        let document = try read(
            Array("https://e.example.org/خبر\nnothing\nhttps://e.example.org/2\n".utf8) + [0xFF, 0x0A])
        #expect(document.badAddresses == 2)
        #expect(throws: OriginError.malformed(part: "sitemap", line: nil)) {
            try pages("https://e.example.org/1\na\nb")
        }
        #expect(throws: OriginError.self) { try pages("nothing\nhttps://e.example.org/1") }
        let long = "https://e.example.org/" + String(repeating: "a", count: 10_000)
        #expect(try read(Array("https://e.example.org/1\n\(long)".utf8)).badAddresses == 1)
    }

    @Test("the limit of entries holds for texts too")
    func limit() throws {
        var tuning = OriginTuning()
        tuning.sitemapEntries = 2
        let two = "https://e.example.org/1\nhttps://e.example.org/2\n"
        #expect(throws: Never.self) { try read(Array(two.utf8), tuning: tuning) }
        #expect(throws: OriginError.tooLarge(part: "sitemap", limit: 2)) {
            try read(Array((two + "https://e.example.org/3").utf8), tuning: tuning)
        }
    }

    @Test("a news sitemap's publication date stands where lastmod is missing, and nowhere else")
    func news() throws {
        func url(_ number: Int, _ inside: String) -> String {
            "<url><loc>https://e.example.org/\(number)</loc>\(inside)</url>"
        }
        let date = "<news:publication_date>2024-02-01T10:00:00Z</news:publication_date>"
        let name = "<news:publication><news:name>a</news:name></news:publication>"
        let entries = try pages(
            "<urlset>" + url(1, "<news:news>\(name)\(date)<news:title>t</news:title></news:news>")
                + url(2, "<news:news>\(date)</news:news><lastmod>2024-03-01T10:00:00Z</lastmod>")
                + url(3, "<image:image>\(date)</image:image>") + url(4, date)
                + url(5, "<news:news><a>\(date)</a></news:news>")
                + url(6, "<news:news><news:publication_date>2024-02-01</news:publication_date></news:news>")
                + url(7, "<news:news></news:news><image:image>\(date)</image:image>") + "</urlset>")
        #expect(
            entries.map { $0.lastmod?.rfc3339 } == [
                "2024-02-01T10:00:00Z", "2024-03-01T10:00:00Z", nil, nil, nil, "2024-01-31T22:00:00Z", nil,
            ])
        #expect(entries.map(\.isDay) == [false, false, false, false, false, true, false])
    }
}
