import Testing

@testable import NewsText

@Suite("Hostile text is analysed within bounds", .serialized)
struct HostileAnalysisTests {
    private static let languages = ["ar", "es", "en", "ja"]

    /// Terms that cover no more bytes than the text has, each within its bounds: as much as there is to do.
    private func check(_ bytes: [UInt8], _ name: String) {
        for language in Self.languages {
            let terms = Analyzer(language: language).terms(bytes)
            var end = 0
            for term in terms where !term.isColocated {
                #expect(term.range.lowerBound >= end && term.range.upperBound <= bytes.count, "\(name), \(language)")
                #expect(term.range.count <= WordScan.maximumBytes + 4, "\(name), \(language)")
                end = term.range.upperBound
            }
            #expect(terms.allSatisfy { (1...Analyzer.maximumTermBytes + 1).contains($0.text.utf8.count) }, "\(name)")
            #expect(!terms.contains { $0.text.contains("\u{FFFD}") && !$0.isColocated }, "\(name)")
        }
    }

    @Test("words and their stems stay within their bounds", arguments: HostileTexts.names)
    func bounds(name: String) {
        check(Array(HostileTexts.text(name).utf8), name)
    }

    @Test("bytes that are no UTF-8 divide words", arguments: HostileTexts.bytes.map(\.name))
    func invalid(name: String) {
        let bytes = HostileTexts.bytes.first { $0.name == name }?.bytes ?? []
        check(bytes, name)
        // The text with U+FFFD in their place has the same words.
        let terms = Analyzer(language: "en").terms(bytes).map(\.text)
        #expect(terms == Analyzer(language: "en").terms(Array(String(decoding: bytes, as: UTF8.self).utf8)).map(\.text))
    }

    @Test("a word of ten megabytes is as many words as it has kilobytes")
    func longWord() {
        let bytes = [UInt8](repeating: UInt8(ascii: "z"), count: 10 << 20)
        var count = 0
        let stop = bytes.withUnsafeBufferPointer { utf8 in
            Analyzer(language: "en").tokenize(utf8, mode: .document) { term, start, end, _ in
                count += term.count <= Analyzer.maximumTermBytes + 1 && end - start == WordScan.maximumBytes ? 1 : 0
                return 0
            }
        }
        #expect(stop == 0)
        #expect(count == 2 * 10 << 10)
    }

    @Test("an Arabic word of ten megabytes, and a Japanese one, too", arguments: [("ar", "ب"), ("ja", "東")])
    func longWords(language: String, letter: String) {
        let bytes = Array(String(repeating: letter, count: (10 << 20) / letter.utf8.count).utf8)
        var words = 0
        var covered = 0
        _ = bytes.withUnsafeBufferPointer { utf8 in
            Analyzer(language: language).tokenize(utf8, mode: .query) { term, start, end, _ in
                words += 1
                covered += end - start
                return 0
            }
        }
        #expect(words >= bytes.count / (WordScan.maximumBytes + 4))
        #expect(covered == bytes.count)
    }

    @Test("ten thousand marks are one word with its letter, without them")
    func marks() {
        for count in [1, 100, 500] {
            let text = "quay e" + String(repeating: "\u{301}", count: count) + " mole"
            #expect(Analyzer(language: "en").surfaces(text) == ["quay", "e", "mole"])
        }
        // Marks beyond the longest word belong to none.
        #expect(Analyzer(language: "en").surfaces(HostileTexts.text("marks on one letter")) == ["quay", "e", "mole"])
        #expect(
            Analyzer(language: "ar").surfaces(HostileTexts.text("Arabic marks on one letter")) == [
                "ميناء", "ب", "قارب",
            ])
    }
}
