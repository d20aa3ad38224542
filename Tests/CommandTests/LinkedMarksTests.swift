import NewsSync
import NewsTestSupport
import Testing

/// Marks of ids that a reader linked as one article.
@Suite struct LinkedMarksTests {
    private let store: HandMadeStore

    init() throws {
        store = try HandMadeStore([
            HandMadeStore.page("en:1", seen: 10, ["title": "One"]),
            HandMadeStore.page("en:2", seen: 20, ["title": "Two"]),
            HandMadeStore.page("en:3", seen: 30, ["title": "Three"]),
        ])
    }

    private func document(_ verb: String, _ arguments: String...) async throws -> JSONValue {
        try JSONValue.parse(try await Program.newssync.run([verb, "--store", store.path, "--json"] + arguments).text)
    }

    private func ids(_ arguments: String...) async throws -> [String] {
        let result = try await Program.newssync.run(["list", "--store", store.path, "--json"] + arguments)
        return try JSONValue.parse(result.text)["articles"]?.arrayValue?.compactMap { $0["id"]?.stringValue } ?? []
    }

    @Test func `linked ids have one set of marks, and each its own again where the link is undone`() async throws {
        _ = try await store.run("mark", "en:2", "--read", "--label", "b", "--note", "of two")
        _ = try await store.run("mark", "en:1", "--save", "--label", "a", "--note", "of one, later")
        #expect(try await store.run("link", "en:1", "en:2").status == 0)
        for id in ["en:1", "en:2"] {
            let marks = try await document("show", id)["marks"]
            #expect(marks?["read"] != .null && marks?["saved"] != .null && marks?["labels"] == ["a", "b"])
            #expect(marks?["note"] == "of one, later")
        }
        #expect(try await ids("--read") == ["en:1"])
        #expect(try await ids("--saved", "--label", "a", "--label", "b") == ["en:1"])
        #expect(try await ids("--unread") == ["en:3"])
        let all = try await document("mark", "--list")["articles"]?.arrayValue
        #expect(all?.compactMap { $0["id"]?.stringValue } == ["en:1"])
        #expect(try await ids("--limit", "1", "--read", "--tag", "none").isEmpty)
        #expect(try await store.run("link", "en:1", "en:2", "--undo").status == 0)
        #expect(try await ids("--read") == ["en:2"])
        #expect(try await document("show", "en:2")["marks"]?["note"] == "of two")
    }

    @Test func `what is taken back is taken back of all linked ids`() async throws {
        _ = try await store.run("mark", "en:1", "en:2", "--read", "--save", "--label", "x", "--note", "y")
        _ = try await store.run("link", "en:1", "en:2")
        let cleared = try await store.run("mark", "en:2", "--unread", "--unsave", "--unlabel", "x", "--no-note")
        #expect(cleared.text == "en:1  no marks\n")
        #expect(try await ids("--read") == [])
        #expect(try await ids("--saved") == [])
    }

    @Test func `what was read under another id has changed where the article shows something else`() async throws {
        _ = try await store.run("mark", "en:1", "--read")
        _ = try await store.run("mark", "en:2", "--read")
        _ = try await store.run("link", "en:1", "en:2")
        // Together they show what the later answer said, which was read last.
        #expect(try await document("show", "en:1")["title"] == "Two")
        #expect(try await ids("--changed-since-read").isEmpty)
        _ = try await store.run("mark", "en:2", "--unread")
        #expect(try await ids("--read").isEmpty)
    }

    @Test func `what must be kept is named by the id under which it is shown`() async throws {
        _ = try await store.run("mark", "en:2", "--read")
        _ = try await store.run("link", "en:1", "en:2")
        let opened = try NewsStore(at: store.path, creation: .mustExist)
        let state = ReaderState(beside: store.path) { HandMadeStore.instant(0) }
        let pins = try StoreMarks(state, of: opened).pins()
        let read = try #require(try state.readRevisions()[ArticleKey("en:2")])
        #expect(pins == [ArticleKey("en:1"): [read]])
        #expect(try opened.linkedIDs() == [ArticleKey("en:2"): ArticleKey("en:1")])
    }
}
