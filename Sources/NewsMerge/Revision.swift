import NewsModel

/// What names a revision of an article: the kind of its source and the hash of its content.
public struct RevisionID: Hashable, Sendable {
    public var kind: SourceKind
    public var content: ContentHash

    public init(kind: SourceKind, content: ContentHash) { (self.kind, self.content) = (kind, content) }
}

/// A sighting with what its rows say together: first seen by min, last verified by max.
public struct JoinedSighting: Hashable, Sendable {
    public var sighting: Sighting
    public var firstSeen: Instant
    public var verified: Instant?

    /// The latest instant at which there is reason to believe that the origin stood by the content: the greater of last
    /// verified and min(asserted, first seen); `nil` (before everything) where it is undated and never verified.
    public var attested: Instant? {
        let dated = sighting.asserted.map { min($0, firstSeen) }
        guard let verified else { return dated }
        return dated.map { max($0, verified) } ?? verified
    }
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
    /// The greatest attestation of its sightings; `nil` stands for minus infinity.
    public let attested: Instant?

    init(id: RevisionID, mask: CoverageMask, sightings: [JoinedSighting]) {
        (self.id, self.mask, self.sightings) = (id, mask, sightings)
        generation = sightings.lazy.map(\.sighting.generation).max() ?? 0
        firstSeen = sightings.lazy.map(\.firstSeen).min() ?? Instant(milliseconds: .max)
        attested = sightings.lazy.compactMap(\.attested).max()
    }

    /// The revisions that a set of rows speaks of, in a fixed order (kind, then content hash).
    public static func all(in runs: [Run]) -> [Revision] {
        if runs.count == 1, let run = runs.first {
            let joined = JoinedSighting(sighting: run.sighting, firstSeen: run.start, verified: run.verified)
            return [Revision(id: run.revision, mask: run.mask, sightings: [joined])]
        }
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
                joined[run.sighting]?.firstSeen = min(known.firstSeen, run.start)
                joined[run.sighting]?.verified = later(known.verified, run.verified)
            } else {
                joined[run.sighting] = JoinedSighting(
                    sighting: run.sighting, firstSeen: run.start, verified: run.verified)
            }
        }
        return Dictionary(grouping: joined.values) { RevisionID(kind: $0.sighting.kind, content: $0.sighting.content) }
            .map { id, members in
                Revision(
                    id: id, mask: masks[id] ?? CoverageMask([]), sightings: members.sorted(by: JoinedSighting.precedes))
            }
            .sorted { ($0.id.kind.rawValue, $0.id.content) < ($1.id.kind.rawValue, $1.id.content) }
    }
}

extension Run {
    /// The revision that this row is a statement about.
    public var revision: RevisionID { RevisionID(kind: sighting.kind, content: sighting.content) }
}

extension JoinedSighting {
    fileprivate static func precedes(_ left: JoinedSighting, _ right: JoinedSighting) -> Bool {
        func key(_ joined: JoinedSighting) -> (Int64, Int64, Int, ArticleKey) {
            let sighting = joined.sighting
            return (
                sighting.asserted?.milliseconds ?? .min, sighting.published?.milliseconds ?? .min, sighting.generation,
                sighting.article
            )
        }
        return key(left) < key(right)
    }
}

/// The later of two instants, where `nil` is before everything.
func later(_ left: Instant?, _ right: Instant?) -> Instant? {
    guard let left else { return right }
    guard let right else { return left }
    return max(left, right)
}
