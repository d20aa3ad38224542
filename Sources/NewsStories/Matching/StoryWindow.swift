import NewsModel

/// The articles of one edition, in the order of their times, and which of them mention what.
struct StoryWindow {
    let articles: [WeighedArticle]
    /// Articles that have a feature, in order: those of number n stand from `starts[n]` to `starts[n + 1]`.
    private let mentioned: [Int32]
    private let starts: [Int32]
    /// Articles with a date come first.
    private let dated: Int

    init(
        _ signatures: [(StorySignature, Instant?)], _ frequencies: FeatureFrequencies, _ tuning: StoryTuning
    ) {
        articles = signatures.map { WeighedArticle($0, $1, frequencies, tuning) }
        dated = signatures.firstIndex { $0.1 == nil } ?? signatures.count
        var starts = [Int32](repeating: 0, count: frequencies.weights.count + 1)
        for article in articles {
            for mention in article.mentions { starts[Int(mention.number) + 1] += 1 }
        }
        for number in 1..<starts.count { starts[number] += starts[number - 1] }
        var next = starts
        var mentioned = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
        for (index, article) in articles.enumerated() {
            for mention in article.mentions {
                mentioned[Int(next[Int(mention.number)])] = Int32(index)
                next[Int(mention.number)] += 1
            }
        }
        self.starts = starts
        self.mentioned = mentioned
    }

    /// Articles that have a feature.
    func articles(with number: Int32) -> ArraySlice<Int32> {
        mentioned[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
    }

    /// Indices of the articles near a time, those without a date behind them; all for an article without a date.
    func near(_ time: Instant?, within milliseconds: Int64) -> (dated: Range<Int32>, undated: Range<Int32>) {
        let undated = Int32(dated)..<Int32(articles.count)
        guard let time else { return (0..<Int32(dated), undated) }
        let low = first { $0.milliseconds(since: time) >= -milliseconds }
        let high = first { $0.milliseconds(since: time) > milliseconds }
        return (low..<high, undated)
    }

    /// The first dated article that a condition holds for, which holds for all behind it too.
    private func first(where isBehind: (Instant) -> Bool) -> Int32 {
        var (low, high) = (0, dated)
        while low < high {
            let middle = (low + high) / 2
            if let time = articles[middle].published, isBehind(time) { high = middle } else { low = middle + 1 }
        }
        return Int32(low)
    }
}
