import NewsModel

/// An article of one edition, its features with their weights.
struct WeighedArticle {
    /// A feature of the article.
    struct Mention {
        /// Of ``FeatureFrequencies``.
        var number: Int32
        var position: UInt8
        var sort: Sort
        /// What it counts for in this article.
        var weight: Double
    }

    /// What is counted apart.
    enum Sort: UInt8 {
        case number, name, image, other
    }

    /// By number.
    let mentions: [Mention]
    /// The sum of the weights.
    let mass: Double
    /// How many numbers it has, and how many words that are written as names.
    let numberCount: Int
    let nameCount: Int
    let isArabic: Bool
    let paragraphs: Int
    /// Sixteenths of a power of two.
    let length: Int
    let published: Instant?

    init(_ signature: StorySignature, _ published: Instant?, _ frequencies: FeatureFrequencies, _ tuning: StoryTuning) {
        mentions = signature.features.map { feature in
            let number = frequencies.number(of: feature.code)
            let isPlain = feature.kind == .name && !feature.isMarked
            let weight =
                frequencies.weights[Int(number)] * (isPlain ? tuning.plainWordShare : 1)
                * (feature.isLeading ? tuning.leadingFactor : 1)
            return Mention(
                number: number, position: feature.position, sort: Self.sort(of: feature), weight: weight)
        }
        numberCount = mentions.count { $0.sort == .number }
        nameCount = mentions.count { $0.sort == .name }
        mass = mentions.reduce(0) { $0 + $1.weight }
        isArabic = signature.language == .arabic
        paragraphs = Int(signature.paragraphs)
        length = Int(signature.length)
        self.published = published
    }

    private static func sort(of feature: StoryFeature) -> Sort {
        switch feature.kind {
        case .number: .number
        case .name: feature.isMarked ? .name : .other
        case .image: .image
        case .concept, .time: .other
        }
    }
}
