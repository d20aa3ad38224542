import NewsModel

/// What is compared of one article, in the language of its edition.
public struct StoryText: Sendable, Hashable {
    /// BCP 47 tag of the edition; numbers and words are read by its rules (`ar`, `es`, `en`; others as if English).
    public var language: String
    public var title: String
    public var lede: String
    /// Plain text; a line feed ends a paragraph.
    public var body: String
    public var tags: [String]
    /// Addresses or names of the images; compared by the last part of the path.
    public var images: [String]
    /// When the article came out, as the publisher says. Not part of the signature; the matcher is given it beside.
    public var published: Instant?

    public init(
        language: String, title: String, lede: String, body: String, tags: [String] = [], images: [String] = [],
        published: Instant? = nil
    ) {
        self.language = language
        self.title = title
        self.lede = lede
        self.body = body
        self.tags = tags
        self.images = images
        self.published = published
    }
}
