import NewsModel
import Testing

@testable import NewsStore

@Suite struct ListTests {
    private let test: TestStore

    init() throws {
        test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        for (id, published) in [("en:1", 10), ("en:3", 30), ("en:2", 30), ("ar:1", 20), ("en:4", nil)]
            as [(String, Int64?)]
        {
            try test.observe(.page(id, title: id, seen: 50, published: published))
        }
        try test.observe(.page("en:5", title: "gone", seen: 50, published: 40))
        try test.retract(ArticleKey("en:5"), at: second(60))
    }

    private func list(_ change: (inout ListQuery) -> Void = { _ in }) throws -> [String] {
        var query = ListQuery()
        change(&query)
        return try test.store.list(query).map(\.key.rawValue)
    }

    @Test func `the newest are first, those of one instant by name, undated ones last`() throws {
        #expect(try list() == ["en:2", "en:3", "ar:1", "en:1", "en:4"])
        #expect(try list { $0.limit = 2 } == ["en:2", "en:3"])
        #expect(try list { $0.includesGone = true }.first == "en:5")
    }

    @Test func `a span has its first instant and not its last`() throws {
        #expect(try list { $0.after = second(20) } == ["en:2", "en:3", "ar:1"])
        #expect(try list { $0.before = second(30) } == ["ar:1", "en:1"])
        #expect(try list { ($0.after, $0.before) = (second(11), second(20)) } == [])
    }

    @Test func `editions are those asked for`() throws {
        #expect(try list { $0.editions = [.arabic] } == ["ar:1"])
        #expect(try list { $0.editions = [.arabic, .english] }.count == 5)
        #expect(throws: StoreError.unknownEdition("es", known: ["ar", "en"])) { try list { $0.editions = [.spanish] } }
    }

    @Test func `the status counts what there is`() throws {
        let status = try test.store.status()
        #expect(status.editions.map(\.live) == [1, 4] && status.editions.map(\.gone) == [0, 1])
        #expect(status.editions.map(\.revisions) == [1, 5])
        #expect(status.editions.map(\.newest) == [second(20), second(40)])
        #expect(status.bytes > 16_384 && status.schema == 1)
        #expect(try test.store.editions() == [TestStore.arabic, TestStore.english])
    }
}
