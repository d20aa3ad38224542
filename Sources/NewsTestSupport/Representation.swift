import NewsModel

/// What is served, before conditions, compression and caches.
struct Representation {
    static let xml = "application/xml; charset=utf-8"
    private static let html = "text/html; charset=utf-8"

    var type: String
    var changed: Instant
    /// Without quotes.
    var tag: String
    /// Whether pages with this tag may differ in what is not their own.
    var isWeak = false
    var length: Int
    var body: () -> [UInt8]

    init(type: String, changed: Instant, bytes: [UInt8]) {
        (self.type, self.changed, length, body) = (type, changed, bytes.count, { bytes })
        tag = Self.tag(of: bytes)
    }

    /// A page of an archive, which shares what never changes with the others.
    init(page: ArticlePage) {
        let own = page.ownParts()
        (type, changed) = (Self.html, page.post.updated.instant)
        (tag, length, body) = (Self.tag(of: own.bytes), page.length(own), { page.bytes(own) })
    }

    /// A page of a template.
    init(page: WrittenPage, changed: Instant, isWeak: Bool) {
        (type, self.changed, self.isWeak) = (Self.html, changed, isWeak)
        (tag, length, body) = (Self.tag(of: page.identity), page.length, { page.bytes })
    }

    private static func tag(of bytes: [UInt8]) -> String { String(ContentHash.of(bytes).hex.prefix(24)) }
}
