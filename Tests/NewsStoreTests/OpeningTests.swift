import Foundation
import GRDB
import NewsModel
import NewsSchema
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct OpeningTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("news.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
    private func write(_ bytes: Data) throws { try bytes.write(to: URL(fileURLWithPath: path)) }

    /// The error of opening what is at the path, by hand.
    private func failure(_ creation: NewsStore.Creation = .createIfMissing) -> StoreError? {
        do throws(StoreError) {
            _ = try NewsStore(at: path, creation: creation)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a missing file is an error where it must exist, and nothing is made`() throws {
        #expect(failure(.mustExist) == .missing(path: path))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `a missing file is made with its folders, in 16 KB pages and WAL`() throws {
        let deep = folder.file("a/b/news.sqlite")
        let store = try NewsStore(at: deep)
        let pragmas = try store.read { database in
            try ["page_size", "journal_mode", "user_version", "application_id"].map { name in
                try String.fetchOne(database, sql: "SELECT CAST(\(name) AS TEXT) FROM pragma_\(name)") ?? ""
            }
        }
        #expect(pragmas == ["16384", "wal", "\(StoreSchema.migrations.count)", "\(0x4E77_7353)"])
    }

    @Test func `an empty file becomes a store`() throws {
        try write(Data())
        let store = try NewsStore(at: path, creation: .mustExist)
        let size = try store.read { try Int.fetchOne($0, sql: "PRAGMA page_size") }
        #expect(size == 16_384)
        #expect(try store.editions().isEmpty)
    }

    @Test func `a store keeps its names when it is opened again`() throws {
        let first = try NewsStore(at: path)
        let identity = first.identity
        try first.close()
        #expect(try NewsStore(at: path, creation: .mustExist).identity == identity)
        #expect(identity.store.utf8.count == 32 && identity.log != identity.store)
        let other = try NewsStore(at: folder.file("other.sqlite"))
        #expect(other.identity.replica != identity.replica)
    }

    @Test func `a folder is not a store`() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(failure() == .notAStore(path: path, detail: "it is a folder"))
    }

    @Test(arguments: ["x", "title,url\na,b\n", String(repeating: "news ", count: 10_000)])
    func `a text file is not a store and stays as it is`(text: String) throws {
        try write(Data(text.utf8))
        #expect(failure() == .notAStore(path: path, detail: "it is no SQLite file"))
        #expect(try bytes() == Data(text.utf8))
    }

    /// Databases of other programs; in rollback mode, as nearly all are.
    @Test(arguments: [
        "CREATE TABLE notes (text)", "CREATE TABLE meta (name, value); PRAGMA user_version = 1",
        "PRAGMA application_id = 252006675", "PRAGMA user_version = 7",
    ])
    func `another program's database is not a store and stays as it is`(sql: String) throws {
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: sql) }
        try other.close()
        let before = try bytes()
        let error = failure()
        guard case .notAStore(path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try bytes() == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["news.sqlite"])
    }

    @Test(arguments: [16, 50, 99]) func `a file that ends in its header is damaged and stays as it is`(length: Int)
        throws
    {
        try NewsStore(at: path).close()
        let head = try bytes().prefix(length)
        try write(head)
        #expect(failure() == .damaged(path: path, detail: "it ends inside its header"))
        #expect(try bytes() == head)
    }

    @Test func `a newer store is refused with both versions and stays as it is`() throws {
        try NewsStore(at: path).close()
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
        try other.close()
        let before = try bytes()
        let error = try failure().unwrapped()
        #expect(error == .newer(path: path, found: 99, known: StoreSchema.migrations.count))
        #expect(error.description.contains(path) && error.description.contains("99"))
        #expect(error.description.contains("update newssync"))
        #expect(try bytes() == before)
    }

    @Test func `a store without its names is damaged`() throws {
        let store = try NewsStore(at: path)
        try store.write { try $0.execute(sql: "DELETE FROM meta") }
        try store.close()
        #expect(failure() == .damaged(path: path, detail: "its names are missing"))
    }

    @Test func `a file that may not be read is named`() throws {
        try NewsStore(at: path).close()
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        // Who may read everything reads it.
        guard !FileManager.default.isReadableFile(atPath: path) else { return }
        #expect(failure() == .disk(path: path, detail: "it cannot be read"))
    }
}
