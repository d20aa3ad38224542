/// One replica's statement by hand about two articles: of one edition, that they are the same article under two ids; of
/// two editions, that they tell the same story. Of the statements about a pair the one with the greatest (at, replica)
/// holds.
public struct ArticleLink: Hashable, Sendable {
    public let replica: ReplicaID
    /// The article with the smaller name, byte by byte.
    public let article: ArticleKey
    public let other: ArticleKey
    /// When it was said, on the clock of the replica.
    public let at: Instant
    /// `false` takes back what was said before, or says "not these two" of what was found by content.
    public let holds: Bool

    /// Takes the two articles in any order.
    public init(replica: ReplicaID, _ one: ArticleKey, _ another: ArticleKey, at: Instant, holds: Bool) {
        (self.replica, self.at, self.holds) = (replica, at, holds)
        (article, other) = one < another ? (one, another) : (another, one)
    }

    /// The name, in every store, of what one replica says of the two; when and what is no part of it.
    public var id: RowID {
        var encoder = StatementEncoder(of: .link, replica: replica, subject: article.rawValue)
        encoder.append(text: other.rawValue)
        return encoder.name
    }

    /// Whether it speaks of two ids of one edition, and not of two editions.
    public var isSameAs: Bool { article.edition == other.edition }

    /// Whether it stands above another statement about the same two articles.
    public func outranks(_ known: ArticleLink) -> Bool {
        (at, replica, holds ? 1 : 0) > (known.at, known.replica, known.holds ? 1 : 0)
    }
}
