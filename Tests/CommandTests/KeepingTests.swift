import Foundation
import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

/// The verbs that care for a store: compact, backup, restore, the proof, the sizes.
@Suite struct KeepingTests {
    private let store: HandMadeStore
    private var copy: String { store.folder.file("copy.sqlite") }

    init() throws {
        store = try HandMadeStore(
            (1...4).map { number in
                let text = (0..<40).map { "Sentence \($0) of the report\($0 == number ? ", corrected" : "")." }
                return try HandMadeStore.page(
                    "en:1", seen: Int64(number) * 10,
                    ["title": .string("Title \(number)"), "body": .array(text.map { Block.paragraph($0).json })])
            })
    }

    private func document(_ result: Program.Result, _ schema: OutputSchema) throws -> JSONValue {
        let line = try #require(result.lines.first, "\(result.errorText)")
        let document = try JSONValue.parse(line)
        let checker = try SchemaChecker(schema: JSONValue.parse(schema.json))
        #expect(checker.violations(in: document) == [])
        for bent in BentDocuments.all(of: document) {
            #expect(!checker.violations(in: bent.document).isEmpty, "\(schema): \(bent.how) is let pass")
        }
        return document
    }

    @Test func `the root of today is contained tomorrow, and an altered store is told from it`() async throws {
        let first = try await store.run("verify", "--root")
        let root = try #require(first.lines.first)
        #expect(first.status == 0 && root.hasPrefix("4:") && LogRoot(root) != nil)
        _ = try await store.run("compact", "--policy", "newest:1")
        let same = try await store.run("verify", "--against", root)
        #expect(same.status == 0 && same.text == "ok  the first 4 of 4 entries are what they were\n")
        #expect(same.errorText.contains("3 entries"))
        #expect(try await store.run("verify", "--root").lines == [root])
        let asked = try document(try await store.run("verify", "--against", root, "--json"), .root)
        #expect(asked["contained"] == true && asked["not_kept"] == 3)
        #expect(try document(try await store.run("verify", "--root", "--json"), .root)["contained"] == .null)

        let other = root.replacingOccurrences(of: "4:", with: "3:")
        let wrong = try await store.run("verify", "--against", other)
        #expect(wrong.status == 1 && wrong.errorText.contains("are not what they were"))
        let longer = try await store.run("verify", "--against", root.replacingOccurrences(of: "4:", with: "9:"))
        #expect(longer.status == 1 && longer.errorText.contains("fewer than the 9"))
        #expect(try await store.run("verify", "--against", "4").status == 2)
        #expect(try await store.run("verify", "--root", "--against", root).status == 2)
    }

