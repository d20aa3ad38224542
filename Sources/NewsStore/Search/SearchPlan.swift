import NewsText

/// What FTS5 is asked for a query, and what each phrase of that is for.
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
        var isSurface: Bool
        var isStem: Bool
    }

    /// FTS5's query.
    private(set) var match = ""
    /// From left to right.
    private(set) var phrases: [Phrase] = []
    /// For each word, whether the next was typed right behind it.
    private(set) var joined: [Bool] = []

    /// `nil` where nothing searchable was typed.
    ///
    /// A word is its folded surface or its marked stem; words in quotation marks are their surfaces in a row. Each counts
    /// once. Stop words are left out unless nothing would remain.
    init?(_ text: String, language: String, joining: Joining = .all) {
        let analyzer = Analyzer(language: language)
        let clauses = Self.withoutStopWords(SearchQuery.parse(text, analyzer: analyzer).clauses, language)
        var seen: Set<String> = []
        var parts: [String] = []
        var last: Int?
        for (place, clause) in clauses {
            guard let wanted = clause.parts.first else { continue }
            let part: String
            switch wanted.match {
            case .word(let term), .prefix(let term):
                let forms = Self.forms(of: term, analyzer)
                part = "(" + forms.map { Self.quoted($0.term) }.joined(separator: " OR ") + ")"
                guard seen.insert(part).inserted else { continue }
                phrases += forms.map { Phrase(word: parts.count, isSurface: $0.isSurface, isStem: $0.isStem) }
                if let last, last + 1 == place, !joined.isEmpty { joined[joined.count - 1] = true }
                last = place
            case .phrase(let terms):
                part = Self.quoted(terms.map(\.surface).joined(separator: " "))
                guard seen.insert(part).inserted else { continue }
                phrases.append(Phrase(word: parts.count, isSurface: true, isStem: true))
                last = nil
            }
            parts.append(part)
            joined.append(false)
        }
        guard !parts.isEmpty else { return nil }
        match = parts.joined(separator: joining.rawValue)
    }

    private static func withoutStopWords(
        _ clauses: [SearchQuery.Clause], _ language: String
    ) -> [(place: Int, clause: SearchQuery.Clause)] {
        let all = clauses.enumerated().map { (place: $0.offset, clause: $0.element) }
        let stopWords = StopWords.folded(language: language)
        let kept = all.filter { _, clause in
            if case .word(let term) = clause.parts.first?.match { return !stopWords.contains(term.surface) }
            return true
        }
        return kept.isEmpty ? all : kept
    }

    /// A word's surface, its marked stem, and the stem's own surface where that is its own stem: the index holds such words
    /// without a marked stem.
    private static func forms(
        of term: QueryTerm, _ analyzer: Analyzer
    ) -> [(term: String, isSurface: Bool, isStem: Bool)] {
        let isOwn = term.stem == term.surface
        var forms = [(term.surface, true, isOwn), (term.markedStem, false, true)]
        if !isOwn, analyzer.queryTerms(term.stem).map(\.stem) == [term.stem] { forms.append((term.stem, false, true)) }
        return forms
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
