import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct RelatedTests {
    private let test: TestStore
    private static let day: Int64 = 86_400

    init() throws {
        test = try TestStore(editions: [TestStore.arabic, TestStore.english])
    }

    private func add(
        _ id: String, _ title: String, _ body: String = "", tags: [String] = [], coverage: [String] = [], day: Int64 = 0
    ) throws {
        var fields: [FieldName: JSONValue] = [:]
        if !tags.isEmpty { fields[.tags] = .array(tags.map(JSONValue.string)) }
        if !coverage.isEmpty { fields[.coverage] = .array(coverage.map(JSONValue.string)) }
        try test.observe(
            .page(id, title: title, body: [body], fields: fields, seen: 10, published: day * Self.day))
    }

    /// Articles about nothing that the others are about.
    private func addFillers(_ count: Int) throws {
        for index in 0..<count {
            try add("en:9\(index)", "Filler number \(index)", "plain\(index) dull\(index)", tags: ["everyday"])
        }
    }

    private func related(_ id: String, limit: Int = 5) throws -> [RelatedArticle] {
        try test.store.updateSearchIndex()
        return try test.store.related(to: ArticleKey(id), limit: limit)
    }

    private func names(_ id: String, limit: Int = 5) throws -> [String] {
        try related(id, limit: limit).map(\.article.key.rawValue)
    }

    @Test func `articles that share rare words come first, and say which`() throws {
        try addFillers(20)
        try add("en:1", "Lanterns of the almond quay", "Ferrymen hung lanterns along the almond quay.")
        try add("en:2", "The quay", "Ferrymen hung new lanterns by the almond trees of the quay.")
        try add("en:3", "Trees", "Almond blossom everywhere, and a quay somewhere.")
        let found = try related("en:1")
        #expect(found.map(\.article.key.rawValue) == ["en:2", "en:3"])
        guard case .words(let words)? = found.first?.reasons.first else {
            Issue.record("no words")
            return
        }
        #expect(words.contains("ferrymen") && found[0].score > found[1].score)
    }

    @Test func `a rare tag says more than one that all have`() throws {
        try addFillers(20)
        try add("en:1", "One", tags: ["everyday", "Port Almond"])
        try add("en:2", "Two", tags: ["Port Almond"])
        let found = try related("en:1")
        #expect(found.first?.article.key == ArticleKey("en:2"))
        #expect(found.first?.reasons == [.tags(["Port Almond"])])
        #expect(found.dropFirst().allSatisfy { $0.score < found[0].score / 2 })
    }

    @Test func `a coverage in common is a reason, a name within another is none`() throws {
        try add("en:1", "One", tags: ["Port"], coverage: ["Coast towns"])
        try add("en:2", "Two", coverage: ["Coast towns"])
        try add("en:3", "Three", tags: ["Port Almond"], coverage: ["Coast"])
        let found = try related("en:1")
        #expect(found.map(\.article.key.rawValue) == ["en:2"])
        #expect(found.first?.reasons == [.coverage(["Coast towns"])])
    }

    @Test func `of two that are alike as much the nearer in time is first`() throws {
        try addFillers(10)
        try add("en:1", "One", tags: ["Port Almond"], day: 100)
        try add("en:2", "Two", tags: ["Port Almond"], day: 10)
        try add("en:3", "Three", tags: ["Port Almond"], day: 110)
        #expect(try names("en:1") == ["en:3", "en:2"])
    }

    @Test func `links of the page count`() throws {
        try add("en:1", "One")
        try add("en:2", "Two")
        let key = ArticleKey("en:1")
        try test.store.commit(at: test.now) { writer in
            let number = try writer.database.articleNumber(key).unwrapped()
            let item = PartItem(title: "Two", url: "https://english.news.example/news/story-2")
            let part = PartObservation(
                edition: .english, name: .related, subject: .article(key), snapshot: PartSnapshot(items: [item]),
                seen: second(20))
            try writer.observe([part], ofArticle: number, named: key, edition: .english, seen: second(20))
        }
        #expect(try related("en:1").map(\.reasons) == [[.linked]])
    }

    @Test func `the same story is not related, what it is related to is`() throws {
        try addFillers(10)
        try add("en:1", "Lanterns of the almond quay", "Ferrymen hung lanterns.")
        try add("ar:1", "فوانيس رصيف اللوز", "علق البحارة الفوانيس على الرصيف", tags: ["مدينة الساحل"])
        try add("ar:2", "سباق القوارب", "قوارب من ورق", tags: ["مدينة الساحل"])
        try add("ar:3", "خبر آخر", "كلام عن شيء مختلف")
        _ = try test.store.link(ArticleKey("en:1"), ArticleKey("ar:1"), holds: true, at: test.now)
        let found = try related("en:1")
        #expect(found.map(\.article.key.rawValue) == ["ar:2"])
        #expect(found.first?.reasons == [.tags(["مدينة الساحل"]), .translation(ArticleKey("ar:1"))])
    }

    @Test func `what is gone, unknown or not wanted is not listed`() throws {
        try addFillers(10)
        try add("en:1", "One", tags: ["Port Almond"])
        try add("en:2", "Two", tags: ["Port Almond"])
        #expect(try names("en:1") == ["en:2"])
        #expect(try names("en:1", limit: 0) == [])
        #expect(try names("en:77") == [])
        try test.retract(ArticleKey("en:2"), at: second(100))
        #expect(try names("en:1") == [])
    }

    @Test func `names that mean something to JSON or SQL are names`() throws {
        let odd = #"say "no", 100% \ [x]"#
        try addFillers(5)
        try add("en:1", "One", tags: [odd])
        try add("en:2", "Two", tags: [odd, "x"])
        #expect(try related("en:1").first?.reasons == [.tags([odd])])
    }
}
