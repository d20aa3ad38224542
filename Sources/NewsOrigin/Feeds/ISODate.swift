import NewsModel

/// ISO 8601 as feeds write it: the W3C's profile (https://www.w3.org/TR/NOTE-datetime), and the shorter forms of 1988 that
/// leave out hyphens, the century or the day. What would have to be filled in from today's date is refused.
enum ISODate {
    static func instant(of text: String) -> Instant? {
        var scanner = DateScanner(text)
        guard let date = date(&scanner) else { return nil }
        var time = date
        if !scanner.isAtEnd {
            scanner.skipSpaces()
            _ = scanner.accept("T") || scanner.accept("t")
            scanner.skipSpaces()
            guard scanner.time(into: &time) else { return nil }
            scanner.skipSpaces()
        }
        if zoneIsUTC(&scanner) { return FeedDate.instant(time, offset: 0) }
        guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
        return FeedDate.instant(time, offset: offset)
    }

    private static func zoneIsUTC(_ scanner: inout DateScanner) -> Bool {
        var copy = scanner
        guard copy.accept("U"), copy.accept("T"), copy.accept("C"), copy.isAtEnd else { return false }
        scanner = copy
        return true
    }

    private static func date(_ scanner: inout DateScanner) -> LocalTime? {
        if scanner.accept("-") { return monthOfCentury(&scanner) }
        switch scanner.digits {
        case 8: return whole(&scanner, year: 4...4)
        case 7:
            guard let year = scanner.number(4...4), let day = scanner.number(3...3) else { return nil }
            return ordinal(year, day)
        case 6: return whole(&scanner, year: 2...2)
        case 4:
            guard let year = scanner.number(4...4) else { return nil }
            guard scanner.accept("-") else { return LocalTime(year: year, month: 1, day: 1) }
            return rest(&scanner, year: year)
        case 2:
            guard let year = scanner.number(2...2), scanner.accept("-") else { return nil }
            guard scanner.digits == 2 || scanner.digits == 3 else { return nil }
            let time = rest(&scanner, year: 2000 + year)
            return time
        default: return nil
        }
    }

    /// `-YY-MM`, `-YYMM`, `-YY`: years of this century.
    private static func monthOfCentury(_ scanner: inout DateScanner) -> LocalTime? {
        guard scanner.digits == 2 || scanner.digits == 4, let year = scanner.number(2...2) else { return nil }
        if scanner.isAtEnd { return LocalTime(year: 2000 + year, month: 1, day: 1) }
        _ = scanner.accept("-")
        guard let month = scanner.number(2...2), scanner.isAtEnd else { return nil }
        return LocalTime(year: 2000 + year, month: month, day: 1)
    }

    private static func whole(_ scanner: inout DateScanner, year width: ClosedRange<Int>) -> LocalTime? {
        guard let year = scanner.number(width), let month = scanner.number(2...2), let day = scanner.number(2...2)
        else {
            return nil
        }
        return LocalTime(year: width.upperBound == 2 ? 2000 + year : year, month: month, day: day)
    }

    /// What follows a year and a hyphen: `MM`, `MM-DD` or a day of the year.
    private static func rest(_ scanner: inout DateScanner, year: Int) -> LocalTime? {
        if scanner.digits == 3 {
            guard let day = scanner.number(3...3) else { return nil }
            return ordinal(year, day)
        }
        guard scanner.digits == 2 || scanner.digits == 1, let month = scanner.number(1...2) else { return nil }
        guard scanner.accept("-") else { return LocalTime(year: year, month: month, day: 1) }
        guard scanner.digits <= 2, let day = scanner.number(1...2) else { return nil }
        return LocalTime(year: year, month: month, day: day)
    }

    private static func ordinal(_ year: Int, _ day: Int) -> LocalTime? {
        guard (1...366).contains(day) else { return nil }
        let start = LocalTime(year: year, month: 1, day: 1).asUTC
        let time = start.advanced(byMilliseconds: Int64(day - 1) * 86_400_000).utc
        return time.year == year ? time : nil
    }
}
