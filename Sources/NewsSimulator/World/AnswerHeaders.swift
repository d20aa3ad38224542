import NewsModel
import NewsTransport

/// An answer as it comes over the line: what its headers say of when it was made.
struct AnswerHeaders {
    var fields: HeaderFields
    /// Its `Date`.
    var date: Instant?

    /// - Parameters:
    ///   - made: when the origin made what is answered.
    ///   - now: when it is answered; the same where the origin itself answers.
    init(_ plan: AnswerPlan, made: Int64, now: Int64) {
        let isCopy = made != now
        let sign: CacheSign = isCopy || plan.sign == .undated ? plan.sign : .date
        date = sign == .undated ? nil : Scenario.instant(sign == .age || sign == .keptDate ? made : now)
        var pairs: [(name: String, value: String)] = []
        switch sign {
        case .age, .ageBesideNow: pairs.append(("Age", String(now - made)))
        case .wrongAge: pairs.append(("Age", String(max(0, plan.age))))
        case .hit: pairs.append(("X-Cache", "HIT"))
        case .date, .undated, .keptDate, .hidden: break
        }
        fields = HeaderFields(pairs)
    }

    /// When the answer was seen, and whether and when the origin stood by it, by the real rules.
    func reading(forbadeStoredCopies: Bool, received: Instant, clock: inout ClockOffset) -> (
        seen: Instant, verified: Instant?
    ) {
        if let date { clock.note(date: date, received: received, ageSeconds: Verification.age(fields) ?? 0) }
        let seen = date ?? clock.corrected(received)
        let verified = Verification.instant(
            forbadeStoredCopies: forbadeStoredCopies, headers: fields, seen: seen, date: date)
        return (seen, verified)
    }
}
