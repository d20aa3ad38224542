import Foundation
import NewsModel
import NewsOrigin
import Testing

@Suite("Lists on the site's own pages", .enabled(if: SharedSamples.exist))
struct PartSampleTests {
    private func parts(_ number: Int, as role: PageRole) throws -> PageParts {
        let paths = try JSONValue.parse(try SharedSamples.bytes("samples/site/paths.json"))
        let profile = try Profile.alMayadeen()
        let path = try #require(paths["page-\(number).html"]?.stringValue)
        return try PageParser(profile: profile).parts(
            try SharedSamples.bytes("samples/site/page-\(number).html"), contentType: nil,
            address: try #require(CanonicalURL("https://www.almayadeen.net" + path)),
            edition: try #require(profile.edition(EditionID("ar"))), role: role)
    }

    @Test("The frame of five pages has a ticker, a menu and Most Read", arguments: 1...5)
    func frame(number: Int) throws {
        let parts = try parts(number, as: .section)
        let ticker = try #require(parts.items(.breaking))
        #expect(ticker.count == 15)
        #expect(ticker.allSatisfy { $0.url?.hasPrefix("https://www.almayadeen.net/") == true && $0.date?.count == 5 })
        let menu = try #require(parts.items(.sections))
        #expect(menu.first?.url == "https://www.almayadeen.net/news")
        #expect(menu.allSatisfy { !$0.children.isEmpty && !$0.title.isEmpty })
        let most = try #require(parts.items(.mostRead))
        #expect(most.count == 10)
        #expect(most.allSatisfy { $0.date.flatMap { Instant(rfc3339: $0) } != nil && $0.url != nil })
        #expect(parts.items(.pages)?.isEmpty == false)
    }

    @Test("Links inside the bodies are read", arguments: 1...5)
    func related(number: Int) throws {
        let html = String(decoding: try SharedSamples.bytes("samples/site/page-\(number).html"), as: UTF8.self)
        let expected = html.components(separatedBy: "<div class=\"read-also\">").count - 1
        let parts = try parts(number, as: .article)
        #expect((parts.items(.related) ?? []).count == expected)
        #expect(parts.missing.isEmpty)
    }
}
