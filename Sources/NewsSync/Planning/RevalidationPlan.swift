import NewsModel
import NewsTransport

/// Whether a visit asks if something changed, or for all of it: a pure decision.
enum RevalidationPlan {
    /// The validators to ask with; `nil` where the whole answer is asked for (RFC 9110 section 13.1).
    ///
    /// Some servers and caches answer 304 whatever became of the page. So validators live for
    /// ``SyncTuning/validatorLifetime`` after the last answer with a body; then one comes again.
    ///
    /// - Parameters:
    ///   - whole: when the last answer with a body came, on the origin's clock.
    ///   - now: this machine's clock, corrected to the origin's.
    static func validators(etag: String?, lastModified: String?, whole: Instant?, now: Instant) -> Validators? {
        guard let whole,
            (-SyncTuning.clockTolerance..<SyncTuning.validatorLifetime).contains(now.milliseconds(since: whole))
        else { return nil }
        let validators = Validators(etag: etag, lastModified: lastModified)
        return validators.isEmpty ? nil : validators
    }
}
