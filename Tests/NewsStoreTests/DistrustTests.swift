import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct DistrustTests {
    private static let liar = ReplicaID(String(repeating: "ee", count: 16))
    private let test: TestStore

    init() throws {
        test = try TestStore(editions: [TestStore.english, TestStore.arabic])
        try test.observe(.page("en:1", title: "True", body: ["harbour"], seen: 10))
        try test.observe(.page("en:1", title: "A lie", body: ["lantern"], seen: 20, asserted: 20), as: Self.liar)
        try test.observe(.page("en:2", title: "Only the liar says so", seen: 20), as: Self.liar)
        try test.store.updateSearchIndex()
    }

    private func titles() throws -> [String] {
        try test.store.updateSearchIndex()
        #expect(try test.store.verify().flatMap(\.problems) == [])
        return try test.store.list(ListQuery()).map(\.title).sorted()
    }

    private func trust(_ isTrusted: Bool) throws -> Int { try test.store.trust(Self.liar, isTrusted, at: second(500)) }

    // Rule P7
    @Test func `what a distrusted replica said is not shown, and is back when it is trusted again`() throws {
        let before = try test.viewBytes()
        let rows = try test.count("SELECT count(*) FROM run")
        #expect(try titles() == ["A lie", "Only the liar says so"])
        #expect(try trust(false) == 2)
        #expect(try titles() == ["True"])
        #expect(try test.found("lantern") == [] && test.found("harbour") == ["en:1"])
        #expect(try test.store.article(ArticleKey("en:2")) == nil)
        #expect(try test.store.history(of: ArticleKey("en:1")).count == 1)
        #expect(try test.count("SELECT count(*) FROM run") == rows)
        #expect(try trust(false) == 0)
        #expect(try trust(true) == 2)
        #expect(try test.viewBytes() == before)
        #expect(try titles() == ["A lie", "Only the liar says so"])
    }

    @Test func `what comes of it later is not shown either`() throws {
        _ = try trust(false)
        try test.observe(.page("en:1", title: "Another lie", seen: 30, asserted: 30), as: Self.liar)
        try test.retract(ArticleKey("en:1"), at: second(40), as: Self.liar)
        #expect(try titles() == ["True"])
        #expect(try test.store.article(ArticleKey("en:1"))?.status == .live)
    }

    // Rule P7
    @Test func `its claims to addresses are left out`() throws {
        let address = "https://english.news.example/news/story-1"
        try test.observe(.page("en:3", title: "Mine", seen: 30, asserted: 30, address: address), as: Self.liar)
        #expect(try test.store.resolve(address) == ArticleKey("en:3"))
        _ = try trust(false)
        #expect(try test.store.resolve(address) == ArticleKey("en:1"))
    }

    @Test func `its links are left out`() throws {
        try test.observe(.page("en:5", title: "Apart", seen: 5))
        let link = ArticleLink(
            replica: Self.liar, ArticleKey("en:1"), ArticleKey("en:5"), at: second(50), holds: true)
        _ = try test.store.commit(at: test.now) { try $0.take(link) }
        #expect(try titles() == ["A lie", "Only the liar says so"])
        _ = try trust(false)
        #expect(try titles() == ["Apart", "True"])
        _ = try trust(true)
        #expect(try titles() == ["A lie", "Only the liar says so"])
    }

    @Test func `the lists that it saw are left out`() throws {
        func see(_ line: String, at time: Int64, as replica: ReplicaID?) throws {
            _ = try test.store.commit(at: test.now, as: replica) { writer in
                try writer.observe(
                    PartObservation(
                        edition: .english, name: .breaking, subject: .edition,
                        snapshot: PartSnapshot(items: [PartItem(title: line)]), seen: second(time)))
            }
        }
        try see("True", at: 10, as: nil)
        try see("A lie", at: 20, as: Self.liar)
        func shown() throws -> String? {
            try test.store.part(.breaking, edition: .english)?.snapshot.items.first?.title
        }
        #expect(try shown() == "A lie")
        _ = try trust(false)
        #expect(try shown() == "True")
    }

    @Test func `one's own replica cannot be distrusted, and replicas are found by the beginning of their ids`() throws {
        #expect(throws: ReplicaError.own(test.store.identity.replica)) {
            try test.store.trust(test.store.identity.replica, false, at: second(1))
        }
        #expect(try test.store.replica(prefix: "eee") == Self.liar)
        #expect(throws: ReplicaError.unknown("xyz")) { try test.store.replica(prefix: "xyz") }
        let known = try test.store.replicas()
        #expect(known.map(\.isOwn) == [true, false])
        #expect(known.map(\.rows) == [1, 2])
        _ = try trust(false)
        #expect(try test.store.replicas().last?.distrusted == second(500))
    }
}
