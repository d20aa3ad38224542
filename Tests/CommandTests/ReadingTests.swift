import Foundation
import NewsSync
import NewsTestSupport
import Testing

@Suite struct ReadingTests {
    private func ids(_ arguments: String...) async throws -> [String] {
        let site = try await PulledSite.shared.value
        let result = try await Program.newssync.run(["list", "--store", site.store, "--json"] + arguments)
        return try JSONValue.parse(result.text)["articles"]?.arrayValue?.compactMap { $0["id"]?.stringValue } ?? []
    }

    @Test func `a list has the newest first and as many as it may`() async throws {
        let all = try await ids("--limit", "100")
        #expect(all.count == 36)
        #expect(try await ids() == Array(all.prefix(20)))
        #expect(try await ids("--limit", "1") == Array(all.prefix(1)))
        let site = try await PulledSite.shared.value
        let printed = try JSONValue.parse(try await site.run("list", "--json", "--limit", "100").text)
        let times = (printed["articles"]?.arrayValue ?? []).compactMap { $0["published"]?.stringValue }
        #expect(times.count == 36 && times == times.sorted(by: >))
    }

    @Test func `a list is kept to editions and spans`() async throws {
        let spanish = try await ids("--lang", "es", "--limit", "100")
        #expect(spanish.count == 12 && spanish.allSatisfy { $0.hasPrefix("es:") })
        #expect(try await ids("--lang", "es, ar", "--limit", "100").count == 24)
        #expect(try await ids("--lang", "all", "--limit", "100").count == 36)
        let january = try await ids("--lang", "ar", "--limit", "100", "--before", "2026-02-01")
        let later = try await ids("--lang", "ar", "--limit", "100", "--after", "2026-02-01")
        #expect(!january.isEmpty && !later.isEmpty)
        #expect(Set(january).union(later).count == 12 && Set(january).isDisjoint(with: later))
        // An instant with its offset, on the very second: first in, then out.
        #expect(try await ids("--after", "2026-01-12T18:39:00+02:00", "--limit", "100").contains("ar:910001"))
        #expect(try await !ids("--after", "2026-01-12T16:39:01Z", "--limit", "100").contains("ar:910001"))
    }

    @Test func `right-to-left lines are isolated, left-to-right ones too`() async throws {
        let site = try await PulledSite.shared.value
        let arabic = try await site.run("list", "--lang", "ar")
        #expect(arabic.lines.count == 12)
        for line in arabic.lines {
            #expect(line.contains("\u{2067}") && line.hasSuffix("\u{2069}"))
            // Date and id stand outside, in front.
            #expect(line.hasPrefix("2026-") && line.prefix { $0 != "\u{2067}" }.contains("ar:9100"))
        }
        let english = try await site.run("list", "--lang", "en")
        #expect(english.lines.allSatisfy { $0.contains("\u{2066}") && $0.hasSuffix("\u{2069}") })
        let shown = try await site.run("show", "ar:910001")
        #expect(shown.lines.first?.hasPrefix("\u{2067}") ?? false)
        let found = try await site.run("search", "المرفأ", "--lang", "ar")
        #expect(found.lines.dropFirst().first?.hasPrefix("   \u{2067}") ?? false)
    }

