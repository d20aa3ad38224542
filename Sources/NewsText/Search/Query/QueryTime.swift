/// Reads days, months, years and spans of them. Digits may be of any script.
enum QueryTime {
    /// Two days with three dots between, and what people type around them.
    static let maximumScalars = 32

    /// `2024`, `2024-03`, `2024-03-31` (also with slashes), or two of them with `..` or `…` between, of which one may be
    /// missing. `nil` for anything else, and for a day that no calendar has. Two in the wrong order are put right.
    static func span(_ text: some Sequence<Unicode.Scalar>) -> SearchQuery.DaySpan? {
        var text = digitsFolded(text).replacing("…", with: "..")
        while text.contains("...") { text = text.replacing("...", with: "..") }
        let ends = text.split(separator: "..", maxSplits: 2, omittingEmptySubsequences: false)
        switch ends.count {
        case 1: return period(text[...])
        case 2:
            let periods = ends.map(period)
            guard zip(ends, periods).allSatisfy({ $0.isEmpty == ($1 == nil) }) else { return nil }
            return joined(periods[0], periods[1])
        default: return nil
        }
    }

    private static func joined(_ first: SearchQuery.DaySpan?, _ last: SearchQuery.DaySpan?) -> SearchQuery.DaySpan? {
        guard first != nil || last != nil else { return nil }
        if let begin = first?.from, let other = last?.from, other < begin {
            return SearchQuery.DaySpan(from: other, end: first?.end)
        }
        return SearchQuery.DaySpan(from: first?.from, end: last?.end)
    }

    /// The days of one year, month or day.
    private static func period(_ text: Substring) -> SearchQuery.DaySpan? {
        let fields = text.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
        let isNumeric = fields.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard isNumeric, fields[0].utf8.count == 4, fields.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) })
        else { return nil }
        let numbers = fields.compactMap { Int($0) }
        switch numbers.count {
        case 1:
            let first = SearchQuery.Day(year: numbers[0], month: 1, day: 1)
            return first.map { .init(from: $0, end: .init(year: $0.year + 1, month: 1, day: 1)) }
        case 2:
            let first = SearchQuery.Day(year: numbers[0], month: numbers[1], day: 1)
            return first.map { .init(from: $0, end: $0.startOfNextMonth) }
        case 3:
            let day = SearchQuery.Day(year: numbers[0], month: numbers[1], day: numbers[2])
            return day.map { .init(from: $0, end: $0.next) }
        default: return nil
        }
    }

    /// Every decimal digit as an ASCII one, every hyphen and slash as a hyphen.
    private static func digitsFolded(_ text: some Sequence<Unicode.Scalar>) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text {
            if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
                folded.append(Unicode.Scalar(UInt8(0x30 + Int(value))))
            } else {
                folded.append(scalar == "/" || QueryScalar.isHyphen(scalar) ? "-" : scalar)
            }
        }
        return String(folded)
    }
}
