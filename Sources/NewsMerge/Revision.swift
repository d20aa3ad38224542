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

    init(id: RevisionID, mask: CoverageMask, sightings: [JoinedSighting], planted: PlantedBug? = nil) {
        (self.id, self.mask, self.sightings) = (id, mask, sightings)
        generation = sightings.lazy.map(\.sighting.generation).max() ?? 0
        firstSeen = sightings.lazy.map(\.firstSeen).min() ?? Instant(milliseconds: .max)
        verified = sightings.lazy.compactMap(\.verified).max()
        attested = sightings.lazy.compactMap { $0.attested(planted: planted) }.max()
    }

    /// The revisions that a set of rows speaks of, in a fixed order (kind, then content hash).
    public static func all(in runs: [Run], rules: MergeRules = .standard) -> [Revision] {
        let revisions = runs.count == 1 ? runs.map { Revision(of: $0, rules: rules) } : joined(runs, rules: rules)
        guard let planted = rules.planted else { return revisions }
        return revisions.map { revision in
            var misplaced = revision
            misplaced.misplaced = planted.order(of: revision, among: runs)
            return misplaced
        }
    }

    /// What one row says alone.
    private init(of run: Run, rules: MergeRules) {
        let joined = JoinedSighting(sighting: run.sighting, firstSeen: run.start, verified: run.verified)
        self.init(id: run.revision, mask: run.mask, sightings: [joined], planted: rules.planted)
    }

    private static func joined(_ runs: [Run], rules: MergeRules) -> [Revision] {
        var joined: [Sighting: JoinedSighting] = [:]
        var masks: [RevisionID: CoverageMask] = [:]
        for run in runs {
            // One content has one mask; where rows disagree they join, so that their order does not matter.
            if let known = masks[run.revision], known != run.mask {
                masks[run.revision] = CoverageMask(known.fields + run.mask.fields)
            } else {
                masks[run.revision] = run.mask
            }
            if let known = joined[run.sighting] {
                let isEarlier = run.start < known.firstSeen
                if isEarlier != (rules.planted == .firstSeenByMax) { joined[run.sighting]?.firstSeen = run.start }
                joined[run.sighting]?.verified = later(known.verified, run.verified)
            } else {
                joined[run.sighting] = JoinedSighting(
                    sighting: run.sighting, firstSeen: run.start, verified: run.verified)
            }
        }
        return Dictionary(grouping: joined.values) { RevisionID(kind: $0.sighting.kind, content: $0.sighting.content) }
            .map { id, members in
                Revision(
                    id: id, mask: masks[id] ?? CoverageMask([]), sightings: members.sorted(by: JoinedSighting.precedes),
                    planted: rules.planted)
            }
            .sorted { ($0.id.kind.rawValue, $0.id.content) < ($1.id.kind.rawValue, $1.id.content) }
    }
}

extension Run {
    /// The revision that this row is a statement about.
    public var revision: RevisionID { RevisionID(kind: sighting.kind, content: sighting.content) }
}
