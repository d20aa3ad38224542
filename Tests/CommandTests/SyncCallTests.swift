import Foundation
import NewsSync
import NewsTestSupport
import Testing

/// What `sync`, `replicas` and `restore` say to a newcomer.
@Suite struct SyncCallTests {
    private let store: ShowStore

    init() throws { store = try ShowStore() }

    private func run(_ arguments: String...) async throws -> Program.Result {
        try await Program.newssync.run(arguments)
    }

    @Test func `on a new machine sync makes the store and fills it`() async throws {
        let path = store.folder.file("new/home/news.sqlite")
        let synced = try await run("sync", store.path, "--store", path)
        #expect(synced.status == 0 && synced.text.contains("digests equal"), "\(synced.errorText)")
        let lists = [
            try await run("list", "--store", path).text, try await run("list", "--store", store.path).text,
        ]
        #expect(lists[0] == lists[1] && lists[0].contains("Harbour lamps are lit"))
    }

    @Test(arguments: [["nowhere.sqlite"], ["nowhere/", "--receive-only"], ["news.sqlite", "--send-only"]])
    func `a slip makes no store`(call: [String]) async throws {
        let path = store.folder.file("new.sqlite")
        let result = try await Program.newssync.run(
            ["sync", store.folder.file(call[0]), "--store", path] + call.dropFirst())
        #expect(result.status == 1 && result.errorText.contains("there is no store at"))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `marks never go through a folder, and that is said before anything is done`() async throws {
        for folder in [store.folder.file("new/"), store.folder.path] {
            let result = try await run("sync", folder, "--store", store.path, "--with-state")
            #expect(result.status == 2 && result.output.isEmpty)
            #expect(result.errorText.contains("is a folder, through which marks never go"), "\(result.errorText)")
        }
        #expect(!FileManager.default.fileExists(atPath: store.folder.file("new")))
    }

    @Test func `a mark that is stamped ahead of the clock is named, not dropped in silence`() async throws {
        let other = try ShowStore()
        let later = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000) + 3_600_000)
        let ahead = ReaderState(beside: other.path) { later }
        try ahead.mark(ArticleKey("en:921001"), .saved(nil))
        try ahead.close()
        let synced = try await run("sync", other.path, "--store", store.path, "--with-state")
        #expect(synced.status == 0 && synced.text.contains("0 marks in, 0 out"), "\(synced.errorText)")
        #expect(["refused: a mark of ", "en:921001", ": it is stamped "].allSatisfy(synced.errorText.contains))
        let lines = try await run("sync", other.path, "--store", store.path, "--with-state", "--json").lines
        #expect(try JSONValue.parse(try #require(lines.last))["refused"] == 1)
    }

    @Test(arguments: [["--lang", "xx"], ["--payloads", "xx"]])
    func `an edition that neither store has is a wrong call, not two equal stores`(call: [String]) async throws {
        let other = try ShowStore()
        let result = try await Program.newssync.run(["sync", other.path, "--store", store.path] + call)
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(result.errorText.contains("neither store has an edition 'xx'; there is ar, en, es"))
    }

    @Test func `a restored store names itself, and a backup that is not there is missed as such`() async throws {
        let (copy, place) = (store.folder.file("copy.sqlite"), store.folder.file("two.sqlite"))
        let missing = try await run("restore", copy, "--store", place)
        #expect(missing.status == 1 && missing.errorText.contains("there is no file at \(copy); name one that"))
        #expect(try await run("backup", copy, "--store", store.path).status == 0)
        #expect(try await run("restore", copy, "--store", place).status == 0)
        let replicas = try await run("replicas", "--store", place)
        #expect(replicas.lines.count == 2 && replicas.lines.first?.contains("  own  0 rows") == true)
        #expect(try await run("sync", copy, "--store", store.path).errorText.contains("names of its own"))
        #expect(try await run("sync", place, "--store", store.path).text.contains("digests equal"))
        let peers = try await run("replicas", "--store", store.path).lines.filter { $0.hasPrefix("peer") }
        #expect(peers.count == 1 && peers.first?.contains("read to change ") == true)
    }
}
