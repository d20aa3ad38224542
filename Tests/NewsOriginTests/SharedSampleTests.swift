import Foundation
import NewsModel
import NewsOrigin
import NewsTestSupport
import Testing

/// Pages as the site gives them, beside the project where they are at hand; skipped elsewhere.
enum SharedSamples {
    static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared")
    static let exist = FileManager.default.fileExists(atPath: folder.appendingPathComponent("samples/site").path)

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }

    /// The posts of one month by postid, as the data set has them.
    static func posts(month: String) throws -> [String: JSONValue] {
        let zipped = try Data(contentsOf: folder.appendingPathComponent("data/almayadeen-ar/\(month).jsonl.gz"))
        let data = try Gzip.inflate(Array(zipped), limit: 256 << 20)
        var posts: [String: JSONValue] = [:]
        for line in data.split(separator: UInt8(ascii: "\n")) {
            let post = try JSONValue.parse(Array(line))
            if let id = post["postId"]?.stringValue { posts[id] = post }
        }
        return posts
    }
}

@Suite("The site's own pages", .enabled(if: SharedSamples.exist))
struct SharedSampleTests {
    private static func isWhite(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// `full_text` is the body's paragraphs joined by line feeds; empty ones are no blocks.
    @Test("Five pages give what the data set says of their posts")
    func pages() throws {
        let paths = try JSONValue.parse(try SharedSamples.bytes("samples/site/paths.json"))
        let posts = try SharedSamples.posts(month: "2023-03")
        for number in 1...5 {
            let name = "page-\(number).html"
            let address = "https://www.almayadeen.net" + (paths[name]?.stringValue ?? "")
            let article = try TestPage.parse(try SharedSamples.bytes("samples/site/\(name)"), at: address)
            let post = try #require(posts[article.key.postID])
            let expected = (post["full_text"]?.stringValue ?? "").split(separator: "\n").filter { !Self.isWhite($0) }
            #expect(article.paragraphs.map { Array($0.utf8) } == expected.map { Array($0.utf8) }, "\(name)")
            #expect(article.blocks.count == article.paragraphs.count)
            #expect(article.string(.title) == post["title"]?.stringValue)
            #expect(article.string(.lede) == post["description"]?.stringValue)
            #expect(article.string(.url) == CanonicalURL(address)?.text)
            #expect(article.strings(.authors) == post["author"]?.stringValue.map { [$0] })
            #expect(article.published == post["published_time"]?.stringValue.flatMap { Instant(rfc3339: $0) })
            #expect(article.asserted == post["last_updated"]?.stringValue.flatMap { Instant(rfc3339: $0) })
            #expect(article.claims.map(\.text) == [CanonicalURL(address)?.text])
            let images = article.content[.images]?.arrayValue ?? []
            #expect(images.map { $0["url"]?.stringValue } == [post["thumbnail"]?.stringValue])
            for (mapping, field) in [("category", FieldName.section), ("posttype", .media)] {
                #expect(article.string(field) == Self.classes(of: post, mapping).first)
            }
            for (mapping, field) in [("country", FieldName.regions), ("coverage", .coverage)] {
                #expect(article.strings(field) == Self.classes(of: post, mapping))
            }
        }
    }

    private static func classes(of post: JSONValue, _ mapping: String) -> [String] {
        (post["classes"]?.arrayValue ?? []).filter { $0["mapping"]?.stringValue == mapping }
            .compactMap { $0["value"]?.stringValue?.trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    @Test("The site's sitemaps are read to their end")
    func sitemaps() throws {
        let zone = try SiteZone(identifier: "Asia/Beirut")
        let index = try Sitemap.parse(try SharedSamples.bytes("samples/site/all.xml"), zone: zone)
        guard case .index(let months) = index.entries else { throw TestFault.badFixture }
        #expect(months.map(\.address.path) == ["/sitemaps/all/sitemap-2023-3.xml"])
        #expect(months.first?.lastmod?.rfc3339 == "2023-03-31T05:40:40Z")
        let bytes = try SharedSamples.bytes("samples/site/sitemap-2023-3.xml")
        let month = try Sitemap.parse(bytes, zone: zone)
        guard case .urlset(let entries) = month.entries else { throw TestFault.badFixture }
        #expect(entries.count == String(decoding: bytes, as: UTF8.self).components(separatedBy: "<url>").count - 1)
        #expect(entries.allSatisfy { $0.lastmod != nil })
        #expect(month.badTimes + month.badAddresses == 0)
    }
}
