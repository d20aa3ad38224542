import NewsModel

/// Whether an article is there for its publisher's readers.
public enum ArticleStatus: String, Sendable, Hashable {
    case live, gone
}

/// What a set of rows says of an article: the visible state. Values are named, not carried: the winner of each field.
public struct ArticleView: Sendable, Equatable {
    public var status: ArticleStatus
    /// For each field that any revision covers, the revision whose value is shown.
    public var winners: [FieldName: RevisionID]
    /// First publication, as the sighting says that dates the title.
    public var published: Instant?
    /// When the shown version was made, by the same sighting.
    public var modified: Instant?
    /// The latest confirmed retraction, where there is one.
    public var gone: Instant?
}

/// The fold of an article's rows (docs/merge.md, *The fold*).
public enum Fold {
    /// What the rows say of `article`.
    ///
    /// Commutative, associative and idempotent in `runs` and `retractions`: any order, batching or repetition of the same
    /// rows gives the same view.
    public static func view(
        of article: ArticleKey, runs: [Run], retractions: [Retraction], rules: MergeRules
    ) -> ArticleView {
        view(of: article, revisions: Revision.all(in: runs, rules: rules), retractions: retractions, rules: rules)
    }

    /// What the revisions that rows make say.
    static func view(
        of article: ArticleKey, revisions: [Revision], retractions: [Retraction], rules: MergeRules
    ) -> ArticleView {
        let winners = winners(of: article, among: revisions, rules: rules)
        let title = winners[.title].flatMap { id in revisions.first { $0.id == id } }
        let dating = title.flatMap { $0.sightings.max(by: datesLess(rules)) }?.sighting
        let gone = retractions.lazy.map(\.gone).max()
        return ArticleView(
            status: status(gone: gone, revisions: revisions, rules: rules), winners: winners,
            published: dating?.published, modified: dating?.asserted, gone: gone)
    }

    /// The view as the site showed it at an instant: rows first seen at or before it, last verified clamped to it.
    public static func view(
        of article: ArticleKey, runs: [Run], retractions: [Retraction], rules: MergeRules, asOf instant: Instant
    ) -> ArticleView {
        view(
            of: article, runs: asOf(instant, runs), retractions: retractions.filter { $0.gone <= instant },
            rules: rules)
    }

    /// The rows that an as-of fold counts.
    public static func asOf(_ instant: Instant, _ runs: [Run]) -> [Run] {
        runs.compactMap { run in
            guard run.start <= instant else { return nil }
            var clamped = run
            clamped.verified = run.verified.map { min($0, instant) }
            return clamped
        }
    }

    /// Rule F2: for each field, the greatest of the revisions that cover it.
    static func winners(
        of article: ArticleKey, among revisions: [Revision], rules: MergeRules
    ) -> [FieldName: RevisionID] {
        var best: [FieldName: RevisionID] = [:]
        for order in orders(of: article, among: revisions, rules: rules) {
            var before: CoverageMask?
            for ranked in order.revisions where ranked.revision.mask != before {
                before = ranked.revision.mask
                for field in ranked.revision.mask.fields where order.holds(field) && best[field] == nil {
                    best[field] = ranked.revision.id
                }
            }
        }
        return best
    }

    /// Rule F5: a revision's dates are those of the sighting with the greatest max(last verified, min(asserted, first
    /// seen)); ties by the greater asserted, then published.
    static func datesLess(_ rules: MergeRules) -> (JoinedSighting, JoinedSighting) -> Bool {
        func key(_ joined: JoinedSighting) -> (Int64, Int64, Int64) {
            (
                joined.attested(planted: rules.planted)?.milliseconds ?? .min,
                joined.sighting.asserted?.milliseconds ?? .min, joined.sighting.published?.milliseconds ?? .min
            )
        }
        return { key($0) < key($1) }
    }

    /// Rule F6: gone where the latest confirmed retraction is later than every live instant.
    static func status(gone: Instant?, revisions: [Revision], rules: MergeRules) -> ArticleStatus {
        guard let gone else { return .live }
        if rules.planted == .retractionWithoutTime { return .gone }
        guard let live = LiveInstant.latest(of: revisions, rules: rules) else { return .gone }
        return live.at >= gone ? .live : .gone
    }
}
