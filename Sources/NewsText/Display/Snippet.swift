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
    /// The text is cut between words only; a text without any match begins at its beginning.
    public static func make(
        text: String, terms: [QueryTerm], analyzer: Analyzer, maximumWords: Int = 30
    ) -> Snippet {
        let words = SnippetWords(text: text, terms: terms, analyzer: analyzer)
        let window = words.bestWindow(of: max(1, maximumWords))
        var writer = SnippetWriter()
        let bounds = words.bounds(of: window, in: text)
        writer.write(text, bounds, words.matches.filter { window.contains($0.word) }.map(\.range))
        return writer.finished(
            goesOnBefore: window.lowerBound > 0, goesOnBehind: window.upperBound < words.words.count)
    }
}
