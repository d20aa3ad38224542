import Foundation
import NewsModel
import NewsTestSupport
import Testing

@Suite struct ToolTests {
    @Test(arguments: [
        ("1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
        ("2024-02-29T23:59:59Z", "Thu, 29 Feb 2024 23:59:59 GMT"),
        ("1969-12-31T23:00:00Z", "Wed, 31 Dec 1969 23:00:00 GMT"),
    ]) func `HTTP dates are written and read`(instant: String, text: String) {
        #expect(HTTPDate.text(of: Fixtures.instant(instant)) == text)
        #expect(HTTPDate.instant(of: text) == Instant(rfc3339: instant))
    }

    @Test(arguments: [
        "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 31 Feb 1994 08:49:37 GMT",
    ])
    func `other dates are none`(text: String) { #expect(HTTPDate.instant(of: text) == nil) }

    @Test func `clocks stand, are set, and run`() {
        let manual = ManualClock(Fixtures.now)
        #expect(manual.now() == Fixtures.now)
        manual.advance(bySeconds: 90)
        #expect(manual.now().rfc3339 == "2026-04-01T00:01:30Z")
        manual.set(Fixtures.instant("2020-01-01T00:00:00Z"))
        #expect(manual.now().rfc3339 == "2020-01-01T00:00:00Z")
        #expect(FixedClock(Fixtures.now).now() == Fixtures.now)
        let running = RunningClock(from: Fixtures.now)
        #expect(running.now() >= Fixtures.now)
        #expect(running.now().milliseconds(since: Fixtures.now) < 60_000)
    }

    @Test func `gzip goes there and back, in members too, and stops at its limit`() throws {
        let text = Array(String(repeating: "سماء ", count: 200_000).utf8)
        let packed = Gzip.deflate(text)
        #expect(packed.count < text.count / 50)
        #expect(try Gzip.inflate(packed, limit: text.count) == text)
        #expect(try Gzip.inflate(packed + packed, limit: 2 * text.count) == text + text)
        #expect(throws: GzipError.tooLarge(limit: text.count - 1)) { try Gzip.inflate(packed, limit: text.count - 1) }
        #expect(throws: GzipError.broken) { try Gzip.inflate(Array(packed.dropLast()), limit: 1 << 24) }
        #expect(throws: GzipError.broken) { try Gzip.inflate([1, 2, 3], limit: 10) }
        #expect(throws: GzipError.broken) { try Gzip.inflate([], limit: 10) }
    }

    @Test func `a temporary folder vanishes with its owner`() throws {
        var folder: TemporaryFolder? = try TemporaryFolder()
        let path = try #require(folder?.path)
        try Data([1]).write(to: URL(fileURLWithPath: path + "/file"))
        #expect(FileManager.default.fileExists(atPath: path + "/file"))
        folder = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `percent-coding keeps what it cannot read`() {
        #expect(PercentCoding.encode("/a b/ى:'~") == "/a%20b/%D9%89%3A%27~")
        #expect(PercentCoding.decode("/a%20b/%d9%89%3A%zz%4".utf8) == "/a b/ى:%zz%4")
        #expect(PercentCoding.decode("%41".utf8) == "A")
    }

    @Test func `an instant is written with the offset in force in Beirut`() throws {
        let zone = try SiteZone(identifier: "Asia/Beirut")
        #expect(SiteTime(Fixtures.instant("2026-01-10T10:00:00.250Z"), in: zone).text == "2026-01-10T12:00:00+02:00")
        #expect(SiteTime(Fixtures.instant("2026-07-10T10:00:00Z"), in: zone).text == "2026-07-10T13:00:00+03:00")
    }
}
