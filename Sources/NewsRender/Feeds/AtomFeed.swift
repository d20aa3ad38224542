import NewsModel

/// An edition's articles as a feed: Atom (RFC 4287), with deleted entries (RFC 6721) for what was taken back.
///
/// An entry is known by `newssync:` and the article's id, which stays when its address changes.
public struct AtomFeed: Sendable {
    private let edition: RenderedEdition
    private var entries: [HTML] = []
    private var updated: Instant?

    public init(edition: RenderedEdition) { self.edition = edition }

    /// Adds an article.
    ///
    /// - Parameter seen: when it was first seen, for one that has no date.
    public mutating func add(_ article: RenderedArticle, seen: Instant?) {
        let changed = article.modified ?? article.published ?? seen ?? Instant(milliseconds: 0)
        note(changed)
        let page = PageContext(edition: edition, path: nil)
        var parts: [HTML] = [
            "<id>\(Self.id(of: article.key))</id>", "<title>\(article.title)</title>",
            "<updated>\(changed.rfc3339)</updated>",
        ]
        if let published = article.published { parts.append("<published>\(published.rfc3339)</published>") }
        if let url = article.url, LinkTarget(web: url) != nil {
            parts.append("<link rel=\"alternate\" type=\"text/html\" href=\"\(url)\"/>")
        }
        parts += article.authors.map { "<author><name>\($0.text)</name></author>" }
        parts += (article.sections + article.tags).map { "<category term=\"\($0.text)\"/>" }
        if !article.lede.isEmpty { parts.append("<summary>\(article.lede)</summary>") }
        let body = BlockHTML(page: page).write(article.blocks)
        if !body.isEmpty {
            parts.append("<content type=\"html\">\(body.text)</content>")
        }
        entries.append("<entry>\(HTML(parts, separator: "\n"))</entry>")
    }

    /// Adds an article that was taken back at an instant.
    public mutating func addDeleted(_ key: ArticleKey, at instant: Instant) {
        note(instant)
        entries.append("<at:deleted-entry ref=\"\(Self.id(of: key))\" when=\"\(instant.rfc3339)\"/>")
    }

    private mutating func note(_ instant: Instant) { updated = max(updated ?? instant, instant) }

    private static func id(of key: ArticleKey) -> String { "newssync:\(key.rawValue)" }

    /// The document; ends with a line feed.
    public var document: String {
        let head: HTML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="\(edition.language)">
            <id>newssync:\(edition.id.rawValue)</id>
            <title>\(edition.site)</title>
            <updated>\((updated ?? Instant(milliseconds: 0)).rfc3339)</updated>
            <author><name>\(edition.site)</name></author>

            """
        return head.text + entries.map { $0.text + "\n" }.joined() + "</feed>\n"
    }
}

/// A list of places to read at, for feed readers: OPML 2.0 (http://opml.org/spec2.opml).
public struct OutlineDocument: Sendable {
    private var editions: [HTML] = []

    public init() {}

    /// Adds an edition with its feeds, and its sections as links.
    public mutating func add(_ edition: RenderedEdition, address: String, feeds: [String], sections: [RenderedLink]) {
        var lines: [HTML] = feeds.map { feed in
            "<outline type=\"rss\" text=\"\(edition.site)\" xmlUrl=\"\(feed)\" htmlUrl=\"\(address)\" language=\"\(edition.language)\"/>"
        }
        for section in sections {
            guard case .web(let url)? = section.target else { continue }
            lines.append("<outline type=\"link\" text=\"\(section.text)\" url=\"\(url)\"/>")
        }
        editions.append(
            """
            <outline text="\(edition.site)" language="\(edition.language)" htmlUrl="\(address)">
            \(HTML(lines, separator: "\n"))
            </outline>
            """)
    }

    /// The document; ends with a line feed.
    public var document: String {
        let body: HTML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>newssync</title></head><body>
            \(HTML(editions, separator: "\n"))
            </body></opml>

            """
        return body.text
    }
}
