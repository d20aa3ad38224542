import NewsStore
import NewsSync
import NewsTestSupport
import Synchronization
import Testing

/// A watch over the simulated site, with a clock that jumps from round to round.
@Suite struct WatchTests {
    /// What happens between rounds, and when the watch ends.
    private final class Script: Sendable {
        let clock: ManualClock
        let end: Instant
        private let steps: Mutex<[(at: Instant, run: @Sendable () -> Void)]>
        private let rounds = Mutex<[PullSummary]>([])

        init(_ clock: ManualClock, hours: Int64, _ steps: [(at: Instant, run: @Sendable () -> Void)]) {
            self.clock = clock
            end = clock.now().advanced(byMilliseconds: hours * 3_600_000)
            self.steps = Mutex(steps)
        }

        private let changes = Mutex<[Instant]>([])

        var summaries: [PullSummary] { rounds.withLock { $0 } }
        /// When rounds found a change.
        var found: [Instant] { changes.withLock { $0 } }

        func take(_ event: PullEvent) {
            switch event {
            case .finished(let summary): rounds.withLock { $0.append(summary) }
            case .article(_, _, outcome: .changed): changes.withLock { $0.append(clock.now()) }
            default: break
            }
        }

        /// Time passes, and what is due happens.
        func sleep(_ milliseconds: Int64) throws {
            let now = clock.now().advanced(byMilliseconds: milliseconds)
            clock.set(now)
            let due = steps.withLock { steps in
                let due = steps.filter { $0.at <= now }
                steps.removeAll { $0.at <= now }
                return due
            }
            for step in due { step.run() }
            if now >= end { throw CancellationError() }
        }
    }

    private static func watch(_ bench: PullBench, _ store: NewsStore, _ script: Script) async throws {
        var configuration = TransportConfiguration(userAgent: "newssync-tests/1 (+https://example.org)")
        configuration.retryPolicy.attempts = 1
        (configuration.connectTimeout, configuration.totalTimeout) = (600_000, 600_000)
        let engine = SyncEngine(
            store: store, profile: bench.profile, transport: configuration,
            clock: { [clock = bench.clock] in clock.now() })
        var options = PullOptions()
        (options.origins, options.readsLists) = (bench.map, false)
        let random = Mutex(SeededRandom(seed: 7, name: "watch"))
        try await engine.watch(
            [.arabic], options: options,
            clock: WatchClock(
                sleep: { try script.sleep($0) }, random: { random.withLock { Double.random(in: 0..<1, using: &$0) } })
        ) { script.take($0) }
    }

    @Test("over a day, each change is found by the next round")
    func day() async throws {
        let bench = try await PullBench()
        let (store, origin) = (try bench.store(), try bench.arabic)
        let ids = origin.site.liveIDs
        let hours: [Int64] = [2, 9, 17]
        let script = Script(
            bench.clock, hours: 24,
            hours.enumerated().map { index, hour in
                let at = bench.clock.now().advanced(byMilliseconds: hour * 3_600_000)
                return (at, { _ = origin.update { $0.edit(ids[index], at: at) { $0.title += " …" } } })
            })
        try await Self.watch(bench, store, script)
        let summaries = script.summaries
        #expect((135...155).contains(summaries.count), "\(summaries.count)")
        #expect(summaries.first?.new == ids.count)
        let waits = zip(script.found, hours).map { found, hour in
            found.milliseconds(since: script.end) + (24 - hour) * 3_600_000
        }
        #expect(waits.count == 3 && script.found.count == 3)
        #expect(waits.allSatisfy { (0...11 * 60_000).contains($0) }, "\(waits)")
        for id in ids.prefix(3) {
            #expect(try store.article(ArticleKey(edition: .arabic, postID: id))?.title.hasSuffix(" …") == true)
        }
        // A round with nothing to do asks for the index, and for the articles that the schedule wants.
        #expect(summaries.reduce(0) { $0 + $1.requests } < 144 * 2 + ids.count * 24)
        await bench.stop()
    }

    @Test(
        "an origin that is down ends nothing: it is asked more seldom, and what came meanwhile is found when it is back"
    )
    func down() async throws {
        let bench = try await PullBench()
        let (store, origin) = (try bench.store(), try bench.arabic)
        let id = try #require(origin.site.liveIDs.first)
        let start = bench.clock.now()
        let at = { @Sendable (hours: Int64) in start.advanced(byMilliseconds: hours * 3_600_000) }
        let rule = FaultRule(.refusal(status: 500, nil))
        let script = Script(
            bench.clock, hours: 14,
            [
                (at: at(1), run: { @Sendable in origin.setFaults([rule]) }),
                (at: at(5), run: { @Sendable in _ = origin.update { $0.edit(id, at: at(5)) { $0.title += " …" } } }),
                (at: at(11), run: { @Sendable in origin.setFaults([]) }),
            ])
        try await Self.watch(bench, store, script)
        let stopped = script.summaries.count { $0.stopped != nil }
        #expect((8...16).contains(stopped), "\(stopped)")
        #expect(script.summaries.last?.stopped == nil)
        #expect(try store.article(ArticleKey(edition: .arabic, postID: id))?.title.hasSuffix(" …") == true)
        await bench.stop()
    }

    @Test("a watch that is cancelled keeps what came")
    func cancelled() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        let script = Script(bench.clock, hours: 0, [])
        try await Self.watch(bench, store, script)
        #expect(script.summaries.count == 1)
        #expect(try store.list(ListQuery()).count == bench.arabic.site.liveIDs.count)
        await bench.stop()
    }
}
