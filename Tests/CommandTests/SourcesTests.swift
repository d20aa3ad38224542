import Foundation
import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

/// `sources check`: what each rule of a profile finds, and profiles for sites that have none.
@Suite struct SourcesTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("fixtures").path

    private func check(_ arguments: String..., status: Int32 = 0) async throws -> Program.Result {
        let result = try await Program.newssync.run(["sources", "check"] + arguments)
        #expect(result.status == status, "\(result.text)\(result.errorText)")
        return result
    }

    private func publisher(_ name: String, _ edition: String, _ url: String, _ more: String...) async throws
        -> Program.Result
    {
        try await Program.newssync.run(
            [
                "sources", "check", url, "--profile", "\(Self.fixtures)/profiles/\(name).yaml", "--origin",
                "\(edition)=file://\(Self.fixtures)/publishers/\(name)",
            ] + more)
    }

    private func document(_ result: Program.Result) throws -> JSONValue {
        let document = try JSONValue.parse(result.text)
        let checker = try SchemaChecker(schema: JSONValue.parse(OutputSchema.sourceCheck.json))
        #expect(checker.violations(in: document) == [])
        return document
    }

    /// Findings by their keys.
    private func findings(_ document: JSONValue) -> [String: JSONValue] {
        Dictionary(
            (document["findings"]?.arrayValue ?? []).map { ($0["key"]?.stringValue ?? "", $0) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func `each rule of the profile says what it found on an article's page`() async throws {
        let site = try await PulledSite(["en"])
        let post = try #require(site.origins["en"]?.site.posts["920003"])
        let url = "https://english.almayadeen.net\(post.path)"
        let result = try await check(url, "--origin", site.originOption, "--json")
        let found = try document(result)
        #expect(found["kind"] == "article" && found["edition"] == "en" && found["article"]?["id"] == "en:920003")
        let all = findings(found)
        #expect(all["metadata.title"]?["sample"] == .string(post.title))
        #expect(all["page.body"]?["count"] == 1 && all["page.body"]?["selector"] == "section.read-section")
        #expect(all["page.source.path"]?["verified"] == false && all["page.source.path"]?["line"] != .null)
        #expect(all["page.content.root"]?["count"] == 1 && all["metadata.article"]?["sample"] == "article")
        let text = try await check(url, "--origin", site.originOption).text
        #expect(text.contains("edition en of") && text.contains("metadata.published") && text.contains("article: "))
        await site.stop()
    }

    @Test func `a rule that finds nothing is named with its file and line`() async throws {
        let site = try await PulledSite(["en"])
        let folder = try TemporaryFolder()
        let yaml = Profile.alMayadeenYAML.replacing("p-content", with: "no-such-class")
        let file = folder.file("bent.yaml")
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: file))
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("no-such-class") }) + 1
        let post = try #require(site.origins["en"]?.site.posts["920003"])
        let result = try await check(
            "https://english.almayadeen.net\(post.path)", "--origin", site.originOption, "--profile", file)
        #expect(result.text.contains("bent.yaml:\(line)"), "\(result.text)")
        await site.stop()
    }

    @Test func `a path that is no XPath is an error with file, line and path`() async throws {
        let folder = try TemporaryFolder()
        let file = folder.file("bad.yaml")
        let yaml = Profile.alMayadeenYAML.replacing("//*[has-class('p-content')]", with: "//*[")
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: file))
        let result = try await check("https://www.almayadeen.net/news/x/1", "--profile", file, status: 2)
        for word in ["bad.yaml", "line ", "page.content.root", "//*["] { #expect(result.errorText.contains(word)) }
    }

    @Test func `front pages are checked by the rules for their lists`() async throws {
        let site = try await PulledSite(["en"])
        let found = try document(
            try await check("https://english.almayadeen.net/", "--origin", site.originOption, "--json"))
        #expect(found["kind"] == "listing" && found["role"] == "front")
        #expect(findings(found)["parts.most-read"] != nil && findings(found)["parts.related"] == nil)
        await site.stop()
    }

    @Test func `feeds and sitemaps say what they hold`() async throws {
        let feed = try document(
            try await publisher("faro", "es", "https://faro.example/boletin.xml", "--json"))
        #expect(feed["kind"] == "feed" && feed["edition"] == "es")
        func fact(_ name: String, _ document: JSONValue) -> JSONValue? {
            document["facts"]?.arrayValue?.first { $0["name"]?.stringValue == name }?["value"]
        }
        #expect(fact("format", feed) == "rss20" && fact("entries", feed) == "2")
        #expect(fact("with the whole text", feed) == "1")
        #expect(fact("older entries at", feed) == "https://faro.example/boletin-2.xml")
        let sitemap = try document(
            try await publisher("harbour", "en", "https://harbour-weekly.example/sitemap.xml", "--json"))
        #expect(sitemap["kind"] == "sitemap" && fact("entries", sitemap) == "4" && fact("with lastmod", sitemap) == "2")
    }

    @Test func `what robots.txt asks not to fetch is not fetched`() async throws {
        let result = try await publisher("harbour", "en", "https://harbour-weekly.example/account/login")
        #expect(result.status == 3)
        #expect(result.text.contains("robots.txt asks not to fetch it") && result.text.contains("not fetched"))
    }

    @Test func `a site without a profile gets one that can be read`() async throws {
        let site = try await PulledSite(["ar"])
        let base = try #require(site.originOption.split(separator: "=").last)
        let post = try #require(site.origins["ar"]?.site.posts["910003"])
        let url = "\(base)\(try #require(CanonicalURL("https://a.example\(post.path)")).wire.dropFirst(17))"
        let found = try document(try await check(url, "--json"))
        #expect(found["edition"] == .null && found["kind"] == "article")
        #expect(findings(found)["headline"]?["count"] == 1)
        let yaml = try #require(found["proposal"]?.stringValue)
        let profile = try Profile.parse(yaml: yaml)
        #expect(profile.editions.first?.language == "ar" && profile.editions.first?.direction == .rightToLeft)
        #expect(profile.page.isGeneric && profile.sitemapIndex == nil, "\(yaml)")
        let printed = try await check(url, "--propose")
        #expect(printed.text == yaml)
        await site.stop()
    }

    @Test func `what is no address is a wrong call, what is not there nothing found`() async throws {
        let wrong = try await check("not-an-address", status: 2)
        #expect(wrong.errorText.contains("give the whole one"))
        let site = try await PulledSite(["en"])
        let gone = try await check(
            "https://english.almayadeen.net/news/politics/no-such-story", "--origin", site.originOption, status: 3)
        #expect(gone.text.contains("nothing can be read"))
        await site.stop()
    }
}
