import NewsModel

/// The times of feeds, in every form that feeds are found with: RFC 3339 and ISO 8601, RFC 5322 and its ancestors,
/// `asctime`, and what publishers of some countries write.
public enum FeedDate {
    /// Longer texts are no times.
    static let maximumLength = 128

    /// The instant; a time without a zone is taken for UTC. `nil` where the text is no time, or one that does not exist.
    public static func instant(of text: String) -> Instant? {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty, trimmed.utf8.count <= maximumLength else { return nil }
        if let instant = ISODate.instant(of: trimmed) { return instant }
        return MailDate.instant(of: trimmed) ?? NationalDate.instant(of: trimmed)
    }

    /// The instant, where a time without a zone is the newsroom's.
    public static func instant(of text: String, in zone: SiteZone) -> Instant? {
        guard let instant = instant(of: text) else { return nil }
        guard lacksZone(text.trimmed) else { return instant }
        let local = zone.instant(of: instant.utc)
        return (1...9999).contains(local.utc.year) ? local : nil
    }

    /// Whether a time ends without a name of a zone and without an offset from UTC.
    private static func lacksZone(_ text: String) -> Bool {
        guard let last = text.utf8.last, (0x30...0x39).contains(last) else { return false }
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return true }
        return !text.utf8[colon...].contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    }

    /// An instant from parts, of which some may not exist; `offset` in minutes east of UTC. `nil` too where the offset leads
    /// out of the years 1 to 9999.
    static func instant(_ time: LocalTime, offset: Int) -> Instant? {
        let leap = (time.year % 4 == 0 && time.year % 100 != 0) || time.year % 400 == 0
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...9999).contains(time.year), (1...12).contains(time.month),
            (1...days[time.month - 1]).contains(time.day), (0...23).contains(time.hour), (0...59).contains(time.minute),
            (0...60).contains(time.second), abs(offset) < 24 * 60
        else { return nil }
        let instant = time.asUTC.advanced(byMilliseconds: Int64(-offset) * 60_000)
        return (1...9999).contains(instant.utc.year) ? instant : nil
    }
}

/// Reads numbers and marks from a text's beginning to its end.
struct DateScanner {
    private var rest: Substring.UTF8View

    init(_ text: some StringProtocol) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }
    var first: UInt8? { rest.first }

    mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    mutating func skipSpaces() { rest = rest.drop { $0 == 0x20 || $0 == 0x09 } }

    /// How many digits stand here.
    var digits: Int { rest.prefix { (0x30...0x39).contains($0) }.count }

    /// A number of so many digits; `nil` where there are fewer or more than asked for.
    mutating func number(_ width: ClosedRange<Int>) -> Int? {
        let count = Swift.min(digits, width.upperBound)
        guard count >= width.lowerBound else { return nil }
        var value = 0
        for byte in rest.prefix(count) { value = value * 10 + Int(byte - 0x30) }
        rest.removeFirst(count)
        return value
    }

    /// `hh:mm`, with seconds and a fraction where they are there.
    mutating func time(into time: inout LocalTime, hourWidth: ClosedRange<Int> = 2...2) -> Bool {
        guard let hour = number(hourWidth), accept(":"), let minute = number(2...2) else { return false }
        (time.hour, time.minute) = (hour, minute)
        guard accept(":") else { return true }
        guard let second = number(2...2) else { return false }
        time.second = second
        guard accept(".") || accept(",") else { return true }
        guard digits > 0, digits <= 18 else { return false }
        var milliseconds = 0
        for (index, byte) in rest.prefix(digits).enumerated() where index < 3 {
            milliseconds += Int(byte - 0x30) * [100, 10, 1][index]
        }
        time.millisecond = milliseconds
        rest.removeFirst(digits)
        return true
    }

    /// `Z`, `+hh`, `+hhmm`, `+hh:mm` in minutes; 0 where there is none, `nil` where something else stands there.
    mutating func offset() -> Int? {
        if accept("Z") || accept("z") { return 0 }
        let sign = accept("+") ? 1 : accept("-") ? -1 : 0
        guard sign != 0 else { return 0 }
        guard let hours = number(1...2) else { return nil }
        var minutes = 0
        if accept(":") || digits > 0 {
            guard let number = number(2...2) else { return nil }
            minutes = number
        }
        guard hours <= 23, minutes <= 59 else { return nil }
        return sign * (hours * 60 + minutes)
    }
}
