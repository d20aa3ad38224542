import NewsSync

/// Why a view went back to what the origin had left, and whether that may be.
enum Excuse: String, Sendable, CaseIterable {
    /// A newer extractor read an older version (rule F3).
    case generation
    /// Two answers of hidden caches, the guard's delay apart, said the same with none between.
    case hiddenCache = "hidden cache"
    /// The dates of a content that stayed the same, by one answer of a hidden cache.
    case hiddenDate = "hidden date"
    /// A peer's row, which a hidden cache had misled, or which is a lie.
    case misledPeer = "misled peer"
    /// A peer that lies.
    case liar
    /// A version dated ahead of when it was made, which nobody vouched for.
    case datedAhead = "dated ahead"
    /// A version that nobody had vouched for gave way to another one.
    case unverified
    /// The only address that the replica knew of an article was another one's by then, and that one was gone.
    case reusedAddress = "reused address"
    /// Other rows count than before: a peer is distrusted or trusted, or a backup took the file's place.
    case selection
}

/// Judges a step back: by the testimonies in the store, each of which the origin's history makes true or false.
struct RegressJudge {
    let judge: HistoryJudge
    let evidence: Evidence
    let witness: Witness
    /// The replica's own name where the step came with its own answer; `nil` where others' rows brought it.
    let own: ReplicaID?
    /// Names of peers that lie.
    let liars: Set<ReplicaID>

    private var article: Int { judge.article }

    /// The excuse for a content that the origin had left; a failure where there is none.
    func content(from before: ShownState, to after: ShownState) throws(SimulationFailure) -> Excuse {
        guard let old = before.content, let new = after.content else {
            throw failure(before, after, "without a content")
        }
        let (oldKey, newKey) = (evidence.key(old), evidence.key(new))
        if old != new, newKey.lexicographicallyPrecedes(oldKey) {
            throw failure(before, after, "though that is attested earlier")
        }
        if newKey[0] > oldKey[0] { return .generation }
        let threshold = old == new ? nil : evidence.attested(old)
        let carriers = evidence.testimonies(for: new).filter { carrier in
            if old == new, !judge.dates(carrier.run.sighting, are: after) { return false }
            return threshold.map { carrier.at >= $0 } ?? true
        }
        if let excuse = excuse(carriers, after, isDate: old == new) { return excuse }
        let isVouchedFor = evidence.testimonies(for: old).contains { $0.isVerified && isTrue($0, as: before) }
        if !isVouchedFor { return .unverified }
        throw failure(before, after, "by answers that were true when they were given")
    }

    /// The excuse for a first state that the origin never had: only a liar can bring it.
    func first(_ after: ShownState) throws(SimulationFailure) -> Excuse {
        if evidence.runs.contains(where: { liars.contains($0.replica) }) { return .liar }
        throw SimulationFailure(
            5, at: judge.now, "article \(article) begins as \(judge.words(after)), which the origin never showed")
    }

    /// The excuse for being there or not, where the origin had left that; a failure where there is none.
    func status(from before: ShownState, to after: ShownState) throws(SimulationFailure) -> Excuse {
        guard let gone = evidence.retractions.map(\.gone).max() else {
            throw failure(before, after, "without a retraction")
        }
        if after.isGone { return try retracted(before, after, gone) }
        let live = evidence.live(since: gone)
        if live.isEmpty { throw failure(before, after, "without a live instant at or after \(gone)") }
        let lies = live.filter { !isThere($0.at) }
        if lies.isEmpty { throw failure(before, after, "by live instants that are true") }
        if let excuse = excuse(lies, after) { return excuse }
        throw failure(before, after, "by answers of which none confirms another")
    }

    private func retracted(
        _ before: ShownState, _ after: ShownState, _ gone: Instant
    ) throws(SimulationFailure) -> Excuse {
        let isTrue = isGone(gone.milliseconds)
        let isOwn = own.map { own in evidence.retractions.contains { $0.gone == gone && $0.replica == own } } ?? false
        guard isTrue else {
            guard isOwn else { return .misledPeer }
            let misled = witness.answers.filter { answer in
                answer.state.showing == nil && answer.verified.map { !isGone($0) } ?? false
            }
            if misled.count >= 2 { return .hiddenCache }
            throw failure(before, after, "by less than two answers")
        }
        let vouched = evidence.live(since: gone).filter { $0.isVerified && isThere($0.at) }
        if vouched.isEmpty { return .unverified }
        throw failure(before, after, "though it was there afterwards")
    }

    /// An excuse among false testimonies.
    private func excuse(
        _ carriers: [Evidence.Testimony], _ after: ShownState, isDate: Bool = false
    ) -> Excuse? {
        let lies = carriers.filter { !isTrue($0, as: after, isDate: isDate) }
        if lies.contains(where: { liars.contains($0.run.replica) }) { return .liar }
        if lies.contains(where: { !$0.isVerified }) { return .datedAhead }
        if lies.contains(where: { $0.run.replica != own }) { return .misledPeer }
        if lies.isEmpty { return nil }
        if isDate { return .hiddenDate }
        return isConfirmed(after) ? .hiddenCache : nil
    }

    /// Whether two verified answers that said what is shown now lie the guard's delay apart, the last one the second, with
    /// none of an instant after the first that said otherwise.
    private func isConfirmed(_ after: ShownState) -> Bool {
        var first: Int64?
        for answer in witness.answers {
            guard let verified = answer.verified else { continue }
            if answer.state.showing.map({ judge.isContent(of: after, $0) }) ?? false {
                first = min(first ?? verified, verified)
            } else if let since = first, since < verified {
                first = nil
            }
        }
        guard let first, let last = witness.answers.last?.verified else { return false }
        return last - first >= Guard.confirmation
    }

    /// Whether the origin showed a content when a testimony says so; if asked for, with the dates that are shown.
    private func isTrue(_ testimony: Evidence.Testimony, as shown: ShownState, isDate: Bool = false) -> Bool {
        judge.origin.held(article, since: testimony.at.milliseconds, now: judge.now) { state in
            state.showing.map { isDate ? judge.matches(shown, $0) : judge.isContent(of: shown, $0) } ?? false
        }
    }

    private func isThere(_ instant: Instant) -> Bool {
        judge.origin.held(article, since: instant.milliseconds, now: judge.now) { $0.showing != nil }
    }

    private func isGone(_ milliseconds: Int64) -> Bool {
        judge.origin.held(article, since: milliseconds, now: judge.now) { $0.showing == nil }
    }

    private func failure(_ before: ShownState, _ after: ShownState, _ why: String) -> SimulationFailure {
        SimulationFailure(
            5, at: judge.now, sort: why,
            "article \(article) went back from \(judge.words(before)) to \(judge.words(after)), \(why)")
    }
}

extension HistoryJudge {
    /// Whether the content that is shown is that of an epoch, whatever its dates.
    func isContent(of shown: ShownState, _ showing: Showing) -> Bool {
        shown.content.flatMap(texts.name(of:))
            == TextName(article: article, text: showing.text, slug: showing.slug)
    }

    /// Whether what is shown has a sighting's dates.
    func dates(_ sighting: Sighting, are shown: ShownState) -> Bool {
        sighting.asserted == shown.modified && sighting.published == shown.published
    }
}
