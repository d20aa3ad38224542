import CSearch
import NewsText

/// What a part of a query asks FTS5 for. Each adds a word to the plan, with its phrases, and gives its expression.
extension PlanBuilder {
    mutating func add(_ part: SearchQuery.Part) throws -> String {
        let expression =
            switch part.match {
            case .word(let term): try add(word: term)
            case .phrase(let terms): add(phrase: terms)
            case .prefix(let term): add(prefix: term)
            }
        return part.field == .title ? "(title : \(expression))" : expression
    }

    /// Readings of a word: FTS5's phrases, and what each is for.
    private struct Forms {
        var terms: [String] = []
        var kinds: [Int] = []

        mutating func add(_ term: String, _ kind: Int) {
            terms.append(term)
            kinds.append(kind)
        }
    }

    private mutating func add(word term: QueryTerm) throws -> String {
        let counts = try vocabulary.counts(of: term.surface)
        var word = SearchPlan.Word(source: .word(term), written: term.written)
        var forms = Forms()
        if isExact {
            word.weights = (Ranking.surface + Ranking.stem, 0)
            word.rows = (Double(counts.rows), 0)
            forms.add(term.surface, CSEARCH_SURFACE)
        } else {
            word.rows = (Double(counts.rows), Double(try vocabulary.counts(of: term.stem).stems))
            let isOwn = term.stem == term.surface
            forms.add(term.surface, isOwn ? CSEARCH_SURFACE | CSEARCH_STEM : CSEARCH_SURFACE)
            // The index holds a word that is its own stem without a marked one.
            if !isOwn, isOwnStem(term.stem) { forms.add(term.stem, CSEARCH_STEM) }
            forms.add(term.markedStem, CSEARCH_STEM)
        }
        try addSpellings(of: term, counts, to: &word, &forms)
        if !isExact { try addNames(of: term, to: &word, &forms) }
        return note(word, forms)
    }

    private mutating func note(_ word: SearchPlan.Word, _ forms: Forms) -> String {
        plan.phrases += forms.kinds.map { SearchPlan.Phrase(word: plan.words.count, kinds: $0) }
        plan.words.append(word)
        return "(" + forms.terms.map(Self.quoted).joined(separator: " OR ") + ")"
    }

    private func isOwnStem(_ stem: String) -> Bool {
        analyzer.queryTerms(stem).map(\.stem) == [stem]
    }

    /// Where readers can mean one spelling of several that fold to the same, the phrases that tell them apart.
    private func addSpellings(
        of term: QueryTerm, _ counts: Vocabulary.Counts, to word: inout SearchPlan.Word, _ forms: inout Forms
    ) throws {
        guard index.options.contains(.spellings), counts.rows > 0 else { return }
        let spellings = try vocabulary.spellings(of: term.surface)
        guard !spellings.isEmpty else { return }
        let typed = analyzer.spellingTerm(of: term)
        let rows = typed.map { typed in spellings.first { $0.term == typed }?.rows ?? 0 } ?? counts.plain
        let others = spellings.filter { $0.term != typed }
        let least = max(2, Double(counts.rows) * Ranking.leastSpelling)
        let otherRows = others.reduce(typed == nil ? 0 : counts.plain) { $0 + $1.rows }
        guard isExact || Double(rows) >= least && Double(otherRows) >= least else { return }
        if let typed {
            word.spelling = CSEARCH_MARKED
            forms.add(typed, CSEARCH_TYPED)
        } else {
            word.spelling = CSEARCH_PLAIN
            for other in others { forms.add(other.term, CSEARCH_OTHERWISE) }
        }
        word.rows = (Double(rows), max(Double(rows), word.rows.stem - Double(counts.rows - rows)))
    }

    /// Where a word was typed in another script than the index's, the words there that may be the same name.
    private func addNames(of term: QueryTerm, to word: inout SearchPlan.Word, _ forms: inout Forms) throws {
        guard NameCandidates.isForeign(term.surface, to: index.language),
            let candidates = NameCandidates(term.surface)
        else { return }
        let chosen = candidates.chosen(among: try vocabulary.words(sounding: candidates.keys))
        var stems: Set<String> = []
        for candidate in chosen {
            forms.add(candidate.surface, CSEARCH_SURFACE | CSEARCH_STEM)
            word.transliterations.insert(candidate.surface)
            // The name with a clitic is the name: its stem finds it, as it would if the name had been typed in this script.
            guard !isExact, let stem = analyzer.queryTerms(candidate.surface).first?.markedStem,
                stems.insert(stem).inserted
            else { continue }
            forms.add(stem, CSEARCH_STEM)
            word.transliteratedStems.insert(stem)
        }
        let rows = Double(chosen.reduce(0) { $0 + $1.documents })
        word.rows = (word.rows.surface + rows, word.rows.stem + rows)
    }

    private mutating func add(phrase terms: [QueryTerm]) -> String {
        let surfaces = terms.map { isExact ? analyzer.spellingTerm(of: $0) ?? $0.surface : $0.surface }
        let written = "\"" + terms.map(\.written).joined(separator: " ") + "\""
        return addWhole(
            Self.quoted(surfaces.joined(separator: " ")), SearchPlan.Word(source: .phrase(terms), written: written))
    }

    private mutating func add(prefix term: QueryTerm) -> String {
        addWhole(
            Self.quoted(term.surface) + "*", SearchPlan.Word(source: .prefix(term), written: term.written + "*"))
    }

    /// A phrase that has no other forms, and whose articles FTS5 has to count.
    private mutating func addWhole(_ expression: String, _ word: SearchPlan.Word) -> String {
        var word = word
        word.weights = (Ranking.surface + Ranking.stem, 0)
        word.rows = (-1, 0)
        plan.phrases.append(SearchPlan.Phrase(word: plan.words.count, kinds: CSEARCH_SURFACE))
        plan.words.append(word)
        return expression
    }
}
