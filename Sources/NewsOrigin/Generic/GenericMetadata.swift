import NewsModel

/// What a page says of itself in its head and in its markup, by the vocabularies that publishers share: JSON-LD and microdata
/// (schema.org), Open Graph, Dublin Core, Twitter's and Parse.ly's names.
///
/// Nothing is guessed: what the page does not say is `nil`.
public struct GenericMetadata: Sendable, Equatable {
    public var title: String?
    /// The people who wrote it, in the page's order.
    public var authors: [String] = []
    public var siteName: String?
    /// As the page writes them.
    public var published: String?
    public var modified: String?
    /// BCP 47, as the page writes it.
    public var language: String?
    /// `rtl` or `ltr`.
    public var direction: String?
    public var excerpt: String?
    /// The canonical address, absolute.
    public var canonical: String?
    public var image: String?
    public var section: String?
    public var tags: [String] = []
    /// The same page in other languages: `hreflang` and address, as they are written.
    public var alternates: [PageAlternate] = []

    /// The addresses of feeds that the page names, as they are written.
    public var feeds: [String] = []

    /// A page in another language.
    public struct PageAlternate: Sendable, Equatable {
        public var language: String
        public var href: String
    }

    /// Whether the page calls itself an article.
    public var isArticle = false

    public init() {}

    /// The authors in one line; `nil` where the page names none.
    public var byline: String? { authors.isEmpty ? nil : authors.joined(separator: ", ") }

    /// A time of the page as an instant; `nil` where it is none.
    public static func instant(_ text: String?) -> Instant? { text.flatMap(FeedDate.instant(of:)) }
}

/// Reads the metadata of a page that is laid out.
struct GenericMetadataReader {
    let outline: PageOutline
    let tuning: OriginTuning
    private var metas: [String: [String]] = [:]
    private var linked = LinkedArticle()
    private(set) var metadata = GenericMetadata()
    /// The text of the page's `<title>`.
    private(set) var pageTitle = ""

    /// Longer values are no titles, names or summaries.
    private static let longest = 8192

    init(_ outline: PageOutline, tuning: OriginTuning) {
        (self.outline, self.tuning) = (outline, tuning)
    }

    mutating func read() {
        var scripts: [Int] = []
        for index in 0..<outline.count {
            switch outline.tag(index) {
            case .title: if pageTitle.isEmpty, !isInPicture(index) { pageTitle = outline.text(index) }
            case .meta: readMeta(index)
            case .link: readLink(index)
            case .script: if isLinkedData(index) { scripts.append(index) }
            case .html:
                metadata.language = Self.value(
                    outline.attribute("lang", of: index) ?? outline.attribute("xml:lang", of: index))
                metadata.direction = Self.direction(outline.attribute("dir", of: index))
            default: break
            }
        }
        let shortened = TitleShortener(outline, title: pageTitle).shortened()
        for index in scripts.prefix(tuning.alternates) {
            linked.read(script: outline[index].raw, title: shortened, tuning: tuning)
        }
        fill(shortened)
    }

    private mutating func fill(_ shortened: String) {
        metadata.title =
            linked.title ?? first([
                "dc:title", "dcterm:title", "dcterms:title", "og:title", "weibo:article:title", "weibo:webpage:title",
                "title", "twitter:title", "parsely-title",
            ]) ?? Self.value(shortened)
        let writers = first(["dc:creator", "dcterm:creator", "dcterms:creator", "author", "parsely-author"])
        let profile = first(["article:author"]).flatMap { Self.isAddress($0) ? nil : $0 }
        metadata.authors = linked.authors.isEmpty ? [writers ?? profile].compactMap { $0 } : linked.authors
        metadata.siteName = linked.siteName ?? first(["og:site_name"])
        metadata.published = linked.published ?? first(["article:published_time", "parsely-pub-date"])
        metadata.modified = linked.modified ?? first(["article:modified_time", "og:updated_time"])
        metadata.excerpt =
            linked.excerpt
            ?? first([
                "dc:description", "dcterm:description", "dcterms:description", "og:description",
                "weibo:article:description", "weibo:webpage:description", "description", "twitter:description",
            ])
        metadata.canonical = metadata.canonical ?? first(["og:url"]) ?? linked.address
        metadata.image = first(["og:image", "og:image:url", "twitter:image"]) ?? linked.image
        metadata.isArticle = linked.isFilled || first(["og:type"])?.lowercased() == "article"
        metadata.section = linked.section ?? first(["article:section", "parsely-section"])
        var tags = OrderedSet()
        for tag in linked.tags + (metas["article:tag"] ?? []) { tags.insert(tag) }
        for list in (metas["news_keywords"] ?? metas["keywords"] ?? metas["parsely-tags"] ?? []).prefix(1) {
            guard tags.members.isEmpty else { break }
            for tag in list.split(whereSeparator: { $0 == "," || $0 == "،" }) { tags.insert(tag) }
        }
        metadata.tags = Array(tags.members.prefix(64))
    }

    private mutating func readMeta(_ index: Int) {
        guard let content = Self.value(outline.attribute("content", of: index)) else { return }
        // Some write several names into one, divided by spaces, and some Dublin Core with a dot.
        let keys =
            (outline.attribute("property", of: index) ?? "") + " " + (outline.attribute("name", of: index) ?? "") + " "
            + (outline.attribute("itemprop", of: index) ?? "")
        for key in keys.lowercased().split(whereSeparator: \.isWhitespace).prefix(8) {
            let name = String(key).replacing(".", with: ":")
            if metas[name, default: []].count < 64 { metas[name, default: []].append(content) }
        }
    }

    private mutating func readLink(_ index: Int) {
        guard let rel = outline.attribute("rel", of: index)?.lowercased(),
            let href = Self.value(outline.attribute("href", of: index))
        else { return }
        let kinds = rel.split(whereSeparator: \.isWhitespace)
        if kinds.contains("canonical"), metadata.canonical == nil { metadata.canonical = href }
        if kinds.contains("alternate"), metadata.feeds.count < tuning.alternates, isFeed(index) {
            metadata.feeds.append(href)
        }
        guard kinds.contains("alternate"), let language = Self.value(outline.attribute("hreflang", of: index)),
            metadata.alternates.count < tuning.alternates
        else { return }
        metadata.alternates.append(GenericMetadata.PageAlternate(language: language, href: href))
    }

    private func isFeed(_ index: Int) -> Bool {
        let type = outline.attribute("type", of: index)?.lowercased().prefix { $0 != ";" } ?? ""
        return ["application/rss+xml", "application/atom+xml", "application/feed+json"].contains(String(type).trimmed)
    }

    private func isInPicture(_ index: Int) -> Bool { outline.hasAncestor(index) { $0 == .hidden } }

    private func isLinkedData(_ index: Int) -> Bool {
        outline.attribute("type", of: index)?.lowercased().hasPrefix("application/ld+json") == true
    }

    private func first(_ names: [String]) -> String? {
        for name in names { if let value = metas[name]?.first { return value } }
        return nil
    }

    static func direction(_ text: String?) -> String? {
        let value = text?.trimmed.lowercased()
        return value == "rtl" || value == "ltr" || value == "auto" ? value : nil
    }

    static func isAddress(_ text: String) -> Bool { CanonicalURL(text) != nil }

    /// A text that says something, with references resolved once more: many write them twice.
    static func value(_ text: String?) -> String? {
        guard let text, text.utf8.count <= longest else { return nil }
        let trimmed = FeedCharacters.resolved(text.trimmed)
        return trimmed.isEmpty ? nil : trimmed
    }
}
