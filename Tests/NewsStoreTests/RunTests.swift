import GRDB
import NewsModel
import Testing

@testable import NewsStore

@Suite struct RunTests {
    private let test: TestStore
    private let key = ArticleKey("en:1")

    init() throws { test = try TestStore() }

    private func runs() throws -> Int { try test.count("SELECT count(*) FROM run") }

    @Test func `the same answer again only verifies its row`() throws {
        #expect(try test.observe(.page("en:1", title: "A", seen: 10, verified: false)) == .new)
        #expect(try test.observe(.page("en:1", title: "A", seen: 20, verified: false)) == .unchanged)
        #expect(try runs() == 1)
        #expect(try test.store.changes(after: 0).count == 1)
        #expect(try test.observe(.page("en:1", title: "A", seen: 30)) == .unchanged)
        #expect(try runs() == 1)
        let known = try test.store.read { try Row.fetchOne($0, sql: "SELECT start, verified, sequence FROM run") }
        let row = try known.unwrapped()
        #expect(row == ["start": second(10), "verified": second(30), "sequence": 2])
        let verified = try test.store.changes(after: 1).map(\.isShown)
        #expect(verified == [false])
    }

    @Test func `an older verification takes nothing back`() throws {
        try test.observe(.page("en:1", title: "A", seen: 30))
        #expect(try test.observe(.page("en:1", title: "A", seen: 20)) == .unchanged)
        let verified = try test.store.read { try Instant.fetchOne($0, sql: "SELECT verified FROM run") }
        #expect(verified == second(30))
        #expect(try test.store.changes(after: 0).count == 1)
    }

    @Test func `a content that comes back opens a second run`() throws {
        try test.observe(.page("en:1", title: "A", seen: 10))
        #expect(try test.observe(.page("en:1", title: "B", seen: 20)) == .changed)
        #expect(try test.observe(.page("en:1", title: "A", seen: 30)) == .changed)
        let starts = try test.store.read { database in
            try Instant.fetchAll(
                database,
                sql: "SELECT start FROM run WHERE content = (SELECT content FROM view) ORDER BY start")
        }
        #expect(starts == [second(10), second(30)])
        #expect(try test.store.article(key)?.title == "A")
        #expect(try test.store.article(key)?.firstSeen == second(10))
    }

    @Test func `a new date, first publication or extractor is another sighting of the same content`() throws {
        try test.observe(.page("en:1", title: "A", seen: 10))
        try test.observe(.page("en:1", title: "A", seen: 20, asserted: 15))
        try test.observe(.page("en:1", title: "A", seen: 30, asserted: 15, published: 5))
        try test.observe(.page("en:1", title: "A", seen: 40, asserted: 15, published: 5, generation: 2))
        #expect(try runs() == 4)
        #expect(try test.count("SELECT count(*) FROM content") == 1)
        let article = try test.store.article(key).unwrapped()
        #expect(article.modified == second(15) && article.published == second(5))
    }

    @Test func `an older version that arrives late is recorded and does not show`() throws {
        try test.observe(.page("en:1", title: "New", seen: 20, asserted: 18))
        let stale = try test.observe(.page("en:1", title: "Old", seen: 30, verified: false, asserted: 5))
        #expect(stale == .recorded)
        #expect(try test.store.article(key)?.title == "New")
        let shown = try test.store.changes(after: 0).map(\.isShown)
        #expect(shown == [true, false])
    }

    // Rule I6
    @Test func `a payload is stored once for its hash, whoever has it`() throws {
        let copy = "https://english.news.example/news/copy"
        for id in ["en:1", "en:2", "en:3"] {
            try test.observe(.page(id, title: "Same", body: ["Same"], seen: 10, address: copy))
        }
        #expect(try test.count("SELECT count(*) FROM content") == 1)
        #expect(try test.count("SELECT count(*) FROM block") == 1)
        #expect(try runs() == 3)
        #expect(try test.store.list(ListQuery()).map(\.title) == ["Same", "Same", "Same"])
    }

    @Test func `strings are kept as they were published, without U+0000`() throws {
        let title = "e\u{301} \u{FEDF}\u{200F} \u{1B}[31m\u{0}\u{202E}x\u{A0}"
        try test.observe(.page("en:1", title: title, body: [title], seen: 10))
        let article = try test.store.article(key).unwrapped()
        let expected = title.unicodeScalars.filter { $0.value != 0 }
        #expect(Array(article.title.unicodeScalars) == Array(expected))
        #expect(article.blocks.map { Array($0.text.unicodeScalars) } == [Array(expected)])
    }

    // Rule I1
    @Test func `ids that only look alike are two articles`() throws {
        try test.observe(.page("en:caf\u{E9}", title: "One", seen: 1))
        try test.observe(.page("en:cafe\u{301}", title: "Two", seen: 1))
        #expect(try test.store.list(ListQuery()).count == 2)
        #expect(try test.store.article(ArticleKey("en:cafe\u{301}"))?.title == "Two")
    }
}
