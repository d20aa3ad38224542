import NewsMerge
import NewsModel

/// What a page or a feed said, once its content is in the store: what rows are made of, and what waits to become one.
struct PageAnswer {
    var kind: SourceKind
    var article: ArticleKey
    /// The number of the content in the store, and its hash.
    var content: Int64
    var hash: ContentHash
    var mask: CoverageMask
    var asserted: Instant?
    var published: Instant?
    var generation: Int
    var seen: Instant
    var verified: Instant?
    var raw: ContentHash?
    var origin: CanonicalURL
    var claims: [CanonicalURL]

    init(_ observation: PageObservation, content number: Int64) {
        kind = observation.kind
        (article, content, hash) = (observation.article, number, observation.content.hash)
        (mask, asserted, published) = (observation.content.mask, observation.asserted, observation.published)
        (generation, seen, verified) = (observation.generation, observation.seen, observation.verified)
        (raw, origin, claims) = (observation.raw, observation.origin, observation.claims)
    }

    init(
        kind: SourceKind, article: ArticleKey, content: Int64, hash: ContentHash, mask: CoverageMask,
        asserted: Instant?,
        published: Instant?, generation: Int, seen: Instant, verified: Instant?, raw: ContentHash?,
        origin: CanonicalURL,
        claims: [CanonicalURL]
    ) {
        self.kind = kind
        (self.article, self.content, self.hash, self.mask) = (article, content, hash, mask)
        (self.asserted, self.published, self.generation) = (asserted, published, generation)
        (self.seen, self.verified, self.raw, self.origin, self.claims) = (seen, verified, raw, origin, claims)
    }

    /// The row that a replica writes of it.
    func run(by replica: ReplicaID) -> Run {
        Run(
            replica: replica,
            sighting: Sighting(
                article: article, kind: kind, content: hash, asserted: asserted, published: published,
                generation: generation),
            start: seen, verified: verified, mask: mask, origin: origin.text, raw: raw)
    }

    /// How the guard sees it, among the article's rows.
    func guarded(among runs: [Run]) -> GuardedAnswer {
        let ofContent = runs.filter { $0.sighting.kind == kind && $0.sighting.content == hash }
        let same = ofContent.lazy.filter { run in
            let sighting = run.sighting
            return (sighting.asserted, sighting.published, sighting.generation) == (asserted, published, generation)
        }
        // A revision is of the newest extractor that read it so.
        let newest = ofContent.lazy.map(\.sighting.generation).max() ?? generation
        return GuardedAnswer(
            revision: RevisionID(kind: kind, content: hash), asserted: asserted, generation: max(generation, newest),
            seen: seen, firstSeen: same.map(\.start).min(), verified: verified)
    }
}
