import NewsModel
import Testing

@Suite("Dates and times of a newsroom's zone")
struct SiteZoneTests {
    private static func utc(_ text: String, _ zone: String) throws -> String? {
        Instant(w3c: text, zone: try SiteZone(identifier: zone))?.rfc3339
    }

    @Test(
        "W3C dates and date-times: a date is the start of its day in the zone, a time without an offset takes the zone",
        arguments: [
            ("2024-01-15", "2024-01-14T22:00:00Z"), ("2024-07-15", "2024-07-14T21:00:00Z"),
            ("2024-01-15T12:00", "2024-01-15T10:00:00Z"), ("2024-07-15T12:00:30", "2024-07-15T09:00:30Z"),
            ("2024-07-15 12:00:30.5", "2024-07-15T09:00:30.500Z"), ("2024-07-15T12:00Z", "2024-07-15T12:00:00Z"),
            ("2024-07-15T12:00+02:00", "2024-07-15T10:00:00Z"), (" 2024-07-15\n", "2024-07-14T21:00:00Z"),
            ("2024", nil), ("2024-07", nil), ("15.07.2024", nil), ("2024-02-30", nil), ("2024-07-15T", nil),
            ("2024-07-15T12", nil), ("yesterday", nil), ("", nil),
        ] as [(String, String?)])
    func beirut(text: String, expected: String?) throws {
        #expect(try Self.utc(text, "Asia/Beirut") == expected)
    }

    @Test(
        "Clocks go ahead in Beirut at midnight: the day begins at 01:00, a time in the gap is read by the old offset",
        arguments: [
            ("2024-03-30T23:59:59", "2024-03-30T21:59:59Z"), ("2024-03-31", "2024-03-30T22:00:00Z"),
            ("2024-03-31T00:30", "2024-03-30T22:30:00Z"), ("2024-03-31T01:00", "2024-03-30T22:00:00Z"),
            ("2024-03-31T12:00", "2024-03-31T09:00:00Z"), ("2024-04-01", "2024-03-31T21:00:00Z"),
        ])
    func gap(text: String, expected: String) throws {
        #expect(try Self.utc(text, "Asia/Beirut") == expected)
    }

    @Test(
        "Clocks go back in Beirut at midnight: the hour that comes twice is read by the offset before the change",
        arguments: [
            ("2024-10-26T22:59:59", "2024-10-26T19:59:59Z"), ("2024-10-26T23:00", "2024-10-26T20:00:00Z"),
            ("2024-10-26T23:59:59", "2024-10-26T20:59:59Z"), ("2024-10-27", "2024-10-26T22:00:00Z"),
            ("2024-10-27T00:30", "2024-10-26T22:30:00Z"), ("2024-10-28", "2024-10-27T22:00:00Z"),
        ])
    func overlap(text: String, expected: String) throws {
        #expect(try Self.utc(text, "Asia/Beirut") == expected)
    }

    @Test(
        "Other zones: at night, west of Greenwich, half hours, a day that was left out",
        arguments: [
            ("Europe/Madrid", "2024-03-31T02:30", "2024-03-31T01:30:00Z"),
            ("Europe/Madrid", "2024-10-27T02:30", "2024-10-27T00:30:00Z"),
            ("America/New_York", "2024-03-10T02:30", "2024-03-10T07:30:00Z"),
            ("America/New_York", "2024-11-03T01:30", "2024-11-03T05:30:00Z"),
            ("Asia/Kolkata", "2024-01-01", "2023-12-31T18:30:00Z"),
            ("Australia/Lord_Howe", "2024-10-06T02:15", "2024-10-05T15:45:00Z"),
            ("Pacific/Kiritimati", "2024-01-01T00:00", "2023-12-31T10:00:00Z"),
            ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00Z"),
            ("Pacific/Apia", "2011-12-31T00:30", "2011-12-30T10:30:00Z"), ("UTC", "2024-01-01", "2024-01-01T00:00:00Z"),
        ])
    func others(zone: String, text: String, expected: String) throws {
        #expect(try Self.utc(text, zone) == expected)
    }

    @Test("What a clock in the zone shows at an instant is that instant's local time, at every hour of a year")
    func everyHour() throws {
        let zone = try SiteZone(identifier: "Asia/Beirut")
        let start = try #require(Instant(rfc3339: "2024-01-01T00:00:00Z"))
        var ambiguous = 0
        for hour in 0..<Int64(366 * 24) {
            let instant = start.advanced(byMilliseconds: hour * 3_600_000 + 1_800_000)
            let read = zone.instant(of: zone.local(at: instant))
            if read != instant {
                ambiguous += 1
                #expect(instant.milliseconds(since: read) == 3_600_000)
            }
        }
        #expect(ambiguous == 1)
    }

    @Test("A zone that the IANA database does not have is refused in words", arguments: ["", "Asia/Nowhere", "Beirut"])
    func unknown(name: String) {
        #expect { try SiteZone(identifier: name) } throws: { "\($0)".contains("'\(name)'") }
    }
}
