import NewsModel

/// Pairs that are worth comparing in full: for each article of either edition, those of the other that share the most of
/// what is rare.
enum CandidateSearch {
    /// Indices of pairs, sorted, each once.
    static func pairs(
        _ left: StoryWindow, _ right: StoryWindow, _ frequencies: FeatureFrequencies, _ tuning: StoryTuning
    ) -> [(left: Int, right: Int)] {
        var keys: [UInt64] = []
        search(left, right, frequencies, tuning) { keys.append(UInt64($0) << 32 | UInt64($1)) }
        search(right, left, frequencies, tuning) { keys.append(UInt64($1) << 32 | UInt64($0)) }
        keys.sort()
        var pairs: [(left: Int, right: Int)] = []
        for (index, key) in keys.enumerated() where index == 0 || keys[index - 1] != key {
            pairs.append((Int(key >> 32), Int(key & 0xFFFF_FFFF)))
        }
        return pairs
    }

    private static func search(
        _ from: StoryWindow, _ among: StoryWindow, _ frequencies: FeatureFrequencies, _ tuning: StoryTuning,
        _ found: (Int, Int) -> Void
    ) {
        var sums = [Float](repeating: 0, count: among.articles.count)
        var touched: [Int32] = []
        for (index, article) in from.articles.enumerated() {
            let near = among.near(article.published, within: tuning.windowMilliseconds)
            var left = tuning.candidateMentions
            for mention in rarestFirst(article, frequencies) {
                let evidence = Float(frequencies.weights[Int(mention.number)])
                guard evidence > 0 else { continue }
                let holders = among.articles(with: mention.number)
                left -= add(evidence, to: holders, in: near.dated, &sums, &touched)
                left -= add(evidence, to: holders, in: near.undated, &sums, &touched)
                if left <= 0 { break }
            }
            for candidate in best(touched, sums, tuning.candidates) { found(index, Int(candidate)) }
            for candidate in touched { sums[Int(candidate)] = 0 }
            touched.removeAll(keepingCapacity: true)
        }
    }

    private static func rarestFirst(
        _ article: WeighedArticle, _ frequencies: FeatureFrequencies
    ) -> [WeighedArticle.Mention] {
        article.mentions.sorted { left, right in
            let counts = (frequencies.counts[Int(left.number)], frequencies.counts[Int(right.number)])
            let sums = (counts.0.left + counts.0.right, counts.1.left + counts.1.right)
            return sums.0 != sums.1 ? sums.0 < sums.1 : left.number < right.number
        }
    }

    /// Adds to the articles of a range; returns how many there were.
    private static func add(
        _ evidence: Float, to holders: ArraySlice<Int32>, in range: Range<Int32>, _ sums: inout [Float],
        _ touched: inout [Int32]
    ) -> Int {
        guard !range.isEmpty else { return 0 }
        var (low, high) = (holders.startIndex, holders.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holders[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        let start = low
        while low < holders.endIndex, holders[low] < range.upperBound {
            let article = holders[low]
            if sums[Int(article)] == 0 { touched.append(article) }
            sums[Int(article)] += evidence
            low += 1
        }
        return low - start
    }

    /// The articles with the greatest sums, ties by the smaller index.
    private static func best(_ touched: [Int32], _ sums: [Float], _ count: Int) -> [Int32] {
        var best: [Int32] = []
        func isBetter(_ left: Int32, _ right: Int32) -> Bool {
            let (first, second) = (sums[Int(left)], sums[Int(right)])
            return first != second ? first > second : left < right
        }
        for article in touched {
            if best.count == count, !isBetter(article, best[count - 1]) { continue }
            if best.count == count { best.removeLast() }
            var place = best.count
            while place > 0, isBetter(article, best[place - 1]) { place -= 1 }
            best.insert(article, at: place)
        }
        return best
    }
}
