import Foundation
import NewsModel
import Synchronization

/// Where the simulated site reads the time.
public protocol SimulatedClock: Sendable {
    /// The time now.
    func now() -> Instant
}

/// A clock that always shows the same time.
public struct FixedClock: SimulatedClock {
    private let instant: Instant

    public init(_ instant: Instant) { self.instant = instant }

    public func now() -> Instant { instant }
}

/// A clock that stands still until it is set; shared by all who hold it.
public final class ManualClock: SimulatedClock {
    private let instant: Mutex<Instant>

    public init(_ instant: Instant) { self.instant = Mutex(instant) }

    public func now() -> Instant { instant.withLock { $0 } }

    /// Sets the time, also backwards.
    public func set(_ instant: Instant) { self.instant.withLock { $0 = instant } }

    /// Moves the time on.
    public func advance(bySeconds seconds: Int64) {
        instant.withLock { $0 = $0.advanced(byMilliseconds: seconds * 1000) }
    }
}

/// A clock that starts at a given time and runs; setting it starts it anew from there.
public final class RunningClock: SimulatedClock {
    private struct Start {
        var shown: Instant
        var at: ContinuousClock.Instant
    }

    private let start: Mutex<Start>

    public init(from instant: Instant) { start = Mutex(Start(shown: instant, at: .now)) }

    /// A clock that starts at the time of this machine.
    public static func ofThisMachine() -> RunningClock {
        RunningClock(from: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)))
    }

    public func now() -> Instant {
        start.withLock { start in
            let (seconds, attoseconds) = (ContinuousClock.now - start.at).components
            return start.shown.advanced(byMilliseconds: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
        }
    }

    /// Sets the time that is shown now; it runs on from there.
    public func set(_ instant: Instant) { start.withLock { $0 = Start(shown: instant, at: .now) } }
}
