/// How the simulated site answers. All of it may be changed while it serves.
public struct SiteSettings: Sendable {
    /// Where sitemaps say when something changed.
    public enum LastmodPlacement: String, Sendable, CaseIterable {
        case both, index, months, none

        var inIndex: Bool { self == .both || self == .index }
        var inMonths: Bool { self == .both || self == .months }
    }

    public var lastmod = LastmodPlacement.both
    /// The dates of sitemaps without their time of day, as some publishers write them.
    public var lastmodDateOnly = false
    /// Monthly sitemaps as `.xml.gz` files.
    public var gzipSitemaps = false
    /// How sitemaps are laid out.
    public enum SitemapLayout: String, Sendable, CaseIterable {
        /// An index names months.
        case months
        /// An index names indexes of years, which name months.
        case nested
        /// The same, and the indexes of years name all indexes too, themselves included.
        case circle
        /// An index names months, and an index that names an index that names an index, without end.
        case endless
        /// An index names months, each a text file of addresses, which has no times.
        case text
    }

    public var sitemaps = SitemapLayout.months
    /// Paths that the newest sitemap names besides those of posts, such as old ones.
    public var alsoListed: [String] = []
    /// Entries on a page of the feed.
    public var feedPage = 20
    /// Whether the feed's entries hold the posts' texts, as HTML, and their authors and tags.
    public var feedContent = false
    /// Posts that the feed says are deleted, and since when (RFC 6721).
    public var feedDeletions: [(id: String, when: String)] = []
    /// The text of robots.txt, if not the usual one.
    public var robots: String?
    /// The status with which an old address leads to the new one.
    public var redirectStatus = 301
    /// A `Vary` of every answer.
    public var vary: String?
    /// Conditional requests are always answered with 304, whatever changed, as some servers do.
    public var alwaysNotModified = false
    /// `Content-Encoding: gzip` for clients that accept it.
    public var compress = false
    /// Strong `ETag` headers.
    public var entityTags = true
    /// `Last-Modified` headers.
    public var lastModified = true
    /// Answers look as if they came out of a cache: `Age` in seconds, `X-Cache: HIT`, and a `Date` that much earlier.
    public var age: Int?
    /// Caches that answer some requests with copies of an earlier instant. Of an archive, which has no past, the copies are
    /// the pages as they are.
    public var caches: [StaleCache] = []

    public init() {}
}
