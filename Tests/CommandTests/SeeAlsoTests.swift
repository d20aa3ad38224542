import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

/// What `show` lists under "see also".
@Suite struct SeeAlsoTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("news.sqlite") }

    init() throws {
        folder = try TemporaryFolder()
        let store = try NewsStore(at: path)
        try store.commit(at: ShowStore.at(1)) { writer in
            try writer.register(
                EditionRecord(
                    id: .english, language: "en", direction: "ltr", site: "https://english.news.example",
                    zone: "Asia/Beirut"))
            for index in 1...9 {
                _ = try writer.observe(
                    Self.page(
                        "en:92100\(index)", "Story number \(index)",
                        tags: index < 4 ? ["Port Almond"] : ["ships \(index)"]))
            }
        }
        try store.updateSearchIndex()
        try store.close()
    }

    private static func page(_ id: String, _ title: String, tags: [String]) throws -> PageObservation {
        let key = ArticleKey(id)
        let url = try #require(CanonicalURL("https://english.news.example/news/politics/story-\(key.postID)"))
        let content = Content([
            .title: .string(title), .url: .string(url.text), .tags: .array(tags.map(JSONValue.string)),
        ])
        return PageObservation(
            edition: .english, article: key, content: content, asserted: ShowStore.at(0), published: ShowStore.at(0),
            generation: 1, seen: ShowStore.at(0), verified: ShowStore.at(0), raw: ContentHash.of(Array(id.utf8)),
            origin: url, claims: [url])
    }

    private func run(_ arguments: String...) async throws -> Program.Result {
        try await Program.newssync.run(["show", "--store", path, "en:921001"] + arguments)
    }

    @Test func `what is related is listed with the reason, as many as are wanted`() async throws {
        let plain = try await run().text.replacing("\u{2066}", with: "").replacing("\u{2069}", with: "")
            .replacing("\u{2068}", with: "")
        #expect(plain.contains("see also:\n"), "\(plain)")
        #expect(plain.contains("  - Story number 2  en:921002  (tags: Port Almond"), "\(plain)")
        let one = try await run("--related", "1").text
        #expect(one.contains("see also:") && !one.contains("en:921003"))
        let none = try await run("--related", "0").text
        #expect(!none.contains("see also:"))
        #expect(try await run("--related", "-1").status == 2)
    }

    @Test func `JSON has it with scores, and null where it was not asked for`() async throws {
        let checker = try SchemaChecker(schema: JSONValue.parse(OutputSchema.article.json))
        let shown = try JSONValue.parse(try await run("--json").text)
        #expect(checker.violations(in: shown) == [])
        let found = shown["see_also"]?.arrayValue ?? []
        #expect(Set(found.prefix(2).map { $0["id"]?.stringValue }) == ["en:921002", "en:921003"])
        #expect(found.first?["reasons"]?.arrayValue?.first?["kind"] == "tags")
        #expect((found.first?["score"]?.numberValue ?? 0) > 0)
        let past = try JSONValue.parse(try await run("--json", "--as-of", "2026-04-30").text)
        #expect(past["see_also"] == .null && checker.violations(in: past) == [])
    }
}
