import NewsSync

/// What a search found, as JSON: see `schema/search.schema.json`.
enum SearchJSON {
    static func results(_ results: SearchResults, query: String, snippets: HitSnippets) -> JSONValue {
        var members: [String: JSONValue] = [
            "query": .string(query), "loosened": .bool(results.isLoosened), "goes_on": .bool(results.goesOn),
            "hits": .array(results.hits.map { hit($0, snippets) }),
        ]
        if let counts = results.counts { members["counts"] = self.counts(counts) }
        return .object(members)
    }

    private static func hit(_ hit: SearchHit, _ snippets: HitSnippets) -> JSONValue {
        var members = ArticleJSON.head(hit.article)
        members["score"] = .number(rounded(hit.score))
        let snippet = snippets.snippet(for: hit)
        members["snippet"] = .string(snippet.text)
        members["snippet_html"] = .string(snippet.html(neutral: snippets.direction(of: hit)))
        members["also"] = .array(hit.others.map { .object(ArticleJSON.head($0)) })
        if let explanation = hit.explanation {
            members["explanation"] = [
                "length": .number(Double(explanation.length)), "letters": .number(rounded(explanation.letters)),
                "words": .array(explanation.words.map(word)),
            ]
        }
        return .object(members)
    }

    private static func word(_ word: HitExplanation.Word) -> JSONValue {
        let written = word.written.map { ($0.key.rawValue, JSONValue.array($0.value.map(JSONValue.string))) }
        return [
            "typed": .string(word.typed),
            "written": .object(Dictionary(written, uniquingKeysWith: { first, _ in first })),
            "surface": .number(rounded(word.surface)), "stem": .number(rounded(word.stem)),
            "pair": .number(rounded(word.pair)), "misspelled": .bool(word.isMisspelled),
            "inverse_frequency": [
                .number(rounded(word.inverseFrequency.surface)), .number(rounded(word.inverseFrequency.stem)),
            ],
            "frequency": [.number(word.frequency.surface), .number(word.frequency.stem)],
        ]
    }

    private static func counts(_ counts: SearchCounts) -> JSONValue {
        func object(_ pairs: [(String, Int)]) -> JSONValue {
            .object(Dictionary(pairs.map { ($0.0, .number(Double($0.1))) }, uniquingKeysWith: { first, _ in first }))
        }
        return [
            "total": .number(Double(counts.total)),
            "editions": object(counts.editions.map { ($0.key.rawValue, $0.value) }),
            "sections": object(counts.sections.map { ($0.key, $0.value) }),
            "years": object(counts.years.map { (String($0.key), $0.value) }),
        ]
    }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
