import Testing

@testable import NewsText

@Suite("Any query", .serialized)
struct QueryPropertyTests {
    private static let seeds: [UInt64] = Array(1...40)

    /// Everything that means something, and what words are made of.
    private static let ranges: [ClosedRange<UInt32>] = [
        0x22...0x22, 0x201C...0x201F, 0xAB...0xAB, 0xBB...0xBB, 0x20...0x7F, 0x621...0x64A, 0x2A...0x2A, 0x2D...0x2D,
        0x7C...0x7C,
        0x2010...0x2015, 0x2212...0x2212, 0x3A...0x3A, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x28...0x29,
        0x300...0x303, 0x4E00...0x4E10,
    ]

    @Test("each typed word is wanted or excluded, in its place", arguments: seeds)
    func everyWord(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for language in ["ar", "es", "en"] {
            let text = RandomText.text(80, from: Self.ranges, using: &generator)
            let analyzer = Analyzer(language: language)
            let query = SearchQuery.parse(text, analyzer: analyzer)
            #expect(query.filters.isEmpty && !query.isCut, "seed \(seed)")
            let found = (query.terms + query.excluded.flatMap(\.terms)).sorted {
                $0.range.lowerBound < $1.range.lowerBound
            }
            let typed = analyzer.queryTerms(text)
            #expect(found.map(\.surface) == typed.map(\.surface), "seed \(seed): \(text.debugDescription)")
            #expect(found.map(\.range) == typed.map(\.range), "seed \(seed): \(text.debugDescription)")
        }
    }

    @Test("parts hold words and stand in order, whatever the text", arguments: seeds)
    func parts(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let analyzer = Analyzer(language: "ar")
        for _ in 0..<20 {
            let text = DrawnQuery.noise(using: &generator)
            let query = SearchQuery.parse(text, analyzer: analyzer)
            let bytes = Array(text.utf8)
            var end = 0
            for clause in query.clauses {
                #expect(!clause.parts.isEmpty, "seed \(seed)")
                for part in clause.parts {
                    #expect(
                        part.range.lowerBound >= end && part.range.upperBound <= bytes.count,
                        "seed \(seed): \(text.debugDescription)")
                    end = part.range.upperBound
                }
            }
            for part in query.clauses.flatMap(\.parts) + query.excluded {
                #expect(
                    !part.terms.isEmpty && String(validating: bytes[part.range], as: UTF8.self) != nil, "seed \(seed)")
                for term in part.terms { #expect(Array(term.written.utf8) == Array(bytes[term.range]), "seed \(seed)") }
            }
        }
    }

    @Test("what is drawn, written down and read is what was drawn", arguments: seeds)
    func roundTrip(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let drawn = DrawnQuery(using: &generator)
            #expect(QueryPicture.of(drawn.text, "und") == drawn.picture, "seed \(seed): \(drawn.text.debugDescription)")
        }
    }

    @Test("unseen characters anywhere between words and operators change nothing", arguments: seeds)
    func unseen(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let marks: [Unicode.Scalar] = [
            "\u{200E}", "\u{200F}", "\u{61C}", "\u{202A}", "\u{202E}", "\u{202C}", "\u{2066}", "\u{2067}", "\u{2069}",
            "\u{FEFF}",
        ]
        for _ in 0..<20 {
            let drawn = DrawnQuery(using: &generator)
            var text = String.UnicodeScalarView()
            for scalar in drawn.text.unicodeScalars {
                if Int.random(in: 0..<3, using: &generator) == 0, let mark = marks.randomElement(using: &generator) {
                    text.append(mark)
                }
                text.append(scalar)
            }
            #expect(
                QueryPicture.of(String(text), "und") == drawn.picture, "seed \(seed): \(String(text).debugDescription)")
        }
    }

    @Test("only so many words and filters are read, and the query says so")
    func bounds() {
        let most = SearchQuery.maximumTerms
        let analyzer = Analyzer(language: "en")
        for unit in ["w ", "\"w w\" ", "-w ", "w OR ", "w|", "tag:w ", "w* ", "title:w ", "\"w ", "w-"] {
            let query = SearchQuery.parse(String(repeating: unit, count: 1000), analyzer: analyzer)
            let words = query.terms.count + query.excluded.flatMap(\.terms).count
            #expect(query.isCut && words + query.filters.count <= most, "\(unit)")
            #expect(words + query.filters.count > most / 2, "\(unit)")
        }
        let enough = SearchQuery.parse(String(repeating: "w ", count: most), analyzer: analyzer)
        #expect(!enough.isCut && enough.terms.count == most)
        #expect(SearchQuery.parse(String(repeating: "w ", count: most + 1), analyzer: analyzer).isCut)
        let long = SearchQuery.parse(String(repeating: ".", count: SearchQuery.maximumBytes) + "w", analyzer: analyzer)
        #expect(long.isCut && long.isEmpty)
    }
}
