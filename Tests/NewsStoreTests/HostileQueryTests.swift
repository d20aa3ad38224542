import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// Whatever is typed is words, or nothing: never an error of SQLite's.
@Suite struct HostileQueryTests {
    private let test: TestStore

    init() throws {
        test = try TestStore()
        try test.observe(.page("en:1", title: "Lanterns near the quay", body: ["and or not"], seen: 10))
        try test.store.updateSearchIndex()
    }

    @Test(arguments: [
        "lantern AND quay", "\"lanterns\" near", "lantern NEAR quay", "lantern - quay", "lantern + quay",
        "title:lantern",
        "^lantern", "lantern^2", "(lantern", "lantern)", "lantern;", "lantern'", "l\u{0}antern lantern", "{lantern}",
        "lantern:", ":lantern", "lantern\\", "lantern\n\"quay\"", "\"\"\"lanterns\"\"\"", "\u{1}lantern", "“lanterns",
        "lantern\u{0}", "\u{0}lantern", "\"lanterns\" \"", "lantern \u{202E}quay\u{2069}", "lantern \u{FFFF}\u{10FFFF}",
    ])
    func `operators, quotes and controls are not obeyed`(query: String) throws {
        let results = try test.store.search(SearchRequest(query))
        #expect(results.hits.map(\.article.key.rawValue) == ["en:1"])
        // Words that a text lacks ("2", a lone letter) are wanted like any other.
        #expect(results.isLoosened == ["lantern^2", "l\u{0}antern lantern"].contains(query))
    }

    @Test(arguments: [
        "", " ", "\"", "\"\"", "*", "^", ":", "AND", "OR", "NOT", "NEAR", "NEAR(", "()", "-", "+", "{}", "\u{0}",
        "\u{1}",
        "\u{1}\u{1}", "…؟!،", "'", "''; --", "\u{200B}\u{200F}", "\u{202E}", "😀", "\\", "%_", "\u{301}", "lantern*",
        "NEAR(lantern quay, 2)", "\u{1}lantern\u{1}quay", "lantern OR bogus", "lantern NOT quay", "-", "col : x",
    ])
    func `nothing is an error`(query: String) throws { _ = try test.store.search(query) }

    @Test func `a prefix is no prefix of stems or other marks of the index`() throws {
        #expect(try test.found("lant*") == ["en:1"])
        #expect(try test.found("\u{1}*") == [])
        #expect(try test.found("\u{2}*") == [])
    }

    @Test func `a marked stem cannot be typed`() throws {
        // "\u{1}lantern" is a term of the index; the query's control only divides words.
        #expect(try test.found("\u{1}quays") == test.found("quays"))
    }

    private static let longQueries: [String] = {
        let numbered = (0..<10_000).map { "word\($0)" }.joined(separator: " ")
        let same = Array(repeating: "lanterns", count: 10_000).joined(separator: " ")
        let phrases = (0..<5000).map { "\"lanterns near\($0)\"" }.joined(separator: " ")
        let graphemes = ["e\u{301}", "🧭", "\"", "x"].map { String(repeating: $0, count: 10_001) }
        return [same, numbered, "\"" + same + "\"", "\"" + numbered + "\"", phrases] + graphemes
    }()

    @Test(arguments: longQueries)
    func `a long query is answered`(query: String) throws {
        let found = try test.found(query)
        #expect(found == (query.hasPrefix("lanterns lanterns") ? ["en:1"] : []))
    }

    @Test(arguments: [UInt64(51), 52, 53]) func `random queries are answered`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let parts = [
            "lantern", "quay", "\"", "“", "”", "«", "»", "*", "^", ":", "(", ")", "AND", "OR", "NOT", "NEAR", "\u{0}",
            "\u{1}",
            "-", "+", " ", "\t", "\n", "'", "\\", "{", "}", ",", "م", "\u{640}", "\u{654}", "\u{202E}", "é", "𝒳", "1",
            "title",
        ]
        for _ in 0..<200 {
            let count = Int.random(in: 0..<12, using: &random)
            let query = (0..<count).map { _ in random.pick(parts) ?? "" }.joined()
            #expect(throws: Never.self, "seed \(seed): \(query.debugDescription)") { try test.store.search(query) }
        }
    }
}
