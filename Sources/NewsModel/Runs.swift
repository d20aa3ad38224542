/// That a source said a content: the unit in which rows of different replicas join.
public struct Sighting: Hashable, Sendable {
    /// The article as the source names it.
    public var article: ArticleKey
    public var kind: SourceKind
    public var content: ContentHash
    /// The instant at which the source says this version was made, if it says one.
    public var asserted: Instant?
    /// The instant at which the source says the article was first published, if it says one.
    public var published: Instant?
    /// The generation of the extractor that read the answer; a greater one reads better.
    public var generation: Int

    public init(
        article: ArticleKey, kind: SourceKind, content: ContentHash, asserted: Instant?, published: Instant?,
        generation: Int
    ) {
        (self.article, self.kind, self.content) = (article, kind, content)
        (self.asserted, self.published, self.generation) = (asserted, published, generation)
    }
}

/// A row of the state, one *run* of a sighting: one replica's statement "from `start` on I saw this".
public struct Run: Hashable, Sendable {
    public var replica: ReplicaID
    public var sighting: Sighting
    /// When this run began: the instant of its first answer on the origin's clock. Joins by min.
    public var start: Instant
    /// The latest instant at which the origin demonstrably stood by the answer. Joins by max.
    public var verified: Instant?
    /// The fields that the content speaks of.
    public var mask: CoverageMask
    /// Where the answer came from: the canonical address.
    public var origin: String?
    /// SHA-256 of the raw response.
    public var raw: ContentHash?

    public init(
        replica: ReplicaID, sighting: Sighting, start: Instant, verified: Instant?, mask: CoverageMask,
        origin: String? = nil,
        raw: ContentHash? = nil
    ) {
        (self.replica, self.sighting, self.start, self.verified) = (replica, sighting, start, verified)
        (self.mask, self.origin, self.raw) = (mask, origin, raw)
    }
}

/// A confirmed retraction: one replica's statement that the publisher took the article away at an instant.
public struct Retraction: Hashable, Sendable {
    public var replica: ReplicaID
    public var article: ArticleKey
    /// The instant of the first answer that said so.
    public var gone: Instant

    public init(replica: ReplicaID, article: ArticleKey, gone: Instant) {
        (self.replica, self.article, self.gone) = (replica, article, gone)
    }
}

/// A claim that an address is an article's, with the attestation of the sighting that makes it.
public struct AliasClaim: Hashable, Sendable {
    public var article: ArticleKey
    /// When the sighting that makes the claim was attested; `nil` where it is neither dated nor verified.
    public var attested: Instant?
    /// When the sighting was first seen.
    public var firstSeen: Instant

    public init(article: ArticleKey, attested: Instant?, firstSeen: Instant) {
        (self.article, self.attested, self.firstSeen) = (article, attested, firstSeen)
    }
}
