import Synchronization

/// How other threads talk to the transfer thread: messages, and a wake of its multi handle.
final class Mailbox: Sendable {
    /// What can be asked of the transfer thread.
    enum Message: Sendable {
        case start(Submission)
        case abandon(UInt64)
        case keepDistance(Int64)
        case report(@Sendable (TransportStatistics) -> Void)
        case close
    }

    private struct State {
        var messages: [Message] = []
        var multi: CurlMulti?
        var isSealed = false
    }

    private let state: Mutex<State>

    init(waking multi: CurlMulti?) { state = Mutex(State(multi: multi, isSealed: multi == nil)) }

    /// Leaves a message. False if nobody will read it.
    ///
    /// The wake happens under the lock under which ``seal()`` forgets the handle: it never wakes a handle that is gone.
    /// A wake is needed for the first message only: the reader takes all of them.
    func post(_ message: Message) -> Bool {
        state.withLock { state in
            guard !state.isSealed else { return false }
            state.messages.append(message)
            if state.messages.count == 1 { state.multi?.wake() }
            return true
        }
    }

    /// All messages so far.
    func takeAll() -> [Message] {
        state.withLock { state in
            guard !state.messages.isEmpty else { return [] }
            defer { state.messages = [] }
            return state.messages
        }
    }

    /// Takes no more messages, and returns the last ones.
    func seal() -> [Message] {
        state.withLock { state in
            state.isSealed = true
            state.multi = nil
            defer { state.messages = [] }
            return state.messages
        }
    }
}
