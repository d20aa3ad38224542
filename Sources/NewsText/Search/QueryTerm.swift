/// A word of a query as the index knows it.
public struct QueryTerm: Hashable, Sendable {
    /// Folded form, equal to the surface of every spelling of the word.
    public let surface: String
    /// Stem of the folded form, without ``Analyzer/stemMarker``; the surface itself where nothing is stemmed.
    public let stem: String
    /// As it was typed.
    public let written: String
    /// UTF-8 offsets of `written` in the text that was analysed.
    public let range: Range<Int>
    /// It stands for every word whose surface begins with its own.
    public let isPrefix: Bool

    public init(surface: String, stem: String, written: String, range: Range<Int>, isPrefix: Bool = false) {
        self.surface = surface
        self.stem = stem
        self.written = written
        self.range = range
        self.isPrefix = isPrefix
    }

    /// The beginning of words. It has no stem but itself: stems are of whole words.
    var asPrefix: QueryTerm {
        QueryTerm(surface: surface, stem: surface, written: written, range: range, isPrefix: true)
    }

    /// The word as it is written, of which a prefix was asked for.
    var asWord: QueryTerm {
        QueryTerm(surface: surface, stem: stem, written: written, range: range)
    }

    /// The stem as the index holds it: with its marker.
    ///
    /// An index without ``AnalysisOptions/ownStems`` holds a word that is its own stem as a surface only.
    public var markedStem: String {
        "\u{1}" + stem
    }
}
