import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct ChangeLogTests {
    @Test(arguments: [UInt64(11), 12, 13])
    func `a durable cursor misses nothing and repeats nothing`(seed: UInt64) throws {
        var newsroom = RandomNewsroom(seed: seed)
        let test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        let log = test.store.identity.log
        var (cursor, mirrored, received) = (Int64(0), [ArticleKey: String](), [Int64]())
        func follow(limit: Int) throws {
            while true {
                let changes = try test.store.changes(after: cursor, limit: limit)
                for change in changes where change.isShown {
                    mirrored[change.article] = try line(of: change.article, in: test.store)
                }
                received += changes.map(\.sequence)
                guard let last = changes.last else { return }
                cursor = last.sequence
            }
        }
        for _ in 0..<60 {
            for _ in 0..<Int.random(in: 1...6, using: &newsroom.random) { try test.take(newsroom.next()) }
            if Int.random(in: 0..<6, using: &newsroom.random) == 0 { try test.reopen() }
            if Bool.random(using: &newsroom.random) {
                try follow(limit: Int.random(in: 1...9, using: &newsroom.random))
            }
        }
        try follow(limit: 3)
        var all = ListQuery()
        (all.limit, all.includesGone) = (1000, true)
        let shown = try test.store.list(all)
        #expect(shown.count > 8, "seed \(seed)")
        for article in shown {
            #expect(try mirrored[article.key] == line(of: article.key, in: test.store), "seed \(seed) \(article.key)")
        }
        #expect(mirrored.count == shown.count, "seed \(seed)")
        #expect(received == Array(1...Int64(received.count)), "seed \(seed)")
        #expect(test.store.identity.log == log)
    }

    private func line(of key: ArticleKey, in store: NewsStore) throws -> String? {
        try store.article(key).map { "\($0.status) \($0.title) \($0.modified?.rfc3339 ?? "") \($0.blocks.map(\.text))" }
    }

    @Test func `an entry says what changed and when it was received`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "A", seen: 10))
        try test.observe(.page("en:1", title: "A", seen: 20))
        try test.retract(ArticleKey("en:1"), at: second(30))
        let changes = try test.store.changes(after: 0)
        #expect(changes.map(\.isShown) == [true, false, true])
        #expect(changes.map(\.article) == Array(repeating: ArticleKey("en:1"), count: 3))
        #expect(changes.last?.received == test.now)
        #expect(try test.store.changes(after: 3).isEmpty)
        #expect(try test.store.changes(after: 0, limit: 2).map(\.sequence) == [1, 2])
    }

    @Test func `the same retraction again is no change`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "A", seen: 10))
        for _ in 0..<2 { try test.retract(ArticleKey("en:1"), at: second(30)) }
        #expect(try test.store.changes(after: 0).count == 2)
    }
}
