import Foundation

/// How alike pairs are, and the best and second best of each article.
struct ScoredPairs {
    private struct Best {
        var partner = -1
        var score = 0.0
        var second = 0.0

        mutating func add(_ other: Int, _ value: Double) {
            if value > score {
                second = score
                (partner, score) = (other, value)
            } else if value > second {
                second = value
            }
        }
    }

    private var left: [Best]
    private var right: [Best]

    init(left: Int, right: Int) {
        self.left = Array(repeating: Best(), count: left)
        self.right = Array(repeating: Best(), count: right)
    }

    mutating func add(_ first: Int, _ second: Int, _ score: Double) {
        left[first].add(second, score)
        right[second].add(first, score)
    }

    /// Pairs that are each other's best, by enough, and good enough, with the score of ``StoryPair``.
    func decided(_ tuning: StoryTuning, acrossScripts: (Int, Int) -> Bool) -> [(Int, Int, Double)] {
        left.indices.compactMap { first in
            let best = left[first]
            guard best.partner >= 0, right[best.partner].partner == first else { return nil }
            let threshold = acrossScripts(first, best.partner) ? tuning.thresholdAcrossScripts : tuning.threshold
            let second = max(best.second, right[best.partner].second)
            guard best.score >= threshold, best.score >= second * tuning.margin else { return nil }
            return (first, best.partner, 1 - pow(0.5, best.score / max(threshold, .leastNormalMagnitude)))
        }
    }
}
