import Foundation

/// An article in the making.
struct SyntheticArticle {
    private let corpus: SyntheticCorpus
    private var random: SeededGenerator
    private let topics: [Int]
    /// Stems that it has used, the latest of them: what it says again, and what its headline says.
    private var recent: [Int] = []
    private static let remembered = 64

    init(_ corpus: SyntheticCorpus, random: SeededGenerator) {
        var random = random
        topics = (0..<3).map { _ in corpus.topics.draw(&random) }
        (self.corpus, self.random) = (corpus, random)
    }

    /// The body as the inside of a JSON string: sentences of 8 to 30 words, one to three of them a paragraph.
    mutating func text() -> [UInt8] {
        let drawn = SyntheticShape.medianWords * exp(SyntheticShape.deviation * random.normal())
        var left = min(max(Int(drawn), SyntheticShape.words.lowerBound), SyntheticShape.words.upperBound)
        var out: [UInt8] = []
        out.reserveCapacity(left * 12)
        var sentences = 1 + random.below(3)
        while left > 0 {
            let words = min(8 + random.below(23), left)
            writeSentence(words, to: &out)
            left -= words
            sentences -= 1
            guard left > 0 else { break }
            out.append(contentsOf: (sentences == 0 ? "\\n" : " ").utf8)
            if sentences == 0 { sentences = 1 + random.below(3) }
        }
        return out
    }

    /// Six to twelve words, most of them the article's own: after the text.
    mutating func writeTitle(to out: inout [UInt8]) {
        let began = out.count
        for word in 0..<(6 + random.below(7)) {
            if word > 0 { out.append(0x20) }
            if !recent.isEmpty, random.holds(0.6) {
                corpus.vocabulary.write(random.pick(recent), &random, to: &out)
            } else {
                writeWord(to: &out)
            }
        }
        capitalize(&out, at: began)
    }

    private mutating func writeSentence(_ words: Int, to out: inout [UInt8]) {
        let began = out.count
        for word in 0..<words {
            if word > 0 { out.append(contentsOf: (random.chance(5) ? comma : " ").utf8) }
            writeWord(to: &out)
        }
        out.append(0x2E)
        capitalize(&out, at: began)
    }

    private var comma: String { corpus.language == .arabic ? "، " : ", " }

    private mutating func writeWord(to out: inout [UInt8]) {
        if random.holds(corpus.vocabulary.stopShare) {
            corpus.vocabulary.stopWords.write(corpus.stops.draw(&random), to: &out)
            return
        }
        let kind = random.unit()
        if kind < SyntheticShape.rareShare {
            let began = out.count
            corpus.vocabulary.writeRare(&random, to: &out)
            capitalize(&out, at: began)
        } else if kind < SyntheticShape.rareShare + SyntheticShape.numberShare {
            let number = random.chance(40) ? 1990 + random.below(37) : 1 + random.below(100)
            out.append(contentsOf: String(number).utf8)
        } else {
            corpus.vocabulary.write(stem(), &random, to: &out)
        }
    }

    /// Half of the topics' words are of the first.
    private mutating func stem() -> Int {
        let source = random.unit()
        if source < SyntheticShape.burstShare, !recent.isEmpty { return random.pick(recent) }
        let made: Int
        if source < SyntheticShape.burstShare + SyntheticShape.topicShare {
            made = corpus.topics.stem(of: topics[max(0, random.below(4) - 1)], &random)
        } else {
            made = corpus.words.draw(&random)
        }
        if recent.count < Self.remembered {
            recent.append(made)
        } else {
            recent[random.below(Self.remembered)] = made
        }
        return made
    }

    private func capitalize(_ out: inout [UInt8], at place: Int) {
        guard corpus.vocabulary.hasCapitals, place < out.count, (0x61...0x7A).contains(out[place]) else { return }
        out[place] -= 0x20
    }
}
