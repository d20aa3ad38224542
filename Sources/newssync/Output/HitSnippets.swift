import NewsSync

/// Why each hit was found.
struct HitSnippets {
    private let analyzers: [EditionID: Analyzer]
    private let directions: [EditionID: BaseDirection]

    init(store: NewsStore) throws {
        let editions = try store.editions()
        analyzers = Dictionary(
            editions.map { ($0.id, Analyzer(language: $0.language)) }, uniquingKeysWith: { first, _ in first })
        directions = Dictionary(
            editions.compactMap { edition in BaseDirection(rawValue: edition.direction).map { (edition.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The direction of an edition's text that has none of its own.
    func direction(of hit: SearchHit) -> BaseDirection { directions[hit.article.edition] ?? .leftToRight }

    func snippet(for hit: SearchHit) -> Snippet {
        let analyzer = analyzers[hit.article.edition] ?? Analyzer(language: "und")
        let body = hit.article.fields[.body].map(BodyText.plain) ?? ""
        return Snippet.make(text: body.isEmpty ? hit.article.lede : body, terms: hit.terms, analyzer: analyzer)
    }

    /// The snippet with what matched between brackets.
    func marked(for hit: SearchHit) -> String {
        let snippet = snippet(for: hit)
        var text = snippet.text
        for range in snippet.matchRanges.reversed() {
            text.replaceSubrange(range, with: "[\(text[range])]")
        }
        return text
    }
}
