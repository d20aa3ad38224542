extension SearchQuery {
    /// A day of the Gregorian calendar, wherever it is; years 1 to 9999.
    public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
        public let year: Int
        /// 1 … 12
        public let month: Int
        /// 1 … 31
        public let day: Int

        /// `nil` for a day that no calendar has.
        public init?(year: Int, month: Int, day: Int) {
            guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
            guard day >= 1, day <= Self.length(ofMonth: month, year) else { return nil }
            (self.year, self.month, self.day) = (year, month, day)
        }

        /// ISO 8601: `2024-01-31`.
        public var description: String {
            [(year, 4), (month, 2), (day, 2)].map { number, width in
                let digits = String(number)
                return String(repeating: "0", count: width - digits.utf8.count) + digits
            }.joined(separator: "-")
        }

        public static func < (left: Day, right: Day) -> Bool {
            (left.year, left.month, left.day) < (right.year, right.month, right.day)
        }

        /// The first day of the month behind this one's; `nil` behind the last year.
        var startOfNextMonth: Day? {
            Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
        }

        /// `nil` behind the last year.
        var next: Day? {
            Day(year: year, month: month, day: day + 1) ?? startOfNextMonth
        }

        private static func length(ofMonth month: Int, _ year: Int) -> Int {
            switch month {
            case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }
    }

    /// Days in a row.
    public struct DaySpan: Hashable, Sendable {
        /// The first day; `nil`: from ever.
        public let from: Day?
        /// The day behind the last; `nil`: for ever.
        public let end: Day?
    }
}
