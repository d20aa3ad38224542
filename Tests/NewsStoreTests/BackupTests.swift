import Foundation
import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// Copies of a store, and what is restored from them.
@Suite struct BackupTests {
    private let test: TestStore
    private var copy: String { test.folder.file("copy.sqlite") }

    init() throws {
        test = try TestStore()
        for number in 1...10 {
            try test.observe(.page("en:\(number)", title: "Title \(number)", body: ["x"], seen: 10))
        }
        try test.store.updateSearchIndex()
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: test.folder.path).filter { $0.hasPrefix("copy") }.sorted()
    }

    @Test func `a backup is one sound file that shows the same`() throws {
        let report = try test.store.backUp(to: copy, at: test.now)
        #expect(report.articles == 10 && report.bytes > 0)
        #expect(try files() == ["copy.sqlite"])
        let backup = try NewsStore(at: copy, creation: .mustExist)
        #expect(try backup.verify().flatMap(\.problems) == [])
        #expect(try backup.proveLog().root == test.store.proveLog().root)
        #expect(try backup.search("title").count == 10)
    }

    @Test func `reading a backup changes nothing, and the first thing written takes new names`() throws {
        _ = try test.store.backUp(to: copy, at: test.now)
        let before = try bytes(copy)
        let backup = try NewsStore(at: copy, creation: .mustExist)
        _ = try backup.article(ArticleKey("en:1"))
        _ = try backup.sizes(at: test.now)
        #expect(backup.identity == test.store.identity)
        try backup.close()
        #expect(try bytes(copy) == before)

        let written = try NewsStore(at: copy, creation: .mustExist)
        try written.commit(at: test.now) { _ = try $0.observe(.page("en:1", title: "Later", seen: 90, asserted: 90)) }
        let (old, new) = (test.store.identity, written.identity)
        #expect(new.store == old.store && new.log != old.log && new.replica != old.replica)
        let writers = try written.read { try String.fetchAll($0, sql: "SELECT name FROM replica ORDER BY id") }
        #expect(writers == [old.replica.rawValue, new.replica.rawValue])
        try written.commit(at: test.now) { _ = try $0.observe(.page("en:2", title: "Later", seen: 90, asserted: 90)) }
        #expect(written.identity == new)
        #expect(try NewsStore(at: copy, creation: .mustExist).status().identity == new)
    }

    @Test func `nothing is written over without being told to`() throws {
        try Data("mine".utf8).write(to: URL(fileURLWithPath: copy))
        #expect(throws: StoreError.exists(path: copy)) { try test.store.backUp(to: copy, at: test.now) }
        #expect(try bytes(copy) == Data("mine".utf8))
        _ = try test.store.backUp(to: copy, replacing: true, at: test.now)
        #expect(try NewsStore(at: copy, creation: .mustExist).editions().count == 1)
        let oneFile = StoreError.oneFile(path: test.path)
        #expect(throws: oneFile) { try test.store.backUp(to: test.path, replacing: true, at: test.now) }
        #expect(throws: oneFile) { try test.store.backUp(to: test.path, at: test.now) }
        #expect(throws: oneFile) { try NewsStore.restore(test.path, to: test.path, force: true) }
        #expect(try test.store.verify().flatMap(\.problems) == [])
    }

    @Test func `a copy that is not sound is no backup`() throws {
        try test.execute("UPDATE block SET text = 'other'")
        #expect(throws: StoreError.self) { try test.store.backUp(to: copy, at: test.now) }
        #expect(try files() == [])
    }

    /// Another connection writes all the while: every copy has whole transactions, of one instant.
    @Test func `a backup under a writer holds whole transactions`() async throws {
        let (path, now, store) = (test.path, test.now, test.store)
        let copy = copy
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                let other = try NewsStore(at: path, creation: .mustExist)
                for round in 1...150 {
                    try other.commit(at: now) { writer in
                        for id in ["en:1001", "en:1002"] {
                            let seen = Int64(round + 100)
                            _ = try writer.observe(.page(id, title: "Round \(round)", seen: seen, asserted: seen))
                        }
                    }
                }
                try other.close()
            }
            for _ in 0..<10 {
                _ = try store.backUp(to: copy, replacing: true, at: now)
                let backup = try NewsStore(at: copy, creation: .mustExist)
                let titles = try ["en:1001", "en:1002"].map { try backup.article(ArticleKey($0))?.title }
                #expect(titles[0] == titles[1])
                try backup.close()
            }
            try await group.waitForAll()
        }
    }

    @Test func `a restored store is another writer at once, and the backup stays as it is`() throws {
        _ = try test.store.backUp(to: copy, at: test.now)
        let before = try bytes(copy)
        let place = test.folder.file("new/store.sqlite")
        try FileManager.default.createDirectory(atPath: test.folder.file("new"), withIntermediateDirectories: true)
        #expect(try NewsStore.restore(copy, to: place).articles == 10)
        let restored = try NewsStore(at: place, creation: .mustExist)
        #expect(restored.identity.store == test.store.identity.store)
        #expect(restored.identity.log != test.store.identity.log)
        #expect(restored.identity.replica != test.store.identity.replica)
        #expect(try restored.proveLog().root == test.store.proveLog().root)
        #expect(try bytes(copy) == before && files() == ["copy.sqlite"])
    }

    @Test func `a store that has what the backup lacks is replaced only when told to`() throws {
        _ = try test.store.backUp(to: copy, at: test.now)
        try test.observe(.page("en:11", title: "Later", seen: 50))
        try test.retract(ArticleKey("en:3"), at: second(60))
        #expect(throws: StoreError.wouldLose(path: test.path, rows: 4)) { try NewsStore.restore(copy, to: test.path) }
        #expect(try test.store.article(ArticleKey("en:11")) != nil)
        let old = test.store.identity
        _ = try NewsStore.restore(copy, to: test.path, force: true)
        // Whoever had it open goes on with what was restored, under its names.
        #expect(try test.store.article(ArticleKey("en:11")) == nil)
        try test.observe(.page("en:12", title: "New", seen: 70))
        #expect(test.store.identity.replica != old.replica && test.store.identity.log != old.log)
        #expect(try test.store.verify().flatMap(\.problems) == [])
    }

    @Test func `what was verified, claimed, shown or read since counts as what the backup lacks`() throws {
        func refused(_ change: () throws -> Void) throws -> Int {
            _ = try test.store.backUp(to: copy, replacing: true, at: test.now)
            try change()
            do {
                _ = try NewsStore.restore(copy, to: test.path)
                return 0
            } catch StoreError.wouldLose(_, let rows) {
                return rows
            }
        }
        let before = test.store.identity
        #expect(try refused { try test.observe(.page("en:1", title: "Title 1", body: ["x"], seen: 5000)) } == 1)
        let moved = "https://english.news.example/news/moved"
        #expect(try refused { try test.observe(.page("en:1", title: "Title 1", seen: 5010, address: moved)) } > 1)
        #expect(try test.count("SELECT count(*) FROM claim JOIN run ON run.id = run WHERE article = 1") >= 2)
        func line(_ text: String, _ at: Int64) throws {
            try test.store.commit(at: test.now) { writer in
                _ = try writer.observe(
                    PartObservation(
                        edition: .english, name: .breaking, subject: .edition,
                        snapshot: PartSnapshot(items: [PartItem(title: text)]), seen: second(at)))
            }
        }
        #expect(try refused { try line("a", 5000) } == 1)
        #expect(try refused { try line("a", 5100) } == 1)
        #expect(test.store.identity == before)
        #expect(try refused {} == 0)
    }

    @Test func `a backup is one file also for who can write nothing beside it`() throws {
        _ = try test.store.backUp(to: copy, at: test.now)
        // Bytes 18 and 19 of the header say how it is written and read: 1 is without a log (sqlite.org/fileformat2.html §1.3).
        #expect(try bytes(copy)[18...19].elementsEqual([1, 1]))
        let backup = try NewsStore(readOnlyAt: copy)
        #expect(try backup.search("title").count == 10)
        #expect(try files() == ["copy.sqlite"])
    }

    @Test func `a damaged store is replaced when told to, and what is no store never`() throws {
        _ = try test.store.backUp(to: copy, at: test.now)
        try test.store.close()
        let whole = try bytes(test.path)
        try whole.prefix(50).write(to: URL(fileURLWithPath: test.path))
        #expect(throws: StoreError.self) { try NewsStore.restore(copy, to: test.path) }
        #expect(try bytes(test.path).count == 50)
        _ = try NewsStore.restore(copy, to: test.path, force: true)
        #expect(try NewsStore(at: test.path, creation: .mustExist).verify().flatMap(\.problems) == [])
        let letter = test.folder.file("letter.txt")
        try Data("Dear editor".utf8).write(to: URL(fileURLWithPath: letter))
        #expect(throws: StoreError.self) { try NewsStore.restore(copy, to: letter, force: true) }
        #expect(throws: StoreError.self) { try NewsStore.restore(letter, to: test.path, force: true) }
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: copy))
        let damage = #expect(throws: StoreError.self) { try NewsStore.restore(copy, to: test.path, force: true) }
        #expect(damage.map { "\($0)" }?.hasPrefix("\(copy) is damaged") == true)
        #expect(throws: StoreError.missingBackup(path: "nowhere")) { try NewsStore.restore("nowhere", to: test.path) }
        #expect(try bytes(letter) == Data("Dear editor".utf8))
    }
}
