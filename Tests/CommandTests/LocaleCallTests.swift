import NewsSync
import NewsTestSupport
import Testing

/// Lists as readers of a locale expect them, on a terminal of some width.
@Suite struct LocaleCallTests {
    private let store: HandMadeStore

    init() throws {
        let long = "Un título tan largo que no cabe en una línea de un terminal estrecho, ni mucho menos"
        store = try HandMadeStore(
            try ["nube", "ñame", "nadar", long].enumerated().map { number, title in
                try HandMadeStore.page("es:\(number)", seen: Int64(number), ["title": .string(title)])
            },
            edition: EditionRecord(
                id: .spanish, language: "es", direction: "ltr", site: "https://espanol.news.example",
                zone: "Asia/Beirut"))
    }

    private func titles(_ arguments: String...) async throws -> [String] {
        let result = try await store.run("list", ["--json"] + arguments)
        return (try JSONValue.parse(result.text)["articles"]?.arrayValue ?? []).compactMap { $0["title"]?.stringValue }
    }

    @Test func `titles are sorted by the edition's language, or by the reader's`() async throws {
        #expect(try await titles("--sort", "title").prefix(3) == ["nadar", "nube", "ñame"])
        #expect(try await titles("--sort", "title", "--locale", "en").prefix(3) == ["nadar", "ñame", "nube"])
        #expect(try await store.run("list", "--sort", "length").status == 2)
        #expect(try await store.run("list", "--locale", "../../x").status == 2)
    }

    @Test func `times are the reader's, and never in what programs read`() async throws {
        let usual = try await store.run("list", "--limit", "1")
        #expect(usual.text.hasPrefix("2020-09-13 15:26  "))
        let arabic = try await store.run("list", "--limit", "1", "--locale", "ar-EG")
        #expect(arabic.text.contains("٢٠٢٠") && !arabic.text.contains("2020"))
        let json = try await store.run("list", "--json")
        #expect(try await store.run("list", "--json", "--locale", "ar-EG").text == json.text)
        let environment = ["NEWSSYNC_LOCALE": "es"]
        let spanish = try await Program.newssync.run(["list", "--store", store.path], environment: environment)
        #expect(spanish.text.contains("sept"))
    }

    @Test func `a title is cut at the terminal's edge, and nowhere else`() async throws {
        let whole = try await store.run("list")
        #expect(whole.text.contains("ni mucho menos"))
        let terminal = try Terminal(columns: 60)
        let status = try await ChildProcess(
            Program.newssync.url.path, ["list", "--store", store.path], output: terminal.path
        ).ended()
        #expect(status == 0)
        let lines = terminal.read().split(separator: "\n")
        #expect(lines.count == 4)
        let cut = try #require(lines.first { $0.contains("…") })
        #expect(TerminalWidth.columns(cut) == 60)
        // The isolate of the title is closed behind the ellipsis.
        #expect(cut.hasSuffix("…\u{2069}"))
        #expect(lines.allSatisfy { TerminalWidth.columns($0) <= 60 })
    }
}
