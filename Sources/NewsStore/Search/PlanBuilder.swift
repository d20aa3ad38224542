import CSearch
import NewsText

/// Makes a plan of a query: asks the index's vocabulary what its words are there.
struct PlanBuilder {
    let index: SearchIndex
    let vocabulary: Vocabulary
    let analyzer: Analyzer
    let isExact: Bool
    var plan = SearchPlan()

    private init(_ index: SearchIndex, analyzer: Analyzer, isExact: Bool) {
        self.index = index
        self.analyzer = analyzer
        self.isExact = isExact
        vocabulary = Vocabulary(index: index)
        plan.isExact = isExact
    }

    /// `nil` where no text is asked for. A word and a phrase count once. Stop words are left out unless nothing would
    /// remain.
    static func plan(
        _ query: SearchQuery, for index: SearchIndex, analyzer: Analyzer, joining: SearchPlan.Joining = .all,
        isExact: Bool = false
    ) throws -> SearchPlan? {
        var builder = PlanBuilder(index, analyzer: analyzer, isExact: isExact)
        var seen: Set<SearchQuery.Key> = []
        var clauses: [String] = []
        var last: Int?
        for (place, clause) in builder.withoutStopWords(query.clauses) {
            let parts = clause.parts.filter { seen.insert($0.key).inserted }
            guard !parts.isEmpty else { continue }
            if last.map({ $0 + 1 == place }) == true, parts[0].mayPair {
                builder.plan.words[builder.plan.words.count - 1].isJoined = true
            }
            clauses.append(Self.either(try parts.map { try builder.add($0) }))
            last = parts.count == 1 && parts[0].mayPair ? place : nil
        }
        guard !clauses.isEmpty else { return nil }
        builder.plan.match = clauses.joined(separator: joining.rawValue)
        try builder.addGrams(joining)
        try builder.exclude(query.excluded)
        return builder.plan
    }

    /// What matches one of several parts without a score, to be left out; `nil` without parts.
    static func match(
        any parts: [SearchQuery.Part], in index: SearchIndex, analyzer: Analyzer, isExact: Bool
    ) throws -> String? {
        guard !parts.isEmpty else { return nil }
        var builder = PlanBuilder(index, analyzer: analyzer, isExact: isExact)
        return either(try parts.map { try builder.add($0) })
    }

    private mutating func exclude(_ parts: [SearchQuery.Part]) throws {
        guard !parts.isEmpty else { return }
        var aside = PlanBuilder(index, analyzer: analyzer, isExact: isExact)
        let match = Self.either(try parts.map { try aside.add($0) })
        plan.match = "(\(plan.match)) NOT \(match)"
        // FTS5 counts these phrases too; they say nothing of a text that is found.
        plan.phrases += aside.plan.phrases.map { _ in SearchPlan.Phrase(word: 0, kinds: 0) }
    }

    private func withoutStopWords(_ clauses: [SearchQuery.Clause]) -> [(place: Int, clause: SearchQuery.Clause)] {
        let all = clauses.enumerated().map { (place: $0.offset, clause: $0.element) }
        guard !isExact else { return all }
        let stopWords = StopWords.folded(language: index.language)
        let kept = all.filter { _, clause in
            guard clause.parts.count == 1, case .word(let term) = clause.parts[0].match else { return true }
            return clause.parts[0].field == .title || !stopWords.contains(term.surface)
        }
        return kept.isEmpty ? all : kept
    }

    private static func either(_ parts: [String]) -> String {
        parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
    }

    static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

extension SearchQuery {
    /// What makes a part the same as another, wherever both were typed.
    struct Key: Hashable {
        let words: [String]
        let kind: Int
        let field: Part.Field
    }
}

extension SearchQuery.Part {
    fileprivate var key: SearchQuery.Key {
        let kind =
            switch match {
            case .word: 0
            case .phrase: 1
            case .prefix: 2
            }
        return SearchQuery.Key(words: terms.map(\.surface), kind: kind, field: field)
    }

    /// Whether it counts more next to the word before or behind it.
    fileprivate var mayPair: Bool {
        if case .word = match { return field == .any }
        return false
    }
}
