import NewsModel
import Testing

@testable import NewsTransport

@Suite("Dates of HTTP")
struct HTTPDateTests {
    static let table: [(String, String?)] = [
        ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
        ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
        ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"),
        ("Sun Nov 16 08:49:37 1994", "1994-11-16T08:49:37Z"),
        ("sun, 6 nov 1994 08:49:37 UTC", "1994-11-06T08:49:37Z"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
        ("Wed, 31 Dec 1969 23:59:59 GMT", "1969-12-31T23:59:59Z"),
        ("Thu, 29 Feb 2024 23:59:59 GMT", "2024-02-29T23:59:59Z"),
        ("Fri, 30 Jun 2015 23:59:60 GMT", "2015-07-01T00:00:00Z"),
        // 50 years ahead of 2024 at most: 74 is 2074, 75 is 1975.
        ("Sunday, 06-Nov-74 08:49:37 GMT", "2074-11-06T08:49:37Z"),
        ("Sunday, 06-Nov-75 08:49:37 GMT", "1975-11-06T08:49:37Z"),
        ("Sun, 06-Nov-2030 08:49:37 GMT", "2030-11-06T08:49:37Z"),
        ("Thu, 29 Feb 2023 23:59:59 GMT", nil),
        ("Sun, 31 Nov 1994 08:49:37 GMT", nil),
        ("Sun, 00 Nov 1994 08:49:37 GMT", nil),
        ("Sun, 06 Nov 1994 24:00:00 GMT", nil),
        ("Sun, 06 Nov 1994 8:49:37 GMT", nil),
        ("Sun, 06 Nov 1994 08:49 GMT", nil),
        ("Sun, 06 Nov 1994 08:49:37 CET", nil),
        ("Sun, 06 Nov 94 08:49:37 GMT", nil),
        ("Son, 06 Nov 1994 08:49:37 GMT", nil),
        ("Sun, 06 Noc 1994 08:49:37 GMT", nil),
        ("1994-11-06T08:49:37Z", nil), ("0", nil), ("-1", nil), ("", nil), (",", nil), ("Sun,", nil),
    ]

    @Test("Three forms are read, everything else is none", arguments: table)
    func parses(text: String, expected: String?) {
        #expect(HTTPDate.parse(text, reference: Fixture.noon)?.rfc3339 == expected)
    }

    @Test("What is written is read again, every day over eight centuries")
    func roundTrips() {
        for day in stride(from: Int64(-200 * 365), to: 600 * 365, by: 97) {
            let instant = Instant(milliseconds: (day * 86_400 + (day * 7919) % 86_400) * 1000)
            #expect(HTTPDate.parse(HTTPDate.format(instant), reference: instant) == instant)
        }
        #expect(HTTPDate.format(Fixture.noon) == Fixture.noonText)
        #expect(HTTPDate.format(Instant(milliseconds: -1)) == "Wed, 31 Dec 1969 23:59:59 GMT")
    }

    static let waits: [(String, Int64?)] = [
        ("0", 0), ("120", 120_000), ("99999999999999999999", 86_400_000), ("Tue, 30 Apr 2024 12:01:00 GMT", 60_000),
        ("Tue, 30 Apr 2024 11:00:00 GMT", 0), ("-1", nil), ("1.5", nil), ("soon", nil), ("", nil),
    ]

    @Test("Retry-After is seconds or a date, at least nothing and at most a day", arguments: waits)
    func retryAfter(value: String, expected: Int64?) {
        #expect(RetryAfter.milliseconds(value, seen: Fixture.noon) == expected)
    }
}
