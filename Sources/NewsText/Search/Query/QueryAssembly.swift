/// Puts together what was read: alternatives are joined, and a connective that joins nothing becomes the word that it is.
struct QueryAssembly {
    private(set) var clauses: [SearchQuery.Clause] = []
    private(set) var excluded: [SearchQuery.Part] = []
    private(set) var filters: [SearchQuery.Filter] = []
    /// Typed words that an OR joins so far, or the last one, which the next OR may join to another.
    private var alternatives: [[SearchQuery.Part]] = []
    /// Behind the alternatives.
    private var connectives: [QueryItem.Connective] = []

    mutating func add(_ item: QueryItem) {
        switch item {
        case .connective(let connective): connectives.append(connective)
        case .wanted(let parts): add(parts)
        case .excluded(let part):
            close()
            excluded.append(part)
        case .filter(let filter):
            close()
            filters.append(filter)
        }
    }

    private mutating func add(_ parts: [SearchQuery.Part]) {
        if alternatives.isEmpty {
            close()
        } else if !connectives.contains(where: \.isOr) {
            connectives = []
            close()
        }
        connectives = []
        alternatives.append(parts)
    }

    /// Ends what could have gone on.
    mutating func close() {
        if alternatives.count == 1 {
            clauses += alternatives[0].map { SearchQuery.Clause(parts: [$0]) }
        } else if !alternatives.isEmpty {
            clauses.append(SearchQuery.Clause(parts: alternatives.compactMap(SearchQuery.Part.joined)))
        }
        clauses += connectives.compactMap(\.word).map { SearchQuery.Clause(parts: [$0]) }
        (alternatives, connectives) = ([], [])
    }
}
