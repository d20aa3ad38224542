import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct ListFilterTests {
    private let test: TestStore

    init() throws {
        test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        try test.observe(
            .page(
                "en:1", title: "Lamps",
                fields: [
                    .section: "Politics", .regions: ["MENA", "Asia"], .coverage: ["Coast Towns"],
                    .authors: ["Nora Nowhere"], .tags: ["Port Almond", "Café"], .media: "News",
                ], seen: 10, asserted: 5, published: 5, address: "https://english.news.example/news/politics/lamps"))
        try test.observe(
            .page(
                "en:2", title: "Goals", fields: [.section: "Sports", .tags: ["football"], .media: "Video"], seen: 20,
                asserted: 15, published: 15, address: "https://english.news.example/news/sports/goals"))
        try test.observe(
            .page(
                "ar:1", title: "مصابيح", fields: [.section: "سياسة", .tags: ["إنارة المرفأ"], .regions: ["آسيا"]],
                seen: 30,
                asserted: 25, published: 25, address: "https://news.example/news/politics/lamps"))
    }

    private func found(_ change: (inout ListQuery) -> Void) throws -> [String] {
        var query = ListQuery()
        change(&query)
        return try test.store.list(query).map(\.key.rawValue)
    }

    @Test func `each field is a filter, and several filters are taken together`() throws {
        #expect(try found { $0.section = "politics" } == ["en:1"])
        #expect(try found { $0.region = "ASIA" } == ["en:1"])
        #expect(try found { $0.coverage = "coast  towns" } == ["en:1"])
        #expect(try found { $0.author = "nora nowhere" } == ["en:1"])
        #expect(try found { $0.tag = "cafe" } == ["en:1"])
        #expect(try found { $0.media = ["Video", "Vídeo"] } == ["en:2"])
        #expect(
            try found {
                $0.media = ["Video"]
                $0.section = "Politics"
            } == [])
    }

    @Test func `names are the same however they are typed`() throws {
        #expect(try found { $0.tag = "انارة المرفا" } == ["ar:1"])
        #expect(try found { $0.section = "سياسه" } == ["ar:1"])
        #expect(try found { $0.region = "اسيا" } == ["ar:1"])
    }

    @Test func `a path takes in all that lies below it, in every edition`() throws {
        #expect(try found { $0.section = "/news/politics" } == ["ar:1", "en:1"])
        #expect(try found { $0.section = "/news" } == ["ar:1", "en:2", "en:1"])
        #expect(try found { $0.section = "/new" } == [])
    }

    @Test func `a section of the menu takes in those below it`() throws {
        let menu = PartSnapshot(items: [
            PartItem(
                title: "News", url: "https://english.news.example/news",
                children: [PartItem(title: "Politics"), PartItem(title: "Sports")]),
            PartItem(title: "Articles", children: [PartItem(title: "Opinion")]),
        ])
        try test.store.commit(at: test.now) {
            _ = try $0.observe(
                PartObservation(edition: .english, name: .sections, subject: .edition, snapshot: menu, seen: second(1)))
        }
        #expect(try found { $0.section = "news" } == ["en:2", "en:1"])
        #expect(try found { $0.section = "Articles" } == [])
    }

    @Test func `as of an instant the list is what the site had then`() throws {
        try test.observe(
            .page("en:1", title: "Lamps lit", fields: [.section: "Sports"], seen: 50, asserted: 45, published: 5))
        #expect(try found { $0.section = "Sports" } == ["en:2", "en:1"])
        #expect(
            try found {
                $0.section = "Sports"
                $0.asOf = second(40)
            } == ["en:2"])
        #expect(try found { $0.asOf = second(12) } == ["en:1"])
        #expect(try found { $0.asOf = second(1) } == [])
        var query = ListQuery()
        query.asOf = second(40)
        query.editions = [.english]
        #expect(try test.store.list(query).map(\.title) == ["Goals", "Lamps"])
    }

    @Test func `changed since an instant is what was dated or first seen after it`() throws {
        #expect(try found { $0.changedSince = second(16) } == ["ar:1", "en:2"])
        // Changed without a new date.
        try test.observe(.page("en:1", title: "Lamps, again", seen: 60, asserted: 5, published: 5))
        #expect(try found { $0.changedSince = second(40) } == ["en:1"])
    }

    @Test func `pages of a list follow one another`() throws {
        #expect(
            try found {
                $0.limit = 1
                $0.offset = 1
            } == ["en:2"])
        #expect(
            try found {
                $0.section = "/news"
                $0.offset = 2
            } == ["en:1"])
        #expect(
            try found {
                $0.asOf = second(100)
                $0.offset = 1
                $0.limit = 1
            } == ["en:2"])
    }
}
