import NewsSync
import NewsTestSupport
import Testing

@Suite struct LogTests {
    /// Titles that take turns, an hour each, and an edit behind them.
    private func store(_ titles: String...) throws -> HandMadeStore {
        try HandMadeStore(
            titles.enumerated().map { index, title in
                try HandMadeStore.page(
                    "en:1", seen: Int64(index + 1) * 3600, [.title: .string(title), .lede: "A lede."])
            })
    }

    private func revision(_ title: String) -> String {
        "@" + Content([.title: .string(title), .lede: "A lede."]).hash.hex.prefix(12)
    }

    // Rule H4
    @Test func `variants are one line, with the first and the last change, their number and both revisions`()
        async throws
    {
        let store = try store("Odd", "Even", "Odd", "Even", "Odd", "Last")
        let log = try await store.run("log", "en:1")
        #expect(log.status == 0 && log.lines.count == 3)
        let (odd, even, last) = (revision("Odd"), revision("Even"), revision("Last"))
        let words = "2020-09-13 17:26 to 2020-09-13 20:26  variants: 4 changes between it and \(even)"
        #expect(log.lines.first?.hasPrefix("\(odd)  2020-09-13 16:26  ") == true)
        #expect(log.lines.dropFirst().first?.hasPrefix("\(odd)  \(words)  ") == true, "\(log.text)")
        #expect(log.lines.dropFirst().first?.hasSuffix("changed: title") == true)
        #expect(log.lines.last?.hasPrefix("\(last)  2020-09-13 21:26  ") == true)
        let all = try await store.run("log", "en:1", "--all")
        #expect(all.lines.count == 6 && !all.text.contains("variants"))
    }

    @Test func `as JSON one entry, the last of them, stands for all`() async throws {
        let store = try store("Odd", "Even", "Odd", "Even")
        func entries(_ arguments: String...) async throws -> [JSONValue] {
            let result = try await Program.newssync.run(["log", "--store", store.path, "en:1", "--json"] + arguments)
            return try JSONValue.parse(result.text)["revisions"]?.arrayValue ?? []
        }
        let shown = try await entries()
        #expect(shown.count == 2)
        let (odd, even) = (revision("Odd").dropFirst(), revision("Even").dropFirst())
        #expect(shown.last?["revision"]?.stringValue?.hasPrefix(even) == true)
        #expect(shown.last?["at"] == "2020-09-13T16:26:40Z" && shown.last?["changed"] == ["title"])
        let variants = try #require(shown.last?["variants"])
        #expect(variants["first"] == "2020-09-13T14:26:40Z" && variants["last"] == "2020-09-13T16:26:40Z")
        #expect(variants["count"] == 3)
        let names = variants["revisions"]?.strings ?? []
        #expect(names.count == 2 && names[0].hasPrefix(even) && names[1].hasPrefix(odd))
        #expect(try await entries("--all").map { $0["variants"] } == Array(repeating: .null, count: 4))
    }

    @Test func `a step that changed no field does not say what it changed`() async throws {
        let page = try HandMadeStore.page("en:1", [.title: "Taken back"])
        let log = try await HandMadeStore([page], gone: [ArticleKey("en:1")]).run("log", "en:1")
        #expect(log.lines.count == 2 && log.lines.first?.hasSuffix("changed: title") == true)
        #expect(log.lines.last?.contains("retracted") == true && log.lines.last?.contains("changed") == false)
    }

    @Test func `a revert is two edits`() async throws {
        let log = try await store("Odd", "Even", "Odd").run("log", "en:1")
        #expect(log.lines.count == 3 && !log.text.contains("variants"))
    }
}
