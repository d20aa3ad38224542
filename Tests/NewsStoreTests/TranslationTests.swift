import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct TranslationTests {
    private static let spanish = EditionRecord(
        id: .spanish, language: "es", direction: "ltr", site: "https://espanol.news.example", zone: "Asia/Beirut")
    private let test: TestStore

    init() throws {
        test = try TestStore(editions: [TestStore.arabic, TestStore.english, Self.spanish])
        for id in ["ar:1", "en:1", "en:2", "es:1"] {
            let host = id.hasPrefix("es") ? "https://espanol.news.example" : nil
            let address = host.map { "\($0)/news/story-1" }
            try test.observe(.page(id, title: id, seen: 10, address: address))
        }
    }

    private static func address(_ id: String) -> String {
        let key = ArticleKey(id)
        switch key.edition {
        case .arabic?: return "https://news.example/news/story-\(key.postID)"
        case .spanish?: return "https://espanol.news.example/news/story-\(key.postID)"
        default: return "https://english.news.example/news/story-\(key.postID)"
        }
    }

    /// The page of one article names others.
    private func name(_ id: String, _ others: [String], by evidence: String = "hreflang", at time: Int64 = 20) throws {
        let key = ArticleKey(id)
        let items = others.map { PartItem(title: "", url: Self.address($0), language: "xx", evidence: evidence) }
        try test.store.commit(at: test.now) { writer in
            let number = try writer.database.articleNumber(key).unwrapped()
            let part = PartObservation(
                edition: key.edition ?? .english, name: .alternates, subject: .article(key),
                snapshot: PartSnapshot(items: items), seen: second(time))
            try writer.observe(
                items.isEmpty ? [] : [part], ofArticle: number, named: key, edition: key.edition ?? .english,
                seen: second(time))
        }
    }

    private func find(_ one: String, _ other: String, score: Double) throws {
        let numbers = try test.store.read { database in
            (
                try database.articleNumber(ArticleKey(one)).unwrapped(),
                try database.articleNumber(ArticleKey(other)).unwrapped()
            )
        }
        try test.store.replacePairs(
            of: [], with: ArticleKey(other).edition ?? .english,
            by: [(article: numbers.0, other: numbers.1, score: score)])
    }

    private func told(_ id: String, asOf time: Int64? = nil) throws -> [String] {
        try test.store.translations(of: ArticleKey(id), asOf: time.map(second)).map {
            "\($0.other) \($0.grade.rawValue)"
        }
    }

    // Rule I8
    @Test func `pages that name each other are the strongest evidence, one alone is weaker, both ways round`() throws {
        try name("ar:1", ["en:1", "es:1"])
        #expect(try told("ar:1") == ["en:1 hreflang", "es:1 hreflang"])
        #expect(try told("en:1") == ["ar:1 hreflang"])
        try name("en:1", ["ar:1"])
        #expect(try told("en:1") == ["ar:1 reciprocal"])
        #expect(try told("ar:1") == ["en:1 reciprocal", "es:1 hreflang"])
    }

    @Test func `what json-ld names is weaker than hreflang`() throws {
        try name("ar:1", ["en:1"], by: "json-ld")
        #expect(try told("en:1") == ["ar:1 json-ld"])
        try name("en:1", ["ar:1"])
        #expect(try told("ar:1") == ["en:1 hreflang"])
    }

    @Test func `what the publisher says rules out what was found by content, from either side`() throws {
        try find("ar:1", "en:2", score: 0.9)
        #expect(try told("ar:1") == ["en:2 content"])
        #expect(try told("en:2") == ["ar:1 content"])
        try name("ar:1", ["en:1"])
        #expect(try told("ar:1") == ["en:1 hreflang"])
        #expect(try told("en:2") == [])
    }

    @Test func `links are as they were at the time`() throws {
        try name("ar:1", ["en:1"], at: 20)
        try name("ar:1", [], at: 30)
        #expect(try told("ar:1") == [])
        #expect(try told("ar:1", asOf: 25) == ["en:1 hreflang"])
        #expect(try told("en:1", asOf: 25) == ["ar:1 hreflang"])
        #expect(try told("en:1", asOf: 15) == [])
    }

    @Test func `an article of its own edition, or one that is not known, is no translation`() throws {
        try name("en:1", ["en:2", "ar:77"])
        #expect(try told("en:1") == [])
        #expect(try test.store.translations(of: ArticleKey("en:99")) == [])
    }

    @Test func `a list asks for what is not translated yet`() throws {
        try name("ar:1", ["en:1"])
        var query = ListQuery()
        query.missingTranslation = [.arabic]
        #expect(try test.store.list(query).map(\.key.rawValue) == ["en:2", "es:1"])
        query.editions = [.english]
        #expect(try test.store.list(query).map(\.key.rawValue) == ["en:2"])
    }

    private func link(_ one: String, _ other: String, holds: Bool = true, at time: Int64 = 100) throws {
        _ = try test.store.link(ArticleKey(one), ArticleKey(other), holds: holds, at: second(time))
    }

    // Rule I8
    @Test func `what the reader links is told, before what was found and beside what the publisher says`() throws {
        try find("ar:1", "en:2", score: 0.9)
        try link("ar:1", "en:1")
        #expect(try told("ar:1") == ["en:1 hand"] && told("en:1") == ["ar:1 hand"])
        #expect(try told("en:2") == [])
        try link("ar:1", "en:1", holds: false, at: 101)
        #expect(try told("ar:1") == ["en:2 content"] && told("en:1") == [])
        try name("ar:1", ["en:2"])
        try link("ar:1", "en:1", at: 102)
        #expect(try told("ar:1") == ["en:1 hand", "en:2 hreflang"])
    }

    @Test func `not these two, says the reader of what was found; what the publisher says stays`() throws {
        try find("ar:1", "en:1", score: 0.9)
        try find("ar:1", "en:2", score: 0.7)
        try link("ar:1", "en:1", holds: false)
        #expect(try told("ar:1") == ["en:2 content"] && told("en:1") == [])
        try name("ar:1", ["en:1"])
        #expect(try told("ar:1") == ["en:1 hreflang"])
    }

    @Test func `two ids that are one article have the translations of both`() throws {
        try name("en:2", ["ar:1"])
        try link("en:1", "en:2")
        #expect(try told("en:2") == ["ar:1 hreflang"])
        #expect(try told("ar:1") == ["en:1 hreflang"])
    }

    @Test func `of what was found in an edition the likeliest is told`() throws {
        try find("ar:1", "en:1", score: 0.6)
        try find("ar:1", "en:2", score: 0.8)
        let told = try test.store.translations(of: ArticleKey("ar:1"))
        #expect(told.map(\.other) == [ArticleKey("en:2")])
        #expect(told.first?.score == 0.8)
    }
}
