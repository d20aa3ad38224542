import NewsTestSupport

/// Draws a script from a seed.
public struct ScriptDraw {
    var random: SeededRandom
    let climate: Climate
    let scenario: Scenario
    var articles: [ArticleDraft]
    var nodes: [CacheNode]
    var events: [TimedEvent] = []
    var now: Int64 = 0
    /// Addresses of each edition that were handed out.
    var slugs: [Int] = [0, 1]

    /// - Parameter events: how many, without the settling at the end.
    public static func script(seed: UInt64, events: Int = 200) -> SimulationScript {
        var draw = ScriptDraw(seed: seed)
        while draw.events.count < events { draw.step() }
        return SimulationScript(draw.scenario, events: Array(draw.events.prefix(events)))
    }

    private init(seed: UInt64) {
        var random = SeededRandom(seed: seed, name: "script")
        let climate = Climate(&random)
        let editions = (0..<(random.pick([2, 2, 3, 4]) ?? 2)).map { _ in Int.random(in: 0..<3, using: &random) / 2 }
        let clocks = (0..<(random.pick([2, 2, 2, 3, 3, 4]) ?? 2)).map { _ in
            random.pick([0, 0, 0, 3, -40, 200, -3600, 7200]) ?? Int64(0)
        }
        scenario = Scenario(seed: seed, articles: editions, clocks: clocks)
        nodes = (0..<3).map { _ in CacheNode(&random, climate: climate) }
        articles = editions.enumerated().map { ArticleDraft(index: $0.offset, edition: $0.element) }
        (self.random, self.climate) = (random, climate)
        for index in articles.indices {
            publish(index)
            if chance(25) { silentEditAtOnce(index) }
            advance()
        }
    }

    // MARK: - Tools

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func number(below limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &random) }

    mutating func add(_ event: SimulatedEvent) { events.append(TimedEvent(at: now, event)) }

    /// Moves on to when the next event happens.
    mutating func advance() {
        let roll = number(below: 100)
        let pause: Int64 =
            switch roll {
            case ..<40: Int64(number(below: 60))
            case ..<70: Int64(60 + number(below: 1200))
            case ..<85: 1800 + Int64(number(below: 300))
            case ..<97: Int64(3600 * (1 + number(below: 6)))
            default: 46_800
            }
        advance(by: pause)
    }

    /// Moves on by a number of seconds, on the grid.
    mutating func advance(by seconds: Int64) {
        now += (seconds + climate.grid / 2) / climate.grid * climate.grid
    }

    // MARK: - What happens

    private mutating func step() {
        advance()
        switch number(below: 1000) {
        case ..<150: change(number(below: articles.count))
        case ..<175: takeAway(number(below: articles.count))
        case ..<780: pulls()
        case ..<880: sync()
        case ..<890: add(.crash(replica: number(below: scenario.clocks.count)))
        case ..<898: add(.backup(replica: number(below: scenario.clocks.count)))
        case ..<902: add(.restore(replica: number(below: scenario.clocks.count)))
        case ..<920: add(.compact(replica: number(below: scenario.clocks.count)))
        case ..<934: distrust()
        case ..<942: scene()
        case ..<955: add(.sitemap(replica: number(below: scenario.clocks.count), edition: number(below: 2)))
        case ..<970:
            add(
                .mark(
                    replica: number(below: scenario.clocks.count), article: number(below: articles.count),
                    mark: number(below: 4)))
        default: special()
        }
    }

    /// What only some climates have.
    private mutating func special() {
        let (replica, article) = (number(below: scenario.clocks.count), number(below: articles.count))
        switch number(below: 3) {
        case 0 where climate.upgrades && now > 20_000: add(.upgrade(replica: replica))
        case 1 where climate.lies:
            let ahead = random.pick([0, 0, 240, 600, 86_400]) ?? Int64(0)
            let past = articles[article].past
            let text = chance(50) ? past.randomElement(using: &random)?.text : nil
            add(.lie(replica: replica, article: article, text: text ?? 1000 + number(below: 3), ahead: ahead))
        case 2 where climate.feeds: add(.feed(replica: replica, article: article))
        default: pulls()
        }
    }

    private mutating func distrust() {
        let (replica, writer) = (number(below: scenario.clocks.count), number(below: scenario.clocks.count))
        if replica != writer { add(.distrust(replica: replica, writer: writer, isTrusted: chance(50))) }
    }

    private mutating func sync() {
        let (from, to) = (number(below: scenario.clocks.count), number(below: scenario.clocks.count))
        guard from != to else { return }
        let plan = SyncPlan(
            edition: chance(25) ? number(below: 2) : nil, batch: random.pick([1, 3, 500, 500]) ?? 500,
            cut: chance(15) ? number(below: 4) : nil)
        add(.sync(from: from, to: to, plan: plan))
        if chance(50) { add(.sync(from: to, to: from, plan: plan)) }
    }
}
