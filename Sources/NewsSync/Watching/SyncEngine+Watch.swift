import NewsModel
import Synchronization

/// What keeping watch needs of the world, so that tests have a clock of their own.
public struct WatchClock: Sendable {
    /// Waits so many milliseconds, or throws because it was cancelled.
    public var sleep: @Sendable (Int64) async throws -> Void
    /// From 0 up to 1.
    public var random: @Sendable () -> Double

    public init(sleep: @escaping @Sendable (Int64) async throws -> Void, random: @escaping @Sendable () -> Double) {
        (self.sleep, self.random) = (sleep, random)
    }

    /// This machine's.
    public static let system = WatchClock(
        sleep: { try await Task.sleep(for: .milliseconds($0)) }, random: { Double.random(in: 0..<1) })
}

extension SyncEngine {
    /// Pulls editions again and again until its task is cancelled: then what has arrived is kept, and it returns.
    ///
    /// Each edition has its own rounds, which never overlap. An origin that is down, or asks to be left alone, makes its rounds
    /// rarer; nothing but the store's failure ends the watch.
    ///
    /// ```swift
    /// let watch = Task { try await engine.watch([.arabic], every: 600_000) { print($0) } }
    /// ```
    ///
    /// - Parameters:
    ///   - every: milliseconds from one round's beginning to the next one's, from a minute to thirty days.
    ///   - tell: gets the events of the rounds, and when the next one begins; on any thread.
    /// - Throws: `StoreError`, `SyncError`.
    public func watch(
        _ editions: [EditionID], every: Int64 = SyncTuning.watchEvery, options: PullOptions = PullOptions(),
        clock watch: WatchClock = .system, tell: @escaping @Sendable (PullEvent) -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for edition in editions {
                group.addTask {
                    try await self.keepWatch(edition, every: every, options: options, watch, tell)
                }
            }
            try await group.waitForAll()
        }
    }

    private func keepWatch(
        _ edition: EditionID, every: Int64, options: PullOptions, _ watch: WatchClock,
        _ tell: @escaping @Sendable (PullEvent) -> Void
    ) async throws {
        var plan = WatchPlan(every: min(max(every, SyncTuning.watchShortest), SyncTuning.watchRarest))
        while !Task.isCancelled {
            let (began, last) = (clock(), LastSummary())
            try await pull([edition], options: options) { event in
                if case .finished(let summary) = event { last.keep(summary) }
                tell(event)
            }
            guard !Task.isCancelled else { return }
            let ended = clock()
            let summary = last.summary ?? PullSummary(edition: edition)
            let pause = plan.pause(after: summary, began: began, ended: ended, random: watch.random())
            tell(.nextRound(edition, at: ended.advanced(byMilliseconds: pause)))
            do { try await watch.sleep(pause) } catch { return }
        }
    }
}

/// The summary of a round, told on any thread.
private final class LastSummary: Sendable {
    private let kept = Mutex<PullSummary?>(nil)

    func keep(_ summary: PullSummary) { kept.withLock { $0 = summary } }
    var summary: PullSummary? { kept.withLock { $0 } }
}
