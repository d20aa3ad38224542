import NewsModel
import NewsStore

/// What to ask, when, and why: pure decisions, made from what is known of an address and what was said of it.
///
/// All instants are on the origin's clock; `now` is ours, corrected by what answers' `Date`s showed.
package enum PullPlan {
    /// A visit that is due already, and stays so where the next pull's idea of the origin's clock is a little behind.
    static func atOnce(_ reason: FetchReason, now: Instant) -> NextVisit {
        NextVisit(due: now.advanced(byMilliseconds: -SyncTuning.clockTolerance), reason: reason)
    }

    /// What follows from a sitemap's entry for an address; `nil` where the plan stays as it is.
    ///
    /// A hint that rises asks for a fetch, unless the page itself says that it is as new; when it was last visited does
    /// not count, since lastmods come from other clocks than answers' dates, and the request is a conditional one.
    package static func afterHint(_ hint: Instant?, known: AddressState?, now: Instant) -> NextVisit? {
        guard let known else { return atOnce(.new, now: now) }
        // A post that was taken back and stands in a sitemap may have come back, and its lastmod need not say so.
        if let gone = known.gone, known.reason == .goneCheck,
            now.milliseconds(since: gone.last) >= SyncTuning.returnCheck
        {
            return atOnce(.goneCheck, now: now)
        }
        guard let hint, hint > known.hint ?? .beginning else { return nil }
        // It is asked in any case, and the reason for which it is asked is the stronger one.
        if known.reason == .verification, let due = known.due, due <= now { return nil }
        guard known.article != nil else {
            return known.due == nil ? atOnce(.new, now: now) : nil
        }
        if let asserted = known.asserted, asserted >= hint { return nil }
        // It is asked soon, or waits for its turn in a storm of hints: a site that goes on with it may not put it off.
        if known.reason == .hinted, known.due != nil { return nil }
        return atOnce(.hinted, now: now)
    }

    /// Whether what is held of an address is as new as a hint promised.
    static func isSatisfied(_ hint: Instant, by known: AddressState) -> Bool {
        [known.verified, known.asserted, known.seen].contains { $0.map { $0 >= hint } ?? false }
    }

    /// When an address is visited again after a good answer.
    ///
    /// - Parameters:
    ///   - known: its state, with what the answer brought.
    ///   - isVerified: whether the origin stood by the answer; then a hint that is still ahead of it says nothing of the page.
    ///   - pace: how often its section changes.
    static func afterAnswer(
        _ known: AddressState, isVerified: Bool, now: Instant, schedule: RevisitSchedule = RevisitSchedule(),
        pace: SectionPace = SectionPace()
    ) -> NextVisit {
        if let hint = known.hint, !isVerified, !isSatisfied(hint, by: known) {
            return NextVisit(due: now.advanced(byMilliseconds: SyncTuning.staleRetry), reason: .hinted)
        }
        let age = known.seen.flatMap { seen in known.published.map { seen.milliseconds(since: $0) } } ?? 0
        let usual = Double(max(0, age)) / Double(max(1, schedule.articleShare)) * stretch(pace)
        let pause = max(schedule.articleShortest, Int64(min(usual, 1e15)))
        return NextVisit(due: now.advanced(byMilliseconds: pause), reason: .revisit)
    }

    /// By how much visits of a section's articles are farther apart than usual: more where they find nothing, less where
    /// most find a change.
    ///
    /// Where changes come at a rate λ and each visit costs as much as a minute of being out of date, the best distance grows
    /// with 1/√λ (Cho and Garcia-Molina 2003, *Effective Page Refresh Policies*). The rate is estimated with a few visits as usual
    /// taken for granted, so that one surprise moves little.
    static func stretch(_ pace: SectionPace) -> Double {
        let visits = Double(pace.visits) + SyncTuning.paceGranted
        let rate = (Double(pace.changes) + SyncTuning.paceGranted * SyncTuning.paceUsual) / visits
        let stretch = (SyncTuning.paceUsual / max(rate, 1e-6)).squareRoot()
        return min(SyncTuning.paceStretch, max(1 / SyncTuning.paceStretch, stretch))
    }

    /// When an answer is confirmed. A copy that nobody vouches for is asked past once it has had time to run out.
    static func confirming(_ confirmation: Confirmation, now: Instant) -> NextVisit {
        switch confirmation {
        case .at(let instant): NextVisit(due: instant, reason: .verification)
        case .asSoonAsPossible:
            NextVisit(due: now.advanced(byMilliseconds: SyncTuning.staleRetry), reason: .verification)
        }
    }

    /// When an address is asked again after a failure; `failures` counts this one.
    static func afterFailure(_ failures: Int, now: Instant) -> NextVisit {
        guard failures > SyncTuning.patientFailures else { return atOnce(.retry, now: now) }
        let doublings = min(failures - SyncTuning.patientFailures, 16)
        let pause = min(SyncTuning.failureLongest, SyncTuning.staleRetry << Int64(doublings))
        return NextVisit(due: now.advanced(byMilliseconds: pause), reason: .retry)
    }

    /// What follows from a 404 or 410.
    ///
    /// 410 is confirmed by two verified answers ten minutes apart, 404 by three over a day; one does not count for the other,
    /// and the retraction is dated by the first one.
    static func afterMissing(status: Int, at instant: Instant, known: AddressState, now: Instant) -> MissingVerdict {
        // What is dated after this answer came by a clock that was wrong.
        let before = known.gone.flatMap { $0.status == status && $0.first <= instant ? $0 : nil }
        let count = GoneCount(
            status: status, first: before?.first ?? instant, last: instant, count: (before?.count ?? 0) + 1)
        if isConfirmed(count) {
            // Asked ever more seldom: what was taken back may return, and no hint need say so.
            let pause = max(SyncTuning.goneShortest, instant.milliseconds(since: count.first))
            return MissingVerdict(
                count: count, gone: count.first,
                next: NextVisit(due: now.advanced(byMilliseconds: pause), reason: .goneCheck))
        }
        let pause =
            status == 410
            ? SyncTuning.goneConfirmation : SyncTuning.missingConfirmation / Int64(SyncTuning.missingAnswers - 1)
        return MissingVerdict(
            count: count, gone: nil, next: NextVisit(due: now.advanced(byMilliseconds: pause), reason: .goneCheck))
    }

    /// Whether so many answers over so long a time are believed.
    static func isConfirmed(_ count: GoneCount) -> Bool {
        let needed = count.status == 410 ? SyncTuning.goneConfirmation : SyncTuning.missingConfirmation
        let answers = count.status == 410 ? 2 : SyncTuning.missingAnswers
        return count.count >= answers && count.last.milliseconds(since: count.first) >= needed
    }
}

/// What follows from an answer that says an article is not there.
struct MissingVerdict: Equatable {
    var count: GoneCount
    /// The instant of a retraction that is now confirmed.
    var gone: Instant?
    var next: NextVisit
}

extension Instant {
    /// Before every instant that a source can name.
    static let beginning = Instant(milliseconds: .min)
}
