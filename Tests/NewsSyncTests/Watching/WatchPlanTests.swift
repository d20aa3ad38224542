import NewsModel
import NewsTestSupport
import Testing

@testable import NewsSync

/// When the next round begins.
@Suite struct WatchPlanTests {
    private static let start = Instant(milliseconds: 1_800_000_000_000)
    private static let minute: Int64 = 60_000

    private func summary(stopped: String? = nil, isSpent: Bool = false, comeBack: Int64? = nil) -> PullSummary {
        var summary = PullSummary(edition: .arabic)
        (summary.stopped, summary.isSpent) = (stopped, isSpent)
        summary.comeBack = comeBack.map { Self.start.advanced(byMilliseconds: $0) }
        return summary
    }

    private func pause(
        _ plan: inout WatchPlan, _ summary: PullSummary, took: Int64 = 0, random: Double = 0.5
    ) -> Int64 {
        plan.pause(
            after: summary, began: Self.start.advanced(byMilliseconds: -took), ended: Self.start, random: random)
    }

    @Test("rounds begin a distance apart, whatever they took, a tenth earlier or later")
    func distance() {
        var plan = WatchPlan(every: 10 * Self.minute)
        #expect(pause(&plan, summary()) == 10 * Self.minute)
        #expect(pause(&plan, summary(), took: 3 * Self.minute) == 7 * Self.minute)
        #expect(pause(&plan, summary(), random: 0) == 9 * Self.minute)
        #expect(pause(&plan, summary(), random: 1) == 11 * Self.minute)
        // A long round is followed by a short pause, and a clock that was set back by no long one.
        #expect(pause(&plan, summary(), took: 60 * Self.minute) == Self.minute)
        #expect(pause(&plan, summary(), took: -60 * Self.minute) == 10 * Self.minute)
    }

    @Test(
        "a site that stops rounds is asked ever more seldom, at the latest after an hour, and at once as before when it is back"
    )
    func backOff() {
        var plan = WatchPlan(every: 10 * Self.minute)
        let pauses = (0..<5).map { _ in pause(&plan, summary(stopped: "down")) / Self.minute }
        #expect(pauses == [20, 40, 60, 60, 60])
        #expect(pause(&plan, summary()) == 10 * Self.minute)
        #expect(pause(&plan, summary(stopped: "down")) == 20 * Self.minute)
        for _ in 0..<100_000 { _ = pause(&plan, summary(stopped: "down")) }
        #expect(pause(&plan, summary(stopped: "down")) == 60 * Self.minute)
        // Rounds that are rarer than an hour stay as rare as they are.
        var rare = WatchPlan(every: 180 * Self.minute)
        #expect(pause(&rare, summary(stopped: "down")) == 180 * Self.minute)
    }

    @Test("a budget that is used up is no fault of the site's")
    func budget() {
        var plan = WatchPlan(every: 10 * Self.minute)
        #expect(pause(&plan, summary(stopped: "the budget", isSpent: true)) == 10 * Self.minute)
    }

    @Test("a site that asks to be left alone is, for a day at the most")
    func comeBack() {
        var plan = WatchPlan(every: 10 * Self.minute)
        let asked = summary(stopped: "429", comeBack: 90 * Self.minute)
        #expect(pause(&plan, asked, random: 0) == 90 * Self.minute)
        var late = WatchPlan(every: 10 * Self.minute)
        #expect(pause(&late, asked, random: 1) == 92 * Self.minute)
        var other = WatchPlan(every: 10 * Self.minute)
        let forever = summary(stopped: "429", comeBack: 60_000 * Self.minute)
        #expect(pause(&other, forever, random: 0) == 24 * 60 * Self.minute)
        var past = WatchPlan(every: 10 * Self.minute)
        #expect(pause(&past, summary(stopped: "429", comeBack: -Self.minute)) == 20 * Self.minute)
    }
}
