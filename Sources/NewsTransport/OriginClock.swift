import NewsModel
import Synchronization

/// This machine's clock, and what the answers received so far say about it.
final class OriginClock: Sendable {
    private let clock: @Sendable () -> Instant
    private let offset = Mutex(ClockOffset())

    init(_ clock: @escaping @Sendable () -> Instant) { self.clock = clock }

    /// What this machine's clock shows.
    var local: Instant { clock() }

    /// What the origins' clocks show now, as far as we know.
    var corrected: Instant {
        let now = clock()
        return offset.withLock { $0.corrected(now) }
    }

    /// When an answer that was received at `received` was seen on the origin's clock: its `Date`, or our clock,
    /// corrected. A `Date` that the answer has is learnt from.
    func seen(date: Instant?, age: Int?, received: Instant) -> Instant {
        offset.withLock { offset in
            guard let date else { return offset.corrected(received) }
            offset.note(date: date, received: received, ageSeconds: age ?? 0)
            return date
        }
    }
}
