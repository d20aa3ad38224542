/// A short part of a text that shows why it was found.
public struct Snippet: Hashable, Sendable {
    /// One line: white space collapsed, explicit bidi controls left out, `…` where the text goes on.
    public let text: String
    /// UTF-8 offsets in ``text`` of the words that match, ascending, apart from each other.
    public let matches: [Range<Int>]

    /// The matching parts as ranges of ``text``.
    public var matchRanges: [Range<String.Index>] {
        matches.map { range in
            text.utf8.index(
                text.startIndex, offsetBy: range.lowerBound)..<text.utf8
                .index(text.startIndex, offsetBy: range.upperBound)
        }
    }

    /// The window of at most `maximumWords` words that holds the most different terms of the query, and of these the
    /// one with the most matches, the first of equals. A term matches a word by its surface or by its stem.
    ///
    /// It begins with the sentence (UAX #29) that its first match is in and ends with a whole sentence, where so many words have
    /// room for that; otherwise the matches stand in its middle. The text is cut between words only; a text without any match
    /// begins at its beginning. Of a long text only the first
    /// ``scannedBytes`` are looked at, if all terms are there.
    public static func make(
        text: String, terms: [QueryTerm], analyzer: Analyzer, maximumWords: Int = 30
    ) -> Snippet {
        if let beginning = beginning(of: text) {
            let words = SnippetWords(text: beginning, terms: terms, analyzer: analyzer)
            if words.holdsAllTerms { return make(of: beginning, words, maximumWords, analyzer.sentences, isCut: true) }
        }
        let words = SnippetWords(text: text, terms: terms, analyzer: analyzer)
        return make(of: text, words, maximumWords, analyzer.sentences, isCut: false)
    }

    /// How much of a text is read before the rest: some 500 Arabic words, in which what a search found mostly stands.
    public static let scannedBytes = 6000

    /// The beginning of a long text, cut at white space; `nil` where the text is not much longer.
    private static func beginning(of text: String) -> String? {
        guard text.utf8.count > scannedBytes * 3 / 2 else { return nil }
        let limit = text.utf8.index(text.startIndex, offsetBy: scannedBytes)
        guard let space = text.utf8[..<limit].lastIndex(where: { $0 == 0x20 || $0 == 0x0A }) else { return nil }
        return String(text[..<space])
    }

    /// What stands between words may be long; no more bytes of a text than this are shown, and the first match is among them.
    public static let maximumBytes = 2000

    private static func make(
        of text: String, _ words: SnippetWords, _ maximumWords: Int, _ sentences: SentenceBreaker, isCut: Bool
    ) -> Snippet {
        let window = words.window(of: max(1, maximumWords), by: sentences, in: text)
        let matches = words.matches.filter { window.contains($0.word) }.map(\.range)
        let whole = words.bounds(of: window, in: text)
        let bounds = shortened(whole, around: matches.first, of: text)
        var writer = SnippetWriter()
        writer.write(text, bounds, matches.filter { $0.upperBound <= bounds.upperBound })
        return writer.finished(
            goesOnBefore: window.lowerBound > 0 || bounds.lowerBound > whole.lowerBound,
            goesOnBehind: isCut || window.upperBound < words.words.count || bounds.upperBound < whole.upperBound)
    }

    private static func shortened(_ range: Range<Int>, around match: Range<Int>?, of text: String) -> Range<Int> {
        guard range.count > maximumBytes else { return range }
        let utf8 = text.utf8
        func isWithinScalar(_ offset: Int) -> Bool {
            offset < range.upperBound && utf8[utf8.index(utf8.startIndex, offsetBy: offset)] & 0xC0 == 0x80
        }
        var start = max(range.lowerBound, (match?.lowerBound ?? 0) - maximumBytes / 4)
        while isWithinScalar(start) { start += 1 }
        var end = min(range.upperBound, start + maximumBytes)
        while isWithinScalar(end) { end -= 1 }
        return start..<end
    }
}
