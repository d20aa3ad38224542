extension SearchQuery {
    /// A word, a phrase or the beginning of a word, and where it is looked for.
    public struct Part: Hashable, Sendable {
        /// How a text holds a part.
        public enum Match: Hashable, Sendable {
            /// The word, in any of its forms.
            case word(QueryTerm)
            /// At least one word; all of them as they are written, in order, next to each other.
            case phrase([QueryTerm])
            /// A word that begins so. Its stem is its surface: what it is the stem of is not known.
            case prefix(QueryTerm)
        }

        /// Where a part is looked for.
        public enum Field: Hashable, Sendable {
            case any
            case title
        }

        public let match: Match
        public let field: Field
        /// UTF-8 offsets in the text that was read: of a phrase with its quotation marks, of a prefix with its star.
        public let range: Range<Int>

        /// The part's words in order.
        public var terms: [QueryTerm] {
            switch match {
            case .word(let term), .prefix(let term): [term]
            case .phrase(let terms): terms
            }
        }

        /// What stands for one typed word that the index divides (`well-known`), where there can only be one part: a
        /// phrase. A single part is itself. `nil` without any.
        static func joined(_ parts: [Part]) -> Part? {
            guard let first = parts.first, let last = parts.last, parts.count > 1 else { return parts.first }
            return Part(
                match: .phrase(parts.flatMap(\.terms).map(\.asWord)), field: first.field,
                range: first.range.lowerBound..<last.range.upperBound)
        }
    }
}
