import NewsModel

/// An article in a list: little enough that a year of them fits in memory.
public struct RenderedEntry: Sendable {
    public var key: ArticleKey
    public var title: String
    public var target: LinkTarget?
    /// The name of its section.
    public var section: String?
    public var published: Instant?
    public var isGone: Bool
    /// Its first paragraph, where the list shows it.
    public var lede: String?
    /// Seconds, of a video.
    public var videoSeconds: Double?

    public init(
        key: ArticleKey, title: String, target: LinkTarget?, section: String? = nil, published: Instant? = nil,
        isGone: Bool = false, lede: String? = nil, videoSeconds: Double? = nil
    ) {
        (self.key, self.title, self.target, self.section) = (key, title, target, section)
        (self.published, self.isGone, self.lede, self.videoSeconds) = (published, isGone, lede, videoSeconds)
    }
}
