import NewsModel

/// What decides between two revisions that cover a field, left to right: authority of the kind, extractor generation,
/// attested, first seen, SHA-256(article ‖ 0x00 ‖ content hash).
///
/// Nothing in it depends on the field but the authority, so fields that one kind asserts together come from one revision.
public struct RevisionKey: Comparable, Sendable {
    /// How much the kind is believed about the field: greater is more.
    public let rank: Int
    public let generation: Int
    /// `nil` is before everything.
    public let attested: Instant?
    /// Whether `attested` is an instant at which the origin demonstrably stood by the content; else the source's own date
    /// says it, or nothing does.
    public let isVerified: Bool
    public let firstSeen: Instant
    private let article: ArticleKey
    public let id: RevisionID
    /// Those of planted mistakes: what comes before every other component, and what is hashed beside the content.
    private let misplaced: Int64
    private let salt: FieldName?

    /// The key of a revision for a field that it covers.
    public init(_ revision: Revision, for field: FieldName, of article: ArticleKey, rules: MergeRules) {
        rank = rules.authority.rank(of: revision.id.kind, for: field)
        (self.article, id) = (article, revision.id)
        (generation, attested, firstSeen) = (revision.generation, revision.attested, revision.firstSeen)
        isVerified = revision.attested != nil && revision.attested == revision.verified
        misplaced = revision.misplaced
        salt = rules.planted == .perFieldTieBreak ? field : nil
    }

    /// The last component: arbitrary, but the same on every replica. Computed only where all others tie.
    public var tie: ContentHash {
        let salt = salt.map { Array($0.rawValue.utf8) } ?? []
        return ContentHash.of(Array(article.rawValue.utf8) + [0] + id.content.bytes + salt)
    }

    public static func == (left: RevisionKey, right: RevisionKey) -> Bool { !(left < right) && !(right < left) }

    public static func < (left: RevisionKey, right: RevisionKey) -> Bool {
        if left.misplaced != right.misplaced { return left.misplaced < right.misplaced }
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

    /// The first component, from left to right, in which this key differs from another one; `nil` where none does.
    ///
    /// Attestations are told apart by what this one rests on, so it is the greater key that has to be asked.
    public func component(over other: RevisionKey) -> KeyComponent? {
        if rank != other.rank { return .authority }
        if generation != other.generation { return .generation }
        if attested != other.attested { return isVerified ? .attestedByVerification : .attestedByClaim }
        if firstSeen != other.firstSeen { return .firstSeen }
        if id == other.id { return nil }
        return tie == other.tie ? .kindName : .hash
    }
}
