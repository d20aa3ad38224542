import NewsModel

/// What a fixture's three editions look like at any time: posts appear when they are published, and what the fixture says
/// happens at its instants.
///
/// All states are worked out once, so that asking for one is a search, and an event that cannot happen is refused at once.
public struct SiteTimeline: Sendable {
    public let fixture: SiteFixture
    /// The states of each edition by the time at which they begin.
    private let states: [String: [(since: Instant, state: SiteState)]]

    /// - Throws: `SiteFixtureError.impossible` where an event does not fit what is there; `ZoneError` where the system has
    ///   no time zone database.
    public init(_ fixture: SiteFixture) throws {
        self.fixture = fixture
        var builder = TimelineBuilder(fixture: fixture, zone: try SiteZone(identifier: "Asia/Beirut"))
        try builder.run()
        states = builder.states
    }

    /// What an edition is at an instant: without posts before the first is published.
    public func state(of language: String, at now: Instant) -> SiteState {
        let steps = states[language] ?? []
        var (low, high) = (0, steps.count)
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].since <= now { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? steps[low - 1].state : .empty
    }

    /// When an edition changes, ascending.
    public func instants(of language: String) -> [Instant] { (states[language] ?? []).map(\.since) }
}

extension SiteState {
    /// A site before its first post.
    static let empty = SiteState()
}
