import Foundation

/// How often each feature is mentioned in the two editions, and what sharing it therefore says.
struct FeatureFrequencies {
    /// Number of each code, in the order of the codes: sums over features then do not depend on which edition is left.
    private var numbers: [UInt32: Int32] = [:]
    /// Evidence of sharing a feature, by its number.
    private(set) var weights: [Double]
    /// Articles of the left and of the right that have it, by its number.
    private(set) var counts: [(left: Int32, right: Int32)]

    init(_ left: [StorySignature], _ right: [StorySignature], tuning: StoryTuning) {
        var found: [UInt32: (left: Int32, right: Int32)] = [:]
        for signature in left {
            for feature in signature.features { found[feature.code, default: (0, 0)].left += 1 }
        }
        for signature in right {
            for feature in signature.features { found[feature.code, default: (0, 0)].right += 1 }
        }
        let codes = found.keys.sorted()
        counts = codes.map { found[$0] ?? (0, 0) }
        weights = []
        for (number, code) in codes.enumerated() {
            numbers[code] = Int32(number)
            weights.append(Self.weight(of: code, counts[number], left.count, right.count, tuning))
        }
    }

    /// The number of a code that one of the articles has.
    func number(of code: UInt32) -> Int32 { numbers[code] ?? 0 }

    private static func weight(
        of code: UInt32, _ counts: (left: Int32, right: Int32), _ left: Int, _ right: Int, _ tuning: StoryTuning
    ) -> Double {
        let (kind, usual) = kindWeight(of: StoryFeature(code: code), tuning)
        guard kind > 0 else { return 0 }
        let added = tuning.usualArticles
        func share(_ count: Int32, _ total: Int) -> Double {
            (Double(count) + added * usual) / (Double(total) + added)
        }
        let mean = (share(counts.left, left) + share(counts.right, right)) / 2
        let surprise = max(0, -log(mean))
        let seen = counts.left > 0 && counts.right > 0 ? 1 : tuning.unseenShare
        return kind * seen * pow(surprise, tuning.surprisePower)
    }

    /// Images are judged apart, by ``PairScorer``.
    private static func kindWeight(of feature: StoryFeature, _ tuning: StoryTuning) -> (weight: Double, usual: Double) {
        switch feature.kind {
        case .concept: (tuning.conceptWeight, tuning.usualConceptShare)
        case .number where (2...12).contains(feature.value): (tuning.numberWeight, tuning.usualSmallNumberShare)
        case .number: (tuning.numberWeight, tuning.usualNumberShare)
        case .time: (tuning.timeWeight, tuning.usualNumberShare)
        case .name: (tuning.nameWeight, tuning.usualNameShare)
        case .image: (0, 1)
        }
    }
}
