import NewsModel
import Testing

@testable import NewsStore

@Suite struct ResolveTests {
    private static let address = "https://news.example/news/politics/مصباح-الميناء"
    private let test: TestStore

    init() throws { test = try TestStore(editions: [TestStore.arabic, TestStore.english]) }

    // Rule I1
    @Test func `an article is found by its id, exactly`() throws {
        try test.observe(.page("ar:7", title: "A", seen: 1))
        #expect(try test.store.resolve("ar:7") == ArticleKey("ar:7"))
        for name in ["7", "ar:07", "AR:7", "ar:7 ", "en:7", "", "ar:", "%", "x y", "'; DROP TABLE run; --"] {
            #expect(try test.store.resolve(name) == nil, "\(name)")
        }
    }

    // Rule I5
    @Test(arguments: [
        address,
        "https://news.example/news/politics/%D9%85%D8%B5%D8%A8%D8%A7%D8%AD-%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1",
        "https://news.example/news/politics/%d9%85%d8%b5%d8%a8%d8%a7%d8%ad-%d8%a7%d9%84%d9%85%d9%8a%d9%86%d8%a7%d8%a1",
        "HTTPS://NEWS.EXAMPLE/news/politics/مصباح-الميناء", "https://news.example:443/news/politics/مصباح-الميناء",
        address + "#comments", address + "?utm_source=x&fbclid=1",
        "https://news.example/x/../news/./politics/مصباح-الميناء",
    ])
    func `an address is found in every spelling`(spelling: String) throws {
        try test.observe(.page("ar:7", title: "A", seen: 1, address: Self.address))
        #expect(try test.store.resolve(spelling) == ArticleKey("ar:7"))
    }

    @Test(arguments: [
        "https://news.example/news/politics/مصباح", "https://other.example/news/politics/مصباح-الميناء",
        "https://news.example/news/politics/مصباح-الميناء?page=2", "ftp://news.example/news/politics/مصباح-الميناء",
    ])
    func `another address is not`(spelling: String) throws {
        try test.observe(.page("ar:7", title: "A", seen: 1, address: Self.address))
        #expect(try test.store.resolve(spelling) == nil)
    }

    // Invariant 16
    // Rule I4
    @Test func `a slug that moved to another article is that one's, and goes back with it`() throws {
        try test.observe(.page("ar:1", title: "First", seen: 10, asserted: 9, address: Self.address))
        #expect(try test.store.resolve(Self.address) == ArticleKey("ar:1"))
        try test.observe(.page("ar:1", title: "First", seen: 20, asserted: 9))
        try test.observe(.page("ar:2", title: "Second", seen: 30, asserted: 9, address: Self.address))
        #expect(try test.store.resolve(Self.address) == ArticleKey("ar:2"))
        #expect(try test.store.resolve("https://news.example/news/story-1") == ArticleKey("ar:1"))
        #expect(try test.store.article(ArticleKey("ar:1"))?.title == "First")
        #expect(try test.store.article(ArticleKey("ar:2"))?.title == "Second")
        try test.observe(.page("ar:1", title: "First", seen: 40, asserted: 9, address: Self.address))
        #expect(try test.store.resolve(Self.address) == ArticleKey("ar:1"))
    }

    @Test func `an old copy does not take a slug back`() throws {
        try test.observe(.page("ar:1", title: "First", seen: 10, asserted: 9, address: Self.address))
        try test.observe(.page("ar:2", title: "Second", seen: 30, asserted: 29, address: Self.address))
        try test.observe(
            .page("ar:1", title: "First, odd", seen: 40, verified: false, asserted: 9, address: Self.address))
        #expect(try test.store.resolve(Self.address) == ArticleKey("ar:2"))
    }
}
