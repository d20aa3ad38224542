import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// Invariant 16: no claim about one article changes another's identity or fields. Only a link by hand does, and it can be
/// taken back.
@Suite struct LinkTests {
    private static let address = "https://english.news.example/news/shared"
    private let test: TestStore

    init() throws {
        test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        try test.observe(.page("en:1", title: "First id, old", body: ["harbour"], seen: 10))
        try test.observe(.page("en:2", title: "Second id, newer", body: ["lantern"], seen: 20, asserted: 20))
        try test.observe(.page("en:3", title: "Third id", body: ["orchard"], seen: 15, asserted: 15))
        try test.observe(.page("ar:1", title: "خبر", body: ["الميناء"], seen: 10))
        try test.store.updateSearchIndex()
    }

    private func link(_ one: String, _ other: String, holds: Bool = true, at: Int64 = 100) throws -> LinkOutcome {
        try test.store.link(ArticleKey(one), ArticleKey(other), holds: holds, at: second(at))
    }

    private func listed() throws -> [String] {
        try test.store.updateSearchIndex()
        #expect(try test.store.verify().flatMap(\.problems) == [])
        return try test.store.list(ListQuery()).map { "\($0.key) \($0.title)" }.sorted()
    }

    private static let apart = [
        "ar:1 خبر", "en:1 First id, old", "en:2 Second id, newer", "en:3 Third id",
    ]

    // Rule I7
    @Test func `two ids of one edition are shown as one article, by the fold of both's rows, under the first id`()
        throws
    {
        let outcome = try link("en:2", "en:1")
        #expect(outcome.ids.map(\.rawValue) == ["en:1", "en:2"])
        #expect(outcome.isHeld && outcome.link.isSameAs)
        #expect(try listed() == ["ar:1 خبر", "en:1 Second id, newer", "en:3 Third id"])
        for name in [
            "en:1", "en:2", "https://english.news.example/news/story-1", "https://english.news.example/news/story-2",
        ] {
            #expect(try test.store.resolve(name) == ArticleKey("en:1"))
        }
        #expect(try test.store.article(ArticleKey("en:2"))?.key == ArticleKey("en:1"))
        #expect(try test.store.article(ArticleKey("en:1"))?.firstSeen == second(10))
        #expect(try test.store.history(of: ArticleKey("en:2")).map(\.at) == [second(10), second(20)])
        #expect(try test.found("lantern") == ["en:1"] && test.found("harbour") == [])
        #expect(try test.store.article(ArticleKey("en:2"), asOf: second(12))?.title == "First id, old")
    }

    // Rules I2, I7
    @Test func `taken back, both are what they were, and nothing is lost`() throws {
        let before = try test.viewBytes()
        _ = try link("en:1", "en:2")
        #expect(try test.viewBytes() != before)
        let outcome = try link("en:1", "en:2", holds: false, at: 101)
        #expect(!outcome.isHeld && outcome.ids == [ArticleKey("en:1")])
        #expect(try listed() == Self.apart)
        #expect(try test.viewBytes() == before)
        #expect(try test.found("lantern") == ["en:2"] && test.found("harbour") == ["en:1"])
    }

    @Test func `links reach through others, and hold while one way does`() throws {
        _ = try link("en:1", "en:2")
        #expect(try link("en:3", "en:2").ids.map(\.rawValue) == ["en:1", "en:2", "en:3"])
        #expect(try listed() == ["ar:1 خبر", "en:1 Second id, newer"])
        let none = try link("en:1", "en:3", holds: false)
        #expect(none.isHeld && none.ids.count == 3)
        #expect(try link("en:1", "en:2", holds: false, at: 102).isHeld == false)
        #expect(try listed() == ["ar:1 خبر", "en:1 First id, old", "en:2 Second id, newer"])
    }

    @Test func `rows that come later under any id are folded with the others`() throws {
        _ = try link("en:1", "en:2")
        #expect(
            try test.observe(.page("en:1", title: "Newest, under the first", body: ["bridge"], seen: 30)) == .changed)
        #expect(try test.observe(.page("en:2", title: "Newest of all", body: ["river"], seen: 40)) == .changed)
        #expect(try listed().contains("en:1 Newest of all"))
        #expect(try test.found("river") == ["en:1"] && test.found("bridge") == [])
        try test.retract(ArticleKey("en:2"), at: second(50))
        #expect(try test.store.article(ArticleKey("en:1"))?.status == .gone)
        #expect(try listed() == ["ar:1 خبر", "en:3 Third id"])
    }

    // Invariant 16
    // Rule I6
    @Test func `no claim does what a link does`() throws {
        // The same address, title and text: strong evidence, and still two articles.
        for id in ["en:1", "en:2"] {
            try test.observe(
                .page(id, title: "The same", body: ["the same"], seen: 60, asserted: 60, address: Self.address))
        }
        #expect(try listed() == ["ar:1 خبر", "en:1 The same", "en:2 The same", "en:3 Third id"])
        #expect(try test.count("SELECT count(*) FROM article WHERE same IS NOT NULL") == 0)
    }

    @Test func `the last statement about a pair holds, in whatever order they come`() throws {
        let statements: [(String, Int64, Bool)] = [
            ("22", 10, true), ("33", 30, false), ("11", 30, true), ("22", 40, true),
        ]
        let links = statements.map { replica, at, holds in
            ArticleLink(
                replica: ReplicaID(String(repeating: replica, count: 16)), ArticleKey("en:1"), ArticleKey("en:2"),
                at: second(at), holds: holds)
        }
        var random = SeededRandom(seed: 7, name: "links")
        for taken in 1...links.count {
            for _ in 0..<4 {
                let other = try TestStore()
                for id in ["en:1", "en:2"] { try other.observe(.page(id, title: id, seen: 1)) }
                for link in links.prefix(taken).shuffled(using: &random) {
                    _ = try other.store.commit(at: second(50)) { try $0.take(link) }
                }
                // Of two at the same instant the greater replica's holds.
                #expect(try other.store.ids(of: ArticleKey("en:2")).count == [2, 1, 1, 2][taken - 1])
                #expect(try other.store.verify().flatMap(\.problems) == [])
            }
        }
    }

    @Test func `what is said now holds, even against a statement that is dated ahead`() throws {
        let ahead = ArticleLink(
            replica: ReplicaID(String(repeating: "ff", count: 16)), ArticleKey("en:1"), ArticleKey("en:2"),
            at: second(900), holds: true)
        _ = try test.store.commit(at: second(100)) { try $0.take(ahead) }
        #expect(try test.store.ids(of: ArticleKey("en:1")).count == 2)
        #expect(try link("en:1", "en:2", holds: false).isHeld == false)
    }

    @Test func `an article is not linked to itself or to what is not there`() throws {
        #expect(throws: LinkError.itself("en:1")) { try link("en:1", "en:1") }
        #expect(throws: LinkError.unknownArticle("en:9")) { try link("en:1", "en:9") }
        #expect(try test.count("SELECT count(*) FROM link") == 0)
    }

    @Test func `an article is known by what had come under any of its ids`() throws {
        let early = test.now
        try test.observe(.page("en:2", title: "Latest", seen: 70, asserted: 70))
        _ = try link("en:1", "en:2")
        #expect(try test.store.article(ArticleKey("en:1"), knownAt: early)?.title == "Second id, newer")
        #expect(try test.store.article(ArticleKey("en:1"), knownAt: test.now)?.title == "Latest")
    }
}
