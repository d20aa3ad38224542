import Synchronization

/// One fetch as seen from its caller: it is answered exactly once, by the transfer thread or by a cancellation,
/// whichever comes first — also when the cancellation comes before the start.
final class Ticket: Sendable {
    typealias Outcome = Result<Response, TransportError>

    private enum State {
        case new
        case waiting(CheckedContinuation<Outcome, Never>)
        case settled
    }

    private let state = Mutex(State.new)

    /// Begins to wait. False if it was cancelled before; the caller is answered then.
    func wait(_ continuation: CheckedContinuation<Outcome, Never>, url: String) -> Bool {
        let begun = state.withLock { state in
            guard case .new = state else { return false }
            state = .waiting(continuation)
            return true
        }
        if !begun { continuation.resume(returning: .failure(TransportError(url: url, reason: .cancelled))) }
        return begun
    }

    /// Answers the caller, unless that has happened.
    func settle(_ outcome: Outcome) {
        let waiting: CheckedContinuation<Outcome, Never>? = state.withLock { state in
            defer { state = .settled }
            guard case .waiting(let continuation) = state else { return nil }
            return continuation
        }
        waiting?.resume(returning: outcome)
    }

    /// Whether nobody waits any more.
    var isSettled: Bool {
        state.withLock { state in
            if case .settled = state { return true }
            return false
        }
    }
}
