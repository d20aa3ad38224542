import CICU
import Testing

@testable import NewsText

@Suite("Analysis holds for any bytes", .serialized)
struct AnalysisPropertyTests {
    private static let seeds: [UInt64] = Array(1...40)

    @Test("offsets ascend, stand on scalars, and each word is followed by its stem", arguments: seeds)
    func offsets(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for language in ["ar", "es", "en", "ja"] {
            let bytes = RandomText.bytes(200, using: &generator)
            let terms = Analyzer(language: language).terms(bytes)
            var end = 0
            for (index, term) in terms.enumerated() {
                #expect(term.isColocated == (index % 2 == 1), "seed \(seed)")
                #expect(!term.text.isEmpty)
                if term.isColocated {
                    #expect(term.range == terms[index - 1].range)
                    #expect(term.text.utf8.first == Analyzer.stemMarker)
                    continue
                }
                #expect(term.range.lowerBound >= end && term.range.count > 0, "seed \(seed)")
                #expect(bytes[term.range.lowerBound] & 0xC0 != 0x80, "seed \(seed)")
                #expect(String(validating: bytes[term.range], as: UTF8.self) != nil, "seed \(seed)")
                end = term.range.upperBound
            }
            #expect(terms.count.isMultiple(of: 2))
        }
    }

    @Test("a surface folds to itself", arguments: seeds)
    func idempotence(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for language in ["ar", "en"] {
            let analyzer = Analyzer(language: language)
            // Two letters decompose to an apostrophe and a letter; beside Arabic letters that would divide.
            let text = RandomText.text(300, using: &generator).unicodeScalars.filter { $0 != "ŉ" && $0 != "ẚ" }
            for surface in analyzer.surfaces(String(String.UnicodeScalarView(text))) {
                // Scripts without spaces are divided by their neighbours.
                guard !surface.unicodeScalars.contains(where: { cicu_word_class($0.value) == CICU_DICTIONARY }) else {
                    continue
                }
                let scalars = surface.unicodeScalars.map { String($0.value, radix: 16) }
                #expect(analyzer.surfaces(surface) == [surface], "seed \(seed): \(scalars)")
            }
        }
    }

    @Test("the table folds as ICU with the rules does", arguments: seeds)
    func differential(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let low: [ClosedRange<UInt32>] = [
            0x27...0x7A, 0xC0...0x24F, 0x300...0x36F, 0x388...0x3FF, 0x400...0x52F, 0x5D0...0x5EA, 0x620...0x65F,
            0x660...0x6DC, 0x200B...0x200F, 0x2018...0x2019,
        ]
        for options in [AnalysisOptions.default, .exact, [.vocalization, .alef], [.diacritics]] {
            let analyzer = Analyzer(language: "ar", options: options)
            let bytes = Array(RandomText.text(300, from: low, using: &generator).utf8)
            for term in analyzer.terms(bytes, .query) {
                let whole = bytes[term.range].withUnsafeBufferPointer { source in
                    let count = analyzer.folder.fold(source, into: analyzer.term, capacity: Analyzer.termCapacity)
                    let (first, trimmed) = analyzer.trim(count)
                    return String(
                        decoding: UnsafeBufferPointer(start: analyzer.term + first, count: trimmed), as: UTF8.self)
                }
                let scalars = String(decoding: bytes[term.range], as: UTF8.self).unicodeScalars
                #expect(term.text == whole, "seed \(seed): \(scalars.map { String($0.value, radix: 16) })")
            }
        }
    }

    @Test("words are where ICU's breaker has them", arguments: seeds)
    func segmentation(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let letters: [ClosedRange<UInt32>] = [
            0x20...0x2F, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0x300...0x345, 0x410...0x44F, 0x2018...0x2019,
            0x30...0x39,
        ]
        let bytes = Array(RandomText.text(400, from: letters, using: &generator).utf8)
        var expected: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { utf8 in
            _ = DictionaryBreaker().forEachWord(utf8) { range in
                expected.append(range)
                return 0
            }
        }
        let found = Analyzer(language: "ar").terms(bytes, .query).map(\.range)
        for range in Set(found).symmetricDifference(expected) {
            let near = bytes[max(0, range.lowerBound - 4)..<min(bytes.count, range.upperBound + 4)]
            Issue.record("seed \(seed): \(String(decoding: near, as: UTF8.self).debugDescription)")
        }
    }

    @Test("surface and stem of a query are terms of the document", arguments: seeds)
    func agreement(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for language in ["ar", "es", "en"] {
            let analyzer = Analyzer(language: language)
            let text = RandomText.text(200, using: &generator)
            let terms = analyzer.queryTerms(text)
            #expect(terms.flatMap { [$0.surface, $0.markedStem] } == analyzer.terms(Array(text.utf8)).map(\.text))
            for term in terms {
                #expect(Array(term.written.utf8) == Array(Array(text.utf8)[term.range]))
                #expect(analyzer.terms(Array(term.markedStem.utf8), .query).map(\.text) == [term.markedStem])
            }
        }
    }

    @Test("a spelling that a query asks for is one that the index holds", arguments: seeds)
    func spellings(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        // Where a word of a script without spaces ends depends on what stands beside it.
        let divided = "ภาษาไทย\u{E48}ม\u{E48}มีช\u{E48}องษาไทย\u{E2F}\u{E48}าง \u{1781}ḧ\u{E48}าง ខ្មែរ မြန်မာ"
        for language in ["ar", "es", "th"] {
            let analyzer = Analyzer(language: language)
            let index = IndexTerms(language: language, options: AnalysisOptions.index)
            for text in [divided, RandomText.text(200, using: &generator), String(divided.shuffled(using: &generator))]
            {
                let held = Set(index.terms(of: text).split(separator: " ").map { Array($0.utf8) })
                for spelling in analyzer.queryTerms(text).compactMap(analyzer.spellingTerm) {
                    #expect(held.contains(Array(spelling.utf8)), "seed \(seed): \(spelling.debugDescription)")
                }
            }
        }
    }

    @Test("an analyzer's history has no effect", arguments: seeds.prefix(5))
    func history(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let used = Analyzer(language: "en")
        for _ in 0..<20 {
            let bytes = RandomText.bytes(500, using: &generator)
            #expect(used.terms(bytes) == Analyzer(language: "en").terms(bytes), "seed \(seed)")
        }
    }
}
