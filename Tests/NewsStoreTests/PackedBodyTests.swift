import Foundation
import GRDB
import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// Superseded bodies, compressed: nobody who reads them notices.
@Suite struct PackedBodyTests {
    private let test: TestStore
    private static let id = ArticleKey("en:1")

    init() throws { test = try TestStore() }

    private func body(_ edit: Int, paragraphs: Int = 30) -> [String] {
        (0..<paragraphs).map {
            "Paragraph \($0): the harbour, the lamps and the mayor, told at length\($0 == edit ? ", edited \(edit)" : "")."
        }
    }

    private func edit(_ number: Int, id: String = "en:1", seen: Int64? = nil) throws {
        let seen = seen ?? Int64(number) * 10
        try test.observe(.page(id, title: "Title \(number)", body: body(number), seen: seen, asserted: seen))
    }

    private func count(_ table: String) throws -> Int { try test.count("SELECT count(*) FROM \(table)") }

    @Test func `a superseded body takes a small part of what it took, and reads as before`() throws {
        for number in 1...6 { try edit(number) }
        let before = try (1...6).map {
            try test.store.article(Self.id, asOf: second(Int64($0) * 10)).unwrapped().fields
        }
        let report = try test.store.compact(.keep, at: test.now)
        #expect(report.packed == 5 && report.dropped == 0 && report.articles == 1)
        #expect(try count("packed") == 5)
        #expect(try test.count("SELECT sum(length(bytes)) * 10 < sum(size) FROM packed") == 1)
        #expect(try test.count("SELECT count(DISTINCT id >> 20) FROM block") == 1)
        let after = try (1...6).map { try test.store.article(Self.id, asOf: second(Int64($0) * 10)).unwrapped().fields }
        #expect(after == before)
        let first = try test.store.history(of: Self.id).first.unwrapped()
        #expect(try test.store.article(Self.id, revision: first.revision.unwrapped().hex)?.fields == before[0])
        #expect(try test.store.article(Self.id, knownAt: test.now.advanced(byMilliseconds: -5000))?.fields == before[0])
        #expect(try test.store.verify().flatMap(\.problems) == [])
        let again = try test.store.compact(.keep, at: test.now)
        #expect(again.packed == 0 && again.freed == 0)
    }

    @Test func `a body that is shown again is plain again`() throws {
        for number in 1...3 { try edit(number) }
        _ = try test.store.compact(.keep, at: test.now)
        try edit(1, seen: 100)
        let shown = try test.store.read { try Int64.fetchOne($0, sql: "SELECT content FROM view") }.unwrapped()
        #expect(try count("packed") == 1 && count("packed WHERE content = \(shown)") == 0)
        #expect(try count("block WHERE id >> 20 = \(shown)") == 30)
        _ = try test.store.compact(.keep, at: test.now)
        #expect(try count("packed WHERE base = \(shown)") == 2 && count("packed") == 2)
        #expect(try test.store.verify().flatMap(\.problems) == [])
    }

    @Test func `what another article shows is never packed`() throws {
        let url = "https://english.news.example/news/one"
        for id in ["en:1", "en:2"] {
            try test.observe(.page(id, title: "Shared", body: body(1), seen: 10, asserted: 10, address: url))
        }
        try test.observe(.page("en:1", title: "Other", body: body(2), seen: 20, asserted: 20, address: url))
        let shared = try test.store.article(ArticleKey("en:2")).unwrapped()
        #expect(try test.store.compact(.newest(1), at: test.now).packed == 0)
        #expect(try count("packed") == 0)
        #expect(try test.store.article(ArticleKey("en:2"))?.fields == shared.fields)
        try test.observe(.page("en:2", title: "Other", body: body(2), seen: 30, asserted: 30, address: url))
        try test.store.updateSearchIndex()
        #expect(try test.store.compact(.keep, at: test.now).packed == 1)
        #expect(try test.store.compact(.newest(1), at: test.now).dropped == 1)
        #expect(try test.store.verify().flatMap(\.problems) == [])
    }

    @Test func `the end of a pull compresses what it superseded, each once`() throws {
        try edit(1)
        try test.store.tidy()
        #expect(try count("packed") == 0)
        try edit(2)
        try test.store.tidy()
        #expect(try count("packed") == 1)
        let cursor = try test.count("SELECT sequence FROM cursor WHERE name = 'packed'")
        try test.store.tidy()
        #expect(try cursor == test.count("SELECT sequence FROM cursor WHERE name = 'packed'") && cursor == 2)
    }

    @Test(arguments: [
        "UPDATE packed SET bytes = substr(bytes, 1, length(bytes) - 1)", "UPDATE packed SET size = size + 1",
        "UPDATE packed SET size = 1 << 60", "UPDATE packed SET size = -1", "UPDATE packed SET bytes = zeroblob(9)",
        "UPDATE packed SET base = NULL", "UPDATE packed SET bytes = bytes || bytes", "UPDATE packed SET bytes = x''",
        "UPDATE block SET text = text || 'x'",
    ])
    func `a packed body that is damaged is an error and found by verify, never a crash`(sql: String) throws {
        for number in 1...2 { try edit(number) }
        _ = try test.store.compact(.keep, at: test.now)
        try test.execute(sql)
        #expect(throws: StoreError.self) { try test.store.article(Self.id, asOf: second(10)) }
        let problems = try test.store.verify().first { $0.name == "contents" }?.problems
        #expect(problems?.isEmpty == false)
    }

    /// Whatever is said, compacted and taken back: every content that was ever stored reads back as its hash says.
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `any order of answers and compactions reads back the same contents`(seed: UInt64) throws {
        let test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        var newsroom = RandomNewsroom(seed: seed)
        var random = SeededRandom(seed: seed &+ 100)
        for round in 0..<150 {
            var event = try newsroom.next(articles: 3)
            if case .answer(var observation) = event {
                var fields = observation.content.fields
                let blocks = fields[.body]?.arrayValue ?? []
                fields[.body] = .array((0..<6).flatMap { _ in blocks })
                observation.content = Content(fields)
                event = .answer(observation)
            }
            try test.take(event)
            switch Int.random(in: 0..<8, using: &random) {
            case 0: _ = try test.store.compact(.keep, at: test.now)
            case 1: try test.store.tidy()
            case 2: try test.store.updateSearchIndex()
            case 3: _ = try test.store.compact(.newest(2), at: test.now, dryRun: true)
            default: break
            }
            let problems = try test.store.verify().flatMap(\.problems)
            #expect(problems == [], "seed \(seed), round \(round)")
            let chains = try test.count("SELECT count(*) FROM packed WHERE base IN (SELECT content FROM packed)")
            let shown = try test.count("SELECT count(*) FROM packed WHERE content IN (SELECT content FROM view)")
            #expect(chains == 0 && shown == 0, "seed \(seed), round \(round)")
        }
        #expect(try test.count("SELECT count(*) FROM packed") > 0, "seed \(seed)")
    }
}
