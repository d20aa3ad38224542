import NewsModel

/// The `Retry-After` of an answer (RFC 9110 section 10.2.3).
public enum RetryAfter {
    /// Milliseconds to wait after the answer; at least 0, a day at most.
    ///
    /// - Parameters:
    ///   - value: seconds, or a date of HTTP.
    ///   - seen: the answer's instant on the origin's clock, against which a date is meant.
    /// - Returns: `nil` if the value is neither.
    public static func milliseconds(_ value: String, seen: Instant) -> Int64? {
        let longest = TransportTuning.retryAfterLongest
        if let seconds = delta(value) { return min(seconds, longest / 1000) * 1000 }
        guard let date = HTTPDate.parse(value, reference: seen) else { return nil }
        return min(max(0, date.milliseconds(since: seen)), longest)
    }

    /// Seconds as digits alone (RFC 9111 section 1.2.2); a number beyond 2³¹ is 2³¹.
    static func delta(_ value: String) -> Int64? {
        guard !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return value.utf8.reduce(Int64(0)) { min($0 * 10 + Int64($1 - 0x30), 1 << 31) }
    }
}
