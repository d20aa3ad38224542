import Foundation

/// The zone of a site's newsroom, for the dates and times that it writes without an offset.
public struct SiteZone: Sendable {
    /// The IANA name, such as `Asia/Beirut`.
    public let identifier: String
    private let zone: TimeZone

    /// - Throws: `ZoneError.unknown` where the IANA database has no such zone.
    public init(identifier: String) throws(ZoneError) {
        guard let zone = TimeZone(identifier: identifier) else { throw .unknown(identifier) }
        (self.identifier, self.zone) = (identifier, zone)
    }

    /// The instant at which clocks in the zone show `local`. Where a change of the clocks makes it ambiguous, the offset
    /// in force before the change holds; where it makes it impossible, the clock is read as if it had not changed.
    public func instant(of local: LocalTime) -> Instant {
        let naive = local.asUTC
        func offset(at instant: Instant) -> Int64 {
            Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))) * 1000
        }
        let before = offset(at: naive.advanced(byMilliseconds: -86_400_000))
        let candidate = naive.advanced(byMilliseconds: -before)
        if offset(at: candidate) == before { return candidate }
        let after = offset(at: naive.advanced(byMilliseconds: 86_400_000))
        let second = naive.advanced(byMilliseconds: -after)
        return offset(at: second) == after ? second : candidate
    }

    /// What clocks in the zone show at an instant.
    public func local(at instant: Instant) -> LocalTime {
        let seconds = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
        return instant.advanced(byMilliseconds: Int64(seconds) * 1000).utc
    }
}

/// What is wrong with the name of a zone.
public enum ZoneError: Error, CustomStringConvertible {
    case unknown(String)

    public var description: String {
        switch self {
        case .unknown(let name): "'\(name)' is no zone of the IANA time zone database; use a name such as Asia/Beirut"
        }
    }
}
