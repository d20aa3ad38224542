import NewsModel

extension Wording {
    /// `12 January 2026`, on the clocks of a zone (UTC without one).
    func day(_ instant: Instant, _ zone: SiteZone?) -> String {
        let local = zone?.local(at: instant) ?? instant.utc
        guard (1...12).contains(local.month) else { return instant.rfc3339 }
        let month = months[local.month - 1]
        return language == "es"
            ? "\(local.day) de \(month) de \(local.year)" : "\(local.day) \(month) \(local.year)"
    }

    /// `12 January 2026, 19:05`.
    func time(_ instant: Instant, _ zone: SiteZone?) -> String {
        let local = zone?.local(at: instant) ?? instant.utc
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return day(instant, zone) + timeSeparator + "\(two(local.hour)):\(two(local.minute))"
    }
}
