import NewsModel
import NewsStore
import Testing

@testable import NewsSync

@Suite struct PlanTests {
    private static let now = Instant(milliseconds: 1_000_000_000_000)
    private static let hour: Int64 = 3_600_000

    private static func state(
        article: Int64? = 1, hint: Int64? = nil, seen: Int64? = nil, verified: Int64? = nil, asserted: Int64? = nil,
        due: Int64? = nil
    ) throws -> AddressState {
        var state = AddressState(
            address: 1, url: try #require(CanonicalURL("https://www.almayadeen.net/news/politics/a")))
        func instant(_ hours: Int64?) -> Instant? { hours.map { now.advanced(byMilliseconds: $0 * hour) } }
        (state.article, state.hint, state.seen) = (article, instant(hint), instant(seen))
        (state.verified, state.asserted, state.due) = (instant(verified), instant(asserted), instant(due))
        return state
    }

    @Test("an address that nobody knows is fetched, with and without a lastmod")
    func unknown() {
        #expect(PullPlan.afterHint(nil, known: nil, now: Self.now) == PullPlan.atOnce(.new, now: Self.now))
        #expect(PullPlan.afterHint(Self.now, known: nil, now: Self.now) == PullPlan.atOnce(.new, now: Self.now))
    }

    // Rule P8
    @Test(
        "a hint that rises asks for a fetch unless the page itself says that it is as new",
        arguments: [
            // hint, seen, verified, asserted → asked
            (-1, -5, nil, -9, true), (-1, -5, nil, -1, false), (-1, -5, -1, -2, true), (-1, 0, nil, -9, true),
            (-1, nil, nil, nil, true), (-5, -4, nil, -9, true), (-5, -4, -4, -9, true),
        ] as [(Int64, Int64?, Int64?, Int64?, Bool)])
    func hints(hint: Int64, seen: Int64?, verified: Int64?, asserted: Int64?, isAsked: Bool) throws {
        let known = try Self.state(hint: -100, seen: seen, verified: verified, asserted: asserted)
        let instant = Self.now.advanced(byMilliseconds: hint * Self.hour)
        let next = PullPlan.afterHint(instant, known: known, now: Self.now)
        #expect(next == (isAsked ? PullPlan.atOnce(.hinted, now: Self.now) : nil))
    }

    @Test("a hint that was heard before asks for nothing again")
    func heardBefore() throws {
        let known = try Self.state(hint: -1, seen: -5)
        #expect(PullPlan.afterHint(known.hint, known: known, now: Self.now) == nil)
    }

    @Test("what a hint asked for and waits for its turn is put off by no later hint", arguments: [-2, 5])
    func waitsForItsTurn(due: Int64) throws {
        var known = try Self.state(hint: -3, seen: -5, asserted: -9, due: due)
        known.reason = .hinted
        #expect(PullPlan.afterHint(Self.now, known: known, now: Self.now) == nil)
        known.reason = .revisit
        #expect(PullPlan.afterHint(Self.now, known: known, now: Self.now)?.reason == .hinted)
    }

    @Test(
        "validators live for eight days after the last whole answer, and not without one",
        arguments: [(0, true), (191, true), (192, false), (9000, false), (-1, false), (nil, false)] as [(Int64?, Bool)])
    func validators(age: Int64?, areUsed: Bool) {
        let whole = age.map { Self.now.advanced(byMilliseconds: -$0 * Self.hour) }
        func validators(_ etag: String?) -> String?? {
            RevalidationPlan.validators(etag: etag, lastModified: nil, whole: whole, now: Self.now).map(\.etag)
        }
        #expect(validators("\"a\"") == (areUsed ? .some("\"a\"") : nil))
        #expect(validators(nil) == nil)
    }

    // Rule P8
    @Test("an answer older than what its sitemap promised is asked for again soon")
    func staleAnswer() throws {
        let known = try Self.state(hint: -1, seen: -5, asserted: -9)
        let next = PullPlan.afterAnswer(known, isVerified: false, now: Self.now)
        #expect(next == NextVisit(due: Self.now.advanced(byMilliseconds: 600_000), reason: .hinted))
        #expect(PullPlan.afterAnswer(known, isVerified: true, now: Self.now).reason == .revisit)
    }

    @Test("failures are tried at every pull, then ever more seldom, never given up")
    func failures() throws {
        let pauses = try (1...40).map { failures in
            let due = try #require(PullPlan.afterFailure(failures, now: Self.now).due)
            return due.milliseconds(since: Self.now)
        }
        #expect(pauses.prefix(4).allSatisfy { $0 <= 0 })
        #expect(pauses == pauses.sorted())
        #expect(pauses.last == 24 * Self.hour)
    }

    // Rule P5
    @Test(
        "410 is confirmed by two answers ten minutes apart, 404 by three over a day, dated by the first",
        arguments: [410, 404])
    func missing(status: Int) throws {
        var known = try Self.state()
        let gaps: [Int64] = status == 410 ? [0, 9, 2] : [0, 13 * 60, 12 * 60]
        var at = Self.now
        var verdicts: [MissingVerdict] = []
        for minutes in gaps {
            at = at.advanced(byMilliseconds: minutes * 60_000)
            let verdict = PullPlan.afterMissing(status: status, at: at, known: known, now: at)
            known.gone = verdict.count
            verdicts.append(verdict)
        }
        #expect(verdicts.map(\.gone) == [nil, nil, Self.now])
        // Then as long again as it has been gone, at least a day: it may return.
        let pause = try #require(verdicts.last?.next.due).milliseconds(since: at)
        #expect(pause == max(24 * Self.hour, at.milliseconds(since: Self.now)))
        #expect(verdicts.dropLast().allSatisfy { $0.next.due != nil })
    }

    @Test("sitemaps are ordered by the numbers in their names, the newest first")
    func order() {
        let urls = [
            "https://a/s-2023-12.xml", "https://a/s-2024-5.xml", "https://a/s-2024-10.xml", "https://a/s-2024-9.xml",
        ]
        #expect(
            SitemapPlan.newestFirst(urls) == [
                "https://a/s-2024-10.xml", "https://a/s-2024-9.xml", "https://a/s-2024-5.xml",
                "https://a/s-2023-12.xml",
            ])
    }

