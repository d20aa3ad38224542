import Foundation
import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

@Suite struct MarkTests {
    private let store: ShowStore
    private var state: String { store.folder.file("news.state.sqlite") }

    init() throws { store = try ShowStore() }

    private func ids(_ arguments: String...) async throws -> [String] {
        let result = try await Program.newssync.run(["list", "--store", store.path, "--json"] + arguments)
        #expect(result.errors.isEmpty, "\(result.errorText)")
        return try JSONValue.parse(result.text)["articles"]?.arrayValue?.compactMap { $0["id"]?.stringValue } ?? []
    }

    private func marks(_ id: String) async throws -> JSONValue? {
        try await store.document("show", id)["marks"]
    }

    @Test func `reading, listing and taking back make no state`() async throws {
        for arguments in [
            ["show", "en:921001"], ["list", "--unread"], ["list", "--saved"], ["mark", "en:921001"],
            ["mark", "--list"],
            ["mark", "--labels"], ["mark", "en:921001", "--unread", "--no-note"], ["search", "lamps"],
        ] {
            _ = try await Program.newssync.run(arguments + ["--store", store.path])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: store.folder.path) == ["news.sqlite"])
        #expect(try await marks("en:921001") == nil)
        let head = try await store.document("list", "--limit", "1")["articles"]?.arrayValue?.first
        #expect(head?["read"] == nil && head?["saved"] == nil && head?["labels"] == nil)
        #expect(try await ids("--unread").count == 4)
    }

    @Test func `what is marked is shown, as text and as JSON`() async throws {
        let marked = try await store.run(
            "mark", "en:921001", "--read", "--save", "--label", "for  Sunday", "--label", "lamps", "--note",
            "ask Nora\nabout the quay")
        #expect(marked.status == 0 && marked.errors.isEmpty, "\(marked.errorText)")
        let revision = try await store.document("show", "en:921001")["revision"]?.stringValue ?? ""
        #expect(marked.text.hasPrefix("en:921001  read 20"))
        for part in [
            " at @\(revision.prefix(12)) · saved at @", "labels: \u{2068}for Sunday\u{2069}, \u{2068}lamps\u{2069}\n",
            "  \u{2066}ask Nora\u{2069}\n  \u{2066}about the quay\u{2069}\n",
        ] { #expect(marked.text.contains(part), "\(marked.text)") }
        let shown = try await marks("en:921001")
        #expect(shown?["read"]?["revision"]?.stringValue == revision && shown?["read"]?["changed"] == false)
        #expect(shown?["saved"]?["revision"]?.stringValue == revision)
        #expect(shown?["labels"] == ["for Sunday", "lamps"] && shown?["note"] == "ask Nora\nabout the quay")
        let text = try await store.run("show", "en:921001").text
        #expect(
            text.contains("\nmarks: read 20")
                && text.hasSuffix("note:\n  \u{2066}ask Nora\u{2069}\n  \u{2066}about the quay\u{2069}\n"))
        // An article without marks says so, now that there is a state.
        #expect(try await marks("en:921002") == ["read": .null, "saved": .null, "labels": [], "note": .null])
        #expect(try await store.run("mark", "en:921002").text == "en:921002  no marks\n")
        #expect(try await store.run("mark", "en:921002").status == 3)
        let heads = try await store.document("list")["articles"]?.arrayValue ?? []
        let head = heads.first { $0["id"] == "en:921001" }
        #expect(head?["read"] == true && head?["saved"] == true && head?["labels"] == ["for Sunday", "lamps"])
        #expect(heads.first { $0["id"] == "en:921002" }?["read"] == false)
    }

    @Test func `lists are kept to marks, with every other filter`() async throws {
        _ = try await store.run("mark", "en:921001", "ar:911001", "--read", "--label", "a")
        _ = try await store.run("mark", "en:921001", "en:921002", "--save", "--label", "b")
        for (arguments, expected) in [
            (["--read"], ["en:921001", "ar:911001"]), (["--unread"], ["en:921002", "es:931001"]),
            (["--saved"], ["en:921001", "en:921002"]), (["--label", "a"], ["en:921001", "ar:911001"]),
            (["--label", "a", "--label", "b"], ["en:921001"]), (["--read", "--lang", "ar"], ["ar:911001"]),
            (["--unread", "--saved"], ["en:921002"]), (["--saved", "--tag", "boats"], ["en:921002"]),
            (["--unread", "--limit", "1", "--lang", "es"], ["es:931001"]), (["--label", "A"], []),
            (["--changed-since-read"], []),
            (["--read", "--as-of", "2026-03-30T12:00:00Z"], ["en:921001", "ar:911001"]),
        ] {
            let result = try await Program.newssync.run(["list", "--json", "--store", store.path] + arguments)
            let found = try JSONValue.parse(result.text)["articles"]?.arrayValue?.compactMap { $0["id"]?.stringValue }
            #expect(Set(found ?? []) == Set(expected) && found?.count == expected.count, "\(arguments)")
            #expect(result.status == (expected.isEmpty ? 3 : 0), "\(arguments)")
        }
    }

    @Test func `a label that is a little wrong is not found, and the one that was meant is offered`() async throws {
        let none = try await store.run("list", "--label", "للاحد")
        #expect(
            none.status == 3 && none.errorText.contains("you gave no article the label 'للاحد'; there are no labels"))
        _ = try await store.run("mark", "ar:911001", "--label", "للأحد")
        let near = try await store.run("list", "--label", "للاحد")
        #expect(near.status == 3 && near.errorText.contains("there is للأحد"))
        let both = try await store.run("list", "--label", "للأحد", "--lang", "en")
        #expect(both.status == 3 && both.errors.isEmpty)
    }

    @Test func `what changed since it was read is listed, shown and forgotten when it is read again`() async throws {
        let log = try await store.document("log", "en:921001")["revisions"]?.arrayValue ?? []
        let first = try #require(log.first?["revision"]?.stringValue)
        _ = try await store.run("mark", "en:921001", "--read", "--revision", "@\(first.prefix(6))")
        _ = try await store.run("mark", "en:921002", "--read")
        #expect(try await ids("--changed-since-read") == ["en:921001"])
        #expect(try await marks("en:921001")?["read"]?["changed"] == true)
        #expect(try await marks("en:921001")?["read"]?["revision"]?.stringValue == first)
        #expect(try await store.run("show", "en:921001").text.contains("@\(first.prefix(12)), changed since\n"))
        #expect(try await ids("--changed-since-read", "--lang", "ar").isEmpty)
        _ = try await store.run("mark", "en:921001", "--read")
        #expect(try await ids("--changed-since-read").isEmpty)
    }

    @Test func `an address serves as a name, and one name that is unknown marks nothing`() async throws {
        let url = "https://english.news.example/news/politics/lamps"
        #expect(try await store.run("mark", url, "--save").status == 0)
        #expect(try await ids("--saved") == ["en:921001"])
        let result = try await store.run("mark", "en:921002", "en:1", "--save")
        #expect(result.status == 3 && result.errorText.contains("no article 'en:1'"))
        #expect(try await ids("--saved") == ["en:921001"])
        let unknown = try await store.run("mark", "en:921002", "--read", "--revision", "@ffff")
        #expect(unknown.status == 3 && unknown.errorText.contains("begins with @ffff"))
        #expect(try await ids("--read").isEmpty)
    }

    @Test(arguments: [
        "plain", "no newline at the end", "two\n\nlines\n", "\u{FEFF}a byte order mark", "\u{0}\u{1B}[31m\u{202E}",
        "مرحبا\n",
        String(repeating: "x", count: 65_536),
    ]) func `a note from the standard input is kept exactly`(text: String) async throws {
        let result = try await Program.newssync.run(
            ["mark", "--store", store.path, "en:921001", "en:921002", "--note-file", "-"], input: Array(text.utf8))
        #expect(result.status == 0, "\(result.errorText)")
        for id in ["en:921001", "en:921002"] {
            #expect(try await marks(id)?["note"]?.stringValue?.utf8.elementsEqual(text.utf8) == true)
        }
        // On a terminal nothing of it is a command.
        #expect(!(try await store.run("show", "en:921001").text.contains("\u{1B}")))
    }

    @Test func `a note from a file replaces the one before, and goes again`() async throws {
        let path = store.folder.file("note.txt")
        try Data("from a file".utf8).write(to: URL(fileURLWithPath: path))
        _ = try await store.run("mark", "en:921001", "--note", "first")
        _ = try await store.run("mark", "en:921001", "--note-file", path)
        #expect(try await marks("en:921001")?["note"] == "from a file")
        #expect(try await store.run("mark", "en:921001", "--no-note").text == "en:921001  no marks\n")
        #expect(try await marks("en:921001")?["note"] == .null)
    }

    @Test func `all marks and all labels are listed, and follow their schemas`() async throws {
        for arguments in [["mark", "--list"], ["mark", "--labels"]] {
            #expect(try await Program.newssync.run(arguments + ["--store", store.path]).status == 3)
        }
        _ = try await store.run("mark", "en:921001", "--read", "--save", "--label", "b", "--note", "x")
        _ = try await store.run("mark", "ar:911001", "--label", "a", "--label", "b")
        _ = try await store.run("mark", "es:931001", "--note", "nota")
        let all = try await store.run("mark", "--list").lines
        #expect(
            all.map { String($0.prefix { $0 != " " }) } == ["ar:911001", "en:921001", "", "es:931001", ""])
        #expect(all[3] == "es:931001  a note")
        #expect(try await store.run("mark", "--labels").text == "1  \u{2068}a\u{2069}\n2  \u{2068}b\u{2069}\n")
        for (arguments, schema) in [
            (["mark", "--list"], OutputSchema.mark), (["mark", "en:921001"], .mark), (["mark", "--labels"], .labels),
            (["show", "en:921001"], .article), (["list"], .list),
        ] {
            let result = try await Program.newssync.run(arguments + ["--json", "--store", store.path])
            let document = try JSONValue.parse(result.text)
            let checker = try SchemaChecker(schema: JSONValue.parse(schema.json))
            #expect(checker.violations(in: document) == [])
            // The marks of a `show` may be missing, as a whole.
            for bent in BentDocuments.all(of: document) where bent.how != "marks missing in " {
                #expect(!checker.violations(in: bent.document).isEmpty, "\(schema): \(bent.how) is let pass")
            }
        }
    }

    @Test func `a state that cannot be read does not keep articles from being read, and is never written over`()
        async throws
    {
        let text = Data("my notes".utf8)
        try text.write(to: URL(fileURLWithPath: state))
        for arguments in [["show", "en:921001"], ["show", "en:921001", "--json"], ["list", "--json"]] {
            let result = try await Program.newssync.run(arguments + ["--store", store.path])
            #expect(result.status == 0 && !result.output.isEmpty)
            #expect(result.errorText.contains("is not a reader's state"))
        }
        for arguments in [["mark", "en:921001", "--save"], ["mark", "--list"], ["list", "--unread"]] {
            let result = try await Program.newssync.run(arguments + ["--store", store.path])
            #expect(result.status == 1 && result.output.isEmpty)
            #expect(result.errorText.contains("is not a reader's state"))
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: state)) == text)
    }
}
