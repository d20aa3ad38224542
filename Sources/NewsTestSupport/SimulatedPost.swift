import NewsModel

/// One post of the simulated site, with its strings exactly as they are to be published.
public struct SimulatedPost: Sendable {
    /// The publisher's id, digits.
    public var id: String
    /// The decoded path, which begins with `/`.
    public var path: String
    /// The edition's language: `ar`, `en`, `es`.
    public var language: String
    public var title: String
    public var description: String
    /// Tags, separated by commas; may repeat itself and carry stray white space.
    public var keywords: String
    public var thumbnail: String
    /// Seconds as digits; `nil` where the post is no video.
    public var videoDuration: String?
    /// Digits.
    public var wordCount: String
    public var published: SiteTime
    public var updated: SiteTime
    public var author: String
    public var classes: [PostClass]
    /// The body's paragraphs joined by line feeds; empty where there is none.
    public var fullText: String
    /// The body with its structure; where it is given, `fullText` is not shown.
    public var blocks: [PostBlock]?
    /// Caption and credit of the lead image.
    public var caption: String?
    public var credit: String?
    /// Where the story comes from, such as an agency.
    public var source: String?
    /// The same story in other editions: language and absolute address.
    public var alternates: [Alternate] = []
    /// Where the post stands in a site with an outline of its own; `nil` for a post that has only its classes.
    public var filing: PostFiling?
    /// The months in whose sitemaps the address stands, each once, ascending.
    public var months: [YearMonth]

    /// The same story elsewhere, as `<link rel="alternate" hreflang>` names it.
    public struct Alternate: Hashable, Sendable {
        public var language: String
        public var url: String
        /// Whether the story was first told there.
        public var isOriginal: Bool

        public init(language: String, url: String, isOriginal: Bool = false) {
            (self.language, self.url, self.isOriginal) = (language, url, isOriginal)
        }
    }

    /// The body as it is shown: the blocks, or a paragraph for each line that is not empty.
    public var body: [PostBlock] {
        blocks ?? fullText.utf8.split(separator: 0x0A).map { .paragraph(String(decoding: $0, as: UTF8.self)) }
    }

    /// The first part of the path: `news` of `/news/politics/…`.
    public var sectionSlug: String { path.split(separator: "/").first.map(String.init) ?? "" }

    /// The tags as they stand between the commas.
    public var tags: [String] {
        keywords.utf8.split(separator: 0x2C).map { String(decoding: $0, as: UTF8.self) }
    }
}
