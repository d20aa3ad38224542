import NewsModel

/// What stands between an answer and the rows (docs/merge.md, P2 and P3): whether it is believed, and as verified when.
///
/// A cache that hides itself answers like the origin. What tells the two apart is time: a copy runs out. So an answer
/// that goes back behind what is shown is held until a second one, long enough after it, says the same.
public struct Guard: Sendable {
    /// Milliseconds that lie between two answers that go back before they are believed.
    public static let confirmation: Int64 = 30 * 60_000

    let rules: MergeRules

    public init(rules: MergeRules = .standard) { self.rules = rules }

    /// Decides about an answer.
    ///
    /// - Parameters:
    ///   - shown: what the answer would take the place of, among the rows of its kind; `nil` where there are none.
    ///   - held: the answers of its article and kind that wait.
    public func decide(_ answer: GuardedAnswer, shown: ShownRevision?, held: [GuardedAnswer]) -> GuardDecision {
        let verdict = verdict(on: answer, shown: shown, held: held.first { $0.revision == answer.revision })
        guard let verified = answer.verified else { return GuardDecision(verdict: verdict) }
        var attested = shown?.attested
        if case .believe(_, let believed) = verdict { attested = later(attested, later(believed, answer.claim)) }
        let others = held.filter { $0.revision != answer.revision }
        return GuardDecision(
            verdict: verdict, contradicted: contradicted(others, at: verified, shownAttested: attested))
    }

    /// What becomes of answers that wait when a verified one says otherwise: those that could not be shown are kept as rows
    /// that nobody vouches for; the others wait for two more.
    ///
    /// - Parameter attested: the attestation of what is shown then.
    public func contradicted(
        _ held: [GuardedAnswer], at verified: Instant, shownAttested attested: Instant?
    ) -> Contradiction {
        var result = Contradiction()
        for other in held where isBefore(other.verified, verified) {
            let isHarmless = attested.map { isBefore(other.claim, $0) } ?? false
            if isHarmless { result.released.append(other.revision) } else { result.restarted.append(other.revision) }
        }
        return result
    }

    private func verdict(on answer: GuardedAnswer, shown: ShownRevision?, held: GuardedAnswer?) -> GuardVerdict {
        guard let shown, answer.generation == shown.generation || isReturn(answer, behind: shown) else {
            return .believe(start: answer.seen, answer.verified)
        }
        let isOther = answer.revision != shown.revision
        guard let verified = answer.verified else {
            // Nobody vouches for it: only a later date speaks for it.
            let isTie = isOther && answer.claim == shown.attested && answer.seen >= shown.firstSeen
            return isTie ? .hold(since: held?.verified) : .believe(start: answer.seen, nil)
        }
        if goesBack(answer, verified, behind: shown) {
            // An answer from before what is shown was seen tells nothing of what holds now.
            if isOther, verified <= shown.firstSeen { return .hold(since: held?.verified) }
            guard let since = held?.verified else { return .hold(since: verified) }
            let isConfirmed = verified.milliseconds(since: since) >= Self.confirmation
            return isConfirmed
                ? .believe(start: held?.seen ?? answer.seen, verified) : .hold(since: min(since, verified))
        }
        return .believe(start: min(held?.seen ?? answer.seen, answer.seen), verified)
    }

    /// Whether an answer says what the publisher had left already, as far as its own date tells.
    private func goesBack(_ answer: GuardedAnswer, _ verified: Instant, behind shown: ShownRevision) -> Bool {
        if rules.planted == .goingBackBelievedAtOnce { return false }
        if isReturn(answer, behind: shown) { return true }
        guard answer.revision != shown.revision else { return false }
        guard let attested = shown.attested else { return answer.claim == nil }
        return verified >= attested && answer.claim.map { $0 <= attested } ?? true
    }

    /// Whether an answer brings back what was taken back since its own date, whoever reads it.
    private func isReturn(_ answer: GuardedAnswer, behind shown: ShownRevision) -> Bool {
        guard let gone = shown.gone, let verified = answer.verified else { return false }
        return verified >= gone && isBefore(answer.claim, gone)
    }

    private func isBefore(_ claim: Instant?, _ instant: Instant) -> Bool { claim.map { $0 < instant } ?? true }
}

/// An answer as the guard sees it; held ones stand for the first that said so.
public struct GuardedAnswer: Sendable, Hashable {
    public var revision: RevisionID
    /// What the answer claims: the lesser of its asserted time and when that was first seen; `nil` where it is undated.
    public var claim: Instant?
    public var generation: Int
    public var seen: Instant
    /// When the origin stood by it, as far as its headers tell.
    public var verified: Instant?

    /// - Parameter firstSeen: when a row says that the same was seen with the same dates; `nil` where none does. A copy of a
    ///   version that was dated ahead claims no more when it comes up again.
    public init(
        revision: RevisionID, asserted: Instant?, generation: Int, seen: Instant, firstSeen: Instant? = nil,
        verified: Instant?
    ) {
        (self.revision, self.generation, self.seen, self.verified) = (revision, generation, seen, verified)
        claim = asserted.map { min($0, firstSeen ?? seen, seen) }
    }
}

/// What an answer would take the place of.
public struct ShownRevision: Sendable, Hashable {
    public var revision: RevisionID
    public var generation: Int
    public var attested: Instant?
    public var firstSeen: Instant
    /// The latest confirmed retraction, where it hides the article.
    public var gone: Instant?

    /// Of an article's rows, the greatest revision of a kind; `nil` where there is none.
    public init?(
        of kind: SourceKind, article: ArticleKey, runs: [Run], retractions: [Retraction], rules: MergeRules
    ) {
        let revisions = Revision.all(in: runs, rules: rules)
        let ranked = revisions.filter { $0.id.kind == kind }.map {
            RevisionKey($0, for: .title, of: article, rules: rules)
        }
        guard let best = ranked.max() else { return nil }
        let gone = retractions.lazy.map(\.gone).max()
        let isGone = Fold.status(gone: gone, revisions: revisions, rules: rules) == .gone
        (revision, generation) = (best.id, best.generation)
        (attested, firstSeen, self.gone) = (best.attested, best.firstSeen, isGone ? gone : nil)
    }
}

/// What becomes of an answer.
public enum GuardVerdict: Sendable, Hashable {
    /// It is a row, or belongs to one: seen from `start` on, and verified as given.
    case believe(start: Instant, Instant?)
    /// It waits for a second answer that says the same: one that is verified, and, where `since` is given, at least
    /// `Guard.confirmation` later than that.
    case hold(since: Instant?)
}

/// What becomes of an answer, and of those that waited.
public struct GuardDecision: Sendable, Hashable {
    public var verdict: GuardVerdict
    public var contradicted = Contradiction()
}

/// Held answers that a verified one contradicts.
public struct Contradiction: Sendable, Hashable {
    /// They become rows that nobody vouches for.
    public var released: [RevisionID] = []
    /// They go on waiting, as if they had not been said yet.
    public var restarted: [RevisionID] = []
}
