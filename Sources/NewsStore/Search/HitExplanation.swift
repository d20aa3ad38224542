import CSearch
import NewsModel
import NewsText

/// What a hit was found by, and how its score comes about.
public struct HitExplanation: Sendable {
    /// How a word of the text matches a word of the query.
    public enum Rule: String, Sendable, CaseIterable {
        /// It is written as it was typed, but for case and vowel marks.
        case surface
        /// It is spelled otherwise, and folded to the same.
        case fold
        /// It is another form of the word.
        case stem
        /// It stands in a phrase in quotation marks.
        case phrase
        /// It begins as was typed.
        case prefix
        /// It is a name that was typed in another script.
        case transliteration
    }

    /// A word or phrase of the query.
    public struct Word: Sendable {
        /// As it was typed.
        public var typed: String
        /// How it is written in the article, by the rule that found it: at most `maximumWritten` spellings each, in the order of
        /// the text.
        public var written: [Rule: [String]] = [:]
        /// What its surface, its stem, and its standing in front of the next word bring to the score.
        public var surface: Double
        public var stem: Double
        public var pair: Double
        /// Its inverse document frequency: of the surface, of the stem.
        public var inverseFrequency: (surface: Double, stem: Double)
        /// How often it stands there, occurrences in the title counted twice: as the surface, as the stem.
        public var frequency: (surface: Double, stem: Double)
        /// The article spells it otherwise only, and it counts less.
        public var isMisspelled: Bool
    }

    public static let maximumWritten = 5

    public var words: [Word] = []
    /// What three letters in a row of the query's words bring to the score, in an index that holds such.
    public var letters = 0.0
    /// Words of the title, lede and body.
    public var length = 0

    init(_ article: Article, _ number: Int64, _ plan: SearchPlan, _ search: EditionSearch) throws {
        let (parts, length, ideal) = try RankedRows.parts(of: number, plan, in: search.index)
        self.length = length
        guard ideal > 0 else { return }
        let share = 1 / ideal
        let texts = [article.title, article.lede, article.fields[.body].map(BodyText.plain) ?? ""]
        letters = parts.dropFirst(plan.words.count).reduce(0) { $0 + $1.scores.0 } * share
        let terms = texts.flatMap { search.analyzer.queryTerms($0) }
        words = zip(plan.words, parts).map { word, part in
            Word(
                typed: word.written, written: Self.written(word, terms, search.analyzer),
                surface: part.scores.0 * share, stem: part.scores.1 * share, pair: part.pair * share,
                inverseFrequency: part.inverse_frequency, frequency: part.frequency,
                isMisspelled: part.is_misspelled != 0)
        }
    }

    /// How the words of a text stand for a word of the query.
    private static func written(
        _ word: SearchPlan.Word, _ terms: [QueryTerm], _ analyzer: Analyzer
    ) -> [Rule: [String]] {
        var found: [Rule: [String]] = [:]
        func note(_ rule: Rule, _ text: String) {
            guard found[rule, default: []].count < maximumWritten, !found[rule, default: []].contains(text) else {
                return
            }
            found[rule, default: []].append(text)
        }
        switch word.source {
        case .phrase(let wanted):
            let surfaces = wanted.map(\.surface)
            for start in terms.indices.dropLast(surfaces.count - 1)
            where terms[start..<start + surfaces.count].map(\.surface) == surfaces {
                note(.phrase, terms[start..<start + surfaces.count].map(\.written).joined(separator: " "))
            }
        case .prefix(let wanted):
            for term in terms where term.surface.hasPrefix(wanted.surface) { note(.prefix, term.written) }
        case .word(let wanted):
            let spelling = analyzer.spellingTerm(of: wanted)
            for term in terms {
                if word.transliterations.contains(term.surface)
                    || word.transliteratedStems.contains(term.markedStem)
                {
                    note(.transliteration, term.written)
                } else if term.surface == wanted.surface {
                    note(analyzer.spellingTerm(of: term) == spelling ? .surface : .fold, term.written)
                } else if term.stem == wanted.stem, word.weights.stem > 0 {
                    note(.stem, term.written)
                }
            }
        }
        return found
    }
}
