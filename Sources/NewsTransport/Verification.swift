import NewsModel

/// Whether, and as of when, an answer shows what the origin itself stood by.
public enum Verification {
    /// The instant at which the origin demonstrably stood by an answer, or `nil`.
    ///
    /// Either the request forbade stored copies and the answer shows no sign of one: then `seen`. Or the answer states
    /// both `Date` and `Age`: then `Date − Age`, since many caches ignore `no-cache` but are honest about their age.
    ///
    /// - Parameters:
    ///   - forbadeStoredCopies: the request said `Cache-Control: no-cache`.
    ///   - seen: the answer's instant on the origin's clock.
    ///   - date: the answer's own `Date`, if it has one.
    public static func instant(
        forbadeStoredCopies: Bool, headers: HeaderFields, seen: Instant, date: Instant?
    ) -> Instant? {
        if forbadeStoredCopies && !showsStoredCopy(headers) { return seen }
        guard let date, let age = age(headers) else { return nil }
        return date.advanced(byMilliseconds: -Int64(age) * 1000)
    }

    /// `Age` in seconds (RFC 9111 section 5.1): the greatest, where caches behind each other left several; `nil` if
    /// there is none or one of them is no number.
    public static func age(_ headers: HeaderFields) -> Int? {
        let members = headers.members("age")
        let ages = members.compactMap(RetryAfter.delta)
        guard ages.count == members.count else { return nil }
        return ages.max().map(Int.init)
    }

    /// Whether the answer shows a sign of a stored copy: an `Age` other than 0, a hit that a cache reports in
    /// `X-Cache`, `X-Cache-Status`, `CF-Cache-Status` or `Cache-Status` (RFC 9211), or a `Warning` 110 to 113.
    public static func showsStoredCopy(_ headers: HeaderFields) -> Bool {
        let isAged = !headers.values("age").isEmpty && age(headers) != 0
        let isHit = ["x-cache", "x-cache-status", "cf-cache-status"].contains { name in
            headers.members(name).contains(where: isStored)
        }
        let isReported = headers.members("cache-status").contains { member in
            HeaderFields.split(member, at: 0x3B).dropFirst().contains { HeaderFields.isSame($0, "hit") }
        }
        let isStale = headers.members("warning").contains { warning in
            ["110", "111", "112", "113"].contains { warning.hasPrefix($0) }
        }
        return isAged || isHit || isReported || isStale
    }

    /// `HIT`, `TCP_HIT`, `Hit from …`, `STALE`, `UPDATING`; a "hit for pass" goes to the origin.
    private static func isStored(_ status: String) -> Bool {
        let lower = status.lowercased()
        if lower.contains("hit-for-") || lower.contains("hitpass") { return false }
        return lower.contains("hit") || lower.hasPrefix("stale") || lower.hasPrefix("updating")
    }
}
