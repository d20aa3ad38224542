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
    /// Lines of one list of a page. The longest known has fewer than 50; a section page may show some hundred posts.
    public var partItems = 500
    /// Bytes of one text of a list: a headline, an address, what is said of a coverage. Such a paragraph has below 2 KB.
    public var partTextBytes = 16 << 10
    /// Bytes of an article page's element that holds a list: six cards have 10 KB.
    public var listBytes = 256 << 10
    /// Bytes of all texts of one list.
    public var partBytes = 512 << 10
    /// Links and scripts of a page that may name the same story elsewhere; the site has three editions.
    public var alternates = 64
    /// Bytes of a script with JSON-LD, which has below 10 KB.
    public var jsonLDBytes = 256 << 10
    /// Ill-formed sequences in a part above which it is not in the charset that it should be in: excerpts that were cut
    /// inside a letter have one or two, of a text in another charset every accent is one.
    public var illFormed = 8
    /// And they are more than one in so many bytes: a long text may hold some.
    public var illFormedShare = 1000
    /// Levels of nesting in the metadata's JSON, which has 3.
    public var jsonDepth = 32
    /// Entries of a sitemap, twice what the sitemaps.org protocol allows, since sites count badly; and bytes of it
    /// unpacked, which is the protocol's limit.
    public var sitemapEntries = 100_000
    public var sitemapBytes = 52_428_800

    /// Bytes of a feed unpacked. Most have below 1 MB; archives of a whole site have some tens.
    public var feedBytes = 64 << 20

    public init() {}

    /// The limits that are meant for the public web.
    public static let standard = OriginTuning()
}
