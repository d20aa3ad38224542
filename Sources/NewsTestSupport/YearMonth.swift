import NewsModel

/// A calendar month in the newsroom's zone: what a monthly sitemap is named after.
public struct YearMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var year: Int
    /// 1 to 12.
    public var month: Int

    public init(year: Int, month: Int) { (self.year, self.month) = (year, month) }

    /// The month that clocks in a zone show at an instant.
    public init(of instant: Instant, in zone: SiteZone) {
        let local = zone.local(at: instant)
        self.init(year: local.year, month: local.month)
    }

    /// The month that a file is named after, `2024-05.jsonl.gz`; `nil` for any other name.
    public init?(fileName: some StringProtocol) {
        let digits = fileName.prefix(7).split(separator: "-", omittingEmptySubsequences: false)
        guard digits.count == 2, digits[0].utf8.count == 4, digits[1].utf8.count == 2, let year = Int(digits[0]),
            let month = Int(digits[1]), (1...12).contains(month), fileName.dropFirst(7).hasPrefix(".")
        else { return nil }
        self.init(year: year, month: month)
    }

    public static func < (left: YearMonth, right: YearMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }

    /// As the publisher's sitemaps are named: `2024-5`, not padded.
    public var description: String { "\(year)-\(month)" }
}
