import NewsModel

/// What one answer of an article page, or one entry of a feed, says.
public struct ParsedArticle: Sendable {
    /// `edition:postid`.
    public var key: ArticleKey
    /// `.page` or `.feed`.
    public var kind: SourceKind
    /// The fields of the source's coverage mask, as published, without dates.
    public var content: Content
    /// When the source says that this version was made.
    public var asserted: Instant?
    /// When the source says that the article was published.
    public var published: Instant?
    /// The profile's extractor generation.
    public var generation: Int
    /// The addresses that the answer claims for the article, in the edition's one spelling, each once: the one that it
    /// came from, that of the metadata, and the canonical link; none of another host, none of a front or section page.
    public var claims: [CanonicalURL]
    /// What was odd.
    public var warnings: [OriginWarning]
    /// The article's own lists: links inside its body, what to read next, the same story elsewhere. No part of `content`.
    public var parts: [ParsedPart] = []
    /// The rules for article pages that found nothing, without those whose lists an article may lack.
    public var missing: [MissingPart] = []
}

extension ParsedArticle {
    /// The lists of its own that were looked for on the article's page, and read whole: one of them that is not in
    /// `parts` is not there.
    public func lookedFor(by profile: Profile) -> Set<PartName> {
        var names = Set(profile.parts.filter { $0.roles.contains(.article) && $0.subject == .article }.map(\.name))
        if profile.page.alternates != nil { names.insert(.alternates) }
        for case .oversized(let part, _) in warnings { names.remove(PartName(part)) }
        return names
    }
}

/// The fields that an article page speaks of.
public enum ArticlePage {
    /// The coverage mask of the kind `page`; every parsed page has exactly these fields.
    public static let mask = CoverageMask([
        .title, .lede, .url, .lang, .authors, .source, .section, .regions, .coverage, .media, .tags, .images,
        .videoSeconds, .body,
    ])
}
