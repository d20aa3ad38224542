/// What a reader typed: words, all of which are wanted, and "quoted phrases", whose words stand next to each other.
public struct SearchQuery: Hashable, Sendable {
    /// A part of the query; every part has to match.
    public enum Clause: Hashable, Sendable {
        /// One word outside of quotation marks.
        case word(QueryTerm)
        /// Words in quotation marks, at least one, in order.
        case phrase([QueryTerm])

        /// The clause's words in order.
        public var terms: [QueryTerm] {
            switch self {
            case .word(let term): [term]
            case .phrase(let terms): terms
            }
        }
    }

    /// In the order of writing; empty if the text holds no word.
    public let clauses: [Clause]

    /// All words in order.
    public var terms: [QueryTerm] {
        clauses.flatMap(\.terms)
    }

    /// Reads `word "a phrase" “another” «and another»`. A phrase that is not closed reaches to the end; nothing is an
    /// error. Everything else that is no word only divides words.
    public static func parse(_ text: String, analyzer: Analyzer) -> SearchQuery {
        var clauses: [Clause] = []
        var rest = text.unicodeScalars[...]
        while let opening = rest.firstIndex(where: { closers(of: $0) != nil }) {
            append(words: rest[..<opening], of: text, analyzer, to: &clauses)
            let inner = rest[text.unicodeScalars.index(after: opening)...]
            let closing = closers(of: rest[opening]) ?? ""
            let end = inner.firstIndex { closing.unicodeScalars.contains($0) } ?? inner.endIndex
            let phrase = terms(in: inner[..<end], of: text, analyzer)
            if !phrase.isEmpty { clauses.append(.phrase(phrase)) }
            rest = end == inner.endIndex ? inner[end...] : inner[text.unicodeScalars.index(after: end)...]
        }
        append(words: rest, of: text, analyzer, to: &clauses)
        return SearchQuery(clauses: clauses)
    }

    private static func append(
        words: Substring.UnicodeScalarView, of text: String, _ analyzer: Analyzer, to clauses: inout [Clause]
    ) {
        clauses += terms(in: words, of: text, analyzer).map(Clause.word)
    }

    private static func terms(
        in part: Substring.UnicodeScalarView, of text: String, _ analyzer: Analyzer
    ) -> [QueryTerm] {
        let offset = text.utf8.distance(from: text.startIndex, to: part.startIndex)
        return analyzer.queryTerms(Substring(part), at: offset)
    }

    /// What closes a phrase that this scalar opens; nil for what is no quotation mark. A closing mark opens too: it is
    /// what right-to-left keyboards give first.
    private static func closers(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\"", "\u{FF02}": "\"\u{FF02}”“"
        case "“", "”", "„", "‟": "”“\""
        case "«": "»"
        case "»": "«»"
        default: nil
        }
    }
}
