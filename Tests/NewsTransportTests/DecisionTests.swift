import NewsModel
import Testing

@testable import NewsTransport

@Suite("Decisions without clock and chance")
struct DecisionTests {
    /// Headers; whether stored copies were forbidden; milliseconds from noon to the verified instant, or none.
    static let verification: [([(name: String, value: String)], Bool, Int64?)] = [
        ([], true, 0), ([], false, nil),
        ([("Date", "-")], true, 0), ([("Date", "-")], false, nil),
        ([("Age", "0")], true, 0), ([("Date", "-"), ("Age", "0")], false, 0),
        ([("Age", "5")], true, nil), ([("Age", "5")], false, nil),
        ([("Date", "-"), ("Age", "5")], true, -5000), ([("Date", "-"), ("Age", "5")], false, -5000),
        ([("Date", "-"), ("Age", "5"), ("age", "60")], true, -60_000),
        ([("Date", "-"), ("Age", "soon")], true, nil), ([("Date", "-"), ("Age", "")], true, nil),
        ([("X-Cache", "HIT")], true, nil), ([("X-Cache", "Hit from cloudfront")], true, nil),
        ([("X-Cache", "MISS, HIT")], true, nil), ([("X-Cache", "TCP_HIT")], true, nil),
        ([("X-Cache", "MISS")], true, 0), ([("X-Cache", "Miss from cloudfront")], true, 0),
        ([("X-Cache", "HIT-FOR-PASS")], true, 0),
        ([("X-Cache", "HIT"), ("Date", "-"), ("Age", "7")], true, -7000),
        ([("CF-Cache-Status", "HIT")], true, nil), ([("cf-cache-status", "STALE")], true, nil),
        ([("CF-Cache-Status", "UPDATING")], true, nil), ([("CF-Cache-Status", "DYNAMIC")], true, 0),
        ([("CF-Cache-Status", "MISS")], true, 0), ([("CF-Cache-Status", "REVALIDATED")], true, 0),
        ([("X-Cache-Status", "HIT")], true, nil),
        ([("Cache-Status", "ExampleCache; hit; ttl=376")], true, nil),
        ([("Cache-Status", "\"a; hit\"; fwd=uri-miss")], true, 0),
        ([("Warning", "110 - \"Response is Stale\"")], true, nil),
        ([("Warning", "214 - \"Transformation Applied\"")], true, 0),
    ]

    @Test("An answer is verified as of the instant that its headers and its request show", arguments: verification)
    func verifies(headers: [(name: String, value: String)], forbade: Bool, expected: Int64?) {
        let date = headers.contains { $0.name == "Date" } ? Fixture.noon : nil
        let verified = Verification.instant(
            forbadeStoredCopies: forbade, headers: HeaderFields(headers), seen: Fixture.noon, date: date)
        #expect(verified == expected.map(Fixture.noon.advanced(byMilliseconds:)), "\(headers)")
    }

    @Test("The offset of our clock is the median of those seen; a minority of wrong dates does not move it")
    func clockOffset() {
        var offset = ClockOffset()
        let local = Fixture.noon
        #expect(offset.median == 0 && offset.corrected(local) == local)
        for _ in 0..<60 { offset.note(date: local.advanced(byMilliseconds: 3000), received: local) }
        for _ in 0..<40 { offset.note(date: Instant(milliseconds: 0), received: local) }
        #expect(offset.corrected(local) == local.advanced(byMilliseconds: 3000))
        offset = ClockOffset()
        offset.note(date: local.advanced(byMilliseconds: -600_000), received: local, ageSeconds: 601)
        #expect(offset.median == 1000)
    }

    @Test("Old offsets give way to new ones, and the median is that of the latest")
    func clockOffsetForgets() {
        var offset = ClockOffset()
        var random = SplitMix(seed: 7)
        var all: [Int64] = []
        for round in 0..<700 {
            let delta = Int64.random(in: -50...50, using: &random)
            all.append(delta)
            offset.note(date: Instant(milliseconds: delta), received: Instant(milliseconds: 0))
            guard round % 11 == 0 else { continue }
            let latest = all.suffix(TransportTuning.clockOffsets).sorted()
            #expect(offset.median == latest[(latest.count - 1) / 2])
            #expect(offset.count == latest.count)
        }
    }

