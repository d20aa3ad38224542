import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct StoryGroupTests {
    private static let spanish = EditionRecord(
        id: .spanish, language: "es", direction: "ltr", site: "https://espanol.news.example", zone: "Asia/Beirut")
    private let test: TestStore

    init() throws {
        test = try TestStore(editions: [TestStore.arabic, TestStore.english, Self.spanish])
        for id in ["ar:1", "ar:2", "en:1", "en:2", "es:1", "es:2"] {
            let address = id.hasPrefix("es") ? "https://espanol.news.example/news/story-\(id)" : nil
            try test.observe(.page(id, title: id, seen: 10, address: address))
        }
    }

    private func find(_ one: String, _ other: String) throws {
        let numbers = try test.store.read { database in
            (
                try database.articleNumber(ArticleKey(one)).unwrapped(),
                try database.articleNumber(ArticleKey(other)).unwrapped()
            )
        }
        try test.store.replacePairs(
            of: [], with: ArticleKey(other).edition ?? .english,
            by: [(article: numbers.0, other: numbers.1, score: 0.8)])
    }

    private func stories(_ ids: [String]) throws -> [String] {
        let keys = ids.map { ArticleKey($0) }
        let stories = try test.store.stories(of: keys)
        return keys.map { stories[$0]?.first.rawValue ?? "-" }
    }

    @Test func `what nothing links is a story of its own`() throws {
        #expect(try stories(["en:1", "ar:1", "en:7"]) == ["en:1", "ar:1", "-"])
        #expect(try test.store.stories(of: []) == [:])
    }

    @Test func `a story reaches through a third edition, and is the same from each side`() throws {
        try find("ar:1", "en:1")
        try find("en:1", "es:1")
        #expect(try stories(["es:1", "ar:1", "en:2"]) == ["ar:1", "ar:1", "en:2"])
        #expect(try stories(["ar:1", "en:2", "es:1"]) == ["ar:1", "en:2", "ar:1"])
        #expect(try stories(["en:1"]) == ["ar:1"])
    }

    @Test func `links by hand join, and taken back they part`() throws {
        try find("ar:1", "en:1")
        _ = try test.store.link(ArticleKey("es:2"), ArticleKey("en:2"), holds: true, at: test.now)
        _ = try test.store.link(ArticleKey("ar:1"), ArticleKey("en:1"), holds: false, at: test.now)
        #expect(try stories(["ar:1", "en:1", "en:2", "es:2"]) == ["ar:1", "en:1", "en:2", "en:2"])
    }

    @Test func `ids of one article are one story`() throws {
        _ = try test.store.link(ArticleKey("en:1"), ArticleKey("en:2"), holds: true, at: test.now)
        try find("ar:1", "en:1")
        #expect(try stories(["en:2", "ar:1"]) == ["ar:1", "ar:1"])
    }

    @Test func `a group stands where its best hit stood, with the others in their order`() {
        let hits = ["a1", "b1", "a2", "c", "b2", "a3", "c"]
        let groups = StoryGroups.grouped(hits) { hit in
            hit == "c" ? nil : StoryKey(first: ArticleKey("en:\(hit.prefix(1))"))
        }
        #expect(groups.map { [$0.best] + $0.others } == [["a1", "a2", "a3"], ["b1", "b2"], ["c"], ["c"]])
    }
}
