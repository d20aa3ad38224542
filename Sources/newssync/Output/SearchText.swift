import NewsSync

/// What a search found, for a terminal.
struct SearchText {
    private let lines: HeadLines
    private let bidi: BidiOutput
    /// How many hits stand before the first.
    private let first: Int
    private let snippets: HitSnippets

    init(store: NewsStore, bidi: BidiOutput, first: Int, snippets: HitSnippets) throws {
        lines = try HeadLines(store: store, bidi: bidi)
        (self.bidi, self.first, self.snippets) = (bidi, first, snippets)
    }

    func print(_ results: SearchResults) {
        if results.isCut { Output.error("newssync: the query is longer than is read; its end was left out") }
        if results.isLoosened { Output.line("No article holds all of this. Some of it:") }
        for (index, hit) in results.hits.enumerated() {
            let number = "\(first + index + 1). "
            Output.line(number + lines.line(for: hit.article, indent: number.utf8.count))
            let direction = lines.direction(of: hit.article)
            let snippet = Shown.field(snippets.marked(for: hit), direction)
            Output.line("   " + Shown.line(snippet, base: direction, bidi: bidi))
            for other in hit.others { Output.line("   also " + lines.line(for: other, indent: 8)) }
            if let explanation = hit.explanation { print(explanation, score: hit.score) }
        }
        if let counts = results.counts { print(counts) }
        if results.goesOn, !results.hits.isEmpty { Output.line("… more with --page") }
    }

    private func print(_ explanation: HitExplanation, score: Double) {
        let letters = explanation.letters > 0 ? ", \(Shown.score(explanation.letters)) of it by letters in a row" : ""
        Output.line("   score \(Shown.score(score))\(letters), \(explanation.length) words")
        for word in explanation.words {
            let rules = HitExplanation.Rule.allCases.compactMap { rule in
                word.written[rule].map { "\(rule.rawValue) " + $0.map { Shown.field($0, nil) }.joined(separator: ", ") }
            }
            let parts = [("surface", word.surface), ("stem", word.stem), ("pair", word.pair)].filter { $0.1 > 0 }
                .map { "\($0.0) \(Shown.score($0.1))" }
            let found = rules.isEmpty ? "not here" : rules.joined(separator: "; ")
            let scores = parts.isEmpty ? "" : " (" + parts.joined(separator: " + ") + ")"
            let note = word.isMisspelled ? ", spelled otherwise only" : ""
            Output.line(
                "     "
                    + Shown.line(
                        "\(Shown.field(word.typed, nil)): \(found)\(note)\(scores)", base: .leftToRight, bidi: bidi))
        }
    }

    private func print(_ counts: SearchCounts) {
        Output.line("\(counts.total) in all")
        func list(_ title: String, _ pairs: [(String, Int)]) {
            guard !pairs.isEmpty else { return }
            let text = pairs.map { "\(Shown.field($0.0, nil)) \($0.1)" }.joined(separator: ", ")
            Output.line("  " + Shown.line("\(title): \(text)", base: .leftToRight, bidi: bidi))
        }
        list("editions", counts.editions.map { ($0.key.rawValue, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) })
        list("sections", counts.sections.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) })
        list("years", counts.years.sorted { $0.key > $1.key }.map { (String($0.key), $0.value) })
    }
}
