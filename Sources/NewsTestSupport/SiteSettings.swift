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
    /// Whether robots.txt names the sitemap index.
    public var namesSitemaps = true
    /// Indexes between the one that robots.txt names and the months' sitemaps.
    public var indexLevels = 0
    /// Monthly sitemaps as lists of addresses, without times.
    public var textSitemaps = false
    /// Seconds between requests that robots.txt asks for.
    public var crawlDelay: Double?
    /// Entries on a page of the feed.
    public var feedPage = 20
    /// Monthly sitemaps as `.xml.gz` files.
    public var gzipSitemaps = false
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
