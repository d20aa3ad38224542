extension SearchQuery {
    /// What an article must be, beside what it says.
    public enum Filter: Hashable, Sendable {
        /// Which of an article's names is compared.
        public enum NameKind: Hashable, Sendable, CaseIterable {
            case tag
            case author
            case section
            case coverage
        }

        /// A longer value, in scalars, is no name.
        static let maximumName = 512

        /// The article has a name, as ``NameKeys`` compares names. The value is as it was typed, without bidi marks, with
        /// one space between words; it holds a letter or digit.
        case name(kind: NameKind, value: String, isExcluded: Bool)
        /// The article was published on one of these days of its edition.
        case dates(DaySpan, isExcluded: Bool)
    }
}
