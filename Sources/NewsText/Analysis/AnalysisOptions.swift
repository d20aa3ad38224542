/// Which rules an analysis applies on top of ICU's NFKC_Casefold and UAX #29 words, which always apply.
///
/// Index and query have to use the same options: they are part of what an index row is made with, as is
/// ``Analyzer/version``.
public struct AnalysisOptions: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Latin, Greek and Cyrillic letters lose their marks (ñ → n, ø → o, ё → е) and ligatures open (æ → ae).
    public static let diacritics = AnalysisOptions(rawValue: 1 << 0)
    /// Arabic tashkeel and tatweel and Hebrew points are left out; a hamza written as a mark first joins its letter.
    public static let vocalization = AnalysisOptions(rawValue: 1 << 1)
    /// أ إ آ ٱ → ا.
    public static let alef = AnalysisOptions(rawValue: 1 << 2)
    /// ى → ي.
    public static let yeh = AnalysisOptions(rawValue: 1 << 3)
    /// ة → ه.
    public static let tehMarbuta = AnalysisOptions(rawValue: 1 << 4)
    /// Arabic-Indic and Persian digits and number separators → ASCII.
    public static let digits = AnalysisOptions(rawValue: 1 << 5)
    /// Persian and Urdu ک ی ہ ھ → ك ي ه.
    public static let persian = AnalysisOptions(rawValue: 1 << 6)
    /// English `'s` is removed.
    public static let possessive = AnalysisOptions(rawValue: 1 << 7)
    /// Documents also get the stem of each word, at the word's position.
    public static let stems = AnalysisOptions(rawValue: 1 << 8)

    /// Also a word that is its own stem gets it once more, marked. Without: only words whose stem differs from them, which
    /// says the same in fewer terms, since equal surfaces have equal stems.
    public static let ownStems = AnalysisOptions(rawValue: 1 << 9)

    /// What ``IndexTerms`` writes also holds how a word was spelled, where letters that differ were made one.
    public static let spellings = AnalysisOptions(rawValue: 1 << 10)
    /// What ``IndexTerms`` writes also holds each three letters in a row of a word: finds what is misspelled, for more than
    /// twice the postings.
    public static let trigrams = AnalysisOptions(rawValue: 1 << 11)

    /// Every rule of words, folding and stems.
    public static let `default`: AnalysisOptions = [
        .diacritics, .vocalization, .alef, .yeh, .tehMarbuta, .digits, .persian, .possessive, .stems,
        .ownStems,
    ]
    /// What an index is made by unless it is told otherwise.
    public static let index: AnalysisOptions = AnalysisOptions.default.subtracting(.ownStems).union(.spellings)
    /// The written form: NFKC_Casefold only, no stems.
    public static let exact: AnalysisOptions = []

    /// The rules that an index can be made with or without, by their names.
    public static let rules: [(name: String, option: AnalysisOptions)] = [
        ("diacritics", .diacritics), ("vocalization", .vocalization), ("alef", .alef), ("yeh", .yeh),
        ("teh-marbuta", .tehMarbuta), ("digits", .digits), ("persian", .persian), ("possessive", .possessive),
        ("stems", .stems), ("spellings", .spellings), ("trigrams", .trigrams),
    ]
}
