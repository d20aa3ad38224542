import NewsModel

/// Finds the articles of two editions that tell the same story.
///
/// Every article gets at most one partner. The result depends on the sets of articles only: not on their order, nor on
/// which edition is left. Frequencies come from the articles at hand, so give it all of a time window, not only the
/// new ones; take those pairs that the publisher itself does not contradict.
public struct StoryMatcher: Sendable {
    public let tuning: StoryTuning

    public init(tuning: StoryTuning = .standard) {
        self.tuning = tuning
    }

    /// The pairs, in the order of the left's times. Numbers must be unique on each side; of repeated ones the last counts.
    public func pairs(
        _ left: [(id: Int, signature: StorySignature, published: Instant?)],
        _ right: [(id: Int, signature: StorySignature, published: Instant?)]
    ) -> [StoryPair] {
        let (left, right) = (Self.ordered(left), Self.ordered(right))
        guard !left.isEmpty, !right.isEmpty else { return [] }
        let frequencies = FeatureFrequencies(left.map(\.signature), right.map(\.signature), tuning: tuning)
        let window = (
            left: StoryWindow(left.map { ($0.signature, $0.published) }, frequencies, tuning),
            right: StoryWindow(right.map { ($0.signature, $0.published) }, frequencies, tuning)
        )
        var scored = ScoredPairs(left: left.count, right: right.count)
        let scorer = PairScorer(frequencies: frequencies, tuning: tuning)
        for (first, second) in CandidateSearch.pairs(window.left, window.right, frequencies, tuning) {
            let likeness = scorer.likeness(window.left.articles[first], window.right.articles[second])
            scored.add(first, second, likeness)
        }
        return scored.decided(tuning) { window.left.articles[$0].isArabic != window.right.articles[$1].isArabic }
            .map { StoryPair(left: left[$0].id, right: right[$1].id, score: $2) }
    }

    /// By time, then number, those without a date last: what comes out does not depend on the order of what came in.
    private static func ordered(
        _ articles: [(id: Int, signature: StorySignature, published: Instant?)]
    ) -> [(id: Int, signature: StorySignature, published: Instant?)] {
        var unique: [Int: Int] = [:]
        for (index, article) in articles.enumerated() { unique[article.id] = index }
        return unique.values.map { articles[$0] }.sorted { left, right in
            let times = (left.published?.milliseconds ?? .max, right.published?.milliseconds ?? .max)
            return times.0 != times.1 ? times.0 < times.1 : left.id < right.id
        }
    }
}
