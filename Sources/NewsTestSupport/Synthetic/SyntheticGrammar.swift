/// How the words of an invented language are made, in the likeness of a real one: its letters, syllables, clitics and endings,
/// and its real function words at their real share.
struct SyntheticGrammar: Sendable {
    /// The language's own function words as they are written, the most frequent first.
    let stopWords: WordTable
    /// Share of them in running text: of 6,560 Arabic articles, and of 363 English and Spanish news and encyclopedia texts.
    let stopShare: Double
    /// What may stand before a stem: articles, conjunctions, prefixes.
    let prefixes: SyntheticAffixes
    /// What may stand behind it, by the class of the stem.
    let endings: [SyntheticAffixes]
    /// An invented stem; the frequent ones are short (Zipf's law of abbreviation).
    let stem: @Sendable (_ isFrequent: Bool, _ random: inout SeededGenerator) -> String
    /// If sentences and names begin with a capital letter.
    let hasCapitals: Bool

    static func of(_ language: SyntheticLanguage) -> SyntheticGrammar {
        switch language {
        case .arabic: arabic
        case .english: english
        case .spanish: spanish
        }
    }

    static func words(_ text: String) -> WordTable {
        WordTable(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    static func letters(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
