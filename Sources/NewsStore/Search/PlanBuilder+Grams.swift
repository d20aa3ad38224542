import CSearch
import NewsText

extension PlanBuilder {
    /// More letters than this say nothing more of a query.
    private static let maximumGrams = 96

    /// In an index that holds trigrams, adds those of the query's words: where some of the words are enough, they find texts of
    /// their own, which holds what was misspelled; where all words are wanted, they only say which text is the better.
    mutating func addGrams(_ joining: SearchPlan.Joining) throws {
        guard index.options.contains(.trigrams), !isExact else { return }
        var seen: Set<String> = []
        for case .word(let term) in plan.words.map(\.source) {
            for gram in IndexTerms.trigrams(of: term.surface) where plan.grams.count < Self.maximumGrams {
                guard seen.insert(gram).inserted else { continue }
                let rows = try vocabulary.counts(of: gram).rows
                if rows > 0 { plan.grams.append(SearchPlan.Gram(term: gram, rows: Double(rows))) }
            }
        }
        guard !plan.grams.isEmpty else { return }
        let grams = plan.grams.map { Self.quoted($0.term) }.joined(separator: " OR ")
        switch joining {
        case .any: plan.match += " OR " + grams
        case .all:
            // An expression that holds wherever the words do, and in which FTS5 looks for the letters.
            plan.match = "(\(plan.match)) AND (\(plan.match) OR \(grams))"
            plan.phrases += plan.phrases.map { SearchPlan.Phrase(word: $0.word, kinds: 0) }
        }
        plan.phrases += plan.grams.indices.map {
            SearchPlan.Phrase(word: plan.words.count + $0, kinds: CSEARCH_SURFACE)
        }
    }
}
