import NewsModel

/// Why an article is live or gone.
public struct StatusReason: Sendable {
    public let status: ArticleStatus
    /// The latest confirmed retraction; of several at one instant that of the replica whose name comes first.
    public let retraction: Retraction?
    /// The latest instant at which the highest kind that has spoken of the article said that it is there: what lifts the
    /// retraction where it is not earlier.
    public let live: LiveInstant?

    init(revisions: [Revision], retractions: [Retraction], rules: MergeRules) {
        retraction = retractions.max { ($0.gone, $1.replica) < ($1.gone, $0.replica) }
        live = LiveInstant.latest(of: revisions, rules: rules)
        status = Fold.status(gone: retraction?.gone, revisions: revisions, rules: rules)
    }
}
