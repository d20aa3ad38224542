import Foundation
import NewsModel
import NewsTestSupport
import Testing

/// Compares served pages with samples of the publisher's site, where those are at hand.
@Suite(.enabled(if: Fixtures.shared("samples/site/page-1.html") != nil))
struct SkeletonTests {
    /// Opening tags with their class, id, name and property, in order; attributes that hold content are left out.
    private func skeleton(_ page: String) -> [String] {
        let kept = ["class", "id", "name", "property", "rel", "role", "type"]
        return page.parts(between: "<", and: ">").filter { $0.first?.isLetter == true }.map { tag in
            let name = tag.prefix { !$0.isWhitespace }
            let marks = kept.flatMap { key in tag.parts(between: " \(key)=\"", and: "\"").map { "\(key)=\($0)" } }
            return ([String(name)] + marks).joined(separator: " ")
        }
    }

    @Test(arguments: 1...5) func `a served page has the tags and classes of the publisher's page, in its order`(
        number: Int
    ) throws {
        let sample = try String(
            contentsOfFile: try #require(Fixtures.shared("samples/site/page-\(number).html")), encoding: .utf8)
        let file = try #require(Fixtures.shared("data/almayadeen-ar/2023-03.jsonl.gz"))
        let site = try SimulatedSite(edition: .arabic, posts: PostFile().posts(at: file))
        let id = try #require(sample.parts(between: "<meta name=\"postid\" content=\"", and: "\"").first)
        let served = site.page(id)
        let (expected, found) = (skeleton(sample), skeleton(served))
        let difference = zip(expected, found).enumerated().first { $0.element.0 != $0.element.1 }
        #expect(difference == nil, "\(String(describing: difference))")
        #expect(expected.count == found.count)
        #expect(abs(served.utf8.count - sample.utf8.count) < 6_000)
    }

    @Test func `the month's sitemap names addresses as the publisher's does`() throws {
        let sample = try String(
            contentsOfFile: try #require(Fixtures.shared("samples/site/sitemap-2023-3.xml")), encoding: .utf8)
        let file = try #require(Fixtures.shared("data/almayadeen-ar/2023-03.jsonl.gz"))
        let site = try SimulatedSite(edition: .arabic, posts: PostFile().posts(at: file))
        let served = Set(site.get("/sitemaps/all/sitemap-2023-3.xml").text.parts(between: "<url>", and: "</url>"))
        let expected = sample.parts(between: "<url>", and: "</url>")
        #expect(!expected.isEmpty)
        for entry in expected { #expect(served.contains(entry), "\(entry)") }
    }
}
