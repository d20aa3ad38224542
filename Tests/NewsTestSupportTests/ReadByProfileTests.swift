import Foundation
import NewsModel
import NewsOrigin
import NewsTestSupport
import Testing

/// Pages of both sets of templates as their profiles read them.
@Suite struct ReadByProfileTests {
    static let second = Fixtures.root.appendingPathComponent("fixtures/profiles/second.yaml")

    private static func profile(_ templates: SiteTemplates) throws -> Profile {
        switch templates {
        case .first: try Profile.alMayadeen()
        case .second: try Profile.parse(yaml: String(contentsOf: second, encoding: .utf8))
        }
    }

    /// The pages of an edition, as its profile reads them.
    private struct Reader {
        let profile: Profile
        let site: SimulatedSite
        let edition: EditionProfile
        let parser: PageParser

        init(_ templates: SiteTemplates, _ language: String) throws {
            profile = try ReadByProfileTests.profile(templates)
            let timeline = try WholeSiteTests.timeline.get()
            site = try SimulatedSite(
                edition: try #require(SimulatedEdition(language: language)), timeline: timeline, templates: templates,
                pageBytes: 0)
            edition = try #require(profile.edition(EditionID(language)))
            parser = try PageParser(profile: profile)
        }

        private func address(_ path: String) throws -> CanonicalURL {
            try #require(CanonicalURL(site.edition.host + PercentCoding.encode(path)))
        }

        func article(_ path: String, at time: String) throws -> ParsedArticle {
            let answer = site.get(path, at: time)
            return try parser.parse(
                answer.body, contentType: answer.header("Content-Type"), address: address(path), edition: edition)
        }

        func parts(_ path: String, at time: String) throws -> PageParts {
            let (answer, address) = (site.get(path, at: time), try address(path))
            return try parser.parts(
                answer.body, contentType: answer.header("Content-Type"), address: address,
                edition: edition, role: try #require(profile.role(of: address), "\(path)"))
        }
    }

    private static let time = "2026-04-01T20:00"

    @Test(arguments: Fixtures.languages) func `articles hold the same in both`(language: String) throws {
        let (first, second) = (try Reader(.first, language), try Reader(.second, language))
        for post in first.site.state(at: Fixtures.instant("\(Self.time):00+03:00")).livePosts {
            let one = try first.article(post.path, at: Self.time)
            let two = try second.article(post.path, at: Self.time)
            for field in one.content.mask.fields {
                #expect(one.content[field] == two.content[field], "\(post.id) \(field)")
            }
            #expect(one.key == two.key && one.asserted == two.asserted && one.published == two.published)
            #expect(one.parts.map(\.name) == two.parts.map(\.name), "\(post.id)")
            for (left, right) in zip(one.parts, two.parts) where left.name != "alternates" {
                #expect(left.snapshot == right.snapshot, "\(post.id) \(left.name)")
            }
            #expect(one.missing.isEmpty && two.missing.isEmpty, "\(post.id)")
        }
    }

    @Test(arguments: Fixtures.languages) func `lists hold the same in both, and none is missing`(language: String)
        throws
    {
        let (first, second) = (try Reader(.first, language), try Reader(.second, language))
        var (paths, seen): ([String], Set<String>) = (["/", "/authors", "/live"], [])
        while let path = paths.popLast() {
            guard seen.insert(path).inserted else { continue }
            let (one, two) = (try first.parts(path, at: Self.time), try second.parts(path, at: Self.time))
            #expect(one.missing.isEmpty && two.missing.isEmpty, "\(path): \(one.missing) \(two.missing)")
            #expect(one.warnings.isEmpty && two.warnings.isEmpty, "\(path): \(one.warnings) \(two.warnings)")
            for part in one.found {
                let other = two.found.first { $0.name == part.name && $0.subject == part.subject }
                #expect(part.snapshot.title == other?.snapshot.title && part.snapshot.text == other?.snapshot.text)
                #expect(part.snapshot.items == other?.snapshot.items, "\(path) \(part.name)")
            }
            #expect(Set(one.follow) == Set(two.follow), "\(path)")
            paths += one.follow.map(\.address.path)
        }
        #expect(seen.count > 40, "\(seen.count)")
    }
}
