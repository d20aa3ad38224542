import NewsModel
import NewsTestSupport
import Testing

@Suite struct HybridClockTests {
    /// What a machine's clock is asked for, at a wall clock that jumps.
    enum Event: Sendable {
        case tick(Int64)
        case receive(HybridStamp, now: Int64)
    }

    private static let start: Int64 = 1_700_000_000_000

    private static func events(_ random: inout SeededGenerator) -> [Event] {
        var wall = start
        return (0..<(1 + random.below(60))).map { _ in
            // Often the same millisecond, sometimes minutes back or ahead.
            if random.chance(40) { wall += Int64(random.below(3)) }
            if random.chance(10) { wall += Int64(random.below(2_000_000)) - 1_000_000 }
            if random.chance(60) { return .tick(wall) }
            let skew = Int64(random.below(700_000)) - 350_000
            let counter = random.chance(10) ? UInt16.max : UInt16(random.below(3))
            return .receive(HybridStamp(Instant(milliseconds: wall + skew), counter: counter), now: wall)
        }
    }

    private static let histories = Property(cases: 2000, draw: { events(&$0) }, shrink: shorter)

    @Sendable private static func shorter(_ events: [Event]) -> [[Event]] {
        events.indices.map { index in
            var rest = events
            rest.remove(at: index)
            return rest
        }
    }

    @Test func `stamps grow whatever the wall clock does, and exceed what was received`() {
        Self.histories.holds { events in
            var clock = HybridClock()
            var last = HybridStamp.zero
            for event in events {
                guard let given = Self.stamp(event, &clock) else { continue }
                if given <= last { return "\(given) follows \(last)" }
                if case .receive(let remote, _) = event, given <= remote { return "\(given) answers \(remote)" }
                last = given
            }
            return nil
        }
    }

    @Test func `stamps are those of the published algorithm`() {
        Self.histories.holds { events in
            var (clock, naive) = (HybridClock(), NaiveClock())
            for event in events {
                guard let given = Self.stamp(event, &clock) else { continue }
                let expected = naive.stamp(event)
                if given.instant.milliseconds != expected.time || Int(given.counter) != expected.count {
                    return "\(given), not \(expected)"
                }
            }
            return nil
        }
    }

    @Test func `a clock is never further ahead of the wall clocks than the skew that is allowed`() {
        Self.histories.holds { events in
            var clock = HybridClock()
            var greatest = Int64.min
            for event in events {
                switch event {
                case .tick(let now), .receive(_, let now): greatest = max(greatest, now)
                }
                guard let given = Self.stamp(event, &clock) else { continue }
                // A counter that ran over adds a millisecond.
                let bound = greatest + HybridClock.maximalSkew + Int64(events.count)
                if given.instant.milliseconds > bound { return "\(given) at \(greatest)" }
            }
            return nil
        }
    }

    private static func stamp(_ event: Event, _ clock: inout HybridClock) -> HybridStamp? {
        switch event {
        case .tick(let now): try? clock.tick(now: Instant(milliseconds: now))
        case .receive(let remote, let now): try? clock.receive(remote, now: Instant(milliseconds: now))
        }
    }

    @Test func `five minutes ahead are believed, a millisecond more is refused with both clocks named`() throws {
        let now = try #require(Instant(rfc3339: "2026-03-30T18:30:00Z"))
        var clock = HybridClock()
        let edge = HybridStamp(now.advanced(byMilliseconds: HybridClock.maximalSkew), counter: 7)
        try clock.receive(edge, now: now)
        #expect(clock.latest == HybridStamp(rawValue: edge.rawValue + 1))
        let beyond = HybridStamp(now.advanced(byMilliseconds: HybridClock.maximalSkew + 1))
        #expect(throws: HybridClockError.ahead(beyond, clock: now)) { try clock.receive(beyond, now: now) }
        #expect(clock.latest == HybridStamp(rawValue: edge.rawValue + 1))
        let words = HybridClockError.ahead(beyond, clock: now).description
        #expect(words.contains("2026-03-30T18:35:00.001Z") && words.contains("2026-03-30T18:30:00Z"), "\(words)")
    }

    @Test func `a counter that runs over goes into the milliseconds`() throws {
        let now = Instant(milliseconds: Self.start)
        var clock = HybridClock(latest: HybridStamp(now, counter: .max))
        #expect(try clock.tick(now: now) == HybridStamp(now.advanced(byMilliseconds: 1)))
        // The wall clock takes over once it has caught up.
        let later = now.advanced(byMilliseconds: 2)
        #expect(try clock.tick(now: later) == HybridStamp(later))
    }

    @Test func `at its end a clock gives an error, never a stamp twice`() throws {
        var clock = HybridClock(latest: HybridStamp(rawValue: .max - 1))
        #expect(try clock.tick(now: Instant(milliseconds: 0)).rawValue == .max)
        #expect(throws: HybridClockError.exhausted) { try clock.tick(now: Instant(milliseconds: .max)) }
        #expect(clock.latest.rawValue == .max)
    }

    private static let last: Int64 = 281_474_976_710_655
    private static let edges: [(Int64, Int64)] = [
        (.min, 0), (-1, 0), (0, 0), (1, 1), (last, last), (last + 1, last), (.max, last),
    ]

    @Test(arguments: edges)
    func `an instant that 48 bits cannot hold is moved to the nearest that they can`(given: Int64, kept: Int64) {
        let stamp = HybridStamp(Instant(milliseconds: given), counter: 9)
        #expect(stamp.instant.milliseconds == kept && stamp.counter == 9)
    }
}

/// Time and counter apart, case by case, as the paper writes it.
private struct NaiveClock {
    var (time, count) = (Int64(0), 0)

    mutating func stamp(_ event: HybridClockTests.Event) -> (time: Int64, count: Int) {
        let before = time
        switch event {
        case .tick(let now):
            time = max(before, now)
            count = time == before ? count + 1 : 0
        case .receive(let remote, let now):
            let (other, theirs) = (remote.instant.milliseconds, Int(remote.counter))
            time = max(before, other, now)
            count =
                switch (time == before, time == other) {
                case (true, true): max(count, theirs) + 1
                case (true, false): count + 1
                case (false, true): theirs + 1
                case (false, false): 0
                }
        }
        if count > Int(UInt16.max) { (time, count) = (time + 1, 0) }
        return (time, count)
    }
}
