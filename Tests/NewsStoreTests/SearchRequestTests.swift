import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// What a request may ask for beside words.
@Suite struct SearchRequestTests {
    private let test: TestStore
    private static let day: Int64 = 86_400

    init() throws {
        test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        let day = Self.day
        try add("en:1", "Lanterns at the quay", ["The council paints."], tags: ["Harbour"], section: "News", on: 0)
        try add(
            "en:2", "The quay at night", ["A lantern and a kite."], tags: ["Harbour", "Night"], section: "News",
            on: 40 * day)
        try add(
            "en:3", "Kites over the island", ["No lanterns at all."], tags: ["Wind"], section: "Sport", on: 400 * day)
        try add("ar:1", "علي في الميناء", ["زار علي المدينة"], tags: [], section: "أخبار", on: 0)
        try add("ar:2", "قارب على الشاطئ", ["على الشاطئ على الرمل على الماء"], tags: [], section: "أخبار", on: day)
        try test.store.updateSearchIndex()
    }

    private func add(
        _ id: String, _ title: String, _ body: [String], tags: [String], section: String, on seconds: Int64
    ) throws {
        try test.observe(
            .page(
                id, title: title, body: body,
                fields: [.tags: .array(tags.map(JSONValue.string)), .section: .string(section)], seen: 10,
                published: seconds))
    }

    private func found(_ text: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws -> [String] {
        var request = SearchRequest(text)
        change(&request)
        return try test.store.search(request).hits.map(\.article.key.rawValue)
    }

    @Test(arguments: [
        ("lantern -kite", ["en:1"]), ("quay -\"at night\"", ["en:1"]), ("kite OR council", ["en:1", "en:2", "en:3"]),
        ("kit*", ["en:2", "en:3"]), ("title:kite", ["en:3"]), ("title:\"the quay\"", ["en:1", "en:2"]),
        ("title:qua* -title:night", ["en:1"]), ("lantern tag:harbour", ["en:1", "en:2"]),
        ("lantern -tag:night -tag:wind", ["en:1"]), ("section:sport", ["en:3"]), ("-lantern section:news", []),
        ("date:2020-09", ["ar:1", "ar:2", "en:1"]), ("lantern after:2021", ["en:3"]),
        ("lantern before:2020-10-01", ["en:1"]), ("-kite -title:quay", ["ar:1", "ar:2"]), ("", []),
    ])
    func `the query language is obeyed`(query: String, wanted: [String]) throws {
        #expect(try found(query).sorted() == wanted)
    }

    @Test func `filters of the request hold too`() throws {
        #expect(try found("lantern") { $0.filter.tag = "night" } == ["en:2"])
        #expect(try found("lantern") { $0.filter.after = second(Self.day) }.sorted() == ["en:2", "en:3"])
        #expect(try found("lantern tag:harbour") { $0.filter.before = second(Self.day) } == ["en:1"])
    }

    @Test func `pages fit together`() throws {
        let all = try found("lantern") { $0.limit = 10 }
        #expect(all.count == 3)
        var paged: [String] = []
        for page in 0..<4 {
            var request = SearchRequest("lantern")
            (request.limit, request.offset) = (1, page)
            let results = try test.store.search(request)
            paged += results.hits.map(\.article.key.rawValue)
            #expect(results.goesOn == (page < 2))
        }
        #expect(paged == all)
    }

    @Test func `all that match are counted, not only those shown`() throws {
        var request = SearchRequest("lantern")
        (request.limit, request.counts) = (1, true)
        let counts = try #require(try test.store.search(request).counts)
        #expect(counts.total == 3)
        #expect(counts.editions == [.english: 3])
        #expect(counts.sections == ["News": 2, "Sport": 1])
        #expect(counts.years == [2020: 2, 2021: 1])
    }

    @Test func `a spelling that is a word of its own is found before those that fold to the same`() throws {
        // Frequent enough that readers can mean either.
        for number in 10..<20 {
            try test.observe(.page("ar:\(number)", title: "على الطريق", body: ["على على على"], seen: 10))
        }
        try test.observe(.page("ar:30", title: "خبر", body: ["قال علي إن الريح هدأت على البحر"], seen: 10))
        try test.store.updateSearchIndex()
        #expect(Set(try found("علي").prefix(2)) == ["ar:1", "ar:30"])
        #expect(try found("علي").count == 13)
        #expect(try found("علي") { $0.isExact = true }.sorted() == ["ar:1", "ar:30"])
        #expect(try found("على") { $0.isExact = true }.count == 12)
    }

    @Test func `exact words are found in no other form`() throws {
        #expect(try found("lantern") { $0.isExact = true } == ["en:2"])
        #expect(try found("lanterns") { $0.isExact = true }.sorted() == ["en:1", "en:3"])
        #expect(try found("the lanterns") { $0.isExact = true }.sorted() == ["en:1", "en:3"])
    }

    @Test func `an explanation adds up to the score and names what matched`() throws {
        var request = SearchRequest("lanterns quay \"at the\" coun*")
        request.explains = true
        let hit = try #require(try test.store.search(request).hits.first)
        #expect(hit.article.key == ArticleKey("en:1"))
        let explanation = try #require(hit.explanation)
        let sum = explanation.words.reduce(0) { $0 + $1.surface + $1.stem + $1.pair }
        #expect(abs(sum - hit.score) < 0.001)
        #expect(explanation.words.map(\.typed) == ["lanterns", "quay", "\"at the\"", "coun*"])
        #expect(explanation.words[0].written == [.surface: ["Lanterns"]])
        #expect(explanation.words[2].written == [.phrase: ["at the"]])
        #expect(explanation.words[3].written == [.prefix: ["council"]])
        let other = try test.store.search(request).hits.first { $0.article.key == ArticleKey("en:2") }
        #expect(other == nil)
        request.text = "painted lantern"
        let stemmed = try #require(try test.store.search(request).hits.first?.explanation)
        #expect(stemmed.words[0].written == [.stem: ["paints"]])
        #expect(stemmed.words[1].written == [.stem: ["Lanterns"]])
        request.text = "على"
        let folded = try test.store.search(request).hits.first { $0.article.key == ArticleKey("ar:1") }?.explanation
        #expect(folded?.words.first?.written == [.fold: ["علي"]])
    }

    @Test func `of equal scores the newer is first`() throws {
        try test.observe(.page("en:8", title: "Juniper", seen: 10, published: 5))
        try test.observe(.page("en:9", title: "Juniper", seen: 10, published: 6))
        try test.store.updateSearchIndex()
        #expect(try found("juniper") == ["en:9", "en:8"])
    }
}
