import Foundation

/// Words that occur together: each topic is a list of stems, of which the first are the most frequent in its articles.
struct SyntheticTopics: Sendable {
    private let stems: [UInt32]
    private let topics = ZipfMandelbrot(ranks: SyntheticShape.topics, exponent: 0.8, offset: 5)
    private let ranks = ZipfMandelbrot(ranks: SyntheticShape.wordsOfTopic, exponent: 1.0, offset: 1)

    /// `vocabulary`: how many stems there are. Their ranks are drawn with even logarithms, which leaves Zipf's law as it is.
    init(vocabulary: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let first = 15.0
        stems = (0..<SyntheticShape.topics * SyntheticShape.wordsOfTopic).map { _ in
            UInt32(min(first * pow(Double(vocabulary) / first, random.unit()), Double(vocabulary - 1)))
        }
    }

    /// A topic, the popular ones more often.
    func draw(_ random: inout SeededGenerator) -> Int { topics.draw(&random) }

    /// A stem of a topic.
    func stem(of topic: Int, _ random: inout SeededGenerator) -> Int {
        Int(stems[topic * SyntheticShape.wordsOfTopic + ranks.draw(&random)])
    }
}
