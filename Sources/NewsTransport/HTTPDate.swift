import NewsModel

/// Dates of HTTP (RFC 9110 section 5.6.7): IMF-fixdate, and the obsolete forms of RFC 850 and asctime.
public enum HTTPDate {
    /// Reads any of the three forms; day and month names in any case, `UTC` for `GMT`. The name of the day is not
    /// checked against the date.
    ///
    /// - Parameter reference: decides the century of a two-digit year: the latest that is at most 50 years ahead of it.
    /// - Returns: `nil` if the text is no such date, or names a day that does not exist.
    public static func parse(_ text: String, reference: Instant) -> Instant? {
        var tokens: [[UInt8]] = []
        for piece in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) { tokens.append(Array(piece)) }
        guard let first = tokens.first, first.count >= 3 else { return nil }
        let fields: DateFields?
        if first.last == 0x2C {
            fields = tokens.count == 4 ? rfc850(tokens, reference) : imfFixdate(tokens)
        } else {
            fields = asctime(tokens)
        }
        return fields?.instant
    }

    /// IMF-fixdate, `Sun, 06 Nov 1994 08:49:37 GMT`; fractions of a second are cut.
    public static func format(_ instant: Instant) -> String {
        let time = instant.utc
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let days =
            (instant.milliseconds - (((instant.milliseconds % 86_400_000) + 86_400_000) % 86_400_000)) / 86_400_000
        let weekday = Int(((days + 4) % 7 + 7) % 7)
        let year = String(repeating: "0", count: max(0, 4 - "\(time.year)".count)) + "\(time.year)"
        return "\(weekdays[weekday]), \(two(time.day)) \(months[time.month - 1]) \(year) "
            + "\(two(time.hour)):\(two(time.minute)):\(two(time.second)) GMT"
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    private static func imfFixdate(_ tokens: [[UInt8]]) -> DateFields? {
        guard tokens.count == 6, isWeekday(tokens[0].dropLast(), long: false), isGMT(tokens[5]),
            let day = number(tokens[1], digits: 1...2), let month = month(tokens[2]),
            let year = number(tokens[3], digits: 4...4)
        else { return nil }
        return DateFields(year: year, month: month, day: day, clock: tokens[4])
    }

    /// `Sunday, 06-Nov-94 08:49:37 GMT`
    private static func rfc850(_ tokens: [[UInt8]], _ reference: Instant) -> DateFields? {
        let date = tokens[1].split(separator: 0x2D).map(Array.init)
        guard isWeekday(tokens[0].dropLast(), long: true), isGMT(tokens[3]), date.count == 3,
            let day = number(date[0], digits: 1...2), let month = month(date[1])
        else { return nil }
        if let year = number(date[2], digits: 4...4) {
            return DateFields(year: year, month: month, day: day, clock: tokens[2])
        }
        guard let short = number(date[2], digits: 2...2) else { return nil }
        let latest = reference.utc.year + 50
        let year = latest - ((latest - short) % 100 + 100) % 100
        return DateFields(year: year, month: month, day: day, clock: tokens[2])
    }

    /// `Sun Nov  6 08:49:37 1994`
    private static func asctime(_ tokens: [[UInt8]]) -> DateFields? {
        guard tokens.count == 5, isWeekday(tokens[0][...], long: false), let month = month(tokens[1]),
            let day = number(tokens[2], digits: 1...2), let year = number(tokens[4], digits: 4...4)
        else { return nil }
        return DateFields(year: year, month: month, day: day, clock: tokens[3])
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let longWeekdays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func isWeekday(_ name: ArraySlice<UInt8>, long: Bool) -> Bool {
        let text = String(decoding: name, as: UTF8.self)
        return (long ? longWeekdays + weekdays : weekdays).contains { HeaderFields.isSame($0, text) }
    }

    private static func month(_ name: [UInt8]) -> Int? {
        let text = String(decoding: name, as: UTF8.self)
        return months.firstIndex { HeaderFields.isSame($0, text) }.map { $0 + 1 }
    }

    private static func isGMT(_ zone: [UInt8]) -> Bool {
        ["GMT", "UTC"].contains(String(decoding: zone, as: UTF8.self))
    }

    fileprivate static func number(_ digits: [UInt8], digits allowed: ClosedRange<Int>) -> Int? {
        guard allowed.contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

/// Year, month, day and time of day at UTC.
private struct DateFields {
    let year: Int
    let month: Int
    let day: Int
    let hour: Int
    let minute: Int
    let second: Int

    /// `clock`: `08:49:37`.
    init?(year: Int, month: Int, day: Int, clock: [UInt8]) {
        let parts = clock.split(separator: 0x3A, omittingEmptySubsequences: false).map(Array.init)
        guard parts.count == 3, let hour = HTTPDate.number(parts[0], digits: 2...2), hour <= 23,
            let minute = HTTPDate.number(parts[1], digits: 2...2), minute <= 59,
            let second = HTTPDate.number(parts[2], digits: 2...2), second <= 60,
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
        (self.hour, self.minute, self.second) = (hour, minute, second)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    var instant: Instant {
        let past = year - 1
        var days = past * 365 + past / 4 - past / 100 + past / 400 - 719_162
        for earlier in 1..<month { days += Self.days(in: earlier, of: year) }
        days += day - 1
        // POSIX time has no leap second: 23:59:60 is the first second of the next day.
        return Instant(milliseconds: (Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)) * 1000)
    }
}
