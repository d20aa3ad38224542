import NewsModel

/// The setting in which a script plays.
public struct Scenario: Hashable, Sendable {
    /// The seed that it was drawn from.
    public var seed: UInt64
    /// The edition of each article: 0 or 1.
    public var articles: [Int]
    /// How many seconds each replica's clock is ahead.
    public var clocks: [Int64]

    public init(seed: UInt64 = 0, articles: [Int] = [0, 0, 1], clocks: [Int64] = [0, 0]) {
        (self.seed, self.articles, self.clocks) = (seed, articles, clocks)
    }

    /// When every simulation begins.
    static let start = Instant(milliseconds: 1_767_600_000_000)

    /// A second of the simulation as an instant.
    static func instant(_ second: Int64) -> Instant { start.advanced(byMilliseconds: second * 1000) }

    /// An instant as seconds of the simulation.
    static func second(_ instant: Instant) -> Int64 { instant.milliseconds(since: start) / 1000 }
}
