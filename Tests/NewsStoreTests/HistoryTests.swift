import NewsModel
import Testing

@testable import NewsStore

@Suite struct HistoryTests {
    private let test: TestStore
    private let key = ArticleKey("en:1")

    init() throws { test = try TestStore() }

    /// Each step as `seconds status changed,fields`.
    private func steps() throws -> [String] {
        try test.store.history(of: key).map { entry in
            let at = (entry.at.milliseconds - second(0).milliseconds) / 1000
            let changed = entry.changed.map(\.rawValue).joined(separator: ",")
            return "\(at) \(entry.status) \(changed)\(entry.isReading ? " reading" : "")"
        }
    }

    // Rule H2
    @Test func `an edit is a step with the fields that it changed`() throws {
        try test.observe(.page("en:1", title: "A", body: ["x"], seen: 10, asserted: 8))
        try test.observe(.page("en:1", title: "A", body: ["x", "y"], seen: 20, asserted: 18))
        #expect(try steps() == ["10 live body,lede,title,url", "20 live body"])
        let entries = try test.store.history(of: key)
        #expect(entries.map(\.modified) == [second(8), second(18)])
        #expect(entries.map(\.verified) == [second(10), second(20)])
        #expect(entries.map(\.origin) == Array(repeating: "https://english.news.example/news/story-1", count: 2))
        #expect(entries.map(\.kind) == [.page, .page])
        #expect(entries.last?.revision == (try test.store.article(key)?.revision))
    }

    @Test func `a silent edit is a step with the date of before`() throws {
        try test.observe(.page("en:1", title: "A", seen: 10, asserted: 8))
        try test.observe(.page("en:1", title: "B", seen: 20, asserted: 8))
        #expect(try steps() == ["10 live body,lede,title,url", "20 live title"])
        #expect(try test.store.history(of: key).map(\.modified) == [second(8), second(8)])
    }

    @Test func `a revert goes back to the first revision`() throws {
        try test.observe(.page("en:1", title: "A", seen: 10))
        try test.observe(.page("en:1", title: "B", seen: 20))
        try test.observe(.page("en:1", title: "A", seen: 30))
        #expect(try steps() == ["10 live body,lede,title,url", "20 live title", "30 live title"])
        let entries = try test.store.history(of: key)
        #expect(entries[0].revision == entries[2].revision)
        #expect(entries.map(\.verified) == [second(10), second(20), second(30)])
    }

    @Test func `a retraction and a return are steps`() throws {
        try test.observe(.page("en:1", title: "A", seen: 10))
        try test.retract(key, at: second(20))
        try test.observe(.page("en:1", title: "A", seen: 30))
        #expect(try steps() == ["10 live body,lede,title,url", "20 gone ", "30 live "])
    }

    @Test func `a return that a 304 tells is a step too`() throws {
        try test.observe(.page("en:1", title: "A", seen: 10))
        try test.retract(key, at: second(20))
        let number = try test.store.read { try $0.articleNumber(key) }.unwrapped()
        var run = try test.store.read { try Int64.fetchOne($0, sql: "SELECT id FROM run") }
        for at in [30, 1830, 1840] as [Int64] {
            run = try test.store.commit(at: test.now) {
                try $0.verifyLast(article: number, run: run, at: second(at))?.run
            }
        }
        #expect(try steps() == ["10 live body,lede,title,url", "20 gone ", "30 live "])
        #expect(try test.store.history(of: key).last?.verified == second(1840))
        #expect(try test.count("SELECT count(*) FROM run") == 2)
        #expect(try test.store.resolve("https://english.news.example/news/story-1") == key)
    }

    @Test func `another version on return is one step`() throws {
        try test.observe(.page("en:1", title: "A", seen: 10))
        try test.retract(key, at: second(20))
        try test.observe(.page("en:1", title: "B", seen: 30))
        #expect(try steps() == ["10 live body,lede,title,url", "20 gone ", "30 live title"])
    }

    // Rule H3
    @Test func `what only a newer extractor read differently is marked`() throws {
        try test.observe(.page("en:1", title: "A ", seen: 10, raw: "bytes"))
        try test.observe(.page("en:1", title: "A", seen: 20, generation: 2, raw: "bytes"))
        try test.observe(.page("en:1", title: "B", seen: 30, generation: 2, raw: "others"))
        #expect(try steps() == ["10 live body,lede,title,url", "20 live title reading", "30 live title"])
    }

    @Test func `a revert is no reading, and what nobody saw has no history`() throws {
        try test.observe(.page("en:1", title: "A", seen: 10, raw: "a"))
        try test.observe(.page("en:1", title: "B", seen: 20, raw: "b"))
        try test.observe(.page("en:1", title: "A", seen: 30, raw: "a"))
        #expect(try test.store.history(of: key).map(\.isReading) == [false, false, false])
        #expect(try test.store.history(of: ArticleKey("en:2")).isEmpty)
    }
}
