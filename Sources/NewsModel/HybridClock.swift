/// A hybrid logical clock: gives stamps that never repeat or go back, whatever the wall clock does, and that stay close to
/// it, so that what was said later on another machine has the greater stamp once the two have met.
///
/// S. Kulkarni, M. Demirbas, D. Madappa, B. Avva, M. Leone, "Logical Physical Clocks and Consistent Snapshots in Globally
/// Distributed Databases", 2014. A counter that runs over goes into the milliseconds: the clock is then ahead of the wall
/// clock by that much. The wall clock is passed in, and who uses a stamp keeps the clock first.
public struct HybridClock: Hashable, Sendable {
    /// Milliseconds that the stamp of another machine may lie ahead of our wall clock: as much as for rows of replicas. A
    /// machine whose clock is wrong would else win against everyone until that time has come.
    public static let maximalSkew: Int64 = 5 * 60 * 1000

    /// The greatest stamp given or received.
    public private(set) var latest: HybridStamp

    public init(latest: HybridStamp = .zero) { self.latest = latest }

    /// A stamp for something that happens here.
    public mutating func tick(now: Instant) throws(HybridClockError) -> HybridStamp {
        latest = try Self.next(after: latest, now: now)
        return latest
    }

    /// A stamp after one that came from another machine.
    ///
    /// - Throws: `HybridClockError.ahead` where that lies further ahead than `maximalSkew`; the clock stays as it was.
    @discardableResult
    public mutating func receive(_ remote: HybridStamp, now: Instant) throws(HybridClockError) -> HybridStamp {
        if let refusal = Self.refusal(of: remote, now: now) { throw refusal }
        latest = try Self.next(after: max(latest, remote), now: now)
        return latest
    }

    /// Why a stamp that came from another machine is not believed; `nil` where it is.
    public static func refusal(of remote: HybridStamp, now: Instant) -> HybridClockError? {
        remote.instant.milliseconds(since: now) > maximalSkew ? .ahead(remote, clock: now) : nil
    }

    /// The wall clock's first stamp where that is greater, else the next number.
    private static func next(after last: HybridStamp, now: Instant) throws(HybridClockError) -> HybridStamp {
        let wall = HybridStamp(now)
        if wall > last { return wall }
        let (number, overflow) = last.rawValue.addingReportingOverflow(1)
        if overflow { throw .exhausted }
        return HybridStamp(rawValue: number)
    }
}

/// That a clock gives no stamp.
public enum HybridClockError: Error, Sendable, Hashable {
    /// A stamp from elsewhere lies too far ahead of our wall clock.
    case ahead(HybridStamp, clock: Instant)
    /// No number is left: some clock of the past stood at the end of what 48 bits hold.
    case exhausted
}

extension HybridClockError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .ahead(let stamp, let clock):
            "it is stamped \(stamp.instant), but the clock of this machine says \(clock), and at most "
                + "\(HybridClock.maximalSkew / 60_000) minutes ahead are believed; set the clock that is wrong"
        case .exhausted:
            "the clock of the marks has come to its end, since this machine's clock was once set thousands of years ahead"
        }
    }
}
