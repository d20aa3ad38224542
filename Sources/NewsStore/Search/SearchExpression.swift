import NewsText

/// Turns what a person typed into an FTS5 query string.
enum SearchExpression {
    /// Words joined by AND; a word is its folded surface or its marked stem, a phrase its surfaces in a row. `nil` where
    /// nothing searchable was typed.
    static func fts5(_ text: String, language: String) -> String? {
        let analyzer = Analyzer(language: language)
        let clauses = SearchQuery.parse(text, analyzer: analyzer).clauses.map { clause in
            switch clause {
            case .word(let term): "(\(quoted(term.surface)) OR \(quoted(term.markedStem)))"
            case .phrase(let terms): quoted(terms.map(\.surface).joined(separator: " "))
            }
        }
        return clauses.isEmpty ? nil : clauses.joined(separator: " AND ")
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
