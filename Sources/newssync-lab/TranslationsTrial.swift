import NewsStories
import NewsSync

/// Two editions of a corpus with stories left out, and how many pairs are found and right.
struct TranslationsTrial {
    /// What is left out, and when articles come out.
    struct Setting {
        var leaveOut: Double
        /// Stories happen at random instants of so many milliseconds; each edition tells them up to a day later, and all
        /// within the window.
        var window: Int64
        var seed: UInt64
    }

    /// Signatures by language and story, made once.
    let signatures: [String: [String: StorySignature]]
    let matcher: StoryMatcher

    /// What one pair of languages came to.
    struct Result {
        var found = 0
        var right = 0
        var possible = 0
        var milliseconds = 0.0
        /// Stories that were paired with others, with their scores, and those that were not found.
        var mistakes: [String] = []

        var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
        var recall: Double { possible == 0 ? 1 : Double(right) / Double(possible) }

        static func + (left: Result, right: Result) -> Result {
            Result(
                found: left.found + right.found, right: left.right + right.right,
                possible: left.possible + right.possible, milliseconds: left.milliseconds + right.milliseconds)
        }
    }

    func result(_ first: String, _ second: String, _ setting: Setting) -> Result {
        let (left, right) = (edition(first, setting), edition(second, setting))
        let began = CPUTime.milliseconds()
        let pairs = matcher.pairs(left.articles, right.articles)
        var result = Result(milliseconds: CPUTime.milliseconds() - began)
        result.found = pairs.count
        result.right = pairs.count { left.stories[$0.left] == right.stories[$0.right] }
        let possible = Set(left.stories).intersection(right.stories)
        result.possible = possible.count
        for pair in pairs where left.stories[pair.left] != right.stories[pair.right] {
            result.mistakes.append("\(left.stories[pair.left]) is not \(right.stories[pair.right]): \(pair.score)")
        }
        let found = Set(pairs.map { left.stories[$0.left] })
        result.mistakes += possible.subtracting(found).sorted().map { "\($0) not found" }
        return result
    }

    private func edition(
        _ language: String, _ setting: Setting
    ) -> (articles: [(id: Int, signature: StorySignature, published: Instant?)], stories: [String]) {
        var random = SplitMix(seed: setting.seed &* 31 &+ UInt64(language.utf8.reduce(0) { $0 * 257 + Int($1) }))
        let all = (signatures[language] ?? [:]).sorted { $0.key < $1.key }.shuffled(using: &random)
        let kept = all.prefix(all.count - Int(Double(all.count) * setting.leaveOut))
        let start: Int64 = 1_774_828_800_000
        let delay = min(setting.window, 86_400_000)
        let articles = kept.enumerated().map { index, item in
            let name = item.key.utf8.reduce(UInt64(7)) { $0 &* 257 &+ UInt64($1) }
            var ofStory = SplitMix(seed: setting.seed &+ name)
            let happened = Int64.random(in: 0...(setting.window - delay), using: &ofStory)
            let published = Instant(milliseconds: start + happened + Int64.random(in: 0...delay, using: &random))
            return (id: index, signature: item.value, published: Optional(published))
        }
        return (articles, kept.map(\.key))
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed everywhere.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
