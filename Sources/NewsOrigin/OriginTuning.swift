/// Every limit of this target with its reason. Past a limit input is refused as a whole; nothing is cut off silently.
public struct OriginTuning: Sendable {
    /// Bytes of a page after decoding. Pages have 60 to 250 KB; the transport's own limit is 16 MB.
    public var pageBytes = 16 << 20
    /// Bytes of the metadata's JSON. The largest known is below 20 KB.
    public var metadataBytes = 1 << 20
    /// Bytes of the body's element. The longest known article has 62,691 characters, 125 KB with its markup.
    public var bodyBytes = 2 << 20
    /// Bytes of the lead image's and the head's elements, which hold a few hundred.
    public var smallPartBytes = 64 << 10
    /// Elements in one parsed part. The longest known article has a few hundred.
    public var elements = 50_000
    /// Levels of nesting in the metadata's JSON, which has 3.
    public var jsonDepth = 32
    /// Entries of a sitemap, and bytes of it unpacked: the limits of the sitemaps.org protocol.
    public var sitemapEntries = 50_000
    public var sitemapBytes = 52_428_800

    public init() {}

    /// The limits that are meant for the public web.
    public static let standard = OriginTuning()
}
