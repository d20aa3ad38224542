import NewsTestSupport

@testable import NewsStories

/// Signatures of random features.
enum DrawnSignature {
    static let property = Property(cases: 150, draw: draw)

    @Sendable static func draw(_ random: inout SeededGenerator) -> StorySignature {
        var features: [UInt32: StoryFeature] = [:]
        for kind in StoryFeature.Kind.allCases {
            let limit = random.chance(50) ? 40 : 1 << 24
            for _ in 0..<random.below(60) {
                let code = StoryFeature.code(kind, UInt32(random.below(limit)))
                features[code] = StoryFeature(
                    code: code, position: UInt8(random.below(16)), isLeading: random.chance(20),
                    isMarked: kind == .name && random.chance(50))
            }
        }
        return StorySignature(
            language: random.pick(StoryLanguage.allCases), features: features.values.sorted { $0.code < $1.code },
            paragraphs: UInt8(random.below(256)), length: UInt8(random.below(256)))
    }
}
