/// A revision and its key for a field.
public struct RankedRevision: Sendable {
    public let revision: Revision
    public let key: RevisionKey
}

/// Which revisions speak of a field, and which of them is shown.
public struct FieldReason: Sendable {
    public let winner: RankedRevision
    /// The others, the greatest key first.
    public let losers: [RankedRevision]

    /// Takes the candidates with the greatest key first; `nil` where there is none.
    init?(_ ranked: [RankedRevision]) {
        guard let first = ranked.first else { return nil }
        (winner, losers) = (first, Array(ranked.dropFirst()))
    }

    /// What decided between the winner and each loser, in their order: the first component of the key that differs.
    public var components: [KeyComponent] { losers.compactMap { winner.key.component(over: $0.key) } }
}
