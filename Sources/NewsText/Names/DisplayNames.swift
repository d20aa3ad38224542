import CICU

/// What people call regions, languages, months and weekdays in a language: data of CLDR that comes with ICU.
///
/// `locale` is an ICU locale such as `es` or `ar_LB`. An element is nil where ICU has no name for it.
public enum DisplayNames {
    /// ISO 3166-1 alpha-2 codes, in ICU's order.
    public static var regionCodes: [String] {
        var codes: [String] = []
        while let code = cicu_region_code(Int32(codes.count)) { codes.append(String(cString: code)) }
        return codes
    }

    /// The name of a region by its code: `ES` is «España» in `es`.
    public static func region(_ code: String, locale: String) -> String? {
        read { cicu_region_name(code, locale, $0, $1) }
    }

    /// The name of a language by its ISO 639 code.
    public static func language(_ code: String, locale: String) -> String? {
        read { cicu_language_name(code, locale, $0, $1) }
    }

    /// January to December, as they stand alone.
    public static func months(locale: String) -> [String?] {
        (0..<12).map { month in read { cicu_month_name(Int32(month), locale, $0, $1) } }
    }

    /// Sunday to Saturday, as they stand alone.
    public static func weekdays(locale: String) -> [String?] {
        (1...7).map { day in read { cicu_weekday_name(Int32(day), locale, $0, $1) } }
    }

    /// Longest name that is asked for, in UTF-16 units; CLDR's longest is half of it.
    private static let capacity = 128

    private static func read(_ fill: (UnsafeMutablePointer<UInt16>?, Int32) -> Int32) -> String? {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { units in
            let length = Int(fill(units.baseAddress, Int32(capacity)))
            guard length > 0, length <= capacity else { return nil }
            return String(decoding: units[..<length], as: UTF16.self)
        }
    }
}
