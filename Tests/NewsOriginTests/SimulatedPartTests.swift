import Foundation
import NewsModel
import NewsOrigin
import NewsTestSupport
import Testing

@Suite("Lists of the simulated site, with both sets of templates")
struct SimulatedPartTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let whole: [PartName] = [
        .breaking, .mostRead, .inFive, .readNext, .coverages, .live, .sections, .regions, .editions, .pages, .apps,
    ]

    private static func site(_ language: String, _ templates: SiteTemplates) throws -> SimulatedSite {
        let fixture = try SiteFixture(folder: root.appendingPathComponent("fixtures/site").path)
        let edition = try #require(SimulatedEdition(language: language))
        return try SimulatedSite(edition: edition, timeline: try SiteTimeline(fixture), templates: templates)
    }

    private static func profile(_ templates: SiteTemplates) throws -> Profile {
        guard templates == .second else { return try Profile.alMayadeen() }
        let file = root.appendingPathComponent("fixtures/profiles/second.yaml")
        guard FileManager.default.fileExists(atPath: file.path) else { return try Profile.alMayadeen() }
        return try Profile.parse(yaml: String(contentsOf: file, encoding: .utf8))
    }

    @Test(
        "From the front page every page with lists is reached, and no list is missing on any",
        arguments: ["ar", "en", "es"], SiteTemplates.allCases)
    func crawl(language: String, templates: SiteTemplates) throws {
        let site = try Self.site(language, templates)
        let profile = try Self.profile(templates)
        let edition = try #require(profile.edition(EditionID(language)))
        let parser = try PageParser(profile: profile)
        let now = try #require(Instant(rfc3339: "2026-03-30T20:00:00+03:00"))
        var open = [FollowedPage(role: .front, address: edition.site)]
        var (seen, names): (Set<CanonicalURL>, [PageRole: Set<PartName>]) = ([edition.site], [:])
        while let page = open.popLast() {
            let target = String(page.address.wire.dropFirst(page.address.site.count))
            let answer = site.answer(for: SimulatedRequest("GET", target), at: now)
            #expect(answer.status == 200, "\(target)")
            let parts = try parser.parts(
                answer.body, contentType: answer.header("Content-Type"), address: page.address, edition: edition,
                role: page.role)
            #expect(parts.missing.isEmpty, "\(page.role) \(target)")
            #expect(parts.warnings.isEmpty, "\(target)")
            names[page.role, default: []].formUnion(parts.found.map(\.name))
            for next in parts.follow where seen.insert(next.address).inserted { open.append(next) }
        }
        #expect(names[.front] == Set(Self.whole))
        for role in PageRole.allCases where role != .article { #expect(names[role] != nil, "\(role)") }
        #expect(names[.coverage] == [.coverage])
        #expect(names[.author] == [.author])
    }

    @Test(
        "Articles have their own lists, and name the other editions where the story says so",
        arguments: ["ar", "en", "es"], SiteTemplates.allCases)
    func articles(language: String, templates: SiteTemplates) throws {
        let site = try Self.site(language, templates)
        let profile = try Self.profile(templates)
        let edition = try #require(profile.edition(EditionID(language)))
        let parser = try PageParser(profile: profile)
        let now = try #require(Instant(rfc3339: "2026-03-30T20:00:00+03:00"))
        var counts: [PartName: Int] = [:]
        for post in site.state(at: now).posts.values {
            let address = try #require(CanonicalURL(edition.site.site + post.path))
            let answer = site.answer(
                for: SimulatedRequest("GET", String(address.wire.dropFirst(address.site.count))), at: now)
            let article = try parser.parse(
                answer.body, contentType: answer.header("Content-Type"), address: address, edition: edition)
            for part in article.parts { counts[part.name, default: 0] += 1 }
            for item in article.items(.alternates) ?? [] {
                let other = item.url.flatMap { CanonicalURL($0) }.flatMap { profile.edition(serving: $0) }
                #expect(other?.language == item.language)
                #expect(other?.id != edition.id)
            }
        }
        #expect(counts[.related, default: 0] > 5)
        #expect(counts[.readNext, default: 0] > 30)
        #expect(counts[.alternates, default: 0] > 5)
    }
}
