extension Instant {
    /// The instants that RFC 3339 can write: its years are 0000 to 9999. An offset may lead out of them.
    private static let writable: ClosedRange<Int64> = -62_167_219_200_000...253_402_300_799_999

    /// Reads an RFC 3339 date-time; the offset is required. `nil` where the text is anything else, but sites may leave
    /// out the seconds or the offset's colon and put white space around it.
    public init?(rfc3339 text: some StringProtocol) {
        guard let parsed = DateTimeText(text), let offset = parsed.offsetMinutes, parsed.hasTime else { return nil }
        self = parsed.local.asUTC.advanced(byMilliseconds: Int64(-offset) * 60_000)
        guard Self.writable.contains(milliseconds) else { return nil }
    }

    /// Reads a W3C date or date-time (the profile of ISO 8601 that sitemaps use): a date alone is the start of its day
    /// in the zone, a time without an offset takes the zone.
    public init?(w3c text: some StringProtocol, zone: SiteZone) {
        guard let parsed = DateTimeText(text) else { return nil }
        if let offset = parsed.offsetMinutes {
            self = parsed.local.asUTC.advanced(byMilliseconds: Int64(-offset) * 60_000)
        } else {
            self = zone.instant(of: parsed.local)
        }
        guard Self.writable.contains(milliseconds) else { return nil }
    }

    /// RFC 3339 in UTC with `Z`; milliseconds only where they are not zero.
    public var rfc3339: String {
        let time = utc
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let date = "\(padded(time.year, 4))-\(padded(time.month, 2))-\(padded(time.day, 2))"
        let clock = "\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
        return "\(date)T\(clock)\(time.millisecond == 0 ? "" : "." + padded(time.millisecond, 3))Z"
    }
}

/// The parts of a date or date-time as it is written: `2024-04-30`, `2024-04-30T10:49`, `2024-04-30T10:49:20.5+03:00`.
private struct DateTimeText {
    var local: LocalTime
    var hasTime = false
    var offsetMinutes: Int?

    init?(_ text: some StringProtocol) {
        var scanner = DigitScanner(Array(text.utf8))
        scanner.skipSpaces()
        guard let year = scanner.number(4), scanner.accept("-"), let month = scanner.number(2), scanner.accept("-"),
            let day = scanner.number(2)
        else { return nil }
        local = LocalTime(year: year, month: month, day: day)
        if scanner.accept("T") || scanner.accept("t") || scanner.acceptSpaceBeforeDigit() {
            guard let hour = scanner.number(2), scanner.accept(":"), let minute = scanner.number(2) else { return nil }
            (local.hour, local.minute, hasTime) = (hour, minute, true)
            if scanner.accept(":") {
                guard let second = scanner.number(2) else { return nil }
                local.second = second
                if scanner.accept(".") {
                    guard let milliseconds = scanner.fraction() else { return nil }
                    local.millisecond = milliseconds
                }
            }
            guard scanner.offset(into: &offsetMinutes) else { return nil }
        }
        scanner.skipSpaces()
        guard scanner.atEnd, local.isValid else { return nil }
    }
}

/// Reads fixed-width decimal numbers from ASCII.
private struct DigitScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var atEnd: Bool { position == bytes.count }

    mutating func skipSpaces() {
        while position < bytes.count, bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position]) {
            position += 1
        }
    }

    mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func acceptSpaceBeforeDigit() -> Bool {
        guard position + 1 < bytes.count, bytes[position] == 0x20, (0x30...0x39).contains(bytes[position + 1]) else {
            return false
        }
        position += 1
        return true
    }

    mutating func number(_ width: Int) -> Int? {
        guard position + width <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[position..<position + width] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        position += width
        return value
    }

    /// The digits of a fraction of a second, cut to milliseconds.
    mutating func fraction() -> Int? {
        var (value, digits) = (0, 0)
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
            if digits < 3 { value = value * 10 + Int(bytes[position] - 0x30) }
            digits += 1
            position += 1
        }
        guard digits > 0 else { return nil }
        for _ in min(digits, 3)..<3 { value *= 10 }
        return value
    }

    /// `Z`, `+hh:mm`, `+hhmm` or nothing; false where something else stands there.
    mutating func offset(into minutes: inout Int?) -> Bool {
        if accept("Z") || accept("z") {
            minutes = 0
            return true
        }
        let sign = accept("+") ? 1 : accept("-") ? -1 : 0
        guard sign != 0 else { return true }
        guard let hours = number(2) else { return false }
        _ = accept(":")
        guard let rest = number(2), hours <= 23, rest <= 59 else { return false }
        minutes = sign * (hours * 60 + rest)
        return true
    }
}
