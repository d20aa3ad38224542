import CICU

/// Days and times as readers of a locale write them, with its digits and names of months (CLDR).
public final class LocalTimes {
    /// Belongs to this object and is closed with it.
    private let times: OpaquePointer

    /// - Parameters:
    ///   - locale: BCP 47 or ICU's form: `ar-LB`, `es`.
    ///   - zone: of the TZ database.
    /// - Returns: nil where ICU cannot write times so.
    public init?(locale: String, zone: String) {
        let name = Array(zone.utf16)
        // The calendar of the news, whatever the region's is.
        let calendar = locale + "@calendar=gregorian"
        guard let times = cicu_times_open(calendar, name, Int32(clamping: name.count)) else { return nil }
        self.times = times
    }

    deinit {
        cicu_times_close(times)
    }

    /// Day and time of an instant in milliseconds since 1970; empty where ICU fails.
    public func text(milliseconds: Int64) -> String {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 256) { units in
            let length = Int(cicu_times_format(times, Double(milliseconds), units.baseAddress, 256))
            guard length > 0, length <= 256 else { return "" }
            return String(decoding: units[..<length], as: UTF16.self)
        }
    }
}
