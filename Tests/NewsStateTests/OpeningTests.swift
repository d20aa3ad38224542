import Foundation
import GRDB
import NewsModel
import NewsSchema
import NewsTestSupport
import Testing

@testable import NewsState

@Suite struct OpeningTests {
    private let device: Device
    private var path: String { device.path }

    init() throws { device = try Device() }

    /// The errors of reading and of marking.
    private func failures() -> [StateError?] { [device.readFailure(), device.markFailure()] }

    /// Reading and marking fail so, and the file stays as it is.
    private func expectRefused(_ matches: (StateError) -> Bool, _ comment: Comment) throws {
        let before = try device.bytes()
        for failure in failures() {
            guard let failure, matches(failure) else {
                Issue.record("\(comment): \(String(describing: failure))")
                continue
            }
            #expect(failure.description.contains(path))
        }
        #expect(try device.bytes() == before, comment)
    }

    @Test(arguments: [
        ("/a/news.sqlite", "/a/news.state.sqlite"), ("/a/news.db", "/a/news.db.state"), ("/a/news", "/a/news.state"),
        ("/a/.sqlite", "/a/.state.sqlite"), ("/a/news.state.sqlite", "/a/news.state.state.sqlite"),
        ("/a/NEWS.SQLITE", "/a/NEWS.SQLITE.state"),
    ])
    func `each store has a state of its own beside it`(store: String, state: String) {
        #expect(StatePath.beside(store: store) == state)
    }

    @Test func `a link to a store leads to the store's own state`() throws {
        let store = device.folder.file("news.sqlite")
        try Data().write(to: URL(fileURLWithPath: store))
        let other = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(atPath: other.file("link.db"), withDestinationPath: store)
        let expected = URL(fileURLWithPath: path).deletingLastPathComponent().resolvingSymlinksInPath().path
        #expect(StatePath.beside(store: other.file("link.db")) == expected + "/news.state.sqlite")
    }

    @Test func `the file is its owner's alone, one at rest, and named for what it is`() throws {
        try device.state.mark(article(1), .saved(nil))
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try device.files() == ["news.state.sqlite"])
        let pragmas = try #require(try device.state.file()).queue.read { database in
            try ["journal_mode", "synchronous", "user_version", "application_id", "secure_delete"].map { name in
                try String.fetchOne(database, sql: "SELECT CAST(\(name) AS TEXT) FROM pragma_\(name)") ?? ""
            }
        }
        // 3 is EXTRA: FULL, and the journal's removal reaches the disk too.
        #expect(pragmas == ["delete", "3", "\(StateSchema.migrations.count)", "\(0x4E77_7352)", "1"])
    }

    @Test func `its journal is its owner's alone too`() throws {
        try device.state.mark(article(1), .saved(nil))
        let file = try #require(try device.state.file())
        let mode = try file.queue.write { database -> Int? in
            try database.execute(sql: "UPDATE mark SET holds = 0")
            let journal = try FileManager.default.attributesOfItem(atPath: path + "-journal")
            return journal[.posixPermissions] as? Int
        }
        #expect(mode == 0o600)
    }

    @Test(arguments: ["x", "title,url\na,b\n", String(repeating: "news ", count: 10_000)])
    func `a text file is not a state and stays as it is`(text: String) throws {
        try device.write(Data(text.utf8))
        try expectRefused({ $0 == .notAState(path: path, detail: "it is no SQLite file") }, "text")
    }

    @Test func `a folder is not a state`() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(failures().allSatisfy { $0 == .notAState(path: path, detail: "it is a folder") })
    }

    @Test(arguments: [
        "CREATE TABLE notes (text)", "CREATE TABLE meta (name, value); PRAGMA user_version = 1",
        "PRAGMA application_id = 252006675", "PRAGMA user_version = 7",
        "CREATE TABLE meta (name, value); PRAGMA application_id = \(0x4E77_7353)",
    ])
    func `another program's database, and a store, are not a state and stay as they are`(sql: String) throws {
        try device.execute(sql)
        try expectRefused({ $0 == .notAState(path: path, detail: "another program's database") }, "\(sql)")
        #expect(try device.files() == ["news.state.sqlite"])
    }

    @Test(arguments: [17, 50, 99]) func `a file that ends in its header is damaged and stays as it is`(length: Int)
        throws
    {
        try device.state.mark(article(1), .saved(nil))
        try device.write(device.bytes().prefix(length))
        try expectRefused({ $0 == .damaged(path: path, detail: "it ends inside its header") }, "\(length)")
    }

    @Test func `a newer state is refused with both versions and stays as it is`() throws {
        try device.state.mark(article(1), .saved(nil))
        try device.execute("PRAGMA user_version = 99")
        let known = StateSchema.migrations.count
        try expectRefused({ $0 == .newer(path: path, found: 99, known: known) }, "newer")
        #expect(failures()[0]?.description.contains("update newssync") == true)
    }

    @Test func `an empty file becomes a state when something is marked, and not before`() throws {
        try device.write(Data())
        #expect(try !device.state.exists)
        #expect(try device.bytes().isEmpty)
        try device.state.mark(article(1), .saved(nil))
        #expect(try device.reopened().savedArticles() == [article(1)])
    }

    @Test func `a folder that is not there is named`() throws {
        let nowhere = device.state(at: device.folder.file("none/news.state.sqlite"))
        #expect(try !nowhere.exists)
        #expect(throws: StateError.disk(path: nowhere.path, detail: "No such file or directory")) {
            try nowhere.mark(article(1), .saved(nil))
        }
    }

    @Test func `a state that another process writes is waited for, then named`() throws {
        try device.state.mark(article(1), .saved(nil))
        let file = try #require(try device.state.file())
        let other = ReaderState(at: path, busyMilliseconds: 1) { Device.start }
        #expect(try other.exists)
        try file.queue.write { _ throws in
            #expect(throws: StateError.busy(path: path)) { try other.mark(article(2), .saved(nil)) }
            #expect(try other.savedArticles() == [article(1)])
        }
    }
}
