/// What a reader typed, as an index is asked for it. The language is described in docs/search.md.
///
/// Any text is a query: what is no operator and no filter is words. Only so much is read that asking stays cheap, however
/// long the text is (``maximumTerms``, ``maximumBytes``).
public struct SearchQuery: Hashable, Sendable {
    /// Something that a text must hold.
    public struct Clause: Hashable, Sendable {
        /// At least one; one of them suffices.
        public let parts: [Part]
    }

    /// In the order of writing; all must match.
    public let clauses: [Clause]
    /// In the order of writing; none may match.
    public let excluded: [Part]
    /// In the order of writing; all must hold.
    public let filters: [Filter]
    /// Whether more was typed than is read.
    public let isCut: Bool

    /// Words and filters that are read, those of phrases and those that are excluded among them; the rest is ignored.
    public static let maximumTerms = 64
    /// How much of a text is read.
    public static let maximumBytes = 1 << 16

    /// The words that may be found in a text, in the order of writing: those of all clauses.
    public var terms: [QueryTerm] {
        clauses.flatMap(\.parts).flatMap(\.terms)
    }

    /// Nothing was typed that could be asked for.
    public var isEmpty: Bool {
        clauses.isEmpty && excluded.isEmpty && filters.isEmpty
    }

    /// Reads any text, in linear time. Words are analysed as `analyzer` does it.
    public static func parse(_ text: String, analyzer: Analyzer) -> SearchQuery {
        var reader = QueryReader(text, analyzer: analyzer)
        reader.read()
        var assembly = QueryAssembly()
        for item in reader.items { assembly.add(item) }
        assembly.close()
        return SearchQuery(
            clauses: assembly.clauses, excluded: assembly.excluded, filters: assembly.filters, isCut: reader.isCut)
    }
}
