/// What a segment may hold at the most. Everything in it comes from outside: a length beyond these is an error, and nothing
/// is reserved before the bytes for it are there.
public enum WireLimits {
    /// Bytes of a segment.
    public static let segment = 256 << 20
    /// Bytes of a record, its payload included: an article is 10 KB, the longest live report below 2 MB.
    public static let record = 16 << 20
    /// Bytes of a payload by itself, so that a record has room for it whatever stands beside it.
    public static let payload = 8 << 20
    /// Bytes of a name, an address or another text in a header.
    public static let text = 16 << 10
    /// Texts that a segment's dictionary holds: more than a site has of replicas, editions, masks and sections.
    public static let texts = 1 << 16
    /// Bytes that addresses of one segment have from its dictionary: a few bytes name a beginning of thousands, so the
    /// addresses could take a thousand times the segment. What is beyond this is written out.
    public static let beginnings = 32 << 20
    /// Fields of one mask: a site's pages have thirty.
    public static let maskFields = 256
    /// Fields of all masks of a segment: of every row of a full one, were each another.
    public static let maskNames = 1 << 22
    /// Editions that a segment describes.
    public static let editions = 1024
    /// Addresses that a row claims.
    public static let claims = 256
    /// Bytes of fields that only a newer version knows, in one header.
    public static let extra = 4 << 10
    /// Fields in front of a segment.
    public static let fields = 64
    /// How deep the values of a content are nested.
    public static let depth = 64
}
