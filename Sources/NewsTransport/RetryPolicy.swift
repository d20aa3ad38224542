/// When a failed attempt is repeated, and after how long. A value: chance and time are passed in.
public struct RetryPolicy: Sendable, Equatable {
    /// Attempts at one request, the first included.
    public var attempts = TransportTuning.attempts
    /// Milliseconds: the first back-off is drawn from 0 to this, the next from 0 to twice this, and so on.
    public var base = TransportTuning.backOffBase
    /// Milliseconds: no back-off is longer.
    public var cap = TransportTuning.backOffCap
    /// Milliseconds that all waits of one request may take together.
    public var waitBudget = TransportTuning.waitBudget
    /// Milliseconds: a longer `Retry-After` is handed to the caller.
    public var retryAfterCap = TransportTuning.retryAfterCap

    public init() {}

    /// What ended an attempt.
    public enum Cause: Sendable, Equatable {
        /// An answer with this status; `retryAfter` in milliseconds.
        case status(Int, retryAfter: Int64?)
        /// No answer, or half of one, for a reason that may pass.
        case passing
        /// No answer for a reason that stays.
        case lasting
    }

    /// What to do next.
    public enum Decision: Sendable, Equatable {
        /// The outcome stands.
        case accept
        /// Try again after so many milliseconds.
        case retry(after: Int64)
        /// Hand to the caller that the origin asks to come back after so many milliseconds.
        case comeBack(after: Int64)
    }

    /// Decides after attempt number `attempt` (from 1).
    ///
    /// - Parameters:
    ///   - waited: milliseconds that this request has waited so far.
    ///   - jitter: a number from 0 to below 1; a back-off is this share of its bound ("full jitter", Brooker 2015).
    public func decision(after cause: Cause, attempt: Int, waited: Int64, jitter: Double) -> Decision {
        var asked: Int64 = 0
        switch cause {
        case .lasting: return .accept
        case .passing: break
        case .status(let status, let retryAfter):
            guard Self.isPassing(status) else { return .accept }
            if let retryAfter, status == 429 || status == 503 {
                if retryAfter > retryAfterCap { return .comeBack(after: retryAfter) }
                asked = retryAfter
            }
        }
        let wait = max(asked, Int64(Double(bound(attempt)) * jitter))
        guard attempt < attempts, waited + wait <= waitBudget else {
            return asked > 0 ? .comeBack(after: asked) : .accept
        }
        return .retry(after: wait)
    }

    /// The bound of the back-off after attempt number `attempt`.
    func bound(_ attempt: Int) -> Int64 {
        let doubled = base.multipliedReportingOverflow(by: Int64(1) << Int64(min(max(attempt - 1, 0), 40)))
        return max(0, doubled.overflow ? cap : min(doubled.partialValue, cap))
    }

    /// Statuses that may be gone at the next attempt: too many requests, time-outs, and faults of a server or a CDN,
    /// but not what a server will never do.
    static func isPassing(_ status: Int) -> Bool {
        switch status {
        case 408, 425, 429: true
        case 501, 505, 506, 510, 511: false
        default: (500...599).contains(status)
        }
    }
}
