import Foundation

/// How alike two articles are: the evidence that they share, against what there is.
struct PairScorer {
    private let frequencies: FeatureFrequencies
    private let tuning: StoryTuning
    /// By the distance of places.
    private let placeFactors: [Double]

    init(frequencies: FeatureFrequencies, tuning: StoryTuning) {
        self.frequencies = frequencies
        self.tuning = tuning
        placeFactors = (0...Int(StoryFeature.positions)).map { distance in
            let spread = Double(distance) / tuning.placeSpread
            return 1 - tuning.placeShare * (1 - exp(-spread * spread / 2))
        }
    }

    /// What two articles have in common.
    private struct Shared {
        var evidence = 0.0
        var numbers = 0
        var names = 0
        var hasRareImage = false
    }

    /// 0 … 1; the same whichever article is left.
    func likeness(_ left: WeighedArticle, _ right: WeighedArticle) -> Double {
        let shared = shared(left, right)
        let (small, large) = (min(left.mass, right.mass), max(left.mass, right.mass))
        guard small > 0 else { return 0 }
        let measure =
            pow(small, tuning.smallerShare) * pow(large, 1 - tuning.smallerShare) + tuning.measureFloor
        var score = shared.evidence / measure * structure(left, right) * agreement(shared, left, right)
        if shared.hasRareImage { score += (1 - score) * tuning.imageBonus }
        return min(max(score * nearness(left, right), 0), 1)
    }

    private func shared(_ left: WeighedArticle, _ right: WeighedArticle) -> Shared {
        var (first, second) = (0, 0)
        var shared = Shared()
        while first < left.mentions.count, second < right.mentions.count {
            let (one, other) = (left.mentions[first], right.mentions[second])
            if one.number < other.number {
                first += 1
            } else if one.number > other.number {
                second += 1
            } else {
                shared.evidence += (one.weight * other.weight).squareRoot() * place(one.position, other.position)
                if one.sort == .number { shared.numbers += 1 }
                if one.sort == .name, other.sort == .name { shared.names += 1 }
                if one.sort == .image { shared.hasRareImage = shared.hasRareImage || isRare(one.number) }
                first += 1
                second += 1
            }
        }
        return shared
    }

    private func isRare(_ number: Int32) -> Bool {
        let counts = frequencies.counts[Int(number)]
        return max(counts.left, counts.right) <= tuning.rareImage
    }

    private func agreement(_ shared: Shared, _ left: WeighedArticle, _ right: WeighedArticle) -> Double {
        func factor(_ shared: Int, _ counts: (Int, Int), _ slack: Double, _ loss: Double) -> Double {
            let all = Double(min(counts.0, counts.1)) + slack
            return 1 - loss * (1 - (Double(shared) + slack) / all)
        }
        let nameLoss =
            left.isArabic == right.isArabic ? tuning.nameDisagreementLoss : tuning.nameDisagreementLossAcrossScripts
        return factor(
            shared.numbers, (left.numberCount, right.numberCount), tuning.numberDisagreementSlack,
            tuning.numberDisagreementLoss)
            * factor(shared.names, (left.nameCount, right.nameCount), tuning.nameDisagreementSlack, nameLoss)
    }

    private func place(_ left: UInt8, _ right: UInt8) -> Double {
        if left != 0, right != 0 { return placeFactors[abs(Int(left) - Int(right))] }
        return left == right ? 1 : 1 - tuning.placeShare * tuning.headPlaceLoss
    }

    private func structure(_ left: WeighedArticle, _ right: WeighedArticle) -> Double {
        let paragraphs = abs(log(Double(left.paragraphs + 2) / Double(right.paragraphs + 2)))
        let length = max(0, Double(abs(left.length - right.length)) / 16 - tuning.lengthFree)
        return 1 / (1 + tuning.paragraphLoss * paragraphs + tuning.lengthLoss * length)
    }

    private func nearness(_ left: WeighedArticle, _ right: WeighedArticle) -> Double {
        guard let one = left.published, let other = right.published else { return 1 / (1 + tuning.dayLoss) }
        let days = abs(Double(one.milliseconds(since: other))) / 86_400_000
        return 1 / (1 + tuning.dayLoss * days)
    }
}
