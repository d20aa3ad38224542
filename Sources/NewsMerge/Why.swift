import NewsModel

/// Why an article is shown as it is: for each field the revision that won it and those that did not, which sighting dates
/// it, and why it is live or gone (docs/merge.md, rules F2, F5 and F6).
public struct Why: Sendable {
    /// For each field that any revision covers.
    public let fields: [FieldName: FieldReason]
    /// What the dates come from; `nil` where no revision covers the title.
    public let dating: DatingReason?
    public let status: StatusReason
}

extension Fold {
    /// Why the rows say of `article` what `view` shows of it.
    public static func why(
        of article: ArticleKey, runs: [Run], retractions: [Retraction], rules: MergeRules
    ) -> Why {
        let revisions = Revision.all(in: runs, rules: rules)
        var candidates: [FieldName: [RankedRevision]] = [:]
        for order in orders(of: article, among: revisions, rules: rules) {
            for ranked in order.revisions {
                for field in ranked.revision.mask.fields where order.holds(field) {
                    candidates[field, default: []].append(ranked)
                }
            }
        }
        let fields = candidates.compactMapValues { FieldReason($0) }
        return Why(
            fields: fields, dating: fields[.title].flatMap { DatingReason(of: $0.winner.revision, rules: rules) },
            status: StatusReason(revisions: revisions, retractions: retractions, rules: rules))
    }
}
