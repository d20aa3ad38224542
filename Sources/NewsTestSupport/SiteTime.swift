import NewsModel

/// A time as the publisher wrote it, with the instant that it means.
public struct SiteTime: Hashable, Sendable {
    /// RFC 3339 with the newsroom's offset: `2026-02-03T17:20:00+02:00`.
    public let text: String
    public let instant: Instant

    /// Reads a time with its offset; `nil` where it is none.
    public init?(_ text: String) {
        guard let instant = Instant(rfc3339: text) else { return nil }
        (self.text, self.instant) = (text, instant)
    }

    /// Writes an instant, in whole seconds, with the offset that is in force in the zone.
    public init(_ instant: Instant, in zone: SiteZone) {
        let whole = Instant(milliseconds: instant.milliseconds - instant.utc.millisecondsPart)
        let local = zone.local(at: whole).asUTC
        let minutes = local.milliseconds(since: whole) / 60_000
        let sign = minutes < 0 ? "-" : "+"
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        let offset = "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
        (self.text, self.instant) = (local.rfc3339.dropLast() + sign + offset, whole)
    }

    /// As article heads show it: `2026-02-03 17:20`.
    var shown: String { String(text.prefix(16)).replacing("T", with: " ") }
}

extension LocalTime {
    fileprivate var millisecondsPart: Int64 { Int64(millisecond) }
}
