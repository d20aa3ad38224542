import NewsModel

/// The dates of HTTP headers (RFC 9110 §5.6.7), in whole seconds and GMT.
public enum HTTPDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Sun, 06 Nov 1994 08:49:37 GMT`.
    public static func text(of instant: Instant) -> String {
        let time = instant.utc
        let dayLength: Int64 = 86_400_000
        let day = (instant.milliseconds - (instant.milliseconds % dayLength + dayLength) % dayLength) / dayLength
        let weekday = days[Int((day % 7 + 7) % 7)]
        let date = "\(padded(time.day)) \(months[time.month - 1]) \(padded(time.year, 4))"
        return "\(weekday), \(date) \(padded(time.hour)):\(padded(time.minute)):\(padded(time.second)) GMT"
    }

    /// Reads the preferred form; `nil` for any other (the obsolete forms are not used by clients of today).
    public static func instant(of text: String) -> Instant? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT",
            let month = months.firstIndex(of: String(parts[2]))
        else { return nil }
        return Instant(rfc3339: "\(parts[3])-\(padded(month + 1))-\(parts[1])T\(parts[4])Z")
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