    @Test("a sitemap whose lastmod is a day alone is read again until that day has surely passed")
    func dayAlone() {
        var state = SitemapState(url: "u", parent: "p")
        (state.lastmod, state.read, state.asked) = (
            Self.now, Self.now, Self.now.advanced(byMilliseconds: 5 * Self.hour)
        )
        #expect(SitemapPlan.isDue(state, lastmodIsDay: true, now: Self.now))
        #expect(!SitemapPlan.isDue(state, lastmodIsDay: false, now: Self.now))
        state.asked = Self.now.advanced(byMilliseconds: 49 * Self.hour)
        #expect(!SitemapPlan.isDue(state, lastmodIsDay: true, now: Self.now))
    }

    // Rule P5
    @Test("a 404 does not count for a 410")
    func mixedMissing() throws {
        var known = try Self.state()
        known.gone = PullPlan.afterMissing(status: 404, at: Self.now, known: known, now: Self.now).count
        let later = Self.now.advanced(byMilliseconds: Self.hour)
        let verdict = PullPlan.afterMissing(status: 410, at: later, known: known, now: later)
        #expect(verdict.gone == nil)
        #expect(verdict.count.count == 1)
    }

    // Rule P5
    @Test("a count that a wrong clock dated ahead starts over")
    func aheadMissing() throws {
        var known = try Self.state()
        let ahead = Self.now.advanced(byMilliseconds: 2 * Self.hour)
        known.gone = PullPlan.afterMissing(status: 410, at: ahead, known: known, now: Self.now).count
        let second = PullPlan.afterMissing(status: 410, at: Self.now, known: known, now: Self.now)
        #expect(second.count.count == 1 && second.count.first == Self.now)
        known.gone = second.count
        let later = Self.now.advanced(byMilliseconds: Self.hour)
        #expect(PullPlan.afterMissing(status: 410, at: later, known: known, now: later).gone == Self.now)
    }
}
