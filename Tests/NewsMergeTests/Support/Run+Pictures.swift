import NewsModel

extension Run {
    /// A row about a page; a number is an instant, what is left out is not known.
    static func page(
        _ content: Content, asserted: Instant? = nil, published: Instant? = nil, seen: Instant,
        verified: Instant? = nil, generation: Int = 1, by replica: String = "r1"
    ) -> Run {
        of(.page, "ar:1", content, asserted, published, seen, verified, generation, replica)
    }

    /// A row about a page of which only the title matters.
    static func page(
        _ title: String, asserted: Instant? = nil, published: Instant? = nil, seen: Instant, verified: Instant? = nil,
        generation: Int = 1, by replica: String = "r1"
    ) -> Run {
        page(
            Content(["title": .string(title), "body": .string("of \(title)")]), asserted: asserted,
            published: published, seen: seen, verified: verified, generation: generation, by: replica)
    }

    /// A row about an entry of a feed.
    static func feed(
        _ content: Content, asserted: Instant? = nil, published: Instant? = nil, seen: Instant,
        verified: Instant? = nil, generation: Int = 1, by replica: String = "r1"
    ) -> Run {
        of(.feed, "/a", content, asserted, published, seen, verified, generation, replica)
    }

    /// A row about an entry of a sitemap.
    static func sitemap(_ content: Content, asserted: Instant? = nil, seen: Instant, verified: Instant? = nil) -> Run {
        of(.sitemap, "/a", content, asserted, nil, seen, verified, 1, "r1")
    }

    private static func of(
        _ kind: SourceKind, _ article: String, _ content: Content, _ asserted: Instant?, _ published: Instant?,
        _ seen: Instant, _ verified: Instant?, _ generation: Int, _ replica: String
    ) -> Run {
        let sighting = Sighting(
            article: ArticleKey(article), kind: kind, content: content.hash, asserted: asserted,
            published: published, generation: generation)
        return Run(
            replica: ReplicaID(replica), sighting: sighting, start: seen, verified: verified, mask: content.mask)
    }
}

extension Retraction {
    /// A confirmed retraction at an instant.
    static func at(_ instant: Instant, by replica: String = "r1") -> Retraction {
        Retraction(replica: ReplicaID(replica), article: ArticleKey("ar:1"), gone: instant)
    }
}
