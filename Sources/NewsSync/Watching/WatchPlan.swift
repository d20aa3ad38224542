import NewsModel

/// When an edition's next round begins: pure decisions.
///
/// A round is a pull. What each source is due is the pull's business: sitemaps and feeds at every round, the front page, sections
/// and articles on their schedules. So rounds are no farther apart than the shortest of these.
struct WatchPlan: Sendable, Hashable {
    /// Milliseconds from a round's beginning to the next one's.
    var every: Int64

    /// How many rounds in a row ended early by the site's doing.
    private(set) var stopped = 0

    init(every: Int64) { self.every = every }

    /// Milliseconds until the next round.
    ///
    /// A site that stopped a round is asked ever more seldom, at the latest after an hour, and never given up.
    ///
    /// - Parameters:
    ///   - summary: of the round that ended.
    ///   - began, ended: on this machine's clock.
    ///   - random: from 0 up to 1. Rounds are a tenth earlier or later by it: many installations would ask at one moment.
    mutating func pause(after summary: PullSummary, began: Instant, ended: Instant, random: Double) -> Int64 {
        stopped = summary.stopped == nil || summary.isSpent ? 0 : stopped + 1
        let doublings = Int64(min(stopped, 16))
        let distance = max(every, min(SyncTuning.watchLongest, every << doublings))
        let spread = Int64(Double(distance) * SyncTuning.watchSpread * (2 * random - 1))
        // A clock that was set back meanwhile makes no long pause.
        let spent = min(max(0, ended.milliseconds(since: began)), distance)
        let rest = max(SyncTuning.watchShortest, distance + spread - spent)
        guard let comeBack = summary.comeBack else { return rest }
        // Never sooner than asked, but not all at the one moment that a date names.
        let asked = min(SyncTuning.watchRetryAfter, comeBack.milliseconds(since: ended))
        return max(rest, asked + Int64(Double(distance) * SyncTuning.watchSpread * random))
    }
}
