import Foundation
import NewsRender
import NewsSync
import NewsTestSupport
import Testing

/// An exported site gives back what an edition showed: its lists, coverages, translations and versions, now and as of day 1.
@Suite struct ExportedEditionTests {
    private func export(_ day: ThreeDays.Day, _ arguments: String...) async throws -> TemporaryFolder {
        let site = try await ThreeDays.first.value
        let folder = try TemporaryFolder()
        let result = try await Program.newssync.run(
            ["export", "html", "--store", site.store, "--to", folder.path] + day.arguments + arguments)
        #expect(result.status == 0, "\(result.errorText)")
        return folder
    }

    private func page(_ name: String, of folder: TemporaryFolder) throws -> String {
        try String(contentsOfFile: folder.file(name), encoding: .utf8)
    }

    /// A text as it stands in a page.
    private func shown(_ text: String) -> String {
        SafeText.line(text).replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    }

    @Test(arguments: ThreeDays.Day.allCases) func `the front page has the site's lists in their order`(
        day: ThreeDays.Day
    ) async throws {
        let folder = try await export(day)
        for language in ["ar", "en", "es"] {
            let front = try page("\(language)/index.html", of: folder)
            let edition = Edition(language: language, day: day, isSecond: false)
            for (name, kind) in [("breaking", "ticker"), ("most-read", "most-read"), ("in-five", "in-five")] {
                let section = try #require(front.split(separator: "<section class=\"\(kind)\">").dropFirst().first)
                let lines = section.prefix(upTo: section.firstRange(of: "</section>")?.lowerBound ?? section.endIndex)
                let titles = try await edition.part(name)["items"]?.arrayValue?.compactMap { $0["title"]?.stringValue }
                var rest = lines[...]
                #expect(titles?.isEmpty == false)
                for title in titles ?? [] {
                    let place = try #require(rest.firstRange(of: ">\(shown(title))</bdi>"), "\(name): \(title)")
                    rest = rest[place.upperBound...]
                }
            }
        }
    }

    @Test(arguments: ["ar", "en", "es"]) func `coverages have their descriptions, and articles their translations`(
        language: String
    ) async throws {
        let folder = try await export(.last)
        let edition = Edition(language: language, day: .last, isSecond: false)
        let lines = try await Program.newssync.run([
            "export", "jsonl", "--lang", language, "--store", try await ThreeDays.first.value.store,
        ]).lines
        var (translated, covered) = (0, 0)
        for line in lines {
            let article = try JSONValue.parse(line)
            let id = try #require(article["postid"]?.stringValue)
            let text = try page("\(language)/article/\(id).html", of: folder)
            for other in article["translations"]?.arrayValue ?? [] {
                let key = ArticleKey(try #require(other["id"]?.stringValue))
                let language = try #require(key.edition).rawValue
                guard FileManager.default.fileExists(atPath: folder.file("\(language)/article/\(key.postID).html"))
                else {
                    continue
                }
                let link = "href=\"../../\(language)/article/\(key.postID).html\" hreflang=\"\(language)\""
                #expect(text.contains("<a \(link)"), "\(id): \(key)")
                translated += 1
            }
            for coverage in article["coverage_pages"]?.arrayValue ?? [] {
                guard let description = coverage["text"]?.stringValue else { continue }
                #expect(text.contains(shown(description)))
                let name = PageName.list(try #require(coverage["name"]?.stringValue))
                #expect(try page("\(language)/coverage/\(name).html", of: folder).contains(shown(description)))
                covered += 1
            }
        }
        #expect(lines.count >= 40 && translated >= 24 && covered > 0, "\(edition): \(translated), \(covered)")
    }

    @Test func `a version that was replaced has a page with what changed`() async throws {
        let folder = try await export(.last)
        let versions = try Tree(folder.path).files.keys.filter { $0.hasSuffix("-v1.html") }
        #expect(Set(versions.map { $0.prefix(2) }) == ["ar", "en", "es"])
        for name in versions {
            let text = try page(name, of: folder)
            #expect(text.contains("<p class=\"notice\" role=\"note\">"))
            #expect(text.contains("href=\"\(name.split(separator: "/")[2].replacing("-v1", with: ""))\""), "\(name)")
        }
        let arabic = try versions.filter { $0.hasPrefix("ar/") }.map { try page($0, of: folder) }
        #expect(
            arabic.contains {
                $0.contains("<section class=\"changes\">") && $0.contains("<ins>") && $0.contains("<del>")
            })
        // On day 1 nothing had been replaced yet.
        #expect(try Tree(try await export(.one).path).files.keys.allSatisfy { !$0.contains("-v1") })
    }

    @Test func `what the publisher took back is left out unless it is asked for`() async throws {
        let pages = [
            try HandMadeStore.page("en:1", ["title": "Taken back"]), try HandMadeStore.page("en:2", ["title": "Kept"]),
        ]
        let store = try HandMadeStore(pages, gone: [ArticleKey("en:1")])
        for (out, flags, names) in [("a", [], ["2.html"]), ("b", ["--gone"], ["1.html", "2.html"])] {
            let arguments = ["export", "html", "--store", store.path, "--to", store.folder.file(out)] + flags
            #expect(try await Program.newssync.run(arguments).status == 0)
            let articles = try FileManager.default.contentsOfDirectory(atPath: store.folder.file(out) + "/en/article")
            #expect(articles.filter { !$0.contains("-v") }.sorted() == names)
        }
        let gone = try page("b/en/article/1.html", of: store.folder)
        #expect(gone.contains("The publisher has taken this article back."))
    }

    @Test func `pages of the whole site validate`() async throws {
        let folder = try await export(.last)
        let names = try Tree(folder.path).files.keys.filter { $0.hasSuffix(".html") && !$0.contains("/tag/") }.sorted()
        #expect(names.count > 250)
        if let complaints = try await ExportSiteTests.complaints(folder.path, names) { #expect(complaints == "") }
    }
}
