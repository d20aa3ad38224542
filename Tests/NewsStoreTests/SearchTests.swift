import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct SearchTests {
    private let test: TestStore

    init() throws {
        test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        try add("en:1", "Lanterns at the quay", ["The council paints old boats.", "Nobody knows why."])
        try add("en:2", "The quay at night", ["A lantern, an old boat and the council."])
        try add("en:3", "Bakers of the island", ["They were baking before dawn."])
        try add("ar:1", "مصابيح في الميناء", ["قرر المجلس إنارة المدرسة القديمة سنة ١٩٨٧"])
        try add("ar:2", "قارب قديم", ["أرصاد الطقس على الجزيرة"])
        try test.store.updateSearchIndex()
    }

    private func add(_ id: String, _ title: String, _ body: [String]) throws {
        try test.observe(.page(id, title: title, body: body, seen: 10))
    }

    @Test func `all words of a query are wanted, anywhere in the article`() throws {
        #expect(try test.found("lantern boat").sorted() == ["en:1", "en:2"])
        #expect(try test.found("lantern night") == ["en:2"])
        #expect(try test.store.search(SearchRequest("lantern boat")).isLoosened == false)
        #expect(try test.found("LANTERN") == test.found("lantern"))
    }

    @Test func `where no article holds all words, those that hold some are found, and it is said`() throws {
        let results = try test.store.search(SearchRequest("lantern island"))
        #expect(results.isLoosened)
        #expect(Set(results.hits.map(\.article.key.rawValue)) == ["en:1", "en:2", "en:3"])
        let none = try test.store.search(SearchRequest("zebra okapi"))
        #expect(none.hits.isEmpty && !none.isLoosened)
        #expect(
            try test.store.search(SearchRequest("lantern -quay island")).hits.map(\.article.key.rawValue) == ["en:3"])
    }

    @Test func `a phrase stands together, in its order and as written`() throws {
        #expect(try test.found("\"old boats\"") == ["en:1"])
        #expect(try test.found("\"old boat\"") == ["en:2"])
        #expect(try test.found("\"boat old\"") == [])
        #expect(try test.found("“quay at night” council") == ["en:2"])
        #expect(try test.found("«old boat») lantern") == ["en:2"])
        #expect(try test.found("\"old boat") == ["en:2"])
        // The lede, title and body are columns of their own: a phrase does not reach over.
        #expect(try test.found("\"the quay the council\"") == [])
    }

    @Test func `words are found in their other forms`() throws {
        #expect(try test.found("baked") == ["en:3"])
        #expect(try test.found("painting") == ["en:1"])
        #expect(try test.found("مدرسة") == ["ar:1"])
        #expect(try test.found("والميناء") == ["ar:1"])
    }

    @Test func `a search may be kept to some editions, which must be there`() throws {
        try add("en:9", "مصابيح", [])
        try test.store.updateSearchIndex()
        #expect(try test.found("مصابيح").sorted() == ["ar:1", "en:9"])
        #expect(try test.found("مصابيح", in: [.arabic]) == ["ar:1"])
        #expect(try test.found("مصابيح", in: [.english, .arabic]).count == 2)
        #expect(throws: StoreError.unknownEdition("es", known: ["ar", "en"])) {
            try test.found("x", in: [.spanish])
        }
    }

    @Test func `editions whose names differ by case, a digit or a hyphen have an index each`() throws {
        let names = ["ar", "AR", "ar-1", "ar-2", "zh-Hant", "zh-hant"]
        let editions = names.map { EditionID($0) }
        let records = editions.map { id in
            EditionRecord(
                id: id, language: "en", direction: "ltr", site: "https://news.example", zone: "Asia/Beirut")
        }
        let test = try TestStore(editions: records)
        for name in names { try test.observe(.page("\(name):1", title: "Harbour", seen: 10)) }
        try test.store.updateSearchIndex()
        for edition in editions { #expect(try test.found("harbour", in: [edition]) == ["\(edition):1"]) }
        let tables = try test.store.read { database in
            try editions.map { try SearchIndex.newest(of: $0, in: database)?.table.lowercased() }
        }
        #expect(Set(tables).count == names.count)
        #expect(try test.problems() == [])
    }

    @Test func `an article that is gone is not found, even before the index knows`() throws {
        try test.retract(ArticleKey("en:2"), at: second(20))
        #expect(try test.found("night") == [])
        try test.store.updateSearchIndex()
        #expect(try test.found("night") == [])
        try test.observe(.page("en:2", title: "The quay by day", body: ["A lantern."], seen: 30))
        try test.store.updateSearchIndex()
        #expect(try test.found("night") == [])
        #expect(try test.found("quay day") == ["en:2"])
    }

    @Test(arguments: [3, 20, 60]) func `equal scores are ordered by name, however many there are`(limit: Int) throws {
        let names = (100..<400).map { "en:\($0)" }
        var random = SeededRandom(seed: 7)
        for name in names.shuffled(using: &random) { try add(name, "Juniper", []) }
        try test.store.updateSearchIndex()
        #expect(try test.found("juniper", limit: limit) == Array(names.prefix(limit)))
    }

    @Test func `names tie by their bytes`() throws {
        for name in ["en:9a", "en:10", "en:9", "en:é"] { try add(name, "Juniper", []) }
        try test.store.updateSearchIndex()
        #expect(try test.found("juniper") == ["en:10", "en:9", "en:9a", "en:é"])
    }

    @Test func `the best article is first and a limit cuts behind it`() throws {
        try add("en:4", "Something else", ["council " + String(repeating: "word ", count: 300)])
        try add("en:5", "Council, council", ["The council of the council."])
        try test.store.updateSearchIndex()
        let all = try test.store.search("council")
        #expect(all.first?.article.key == ArticleKey("en:5"))
        #expect(all.map(\.score) == all.map(\.score).sorted(by: >))
        #expect(try test.found("council", limit: 2) == Array(all.prefix(2).map(\.article.key.rawValue)))
    }
}