    @Test func `compacting says what it did, and a text that is gone is said to be`() async throws {
        let dry = try document(try await store.run("compact", "--policy", "newest:1", "--dry-run", "--json"), .compact)
        #expect(dry["dropped"] == 3 && dry["dry_run"] == true)
        #expect(try await store.run("compact").text.contains("3 texts compressed, 0 dropped"))
        let log = try await store.run("log", "en:1")
        #expect(!log.text.contains("not kept"))
        let oldest = try #require(log.lines.first?.split(separator: " ").first).description
        #expect(
            try await store.run("show", "en:1", "--revision", oldest).text.contains(
                "Sentence 1 of the report, corrected"))
        let dropped = try await store.run("compact", "--policy", "newest:1")
        #expect(dropped.status == 0 && dropped.text.contains("3 dropped"))
        let after = try await store.run("log", "en:1")
        #expect(after.text.components(separatedBy: "not kept").count == 4)
        // What a text changed of one that is not kept cannot be told.
        #expect(after.lines.dropFirst().allSatisfy { $0.hasSuffix("changed: not known") })
        #expect(after.lines.first?.hasSuffix("changed: not known") == false)
        let told = try document(try await store.run("log", "en:1", "--json"), .log)["revisions"]?.arrayValue ?? []
        #expect(told.first?["changed"]?.arrayValue != nil && told.count > 1)
        #expect(told.dropFirst().allSatisfy { $0["changed"] == .null })
        for call in [["show", "en:1", "--revision", oldest], ["diff", "en:1", oldest]] {
            let result = try await Program.newssync.run([call[0], "--store", store.path] + call.dropFirst())
            #expect(result.status == 3 && result.errorText.contains("not kept here"), "\(call)")
            #expect(result.errorText.contains("newssync sync"))
        }
        #expect(try await store.run("verify").text.contains("contents  1 checked, 3 not kept"))
        #expect(try await store.run("compact", "--policy", "most").status == 2)
    }

    @Test func `what was read stays`() async throws {
        let oldest = try #require(try await store.run("log", "en:1").lines.first?.split(separator: " ").first)
            .description
        let state = ReaderState(beside: store.path) { HandMadeStore.instant(500) }
        let whole = try #require(
            try NewsStore(at: store.path, creation: .mustExist).article(ArticleKey("en:1"), revision: oldest)?.revision)
        try state.mark(ArticleKey("en:1"), .read(whole, at: HandMadeStore.instant(500)))
        try state.close()
        #expect(try await store.run("compact", "--policy", "newest:1").text.contains("2 dropped"))
        #expect(try await store.run("show", "en:1", "--revision", oldest).status == 0)
    }

    @Test func `a backup is made, and restored as another writer`() async throws {
        let made = try document(try await store.run("backup", copy, "--json"), .backup)
        #expect(made["articles"] == 1 && made["state"] == .null)
        let again = try await store.run("backup", copy)
        #expect(again.status == 1 && again.errorText.contains("--force"))
        #expect(try await store.run("backup", copy, "--force").status == 0)
        let place = store.folder.file("other.sqlite")
        let restored = try await Program.newssync.run(["restore", copy, "--store", place, "--json"])
        #expect(restored.status == 0)
        _ = try document(restored, .backup)
        let names = try [store.path, place].map { try NewsStore(at: $0, creation: .mustExist).identity }
        #expect(names[0].store == names[1].store && names[0].replica != names[1].replica)
    }

    @Test func `a backup takes what was marked with it only when asked`() async throws {
        let state = ReaderState(beside: store.path) { HandMadeStore.instant(500) }
        try state.mark(ArticleKey("en:1"), .saved(nil))
        try state.close()
        let beside = StatePath.beside(store: copy)
        _ = try await store.run("backup", copy)
        #expect(!FileManager.default.fileExists(atPath: beside))
        let made = try document(try await store.run("backup", copy, "--force", "--with-state", "--json"), .backup)
        #expect(made["state"]?.stringValue == beside)
        #expect(try ReaderState(beside: copy) { HandMadeStore.instant(600) }.savedArticles() == [ArticleKey("en:1")])
    }

    @Test func `a backup never takes the place of marks that it has not`() async throws {
        func state(_ path: String, _ second: Int64) -> ReaderState {
            ReaderState(beside: path) { HandMadeStore.instant(second) }
        }
        let mine = state(store.path, 500)
        try mine.mark(ArticleKey("en:1"), .saved(nil))
        try mine.close()
        let others = state(copy, 400)
        try others.mark(ArticleKey("en:2"), .saved(nil))
        try others.close()
        let refused = try await store.run("backup", copy, "--with-state", "--force")
        #expect(refused.status == 1 && refused.errorText.contains("1 mark that would be lost"))
        #expect(!FileManager.default.fileExists(atPath: copy))
        #expect(try state(copy, 600).savedArticles() == [ArticleKey("en:2")])
        // What is here too is replaced: the backup of yesterday.
        let both = state(store.path, 700)
        try both.mark(ArticleKey("en:2"), .saved(nil))
        try both.close()
        #expect(try await store.run("backup", copy, "--with-state").status == 0)
        #expect(try state(copy, 800).savedArticles().count == 2)
    }

    @Test func `sizes are said when asked`() async throws {
        let plain = try document(try await store.run("status", "--json"), .status)
        #expect(plain["sizes"] == .null)
        let sizes = try document(try await store.run("status", "--sizes", "--json"), .status)["sizes"]
        #expect(sizes?["compactable"] == 3)
        #expect(try await store.run("status", "--sizes").text.contains("bodies: "))
    }
}
