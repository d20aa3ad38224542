import NewsTestSupport

/// A node of a content delivery network, as the drawing of a script imagines it: what it keeps, and how it answers.
struct CacheNode {
    /// How it marks its copies.
    var sign: CacheSign
    /// Seconds for which it keeps a copy.
    var lifetime: Int64
    /// How many of a hundred requests that forbid copies it passes on.
    var honours: Int
    /// For a node that states wrong ages: the age.
    var age: Int64
    private var copies: [Int: Int64] = [:]

    init(_ random: inout SeededRandom, climate: Climate) {
        let honest: [CacheSign] = [.age, .ageBesideNow, .hit, .hit, .keptDate]
        sign = random.pick(climate.hides ? honest + [.hidden, .hidden, .hidden, .wrongAge, .undated] : honest) ?? .hit
        lifetime = random.pick([300, 1800, 4000, 20_000, 90_000]) ?? 300
        honours = random.pick([0, 0, 30, 100]) ?? 0
        age = random.pick([0, 0, 60, 7200]) ?? 0
    }

    /// What it answers a request for an address with.
    mutating func answer(_ slug: Int, at now: Int64, _ random: inout SeededRandom) -> AnswerPlan {
        let isHonoured = Int.random(in: 0..<100, using: &random) < honours
        if let stored = copies[slug], now - stored <= lifetime {
            let stated = sign == .wrongAge ? age : 0
            return AnswerPlan(stored: stored, sign: sign, age: stated, honoursNoCache: isHonoured)
        }
        copies[slug] = now
        return AnswerPlan()
    }
}
