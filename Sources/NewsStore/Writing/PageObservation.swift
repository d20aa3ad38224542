import NewsModel

/// What a page, or a feed whose word stands for its site, said of an article, and when: the input of the store.
public struct PageObservation: Sendable {
    /// What sort of source said it.
    public var kind: SourceKind
    /// The edition whose page it is.
    public var edition: EditionID
    /// The article as the page names it.
    public var article: ArticleKey
    public var content: Content
    /// The instant at which the page says this version was made.
    public var asserted: Instant?
    /// The instant at which the page says the article was first published.
    public var published: Instant?
    /// Of the extractor.
    public var generation: Int
    /// The instant of the answer on the origin's clock.
    public var seen: Instant
    /// The instant at which the origin stood by the answer, where it demonstrably did.
    public var verified: Instant?
    /// SHA-256 of the raw response.
    public var raw: ContentHash?
    /// Where the answer came from, in the site's own addresses.
    public var origin: CanonicalURL
    /// The addresses that the page claims for its article.
    public var claims: [CanonicalURL]

    public init(
        kind: SourceKind = .page, edition: EditionID, article: ArticleKey, content: Content, asserted: Instant?,
        published: Instant?, generation: Int,
        seen: Instant, verified: Instant?, raw: ContentHash?, origin: CanonicalURL, claims: [CanonicalURL]
    ) {
        self.kind = kind
        (self.edition, self.article, self.content, self.asserted) = (edition, article, content, asserted)
        (self.published, self.generation, self.seen, self.verified) = (published, generation, seen, verified)
        (self.raw, self.origin, self.claims) = (raw, origin, claims)
    }
}

/// What an observation did to the store.
public enum ObservationOutcome: Sendable, Equatable {
    /// The article was not known before.
    case new
    /// What is shown of it changed.
    case changed
    /// Something was added that does not show (an older version, a date).
    case recorded
    /// It waits for a second answer that says the same.
    case waiting
    /// Nothing that was not known.
    case unchanged
}
