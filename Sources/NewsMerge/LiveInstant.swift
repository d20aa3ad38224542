import NewsModel

/// An instant at which a source said that an article is there: a last verified, or an asserted that is not later than its
/// first seen.
public struct LiveInstant: Sendable, Hashable {
    public let at: Instant
    /// Whether the origin demonstrably said so then; else the source's own date does.
    public let isVerified: Bool
    public let revision: RevisionID

    /// The latest one of the kind that is highest in authority of those that have spoken of the article; `nil` where that
    /// kind has none.
    static func latest(of revisions: [Revision], rules: MergeRules) -> LiveInstant? {
        let highest = revisions.lazy.map { rules.authority.rank(of: $0.id.kind) }.max()
        var latest: LiveInstant?
        for revision in revisions where rules.authority.rank(of: revision.id.kind) == highest {
            for joined in revision.sightings {
                guard let instant = instant(of: joined, revision: revision.id, rules: rules) else { continue }
                if latest.map({ $0.at < instant.at }) ?? true { latest = instant }
            }
        }
        return latest
    }

    /// The latest one that an article's rows tell of.
    public static func latest(in runs: [Run], rules: MergeRules) -> LiveInstant? {
        latest(of: Revision.all(in: runs, rules: rules), rules: rules)
    }

    /// The latest one of a sighting.
    private static func instant(
        of joined: JoinedSighting, revision: RevisionID, rules: MergeRules
    ) -> LiveInstant? {
        let claimed = joined.sighting.asserted.flatMap { $0 <= joined.firstSeen ? $0 : nil }
        var latest = later(joined.verified, claimed)
        if rules.planted == .liftedByUnverifiedCopy { latest = later(latest, joined.firstSeen) }
        return latest.map { LiveInstant(at: $0, isVerified: $0 == joined.verified, revision: revision) }
    }
}
