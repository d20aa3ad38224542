import NewsModel

/// A revision that the reader's marks name: its payload must be kept.
public struct PinnedRevision: Sendable, Hashable {
    public var article: ArticleKey
    public var revision: ContentHash

    public init(article: ArticleKey, revision: ContentHash) { (self.article, self.revision) = (article, revision) }
}
