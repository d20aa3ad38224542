import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// One query over several editions.
@Suite struct EditionsSearchTests {
    private let test: TestStore

    init() throws {
        test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        try add("ar:1", "أردوغان يلتقي بوتين", ["التقى الرئيسان في المرفأ."])
        try add("ar:2", "ولإردوغان رأي آخر", ["لم يقل غير ذلك."])
        try add("ar:3", "طقس الميناء", ["ريح خفيفة."])
        try add("en:1", "Erdogan meets Putin", ["The two met at the harbour."])
        try add("en:2", "Harbour weather", ["A light wind."])
        try test.store.updateSearchIndex()
    }

    private func add(_ id: String, _ title: String, _ body: [String]) throws {
        try test.observe(.page(id, title: title, body: body, seen: 10))
    }

    @Test func `a name in Latin letters finds the Arabic articles, and the other way round`() throws {
        #expect(try test.found("Erdogan", in: [.arabic]).sorted() == ["ar:1", "ar:2"])
        #expect(try test.found("Erdogan Putin", in: [.arabic]) == ["ar:1"])
        #expect(try test.found("إردوغان", in: [.english]) == ["en:1"])
        #expect(try test.found("بوتين").sorted() == ["ar:1", "en:1"])
        #expect(try test.found("Erdogan -Putin").sorted() == ["ar:2"])
        // As it is written there, and not as it sounds.
        var exact = SearchRequest("Erdogan")
        exact.isExact = true
        #expect(try test.store.search(exact).hits.map(\.article.key.rawValue) == ["en:1"])
    }

    @Test func `an explanation says that a name was found by its sound`() throws {
        var request = SearchRequest("Erdogan Putin")
        (request.editions, request.explains) = ([.arabic], true)
        let words = try #require(try test.store.search(request).hits.first?.explanation?.words)
        #expect(words.map(\.written) == [[.transliteration: ["أردوغان"]], [.transliteration: ["بوتين"]]])
    }

    @Test func `what is marked in a hit is the name as it is written there, and no stop word`() throws {
        var request = SearchRequest("what of Erdogan")
        request.editions = [.arabic]
        let hit = try #require(try test.store.search(request).hits.first)
        #expect(hit.terms.map(\.surface).contains("اردوغان"))
        request = SearchRequest("the harbour")
        #expect(try test.store.search(request).hits.map { $0.terms.map(\.surface) } == [["harbour"], ["harbour"]])
    }

    @Test func `a name that goes with its last article finds nothing`() throws {
        try test.retract(ArticleKey("ar:1"), at: second(20))
        try test.store.updateSearchIndex()
        #expect(try test.found("Putin", in: [.arabic]) == [])
        #expect(try test.problems() == [])
    }

    @Test func `hits of one story are one, at the place of the best`() throws {
        let apart = try test.store.search(SearchRequest("Erdogan"))
        #expect(apart.hits.count == 3 && apart.hits.allSatisfy { $0.others.isEmpty })
        _ = try test.store.link(ArticleKey("ar:1"), ArticleKey("en:1"), holds: true, at: test.now)
        let grouped = try test.store.search(SearchRequest("Erdogan"))
        let stories = grouped.hits.map { Set([$0.article.key.rawValue] + $0.others.map(\.key.rawValue)) }
        #expect(Set(stories) == [["ar:1", "en:1"], ["ar:2"]])
        #expect(grouped.hits.first?.article.key == apart.hits.first?.article.key)
        // In one edition there is nothing to group.
        #expect(try test.found("Erdogan", in: [.arabic]).count == 2)
    }
}
