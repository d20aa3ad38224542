import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// Lists that are kept to articles by their names, as the reader's marks ask for them.
@Suite struct NamedListTests {
    private let test: TestStore

    init() throws {
        test = try TestStore(editions: [TestStore.english, TestStore.arabic])
        for number in 1...12 {
            try test.observe(
                .page(
                    "\(number % 3 == 0 ? "ar" : "en"):\(number)", title: "Story \(number)",
                    fields: [.tags: number % 2 == 0 ? ["even"] : ["odd"]], seen: 10, published: Int64(number)))
        }
    }

    private func keys(_ change: (inout ListQuery) -> Void) throws -> [String] {
        var query = ListQuery()
        change(&query)
        return try test.store.list(query).map(\.key.rawValue)
    }

    private func named(_ names: String...) -> Set<ArticleKey> { Set(names.map { ArticleKey($0) }) }

    @Test func `a list is kept to names, with everything else that it asks for`() throws {
        #expect(try keys { $0.only = named("en:2", "ar:9", "en:99") } == ["ar:9", "en:2"])
        #expect(try keys { $0.only = [] }.isEmpty)
        #expect(try keys { ($0.only, $0.tag) = (named("en:2", "en:5", "ar:9"), "odd") } == ["ar:9", "en:5"])
        #expect(try keys { ($0.only, $0.editions) = (named("en:2", "ar:9"), [.english]) } == ["en:2"])
        #expect(try keys { ($0.only, $0.before) = (named("en:2", "ar:9"), second(9)) } == ["en:2"])
        #expect(try keys { ($0.only, $0.except) = (named("en:2", "ar:9"), named("en:2")) } == ["ar:9"])
        #expect(
            try keys { ($0.except, $0.limit) = (named("ar:12", "en:10"), 3) } == ["en:11", "ar:9", "en:8"])
    }

    @Test func `pages of a list that names make smaller are full`() throws {
        let odd = named("en:11", "ar:9", "en:7", "en:5", "ar:3", "en:1")
        for (offset, page) in [(0, ["en:11", "ar:9"]), (2, ["en:7", "en:5"]), (4, ["ar:3", "en:1"]), (6, [])] {
            #expect(try keys { ($0.only, $0.limit, $0.offset) = (odd, 2, offset) } == page)
            #expect(
                try keys { ($0.except, $0.limit, $0.offset, $0.tag) = (odd, 2, offset, "even") }.count
                    == min(2, 6 - offset))
        }
        var visited: [String] = []
        var query = ListQuery()
        query.only = odd
        try test.store.forEachArticle(query) { article in
            visited.append(article.key.rawValue)
            return true
        }
        #expect(visited == ["en:11", "ar:9", "en:7", "en:5", "ar:3", "en:1"])
    }

    @Test func `names hold for lists of the past too`() throws {
        #expect(try keys { ($0.only, $0.asOf) = (named("en:2", "ar:9"), second(20)) } == ["ar:9", "en:2"])
        #expect(try keys { ($0.except, $0.asOf, $0.limit) = (named("ar:12"), second(20), 1) } == ["en:11"])
        #expect(try keys { ($0.only, $0.asOf) = (named("en:2"), second(5)) }.isEmpty)
    }

    @Test func `names are told apart by their bytes, and none is a command`() throws {
        for name in ["en:é", "en:e\u{301}", "en:'\"\\],[\u{1}"] {
            try test.observe(
                .page(name, title: name, seen: 10, address: "https://english.news.example/\(name.utf8.count)"))
        }
        for name in ["en:é", "en:e\u{301}", "en:'\"\\],[\u{1}"] {
            #expect(try keys { $0.only = named(name) }.map { Array($0.utf8) } == [Array(name.utf8)])
        }
    }

    private func shown(_ name: String) throws -> ContentHash {
        try test.store.article(ArticleKey(name)).unwrapped().revision.unwrapped()
    }

    @Test func `what says something else than it did is listed, until it says the same again`() throws {
        let before = ["en:1", "en:2", "ar:3"].map { ArticleKey($0) }
        let read = Dictionary(
            try before.map { ($0, try shown($0.rawValue)) }, uniquingKeysWith: { first, _ in first })
        #expect(try keys { $0.changedFrom = read }.isEmpty)
        try test.observe(.page("en:2", title: "Story 2, corrected", seen: 20, asserted: 20, published: 2))
        try test.observe(.page("en:4", title: "Story 4, never read", seen: 20, asserted: 20, published: 4))
        #expect(try keys { $0.changedFrom = read } == ["en:2"])
        #expect(try keys { ($0.changedFrom, $0.only) = (read, named("en:1")) }.isEmpty)
        #expect(try keys { ($0.changedFrom, $0.except) = (read, named("en:2")) }.isEmpty)
        #expect(try keys { ($0.changedFrom, $0.asOf) = (read, second(25)) } == ["en:2"])
        #expect(try keys { ($0.changedFrom, $0.asOf) = (read, second(15)) }.isEmpty)
        try test.observe(
            .page("en:2", title: "Story 2", fields: [.tags: ["even"]], seen: 30, asserted: 30, published: 2))
        #expect(try shown("en:2") == read[ArticleKey("en:2")])
        #expect(try keys { $0.changedFrom = read }.isEmpty)
        // A revision that this store never had is another.
        #expect(try keys { $0.changedFrom = [ArticleKey("en:1"): ContentHash.of([])] } == ["en:1"])
    }

    @Test func `what only a newer extractor read differently says the same`() throws {
        try test.observe(.page("en:50", title: "First reading", seen: 10, generation: 1, raw: "one page"))
        let read = [ArticleKey("en:50"): try shown("en:50")]
        try test.observe(.page("en:50", title: "Second reading", seen: 20, generation: 2, raw: "one page"))
        #expect(try shown("en:50") != read[ArticleKey("en:50")])
        #expect(try keys { $0.changedFrom = read }.isEmpty)
        // A change of the page counts, and a newer reading of the changed page too.
        try test.observe(
            .page("en:50", title: "An edit", seen: 30, asserted: 30, generation: 2, raw: "another page"))
        #expect(try keys { $0.changedFrom = read } == ["en:50"])
        try test.observe(
            .page("en:50", title: "An edit, read again", seen: 40, asserted: 30, generation: 3, raw: "another page"))
        #expect(try keys { $0.changedFrom = read } == ["en:50"])
    }

    @Test func `readings of one page are known through others between them`() throws {
        for (title, seen, generation, raw) in [
            ("A", 10, 1, "page"), ("B", 20, 2, "page"), ("C", 30, 2, "elsewhere"), ("B", 40, 2, "the page again"),
            ("D", 50, 3, "the page again"),
        ] as [(String, Int64, Int, String)] {
            try test.observe(.page("en:60", title: title, seen: seen, asserted: seen, generation: generation, raw: raw))
        }
        let revisions = try test.store.history(of: ArticleKey("en:60")).compactMap(\.revision)
        #expect(revisions.count == 5)
        for (index, isChanged) in [(0, false), (1, false), (2, true), (3, false), (4, false)] {
            let read = [ArticleKey("en:60"): revisions[index]]
            #expect(try keys { $0.changedFrom = read } == (isChanged ? ["en:60"] : []), "\(index)")
        }
    }

    @Test func `random names, offsets and limits give what a search by hand gives`() throws {
        let all = try keys { $0.limit = 100 }
        for round in 0..<200 {
            let seed = Seed.ofThisRun &+ UInt64(round)
            var random = SeededGenerator(seed: seed)
            let only = random.chance(50) ? Set(all.filter { _ in random.chance(50) }) : nil
            let except = Set(all.filter { _ in random.chance(30) })
            let (offset, limit) = (random.below(6), 1 + random.below(6))
            let expected = all.filter { only?.contains($0) ?? true && !except.contains($0) }.dropFirst(offset)
                .prefix(limit)
            let tag = random.chance(50) ? "odd" : nil
            let found = try keys {
                ($0.only, $0.except) = (only.map { Set($0.map { ArticleKey($0) }) }, Set(except.map { ArticleKey($0) }))
                ($0.offset, $0.limit, $0.tag) = (tag == nil ? offset : 0, tag == nil ? limit : 100, tag)
            }
            let odd = all.filter { only?.contains($0) ?? true && !except.contains($0) }
                .filter { Int($0.dropFirst(3)).map { $0 % 2 == 1 } ?? false }
            #expect(found == (tag == nil ? Array(expected) : odd), "NEWSSYNC_SEED=\(seed)")
        }
    }
}