    @Test("Back-off doubles up to its cap, and chance draws from nothing to its bound")
    func backOff() {
        var policy = RetryPolicy()
        policy.base = 100
        policy.cap = 1000
        policy.attempts = 99
        policy.waitBudget = 5000
        #expect((1...6).map(policy.bound) == [100, 200, 400, 800, 1000, 1000])
        #expect(policy.bound(90) == 1000)
        #expect(policy.decision(after: .passing, attempt: 1, waited: 0, jitter: 0) == .retry(after: 0))
        #expect(policy.decision(after: .passing, attempt: 3, waited: 0, jitter: 0.5) == .retry(after: 200))
        #expect(policy.decision(after: .passing, attempt: 3, waited: 4801, jitter: 0.5) == .accept)
        #expect(policy.decision(after: .passing, attempt: 99, waited: 0, jitter: 0.5) == .accept)
        #expect(policy.decision(after: .lasting, attempt: 1, waited: 0, jitter: 0.5) == .accept)
    }

    @Test("Retry-After is a lower bound up to the cap; beyond it, or at the end, the caller is told")
    func retryAfter() {
        var policy = RetryPolicy()
        policy.base = 100
        policy.retryAfterCap = 3000
        func after(_ status: Int, _ wait: Int64?, attempt: Int = 1) -> RetryPolicy.Decision {
            policy.decision(after: .status(status, retryAfter: wait), attempt: attempt, waited: 0, jitter: 0.5)
        }
        #expect(after(429, 2000) == .retry(after: 2000))
        #expect(after(503, 10) == .retry(after: 50))
        #expect(after(503, 3001) == .comeBack(after: 3001))
        #expect(after(503, 2000, attempt: 3) == .comeBack(after: 2000))
        #expect(after(503, nil, attempt: 3) == .accept)
        #expect(after(500, 9999) == .retry(after: 50))
        #expect(after(404, 9999) == .accept)
        #expect(after(200, 9999) == .accept)
    }

    @Test("Places are given first come, first served, with spacing, pauses and returns")
    func gate() {
        var gate = HostGate(perHost: 2, inTotal: 3)
        func admitted(_ now: Int64, _ spacing: Int64 = 0) -> [UInt64] {
            var ids: [UInt64] = []
            while let (_, id) = gate.admit(at: now, spacing: { _ in spacing }) { ids.append(id) }
            return ids
        }
        for id in 1...4 as ClosedRange<UInt64> { gate.arrive(id, host: "a") }
        for id in 5...7 as ClosedRange<UInt64> { gate.arrive(id, host: "b") }
        #expect(admitted(0) == [1, 2, 5])
        gate.release(host: "a", at: 0)
        gate.release(host: "a", at: 0)
        gate.comeBack(1, host: "a", notBefore: 100)
        #expect(admitted(0) == [3, 4])
        for host in ["a", "a", "b"] { gate.release(host: host, at: 0) }
        #expect(admitted(100, 50) == [1, 6])
        #expect(admitted(149, 50).isEmpty && gate.nextStart() == 150)
        gate.pause(host: "b", until: 500)
        gate.pause(host: "b", until: 400)
        #expect(gate.pauseLeft(host: "b", at: 200) == 300)
        gate.arrive(8, host: "b")
        gate.withdraw(7, host: "b", at: 200)
        #expect(admitted(499).isEmpty && gate.nextStart() == 500 && admitted(500) == [8])
        gate.arrive(9, host: "b")
        gate.comeBack(2, host: "b", notBefore: 900)
        #expect(gate.waiting == 2 && gate.drain(host: "b") == [2, 9] && gate.waiting == 0)
        for host in ["a", "b", "b", "b"] { gate.release(host: host, at: 1000) }
        #expect(gate.hosts == 0 && gate.nextStart() == nil)
    }

    @Test(
        "Requests of a host start in the order in which they came, whatever comes back",
        arguments: [1, 2, 3] as [UInt64])
    func gateOrder(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var gate = HostGate(perHost: 3, inTotal: 100)
        var (running, seen): ([UInt64], [UInt64]) = ([], [])
        var id: UInt64 = 0
        for now in 0..<5000 as Range<Int64> {
            if Bool.random(using: &random) {
                id += 1
                gate.arrive(id, host: "h")
            }
            while let (_, next) = gate.admit(at: now, spacing: { _ in 1 }) {
                running.append(next)
                if !seen.contains(next) { seen.append(next) }
            }
            #expect(running.count <= 3)
            if let index = running.indices.randomElement(using: &random) {
                let ended = running.remove(at: index)
                gate.release(host: "h", at: now)
                if Int.random(in: 0..<5, using: &random) == 0 { gate.comeBack(ended, host: "h", notBefore: now + 20) }
            }
        }
        #expect(seen == seen.sorted() && seen.count > 1000, "seed \(seed)")
    }
}
