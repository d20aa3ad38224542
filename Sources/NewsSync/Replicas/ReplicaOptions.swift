import NewsModel

/// How two stores exchange what they have.
public struct ReplicaOptions: Sendable {
    /// Which way rows go.
    public enum Direction: Sendable {
        case both, receive, send
    }

    /// Which payloads come with the rows that are received. What a list said always comes: it is its header.
    public enum Payloads: Sendable, Hashable {
        /// With each new row, and of what is shown also those that are missing.
        case withRows
        /// None: headers are enough to know what is shown, and what won.
        case none
        /// Those of some editions' articles, also of rows that came without them before; empty: of all.
        case of(Set<EditionID>)
    }

    public var direction = Direction.both
    /// The editions that are exchanged; empty: all.
    public var editions: Set<EditionID> = []
    public var payloads = Payloads.withRows

    public init() {}

    var filter: ReplicaFilter { ReplicaFilter(editions: editions) }
}

extension ReplicaOptions.Payloads {
    /// The editions that are named; none where all are meant, or none.
    var editions: Set<EditionID> {
        guard case .of(let editions) = self else { return [] }
        return editions
    }

    /// Whether a new row of an edition comes with its payload.
    func takes(_ edition: EditionID) -> Bool {
        switch self {
        case .withRows: true
        case .none: false
        case .of(let editions): editions.isEmpty || editions.contains(edition)
        }
    }
}
