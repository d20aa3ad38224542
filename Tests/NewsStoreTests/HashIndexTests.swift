import Foundation
import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// The indexes have the beginning of a hash only.
@Suite struct HashIndexTests {
    /// A hash that begins as another does.
    private func neighbour(_ sql: String, in test: TestStore) throws -> Data {
        var hash = try test.store.read { try Data.fetchOne($0, sql: sql) }.unwrapped()
        hash[hash.index(before: hash.endIndex)] ^= 1
        return hash
    }

    @Test func `a content whose hash begins as another's is another content`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "A", seen: 10))
        let other = try neighbour("SELECT hash FROM content", in: test)
        // Its number is the smaller one, so it is found first.
        try test.execute("INSERT INTO content (id, hash) VALUES (-1, ?)", [other])
        try test.observe(.page("en:2", title: "A", seen: 11, address: "https://english.news.example/news/story-1"))
        #expect(try test.count("SELECT count(*) FROM content") == 2)
        #expect(try test.count("SELECT count(*) FROM run WHERE content > 0") == 2)
        #expect(try test.store.payloads(of: [ContentHash(Array(other)).unwrapped()]).isEmpty)
    }

    @Test func `a row whose name begins as another's is another row`() throws {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        try one.observe(.page("en:1", title: "A", seen: 10))
        try two.take(from: one)
        let other = try neighbour("SELECT hash FROM run", in: two)
        try two.execute(
            """
            INSERT INTO run (id, replica, article, kind, content, generation, start, mask, hash, sequence)
            SELECT -1, replica, article, kind, content, generation, start, mask, ?, sequence FROM run
            """, [other])
        let page = try one.store.records(after: .start)
        let outcome = try two.store.commit(at: two.now) { try $0.apply(page, from: "x", clock: .distantFuture) }
        #expect(outcome.known == 1 && outcome.new == 0)
    }

    @Test(arguments: ["content", "run"])
    func `a hash is looked for in the index`(table: String) throws {
        let test = try TestStore()
        let plan = try test.store.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    EXPLAIN QUERY PLAN SELECT id FROM \(table) WHERE substr(hash, 1, 5) = substr(?1, 1, 5) AND hash = ?1
                    """, arguments: [Data(count: 32)]
            ).map { $0["detail"] as String }
        }
        #expect(plan.count == 1 && plan[0].contains("USING INDEX \(table)_hash"), "\(plan)")
    }

    @Test func `all entries of one transaction share when it was`() throws {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        for number in 1...5 { try one.observe(.page("en:\(number)", title: "A", seen: 10)) }
        let page = try one.store.records(after: .start)
        _ = try two.store.commit(at: two.now) { try $0.apply(page, from: "x", clock: .distantFuture) }
        #expect(try two.count("SELECT count(*) FROM change") == 5)
        #expect(try two.count("SELECT count(*) FROM arrival") == 1)
        #expect(try two.store.changes(after: 0).allSatisfy { $0.received == two.now })
    }
}
