import CSearch
import NewsText

/// What an index is asked for a query, and what each phrase of that is for.
struct SearchPlan {
    /// Whether a text must hold every part of a query or any.
    enum Joining: String {
        case all = " AND "
        case any = " OR "
    }

    /// A phrase of the match.
    struct Phrase {
        /// Of the query's words.
        var word: Int
        /// `CSEARCH_SURFACE` and so on.
        var kinds: Int
    }

    /// A word of the query or a phrase that counts as one.
    struct Word {
        /// What was typed.
        var source: SearchQuery.Part.Match
        /// As it was typed.
        var written: String
        /// Surfaces of the index's own script for a name that was typed in another.
        var transliterations: Set<String> = []
        /// The stems of these, marked.
        var transliteratedStems: Set<String> = []
        /// Articles that hold it and its stem; negative: to be counted.
        var rows: (surface: Double, stem: Double) = (-1, -1)
        var weights = (surface: Ranking.surface, stem: Ranking.stem)
        var spelling = CSEARCH_ANY_SPELLING
        /// Whether the next was typed right behind it.
        var isJoined = false
    }

    /// Three letters in a row of words of the query.
    struct Gram {
        /// As the index writes it.
        var term: String
        /// Articles that hold it.
        var rows: Double
    }

    /// FTS5's query.
    var match = ""
    /// From left to right.
    var phrases: [Phrase] = []
    var words: [Word] = []
    /// Where the index holds such. Phrases count them on behind the words.
    var grams: [Gram] = []
    /// The articles that may be found; `nil`: all.
    var allowed: RowSet?
    /// Only texts that spell each word as it was typed.
    var isExact = false

    /// Which words of a text it asks for. Of a phrase those that say something.
    func terms(by analyzer: Analyzer) -> [QueryTerm] {
        let stopWords = StopWords.folded(language: analyzer.language)
        return words.flatMap { word in
            let names = word.transliterations.sorted().flatMap { analyzer.queryTerms($0) }
            switch word.source {
            case .word(let term): return [term] + names
            case .phrase(let terms):
                let telling = terms.filter { !stopWords.contains($0.surface) }
                return telling.isEmpty ? terms : telling
            case .prefix(let term): return [term]
            }
        }
    }
}
