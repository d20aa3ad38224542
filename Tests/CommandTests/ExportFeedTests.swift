import Foundation
import NewsSync
import NewsTestSupport
import Testing

/// `export atom` and `export opml`, read by the same parsers that read other people's.
@Suite struct ExportFeedTests {
    @Test func `a feed says of its articles what the store says`() async throws {
        let site = try await PulledSite.shared.value
        let text = try await site.run("export", "atom", "--lang", "ar", "--entries", "5").text
        let (feed, entries) = try FeedDocument.parse(Array(text.utf8), url: "https://a.example/")
        #expect(!feed.isRepaired && feed.version == "atom10" && entries.count == 5)
        let list = try JSONValue.parse(try await site.run("list", "--lang", "ar", "--limit", "5", "--json").text)
        let listed = try #require(list["articles"]?.arrayValue)
        #expect(entries.map(\.id) == listed.map { "newssync:" + ($0["id"]?.stringValue ?? "") })
        #expect(entries.map(\.link) == listed.map { $0["url"]?.stringValue })
        for entry in entries {
            #expect(
                entry.title?.value.isEmpty == false && entry.published?.instant != nil && entry.updated?.instant != nil)
            #expect(entry.title?.language == "ar" && !entry.authors.isEmpty)
        }
        #expect(entries.contains { $0.content.first?.shown.contains("<p>") == true })
    }

    @Test func `a feed has one edition`() async throws {
        let site = try await PulledSite.shared.value
        let result = try await Program.newssync.run(["export", "atom", "--store", site.store, "--lang", "ar,en"])
        #expect(result.status == 2 || result.status == 64)
        #expect(result.errorText.contains("--lang"))
    }

    @Test func `an outline names the editions and what they have`() async throws {
        let site = try await PulledSite.shared.value
        let folder = try TemporaryFolder()
        let result = try await Program.newssync.run(
            ["export", "opml", "--store", site.store, "--to", folder.file("a.opml"), "--json"])
        #expect(try JSONValue.parse(result.text)["format"] == "opml")
        let text = try String(contentsOfFile: folder.file("a.opml"), encoding: .utf8)
        #expect(text.hasPrefix("<?xml") && text.hasSuffix("</opml>\n"))
        for language in ["ar", "en", "es"] { #expect(text.contains("language=\"\(language)\"")) }
    }
}
