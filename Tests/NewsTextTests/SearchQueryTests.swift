import Testing

@testable import NewsText

@Suite("Queries")
struct SearchQueryTests {
    /// Words as they are, phrases in brackets.
    private func parse(_ text: String) -> [String] {
        SearchQuery.parse(text, analyzer: Analyzer(language: "en")).clauses.map { clause in
            switch clause {
            case .word(let term): term.surface
            case .phrase(let terms): "[" + terms.map(\.surface).joined(separator: " ") + "]"
            }
        }
    }

    @Test(
        "words and quoted phrases",
        arguments: [
            ("", []),
            ("two words", ["two", "words"]),
            ("\"a phrase\" word", ["[a phrase]", "word"]),
            ("“a phrase” word", ["[a phrase]", "word"]),
            ("«a phrase» word", ["[a phrase]", "word"]),
            ("„a phrase“ word", ["[a phrase]", "word"]),
            ("”a phrase“ word", ["[a phrase]", "word"]),
            ("word \"not closed at all", ["word", "[not closed at all]"]),
            ("\"\" \"...\" word\"", ["word"]),
            ("x\"y z\"w", ["x", "[y z]", "w"]),
            ("well-known", ["well", "known"]),
            ("AND (OR) NOT * ^ : -x", ["and", "or", "not", "x"]),
            ("\u{1}x", ["x"]),
        ] as [(String, [String])])
    func clauses(_ text: String, _ expected: [String]) {
        #expect(parse(text) == expected)
    }

    @Test("terms keep what was written and where")
    func ranges() {
        let text = "قال «الأرضُ لنا» x"
        let query = SearchQuery.parse(text, analyzer: Analyzer(language: "ar"))
        #expect(query.terms.map(\.surface) == ["قال", "الارض", "لنا", "x"])
        #expect(query.terms.map(\.written) == ["قال", "الأرضُ", "لنا", "x"])
        for term in query.terms {
            #expect(String(decoding: Array(text.utf8)[term.range], as: UTF8.self) == term.written)
        }
        #expect(query.terms[1].stem == "ارض")
        #expect(query.terms[1].markedStem == "\u{1}ارض")
    }

    @Test("any text is a query", arguments: Array(1...30) as [UInt64])
    func anything(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let ranges: [ClosedRange<UInt32>] = [
            0x22...0x22, 0x201C...0x201F, 0xAB...0xAB, 0xBB...0xBB, 0x20...0x7F, 0x621...0x64A,
        ]
        let text = RandomText.text(80, from: ranges, using: &generator)
        let analyzer = Analyzer(language: "ar")
        let all = SearchQuery.parse(text, analyzer: analyzer).terms
        #expect(all == analyzer.queryTerms(text), "seed \(seed)")
    }
}
