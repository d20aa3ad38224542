import NewsModel

/// The rows of an article by revision and sighting, so that they can be folded as of many instants and are sorted once.
struct GroupedRuns {
    private struct Member {
        let sighting: Sighting
        var runs: [Run]
    }

    private let groups: [(id: RevisionID, members: [Member])]
    private let runs: [Run]
    private let rules: MergeRules

    init(_ runs: [Run], rules: MergeRules) {
        (self.runs, self.rules) = (runs, rules)
        groups = Dictionary(grouping: runs, by: \.revision).map { id, runs in
            let members = Dictionary(grouping: runs, by: \.sighting).map { Member(sighting: $0, runs: $1) }
            return (id, members.sorted { JoinedSighting.precedes($0.sighting, $1.sighting) })
        }
        .sorted { ($0.id.kind.rawValue, $0.id.content) < ($1.id.kind.rawValue, $1.id.content) }
    }

    /// The revisions that the rows speak of, in a fixed order (kind, then content hash).
    ///
    /// - Parameter instant: only rows that began by then count, last verified clamped to it; `nil`: all as they are.
    func revisions(asOf instant: Instant? = nil) -> [Revision] {
        let arrived = instant.map { limit in runs.filter { $0.start <= limit } } ?? runs
        return groups.compactMap { group in
            var mask: CoverageMask?
            let sightings = group.members.compactMap { join($0, asOf: instant, mask: &mask) }
            guard let mask, !sightings.isEmpty else { return nil }
            return Revision(id: group.id, mask: mask, sightings: sightings, planted: rules.planted, among: arrived)
        }
    }

    /// What the rows of one sighting say together: first seen by min, last verified by max.
    private func join(_ member: Member, asOf instant: Instant?, mask: inout CoverageMask?) -> JoinedSighting? {
        var joined: JoinedSighting?
        for run in member.runs {
            if let instant, run.start > instant { continue }
            // One content has one mask; where rows disagree they join, so that their order does not matter.
            mask = mask.map { $0 == run.mask ? $0 : CoverageMask($0.fields + run.mask.fields) } ?? run.mask
            let verified = run.verified.map { min($0, instant ?? $0) }
            guard let known = joined else {
                joined = JoinedSighting(sighting: member.sighting, firstSeen: run.start, verified: verified)
                continue
            }
            let isEarlier = run.start < known.firstSeen
            if isEarlier != (rules.planted == .firstSeenByMax) { joined?.firstSeen = run.start }
            joined?.verified = later(known.verified, verified)
        }
        return joined
    }
}
