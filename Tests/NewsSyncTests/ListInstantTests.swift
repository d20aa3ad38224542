import NewsModel
import NewsTransport
import Testing

@testable import NewsSync

@Suite struct ListInstantTests {
    private static let now = Instant(milliseconds: 1_700_000_000_000)
    private static let hour: Int64 = 3_600_000

    /// The instant of an answer dated so many hours ago, with an age in hours; hours ago.
    private func hoursAgo(dated hours: Int64, age: Int?) -> Double? {
        let date = Self.now.advanced(byMilliseconds: -hours * Self.hour)
        var response = Response(
            status: 200, requestedURL: "http://127.0.0.1/", date: date, age: age.map { $0 * 3600 }, received: Self.now,
            seen: date)
        response.verified = age == nil ? date : nil
        return ListInstant.of(response, now: Self.now).map { Double(Self.now.milliseconds(since: $0)) / 3_600_000 }
    }

    @Test("a fresh answer is as old as it says; so is a stored one without an age") func fresh() {
        #expect(hoursAgo(dated: 0, age: nil) == 0)
        #expect(hoursAgo(dated: 0, age: 0) == 0)
        #expect(hoursAgo(dated: 38, age: nil) == 38)
    }

    @Test("a cache that keeps the origin's Date and one that writes its own are told apart") func stored() {
        #expect(hoursAgo(dated: 38, age: 38) == 38)
        #expect(hoursAgo(dated: 0, age: 38) == 38)
    }

    @Test("an age that does not add up tells no instant") func wrong() {
        #expect(hoursAgo(dated: 38, age: 1) == nil)
        #expect(hoursAgo(dated: 2, age: 38) == nil)
        #expect(hoursAgo(dated: 2, age: .max / 3600) == nil)
    }
}
