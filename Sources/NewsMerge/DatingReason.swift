/// Which sighting an article's dates come from.
public struct DatingReason: Sendable {
    /// The revision that won the title.
    public let revision: RevisionID
    /// The sighting whose *published* and *asserted* are shown.
    public let sighting: JoinedSighting
    /// The revision's other sightings, the one that comes closest first.
    public let others: [JoinedSighting]

    /// `nil` for a revision that nobody saw.
    init?(of revision: Revision, rules: MergeRules) {
        let precedes = Fold.datesLess(rules)
        // Two sightings may tie (they differ in generation only): a stable order keeps the first, as the fold does.
        let ranked = revision.sightings.sorted { precedes($1, $0) }
        guard let first = ranked.first else { return nil }
        (self.revision, sighting, others) = (revision.id, first, Array(ranked.dropFirst()))
    }
}
