import GRDB
import NewsMerge
import NewsModel
import NewsTestSupport
import Synchronization
import Testing

@testable import NewsStore

@Suite struct WhyTests {
    private let test: TestStore
    private let key = ArticleKey("en:1")

    init() throws { test = try TestStore() }

    // Invariant 14
    // Rule F2
    @Test func `the winner is what is shown, and each row says who saw it, where, and when it came here`() throws {
        let other = ReplicaID(String(repeating: "22", count: 16))
        try test.observe(.page("en:1", title: "Old", body: ["x"], seen: 10, asserted: 8))
        let first = test.now
        try test.observe(.page("en:1", title: "New", body: ["x", "y"], seen: 20, asserted: 18))
        try test.observe(
            .page("en:1", title: "New", body: ["x", "y"], seen: 15, verified: false, asserted: 18), as: other)
        let reasons = try test.store.why(key).unwrapped()
        let article = try test.store.article(key).unwrapped()
        for (field, reason) in reasons.why.fields {
            #expect(reasons.values[reason.winner.revision.id]?[field] == article.fields[field], "\(field)")
            #expect(reason.components == [.attestedByVerification])
        }
        #expect(Set(reasons.why.fields.keys) == Set(article.fields.keys) && !article.fields.isEmpty)
        let title = try reasons.why.fields[.title].unwrapped()
        #expect(title.winner.revision.firstSeen == second(15) && title.winner.revision.verified == second(20))
        let winners = try reasons.witnesses[title.winner.revision.id].unwrapped()
        #expect(winners.map(\.run.replica) == [test.store.identity.replica, other])
        #expect(winners.map(\.run.start) == [second(20), second(15)])
        #expect(winners.map(\.run.origin) == Array(repeating: "https://english.news.example/news/story-1", count: 2))
        let loser = try reasons.witnesses[title.losers[0].revision.id].unwrapped()
        #expect(loser.map(\.received) == [first])
        #expect(winners.map(\.received) == [1, 2].map { first.advanced(byMilliseconds: $0 * 1000) })
    }

    @Test func `a row that is verified again was received when it first came`() throws {
        try test.observe(.page("en:1", title: "A", seen: 10))
        let first = test.now
        try test.observe(.page("en:1", title: "A", seen: 30))
        let reasons = try test.store.why(key).unwrapped()
        let rows = reasons.witnesses.values.flatMap { $0 }
        #expect(rows.map(\.received) == [first] && rows.map(\.run.verified) == [second(30)])
    }

    @Test func `a payload that is not kept has no values, and its revision stays`() throws {
        try test.observe(.page("en:1", title: "Old", seen: 10))
        try test.observe(.page("en:1", title: "New", seen: 20))
        try test.execute("UPDATE content SET metadata = NULL WHERE id <> (SELECT content FROM view)")
        let reasons = try test.store.why(key).unwrapped()
        let title = try reasons.why.fields[.title].unwrapped()
        #expect(reasons.values[title.losers[0].revision.id] == [:])
        #expect(reasons.values[title.winner.revision.id]?[.title] == "New")
    }

    @Test func `a retraction and what lifted it are named`() throws {
        try test.observe(.page("en:1", title: "A", seen: 10))
        try test.retract(key, at: second(20))
        #expect(try test.store.why(key)?.why.status.status == .gone)
        try test.observe(.page("en:1", title: "A", seen: 30))
        let status = try test.store.why(key).unwrapped().why.status
        #expect(status.status == .live && status.retraction?.gone == second(20) && status.live?.at == second(30))
        #expect(try test.store.why(ArticleKey("en:2")) == nil)
    }

    // Rule I4
    @Test func `the article of an alias that is planted as a union shows what another says`() throws {
        let address = "https://english.news.example/news/reused"
        var rules = MergeRules.standard
        rules.planted = .aliasAsUnion
        func shown(_ rules: MergeRules) throws -> String? {
            let folder = try TemporaryFolder()
            let store = try NewsStore(at: folder.file("news.sqlite"), rules: rules)
            try store.commit(at: second(100)) { writer in
                try writer.register(TestStore.english)
                for (id, seen) in [("en:2", 10), ("en:1", 20), ("en:2", 30)] as [(String, Int64)] {
                    _ = try writer.observe(
                        .page(id, title: "\(id) \(seen)", seen: seen, asserted: seen, address: address))
                }
                _ = try writer.observe(.page("en:1", title: "en:1 25", seen: 25, asserted: 25))
            }
            return try store.article(key)?.title
        }
        #expect(try shown(.standard) == "en:1 25")
        #expect(try shown(rules) == "en:2 30")
    }

    /// What a verb asks of the store.
    enum Question: String, CaseIterable { case why, log, id, address }

    @Test(arguments: Question.allCases) func `every statement looks up by an index`(question: Question) throws {
        try test.observe(.page("en:1", title: "Old", body: ["x"], seen: 10))
        try test.observe(.page("en:1", title: "New", body: ["y"], fields: ["tags": ["t"]], seen: 20))
        try test.retract(key, at: second(15))
        let statements = Mutex<Set<String>>([])
        // One thread reads, so the pool gives it the same connection again.
        try test.store.read { database in
            database.trace(options: .statement) { event in
                if case .statement(let statement) = event {
                    statements.withLock { _ = $0.insert(statement.sql) }
                }
            }
        }
        switch question {
        case .why: #expect(try test.store.why(key) != nil)
        case .log: #expect(try test.store.history(of: key).count == 3)
        case .id: #expect(try test.store.resolve("en:1") == key)
        case .address: #expect(try test.store.resolve("https://english.news.example/news/story-1") == key)
        }
        let asked = statements.withLock { $0 }.filter { $0.hasPrefix("SELECT") }
        #expect(asked.count >= (question == .id ? 1 : 2), "\(asked)")
        try test.store.read { database in
            database.trace(options: [])
            for sql in asked {
                let explain = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
                explain.setUncheckedArguments([])
                let plan = try Row.fetchAll(explain).map { $0["detail"] as String }
                #expect(plan.contains { $0.contains("SEARCH") }, "\(plan)")
                #expect(!plan.contains { $0.contains("SCAN") }, "\(sql): \(plan)")
            }
        }
    }

    // Rule H4
    @Test func `steps of a stretch in which two states take turns have its number`() throws {
        for (index, title) in ["A", "B", "A", "B", "C"].enumerated() {
            try test.observe(.page("en:1", title: title, seen: Int64(index + 1) * 10))
        }
        let entries = try test.store.history(of: key)
        #expect(entries.map(\.variants) == [nil, 0, 0, 0, nil])
        #expect(entries.map(\.changed) == [[.body, .lede, .title, .url]] + Array(repeating: [.title], count: 4))
    }
}
