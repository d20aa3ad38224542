import NewsModel

/// Times as some publishers write them for their country: Hungarian months between hyphens, Korean units behind numbers,
/// Perforce's dates with slashes.
enum NationalDate {
    static func instant(of text: String) -> Instant? {
        korean(text) ?? hungarian(text) ?? slashes(text)
    }

    private static let koreanOffset = 9 * 60

    /// `2004년 05월 28일 01:31:15` and `2004-05-25 오후 11:23:17`; Korea has one zone.
    private static func korean(_ text: String) -> Instant? {
        let isMorning = text.contains("오전")
        let isAfternoon = text.contains("오후")
        let isUnits = text.contains("년") && text.contains("월") && text.contains("일")
        guard isMorning || isAfternoon || isUnits else { return nil }
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
        guard numbers.count == 5 || numbers.count == 6 else { return nil }
        var time = LocalTime(year: numbers[0], month: numbers[1], day: numbers[2])
        (time.hour, time.minute, time.second) = (numbers[3], numbers[4], numbers.count == 6 ? numbers[5] : 0)
        if isAfternoon, time.hour < 12 { time.hour += 12 }
        if isMorning, time.hour == 12 { time.hour = 0 }
        return FeedDate.instant(time, offset: koreanOffset)
    }

    /// `2004-július-13T9:15-05:00`.
    private static func hungarian(_ text: String) -> Instant? {
        let parts = text.lowercased().split(separator: "-", maxSplits: 2)
        guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = months[String(parts[1])]
        else {
            return nil
        }
        var scanner = DateScanner(parts[2])
        guard let day = scanner.number(1...2), scanner.accept("t") else { return nil }
        var time = LocalTime(year: year, month: month, day: day)
        guard scanner.time(into: &time, hourWidth: 1...2), let offset = scanner.offset(), scanner.isAtEnd else {
            return nil
        }
        return FeedDate.instant(time, offset: offset)
    }

    private static let months: [String: Int] = [
        "január": 1, "februári": 2, "február": 2, "március": 3, "április": 4, "máujus": 5, "május": 5, "június": 6,
        "július": 7, "augusztus": 8, "szeptember": 9, "október": 10, "november": 11, "december": 12,
    ]

    /// `Fri, 2006/09/15 08:19:53 EDT`.
    private static func slashes(_ text: String) -> Instant? {
        let words = text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
        guard let place = words.firstIndex(where: { $0.contains("/") }), place <= 1, words.count - place <= 3 else {
            return nil
        }
        if place == 1, !FeedDateNames.isWeekday(words[0]) { return nil }
        let numbers = words[place].split(separator: "/").map { Int($0) }
        guard numbers.count == 3, words[place].utf8.count >= 8, let year = numbers[0], let month = numbers[1],
            let day = numbers[2], year >= 1000
        else { return nil }
        var time = LocalTime(year: year, month: month, day: day)
        var offset = 0
        if words.count > place + 1 {
            var scanner = DateScanner(words[place + 1])
            guard scanner.time(into: &time), scanner.isAtEnd else { return nil }
        }
        if words.count > place + 2 {
            guard let known = MailDate.offset(words[place + 2]) else { return nil }
            offset = known
        }
        return FeedDate.instant(time, offset: offset)
    }
}
