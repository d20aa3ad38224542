import NewsText

/// Turns what a person typed into an FTS5 query string.
enum SearchExpression {
    /// Words joined by AND, each once; a word is its folded surface or its marked stem, a phrase its surfaces in a row. `nil` where
    /// nothing searchable was typed.
    static func fts5(_ text: String, language: String) -> String? {
        let analyzer = Analyzer(language: language)
        let clauses = SearchQuery.parse(text, analyzer: analyzer).clauses.map { clause in
            switch clause {
            case .word(let term): "(" + forms(of: term, analyzer).map(quoted).joined(separator: " OR ") + ")"
            case .phrase(let terms): quoted(terms.map(\.surface).joined(separator: " "))
            }
        }
        var seen: Set<String> = []
        let distinct = clauses.filter { seen.insert($0).inserted }
        return distinct.isEmpty ? nil : distinct.joined(separator: " AND ")
    }

    /// A word's surface, its marked stem, and the stem's own surface where that is its own stem: the index holds such words
    /// without a marked stem.
    private static func forms(of term: QueryTerm, _ analyzer: Analyzer) -> [String] {
        let isOwn = term.stem != term.surface && analyzer.queryTerms(term.stem).map(\.stem) == [term.stem]
        return [term.surface, term.markedStem] + (isOwn ? [term.stem] : [])
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
