import NewsModel
import NewsTransport

/// How long validators are trusted: a pure decision.
///
/// Some servers answer every conditional request with 304, whatever became of the page. A mirror that believes them for ever
/// never sees a change again, so the whole answer is asked for from time to time (RFC 9110 §13.1 leaves it to the client
/// whether a request is conditional).
enum ValidatorAge {
    /// The validators, unless the last whole answer is too long ago.
    static func usable(_ validators: Validators, whole: Instant?, now: Instant) -> Validators? {
        guard let whole, now.milliseconds(since: whole) >= SyncTuning.validatorsLifetime else { return validators }
        return nil
    }
}
