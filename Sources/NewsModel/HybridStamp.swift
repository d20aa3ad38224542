/// A stamp of a hybrid logical clock: 48 bits of milliseconds since 1970-01-01T00:00:00Z and a counter of 16 bits in one
/// number, so that comparing the numbers compares the stamps.
public struct HybridStamp: Hashable, Comparable, Sendable {
    /// The milliseconds in the upper 48 bits, the counter in the lower 16.
    public let rawValue: UInt64

    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The first stamp of an instant. What 48 bits cannot hold (before 1970, after 10889) is moved to the nearest that
    /// they can.
    public init(_ instant: Instant, counter: UInt16 = 0) {
        rawValue = UInt64(min(max(0, instant.milliseconds), Self.latestMillisecond)) << 16 | UInt64(counter)
    }

    /// Before every stamp that a clock gives.
    public static let zero = HybridStamp(rawValue: 0)
    private static let latestMillisecond: Int64 = (1 << 48) - 1

    /// The milliseconds of the stamp.
    public var instant: Instant { Instant(milliseconds: Int64(rawValue >> 16)) }
    /// Which of the stamps of that millisecond it is, from 0.
    public var counter: UInt16 { UInt16(truncatingIfNeeded: rawValue) }

    public static func < (left: HybridStamp, right: HybridStamp) -> Bool { left.rawValue < right.rawValue }
}

extension HybridStamp: CustomStringConvertible {
    public var description: String { "\(instant)+\(counter)" }
}
