import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct KnownAtTests {
    /// What a reader sees of an article.
    private func shown(_ article: Article?) -> String {
        guard let article else { return "nothing" }
        return "\(article.status.rawValue) \(article.title) \(article.lede) \(article.modified?.milliseconds ?? -1)"
    }

    // Rule H5
    @Test(arguments: [UInt64(61), 62, 63])
    func `known at an instant is what the store showed when it was there`(seed: UInt64) throws {
        var newsroom = RandomNewsroom(seed: seed)
        let test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        var seen: [(at: Instant, key: ArticleKey, shown: String)] = []
        for _ in 0..<120 {
            let event = try newsroom.next(articles: 4)
            try test.take(event)
            let key: ArticleKey
            switch event {
            case .answer(let observation): key = observation.article
            case .retraction(let article, _): key = article
            }
            seen.append((test.now, key, shown(try test.store.article(key))))
            test.now = test.now.advanced(byMilliseconds: 1)
        }
        for moment in seen {
            let then = try test.store.article(moment.key, knownAt: moment.at)
            #expect(shown(then) == moment.shown, "seed \(seed) \(moment.key) at \(moment.at)")
        }
        #expect(try test.store.article(seen[0].key, knownAt: Instant(milliseconds: 0)) == nil)
    }

    @Test func `a late answer about the past changes what was, not what was known`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "second", seen: 100, asserted: 50))
        let before = test.now
        try test.observe(.page("en:1", title: "first", seen: 20, asserted: 10))
        let key = ArticleKey("en:1")
        #expect(try test.store.article(key, asOf: second(30))?.title == "first")
        #expect(try test.store.article(key, knownAt: before)?.title == "second")
        #expect(try test.store.article(key)?.title == "second")
    }

    @Test func `a revision is found by the beginning of its hash`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "first", seen: 10, asserted: 1))
        try test.observe(.page("en:1", title: "second", seen: 20, asserted: 15))
        let key = ArticleKey("en:1")
        let log = try test.store.history(of: key)
        let hash = try #require(log.first?.revision)
        let article = try test.store.article(key, revision: "@" + hash.hex.prefix(8))
        #expect(article?.title == "first")
        #expect(article?.modified == second(1))
        #expect(try test.store.article(key, revision: String(hash.hex).uppercased())?.title == "first")
        #expect(try test.store.article(key, revision: "@0123456789ab") == nil)
        #expect(try test.store.article(key, revision: "@") == nil)
        #expect(try test.store.article(ArticleKey("en:2"), revision: String(hash.hex)) == nil)
    }

    @Test func `a prefix of several revisions is an error that names them`() throws {
        let test = try TestStore()
        for time in 0..<40 { try test.observe(.page("en:1", title: "title \(time)", seen: Int64(time), asserted: nil)) }
        let hashes = try test.store.history(of: ArticleKey("en:1")).compactMap(\.revision?.hex)
        let digits = Dictionary(grouping: hashes, by: { $0.prefix(1) })
        let shared = try #require(digits.first { Set($0.value).count > 1 })
        let error = try #require(throws: StoreError.self) {
            try test.store.article(ArticleKey("en:1"), revision: String(shared.key))
        }
        for hash in shared.value { #expect(error.description.contains("@" + hash.prefix(12))) }
    }
}
