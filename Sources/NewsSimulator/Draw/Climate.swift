import NewsTestSupport

/// What sort of world a seed makes: drawn first, so that each kind of trouble has seeds without the others.
struct Climate {
    /// Seconds of which all times are multiples: with a large one, ties are common.
    var grid: Int64
    /// Whether caches hide themselves, or state ages that are too low.
    var hides: Bool
    /// Whether a peer lies.
    var lies: Bool
    /// Whether extractors are upgraded on the way.
    var upgrades: Bool
    /// Whether replicas read the site's feed.
    var feeds: Bool
    /// How many of a hundred versions say no date.
    var undated: Int
    /// How many of a hundred versions are dated back or ahead.
    var misdated: Int

    init(_ random: inout SeededRandom) {
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
        grid = chance(40) ? 600 : 1
        hides = chance(30)
        lies = chance(15)
        upgrades = chance(25)
        feeds = chance(30)
        undated = chance(40) ? 15 : 0
        misdated = chance(60) ? 25 : 0
    }
}
