import NewsModel

/// What names a revision of an article: the kind of its source and the hash of its content.
public struct RevisionID: Hashable, Sendable {
    public var kind: SourceKind
    public var content: ContentHash

    public init(kind: SourceKind, content: ContentHash) { (self.kind, self.content) = (kind, content) }
}

/// One content of an article from one kind of source, with all its sightings.
public struct Revision: Sendable {
    public let id: RevisionID
    public let mask: CoverageMask
    /// In a fixed order: by asserted, published, generation, then the source's own name of the article.
    public let sightings: [JoinedSighting]
    /// That of its newest sighting.
    public let generation: Int
    /// The earliest instant at which anyone saw it.
    public let firstSeen: Instant
    /// The latest instant at which the origin demonstrably stood by it; `nil` where it never did.
    public let verified: Instant?
    /// The greatest attestation of its sightings; `nil` stands for minus infinity.
    public let attested: Instant?
    /// What a planted mistake orders by before anything else; 0 without one.
    private(set) var misplaced: Int64 = 0

    /// - Parameter runs: all rows of the article, in the order of their arrival, for planted mistakes.
    init(
        id: RevisionID, mask: CoverageMask, sightings: [JoinedSighting], planted: PlantedBug? = nil,
        among runs: [Run] = []
    ) {
        (self.id, self.mask, self.sightings) = (id, mask, sightings)
        generation = sightings.lazy.map(\.sighting.generation).max() ?? 0
        firstSeen = sightings.lazy.map(\.firstSeen).min() ?? Instant(milliseconds: .max)
        verified = sightings.lazy.compactMap(\.verified).max()
        attested = sightings.lazy.compactMap { $0.attested(planted: planted) }.max()
        if let planted { misplaced = planted.order(of: self, among: runs) }
    }

    /// The revisions that a set of rows speaks of, in a fixed order (kind, then content hash).
    public static func all(in runs: [Run], rules: MergeRules = .standard) -> [Revision] {
        guard areAlone(runs) else { return GroupedRuns(runs, rules: rules).revisions() }
        let revisions = runs.map { run in
            let joined = JoinedSighting(sighting: run.sighting, firstSeen: run.start, verified: run.verified)
            return Revision(
                id: run.revision, mask: run.mask, sightings: [joined], planted: rules.planted, among: runs)
        }
        guard revisions.count > 1 else { return revisions }
        return revisions.sorted { ($0.id.kind.rawValue, $0.id.content) < ($1.id.kind.rawValue, $1.id.content) }
    }

    /// Whether each row has a revision of its own: most articles have few rows, and then nothing is to be grouped.
    private static func areAlone(_ runs: [Run]) -> Bool {
        guard (1...4).contains(runs.count) else { return false }
        return runs.indices.allSatisfy { place in
            runs[..<place].allSatisfy { $0.sighting.content != runs[place].sighting.content }
        }
    }
}

extension Run {
    /// The revision that this row is a statement about.
    public var revision: RevisionID { RevisionID(kind: sighting.kind, content: sighting.content) }
}
