import Foundation
import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct SharingTests {
    @Test func `two stores on one file see what either wrote`() throws {
        let first = try TestStore()
        let second = try NewsStore(at: first.path, creation: .mustExist)
        #expect(second.identity == first.store.identity)
        try first.observe(.page("en:1", title: "Lanterns at the quay", seen: 10))
        try second.commit(at: first.now) { writer in
            _ = try writer.observe(.page("en:2", title: "A lantern maker", seen: 11))
        }
        try second.updateSearchIndex()
        #expect(try first.found("lantern").sorted() == ["en:1", "en:2"])
        try first.store.updateSearchIndex()
        #expect(try first.store.changes(after: 0).map(\.sequence) == [1, 2])
        #expect(try second.verify().allSatisfy(\.problems.isEmpty))
    }

    @Test func `stores that are opened at once on a new file become one`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("news.sqlite")
        let identities = try await withThrowingTaskGroup(of: StoreIdentity.self) { group in
            for number in 0..<6 {
                group.addTask {
                    let store = try NewsStore(at: path)
                    try store.commit(at: second(Int64(number))) { writer in
                        try writer.register(TestStore.english)
                        _ = try writer.observe(.page("en:\(number)", title: "Post \(number)", seen: Int64(number)))
                    }
                    return store.identity
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(identities.count == 1)
        let store = try NewsStore(at: path, creation: .mustExist)
        #expect(try store.list(ListQuery()).count == 6)
        #expect(try store.changes(after: 0).map(\.sequence) == Array(1...6))
    }

    /// The other writer never lets go, so the answer is sure to come, whatever the time-out is.
    @Test func `a file that another process writes is busy, by its path, and can be read meanwhile`() throws {
        let other = try TestStore()
        try other.observe(.page("en:1", title: "Lanterns", seen: 10))
        let store = try NewsStore(at: other.path, creation: .mustExist, busyMilliseconds: 20)
        try other.store.writer.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            defer { #expect(throws: Never.self) { try database.execute(sql: "ROLLBACK") } }
            let late = try NewsStore(at: other.path, creation: .mustExist, busyMilliseconds: 20)
            #expect(try late.article(ArticleKey("en:1"))?.title == "Lanterns")
            for blocked in [store, late] {
                #expect(throws: StoreError.busy(path: other.path)) {
                    try blocked.commit(at: second(1)) { _ = try $0.observe(.page("en:2", title: "x", seen: 1)) }
                }
            }
        }
        try store.commit(at: second(1)) { _ = try $0.observe(.page("en:2", title: "x", seen: 1)) }
        #expect(try store.list(ListQuery()).count == 2)
        #expect(StoreError.busy(path: "/a/b").description.contains("/a/b"))
    }

    @Test func `a store that is closed is one file, and not while another has it open`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "Lanterns", seen: 10))
        let other = try NewsStore(at: test.path, creation: .mustExist)
        #expect(try other.list(ListQuery()).count == 1)
        try test.store.close()
        #expect(try other.list(ListQuery()).count == 1)
        try other.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: test.folder.path) == ["news.sqlite"])
        #expect(try NewsStore(at: test.path, creation: .mustExist).list(ListQuery()).count == 1)
    }

    @Test func `a transaction that fails leaves nothing`() throws {
        let test = try TestStore()
        #expect(throws: StoreError.self) {
            try test.store.commit(at: test.now) { writer in
                _ = try writer.observe(.page("en:1", title: "Kept?", seen: 1))
                _ = try writer.observe(.page("fr:1", title: "There is no such edition", seen: 1))
            }
        }
        #expect(try test.store.list(ListQuery()).isEmpty)
        #expect(try test.store.changes(after: 0).isEmpty)
        #expect(try test.count("SELECT count(*) FROM article") == 0)
    }
}
