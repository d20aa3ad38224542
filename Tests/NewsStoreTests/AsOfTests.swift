import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct AsOfTests {
    /// What a reader sees of an article.
    private struct Shown: Equatable {
        var status: String
        var title: String
        var body: [String]
        var modified: Instant?

        init(_ article: Article) {
            (status, title, modified) = (article.status.rawValue, article.title, article.modified)
            body = article.blocks.map(\.text)
        }
    }

    // Rule H1
    @Test(arguments: [UInt64(21), 22, 23, 24])
    func `as of an instant is what was shown at that instant`(seed: UInt64) throws {
        var newsroom = RandomNewsroom(seed: seed)
        let test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        var seen: [(at: Instant, key: ArticleKey, shown: Shown)] = []
        for _ in 0..<140 {
            let event = try newsroom.next(articles: 4)
            try test.take(event)
            let key: ArticleKey
            switch event {
            case .answer(let observation):
                key = observation.article
            case .retraction(let article, _): key = article
            }
            let article = try test.store.article(key).unwrapped()
            seen.append((second(newsroom.time), key, Shown(article)))
        }
        for moment in seen {
            let then = try test.store.article(moment.key, asOf: moment.at).unwrapped()
            #expect(Shown(then) == moment.shown, "seed \(seed) \(moment.key) at \(moment.at)")
        }
    }

    // Invariant 11
    @Test func `as of now is what is shown, and before its first answer an article is not there`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "A", lede: "l", seen: 10, asserted: 8))
        try test.observe(.page("en:1", title: "B", seen: 20, asserted: 19))
        let key = ArticleKey("en:1")
        let now = try test.store.article(key, asOf: second(1_000_000)).unwrapped()
        let shown = try test.store.article(key).unwrapped()
        #expect(now.fields == shown.fields && now.modified == shown.modified && now.revision == shown.revision)
        #expect(now.firstSeen == shown.firstSeen && now.edition == shown.edition)
        #expect(try test.store.article(key, asOf: second(9)) == nil)
        #expect(try test.store.article(ArticleKey("en:2"), asOf: second(9)) == nil)
        #expect(try test.store.article(key, asOf: second(19))?.title == "A")
        #expect(try test.store.article(key, asOf: second(20))?.title == "B")
    }

    @Test func `an old copy that arrives late does not change what was shown before it`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "A", seen: 10, asserted: 8))
        try test.observe(.page("en:1", title: "B", seen: 20, asserted: 19))
        try test.observe(.page("en:1", title: "A", seen: 30, verified: false, asserted: 8))
        try test.observe(.page("en:1", title: "B", seen: 40, asserted: 19))
        for (at, title) in [(10, "A"), (20, "B"), (30, "B"), (40, "B")] {
            #expect(try test.store.article(ArticleKey("en:1"), asOf: second(Int64(at)))?.title == title)
        }
    }
}
