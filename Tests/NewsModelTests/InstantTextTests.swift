import NewsModel
import NewsTestSupport
import Testing

@Suite("Instants as text")
struct InstantTextTests {
    @Test(
        "RFC 3339 date-times, and the instants that they name",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59.999Z", -1), ("2001-09-09T01:46:40Z", 1_000_000_000_000),
            ("2024-04-30T10:49:20+03:00", 1_714_463_360_000), ("2024-04-30T09:49:20+02:00", 1_714_463_360_000),
            ("2024-04-30T07:49:20-00:00", 1_714_463_360_000), ("2024-04-29T22:49:20-09:00", 1_714_463_360_000),
            ("2024-04-30T13:34:20+05:45", 1_714_463_360_000), ("2024-04-30t07:49:20z", 1_714_463_360_000),
            ("2024-04-30 07:49:20Z", 1_714_463_360_000), ("2024-04-30T07:49:20.5Z", 1_714_463_360_500),
            ("2024-04-30T07:49:20.0009999999Z", 1_714_463_360_000), ("2024-04-30T07:49:20.123456Z", 1_714_463_360_123),
            ("2016-12-31T23:59:60Z", 1_483_228_800_000), ("2024-02-29T23:59:59Z", 1_709_251_199_000),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
            (" 2024-04-30T07:49:20Z\n", 1_714_463_360_000), ("2024-04-30T10:49+03:00", 1_714_463_340_000),
            ("2024-04-30T10:49:20+0300", 1_714_463_360_000),
        ] as [(String, Int64)])
    func rfc3339(text: String, milliseconds: Int64) {
        #expect(Instant(rfc3339: text)?.milliseconds == milliseconds)
    }

    @Test(
        "What is no date-time with an offset is none",
        arguments: [
            "", "2024", "2024-04", "2024-04-30", "2024-04-30T10:49:20", "2024-04-30T10:49", "2024-04-30T10Z",
            "2024-04-30Z", "2024-04-30+03:00", "24-04-30T10:49:20Z", "02024-04-30T10:49:20Z", "-2024-04-30T10:49:20Z",
            "2024-4-30T10:49:20Z", "2024/04/30T10:49:20Z", "2024-04-30T10.49.20Z", "2024-04-30T10:49:20.Z",
            "2024-04-30T10:49:20,5Z", "2024-04-30T10:49:20UTC", "2024-04-30T10:49:20+3", "2024-04-30T10:49:20+03",
            "2024-04-30T10:49:20+24:00", "2024-04-30T10:49:20+03:60", "2024-04-30T10:49:20 +03:00",
            "2024-04-30T10:49:20ZZ", "2024-04-30T10:49:20Zx", "2024-04-30TT10:49:20Z", "2024-04-30  10:49:20Z",
            "2024-00-30T10:49:20Z", "2024-13-30T10:49:20Z", "2024-04-00T10:49:20Z", "2024-04-31T10:49:20Z",
            "2023-02-29T10:49:20Z", "1900-02-29T10:49:20Z", "2100-02-29T10:49:20Z", "2024-04-30T24:00:00Z",
            "2024-04-30T10:60:20Z", "2024-04-30T10:49:61Z", "٢٠٢٤-٠٤-٣٠T10:49:20Z", "Tue, 30 Apr 2024 10:49:20 GMT",
            "2024-04-30T10:49:20Z" + String(repeating: " ", count: 60) + "x",
            "2024-W18-2T10:49:20Z", "2024-121T10:49:20Z", "20240430T104920Z",
            // The offset leads out of the years that RFC 3339 can write.
            "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:00-00:01", "9999-12-31T23:59:60Z",
        ])
    func noDateTime(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test("A fraction of a second may be as long as it likes; the offset behind it counts")
    func longFraction() throws {
        let text = "2024-04-30T10:49:20.25" + String(repeating: "0", count: 80) + "+03:00"
        #expect(Instant(rfc3339: text)?.milliseconds == 1_714_463_360_250)
        #expect(Instant(w3c: text, zone: try SiteZone(identifier: "Asia/Tokyo"))?.milliseconds == 1_714_463_360_250)
    }

    @Test(
        "29 February is there in leap years only",
        arguments: [(2000, true), (2024, true), (1900, false), (2023, false), (2100, false), (2400, true)])
    func leapYears(year: Int, isLeap: Bool) {
        #expect((Instant(rfc3339: "\(year)-02-29T00:00:00Z") != nil) == isLeap)
        let day = Int64(86_400_000)
        let (before, after) = (Instant(rfc3339: "\(year)-02-28T00:00:00Z"), Instant(rfc3339: "\(year)-03-01T00:00:00Z"))
        #expect(before?.advanced(byMilliseconds: isLeap ? 2 * day : day) == after)
    }

    @Test("Instants are written in UTC with Z, milliseconds only where they are not zero")
    func written() {
        #expect(Instant(milliseconds: 0).rfc3339 == "1970-01-01T00:00:00Z")
        #expect(Instant(milliseconds: -1).rfc3339 == "1969-12-31T23:59:59.999Z")
        #expect(Instant(milliseconds: 1_714_463_360_050).description == "2024-04-30T07:49:20.050Z")
        #expect(Instant(milliseconds: -62_135_596_800_000).rfc3339 == "0001-01-01T00:00:00Z")
    }

    @Test("The calendar's days are the days of its years, one after the other, from 0001 to 9999")
    func years() {
        var milliseconds: Int64 = -62_135_596_800_000
        for year in 1...9999 {
            let (digits, isLeap) = (String(year), year % 400 == 0 || (year % 4 == 0 && year % 100 != 0))
            let name = String(repeating: "0", count: 4 - digits.count) + digits
            let utc = Instant(milliseconds: milliseconds).utc
            guard utc.year == year, utc.month == 1, utc.day == 1, utc.hour == 0, utc.minute == 0,
                utc.asUTC.milliseconds == milliseconds,
                year % 7 != 0 || Instant(rfc3339: "\(name)-01-01T00:00:00Z")?.milliseconds == milliseconds
            else {
                Issue.record("1 January \(year) is \(utc)")
                return
            }
            milliseconds += (isLeap ? 366 : 365) * 86_400_000
        }
        #expect(milliseconds == 253_402_300_800_000)
    }

    @Test("An instant reads back as itself")
    func roundTrip() {
        Property(
            draw: { Instant(milliseconds: Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &$0)) }
        ).holds { instant in
            let text = instant.rfc3339
            if instant.utc.asUTC != instant { return "by the calendar it is \(instant.utc.asUTC)" }
            return Instant(rfc3339: text) == instant ? nil : "\(text) reads as another"
        }
    }

    @Test("The ends of what an Int64 holds do not trap", arguments: [Int64.min, .min + 1, .max - 1, .max])
    func ends(milliseconds: Int64) {
        let instant = Instant(milliseconds: milliseconds)
        #expect(!instant.rfc3339.isEmpty)
        #expect(
            instant.utc.millisecond == (milliseconds < 0 ? 1000 + Int(milliseconds % 1000) : Int(milliseconds % 1000)))
        #expect(
            instant.advanced(byMilliseconds: milliseconds < 0 ? .min : .max)
                == Instant(milliseconds: milliseconds < 0 ? .min : .max))
        #expect(
            instant.milliseconds(since: Instant(milliseconds: milliseconds < 0 ? .max : .min))
                == (milliseconds < 0 ? .min : .max))
    }

    @Test("Instants are ordered by time, whatever their spelling")
    func order() throws {
        let summer = try #require(Instant(rfc3339: "2024-04-30T10:00:00+03:00"))
        let winter = try #require(Instant(rfc3339: "2024-04-30T09:30:00+02:00"))
        #expect(summer < winter && winter.milliseconds(since: summer) == 1_800_000)
    }
}