    @Test func `times are the newsroom's`() async throws {
        let site = try await PulledSite.shared.value
        #expect(
            try await site.run("list", "--lang", "ar", "--limit", "50").text.contains("2026-01-12 18:39  ar:910001"))
        #expect(try await site.run("show", "ar:910001").text.contains("2026-01-12 18:39"))
    }

    @Test func `visual order is for terminals without bidi`() async throws {
        let site = try await PulledSite.shared.value
        let logical = try await site.run("show", "ar:910001")
        let visual = try await site.run("show", "ar:910001", "--bidi", "visual")
        #expect(!visual.text.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
        let title = "مجلس ميناء اللوز"
        #expect(logical.text.contains(title))
        #expect(!visual.text.contains(title) && visual.text.contains(String(title.reversed())))
        #expect(visual.text.contains("ar:910001"))
        let line = try await site.run("list", "--lang", "ar", "--limit", "50", "--bidi", "visual")
        #expect(line.lines.contains { $0.hasPrefix("2026-01-12 18:39  ar:910001") })
    }

    @Test func `a word without hamza finds the word with it, and the snippet shows it`() async throws {
        let site = try await PulledSite.shared.value
        let found = try await site.run("search", "انارة المرفا", "--lang", "ar")
        #expect(found.status == 0 && found.text.contains("ar:910001"))
        #expect(found.text.contains("[") && found.text.contains("]"))
        let json = try JSONValue.parse(try await site.run("search", "انارة المرفا", "--lang", "ar", "--json").text)
        #expect(json["hits"]?.arrayValue?.first?["id"] == "ar:910001")
        #expect(json["query"] == "انارة المرفا")
    }

    @Test func `the log of a changed post has its versions, and show goes back`() async throws {
        let site = try await PulledSite(["en"])
        #expect(try await site.pull().status == 0)
        let before = try JSONValue.parse(try await site.run("show", "en:920001", "--json").text)
        site.clock.advance(bySeconds: 3600)
        let now = site.clock.now()
        site.origins["en"]?.update { _ = $0.edit("920001", at: now) { $0.title += ", after all" } }
        let second = try await site.pull()
        #expect(second.status == 0 && second.text.contains("0 new, 1 changed"), "\(second.text)")
        let after = try JSONValue.parse(try await site.run("show", "en:920001", "--json").text)
        #expect(after["title"]?.stringValue == (before["title"]?.stringValue ?? "") + ", after all")
        let log =
            try JSONValue.parse(try await site.run("log", "en:920001", "--json").text)["revisions"]?.arrayValue ?? []
        #expect(log.map { $0["revision"] } == [before["revision"], after["revision"]])
        #expect(log.last?["changed"] == ["title"])
        let text = try await site.run("log", "en:920001")
        #expect(text.lines.count == 2 && text.lines.last?.contains("changed: title") ?? false)
        let old = try JSONValue.parse(
            try await site.run("show", "en:920001", "--json", "--as-of", "2026-04-01T00:30:00Z").text)
        #expect(old["title"] == before["title"] && old["revision"] == before["revision"])
        #expect(try await site.run("verify").status == 0)
        await site.stop()
    }

    @Test func `the default store is in the platform's data directory`() async throws {
        let site = try await PulledSite(["es"])
        let folder = try TemporaryFolder()
        let arguments = ["pull", "--origin", site.originOption, "--lang", "es", "--limit", "2"]
        let data = folder.file("data")
        let pulled = try await Program.newssync.run(arguments, environment: ["XDG_DATA_HOME": data])
        #expect(pulled.status == 0, "\(pulled.errorText)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: data + "/newssync") == ["news.sqlite"])
        let listed = try await Program.newssync.run(["list"], environment: ["XDG_DATA_HOME": data])
        #expect(listed.lines.count == 2)
        // A relative path is none (XDG Base Directory Specification); then it is under the home folder.
        let home = ["HOME": folder.file("home"), "XDG_DATA_HOME": "relative"]
        #expect(try await Program.newssync.run(arguments, environment: home).status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.file("home/.local/share/newssync/news.sqlite")))
        await site.stop()
    }

    @Test func `a pull keeps to a section, a span and a number`() async throws {
        let site = try await PulledSite(["en"])
        let paths = try #require(site.origins["en"]).site.posts.values.map(\.path)
        let section = try #require(paths.first { $0.hasPrefix("/news/") }).split(separator: "/").prefix(2).joined(
            separator: "/")
        let inSection = paths.count { $0.hasPrefix("/\(section)/") }
        let dry = try await site.pull("--dry-run", "--section", "/\(section)")
        #expect(dry.lines.count { $0.hasPrefix("new  ") } == inSection && inSection < 12)
        #expect(try await site.pull("--limit", "3").text.contains("3 new"))
        #expect(try await site.pull("--section", "/\(section)", "--json").status == 0)
        let listed = try await site.run("list", "--json", "--limit", "50")
        let urls = try JSONValue.parse(listed.text)["articles"]?.arrayValue?.compactMap { $0["url"]?.stringValue } ?? []
        #expect(urls.count { $0.contains("/\(section)/") } == inSection)
        #expect(try await site.pull().text.contains("\(12 - urls.count) new"))
        #expect(try await site.run("list", "--limit", "50").lines.count == 12)
        await site.stop()
    }
}
