import NewsModel

/// What decides between two revisions that cover a field, left to right: authority of the kind, extractor generation,
/// attested, first seen, SHA-256(article ‖ 0x00 ‖ content hash).
///
/// Nothing in it depends on the field but the authority, so fields that one kind asserts together come from one revision.
public struct RevisionKey: Comparable {
    public let rank: Int
    public let generation: Int
    /// `nil` is before everything.
    public let attested: Instant?
    public let firstSeen: Instant
    private let article: ArticleKey
    private let id: RevisionID

    public init(_ revision: Revision, rank: Int, article: ArticleKey) {
        (self.rank, self.article, id) = (rank, article, revision.id)
        (generation, attested, firstSeen) = (revision.generation, revision.attested, revision.firstSeen)
    }

    /// The last component: arbitrary, but the same on every replica. Computed only where all others tie.
    public var tie: ContentHash {
        ContentHash.of(Array(article.rawValue.utf8) + [0] + id.content.bytes)
    }

    public static func == (left: RevisionKey, right: RevisionKey) -> Bool { !(left < right) && !(right < left) }

    public static func < (left: RevisionKey, right: RevisionKey) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        if left.generation != right.generation { return left.generation < right.generation }
        if left.attested != right.attested {
            guard let mine = left.attested else { return true }
            guard let other = right.attested else { return false }
            return mine < other
        }
        if left.firstSeen != right.firstSeen { return left.firstSeen < right.firstSeen }
        if left.id == right.id { return false }
        let (mine, other) = (left.tie, right.tie)
        // Two kinds may assert one content: then the hash ties as well, and any fixed order of the kinds serves.
        return mine == other ? left.id.kind.rawValue < right.id.kind.rawValue : mine < other
    }
}
