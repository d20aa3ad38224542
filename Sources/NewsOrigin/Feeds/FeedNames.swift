/// What an element of a feed means, whatever format it is in.
enum FeedElement: UInt8 {
    // Places.
    case document, channel, item, image, aside
    // Texts that may hold markup.
    case title, moduleTitle, description, abstract, summary, content, htmlContent, body, subtitle, info, rights
    // Plain texts.
    case link, id, published, updated, created, name, email, address, language, comments, category, keywords
    case mediaCategory, originalLink
    // People.
    case author, contributor, namedContributor
    // What says all in its attributes.
    case enclosure, topic, mediaContent, thumbnail, deletion, complete, archive
}

/// Which vocabulary a name is from.
enum FeedVocabulary: UInt8 {
    case core, dublinCore, terms, content, media, itunes, rdf, xhtml, history, tombstones, feedburner, unknown

    /// By the namespace's name; `nil` for those that nobody knows.
    init?(namespace: String) {
        let name = namespace.lowercased()
        switch name {
        case "", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://purl.org/atom/ns#",
            "http://www.w3.org/2005/atom", "http://blogs.law.harvard.edu/tech/rss", "http://purl.org/net/rss1.1#",
            "http://purl.org/rss/1.0/modules/rss091#", "http://purl.org/echo/", "http://purl.org/pie/",
            "http://example.com/necho", "http://channel.netscape.com/rdf/simple/0.9/",
            "http://my.netscape.com/publish/formats/rss-0.91.dtd":
            self = .core
        case "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/": self = .dublinCore
        case "http://purl.org/dc/terms/": self = .terms
        case "http://purl.org/rss/1.0/modules/content/": self = .content
        case "http://search.yahoo.com/mrss", "http://search.yahoo.com/mrss/": self = .media
        case "http://www.itunes.com/dtds/podcast-1.0.dtd", "http://example.com/dtds/podcast-1.0.dtd": self = .itunes
        case "http://www.w3.org/1999/02/22-rdf-syntax-ns#": self = .rdf
        case "http://www.w3.org/1999/xhtml": self = .xhtml
        case "http://purl.org/syndication/history/1.0": self = .history
        case "http://purl.org/atompub/tombstones/1.0": self = .tombstones
        case "http://rssnamespace.org/feedburner/ext/1.0": self = .feedburner
        case let name where name.contains("backend.userland.com/rss"): self = .core
        default: return nil
        }
    }

    /// By the prefix that feeds use for it: for those that forget to declare it.
    init(usualPrefix prefix: String) {
        switch prefix {
        case "dc": self = .dublinCore
        case "dcterms": self = .terms
        case "content": self = .content
        case "media": self = .media
        case "itunes": self = .itunes
        case "rdf": self = .rdf
        case "xhtml": self = .xhtml
        case "fh": self = .history
        case "at": self = .tombstones
        case "feedburner": self = .feedburner
        case "atom", "rss", "": self = .core
        default: self = .unknown
        }
    }
}

extension FeedElement {
    /// What a name means; `nil` for what is stepped over.
    init?(_ vocabulary: FeedVocabulary, _ name: String) {
        let table: [String: FeedElement] =
            switch vocabulary {
            case .core: Self.core
            case .dublinCore: Self.dublinCore
            case .terms: Self.terms
            case .content: ["encoded": .htmlContent]
            case .media:
                [
                    "title": .moduleTitle, "category": .mediaCategory, "keywords": .keywords, "content": .mediaContent,
                    "thumbnail": .thumbnail,
                ]
            case .itunes:
                [
                    "author": .author, "category": .topic, "keywords": .keywords, "summary": .summary,
                    "subtitle": .subtitle, "owner": .aside, "title": .moduleTitle,
                ]
            case .rdf: ["rdf": .document]
            case .xhtml: ["body": .body]
            case .history: ["complete": .complete, "archive": .archive]
            case .tombstones: ["deleted-entry": .deletion]
            case .feedburner: ["browserfriendly": .info, "origlink": .originalLink]
            case .unknown: [:]
            }
        guard let element = table[name] else { return nil }
        self = element
    }

    private static let core: [String: FeedElement] = [
        "rss": .document, "feed": .document, "rdf": .document, "channel": .channel,
        "item": .item, "entry": .item, "product": .item,
        "image": .image, "textinput": .image, "source": .aside, "cloud": .aside,
        "title": .title, "description": .description, "abstract": .abstract, "summary": .summary, "content": .content,
        "fullitem": .htmlContent, "prodlink": .htmlContent, "body": .body, "tagline": .subtitle, "subtitle": .subtitle,
        "info": .info, "rights": .rights, "copyright": .rights,
        "link": .link, "id": .id, "guid": .id,
        "published": .published, "issued": .published, "pubdate": .published,
        "updated": .updated, "modified": .updated, "lastbuilddate": .updated, "created": .created,
        "author": .author, "managingeditor": .author, "contributor": .contributor, "webmaster": .aside,
        "name": .name, "email": .email, "url": .address, "uri": .address, "homepage": .address,
        "language": .language, "comments": .comments, "category": .category, "keywords": .category,
        "enclosure": .enclosure,
    ]

    private static let dublinCore: [String: FeedElement] = [
        "title": .title, "creator": .author, "author": .author, "contributor": .namedContributor,
        "date": .updated, "subject": .category, "language": .language, "rights": .rights,
    ]

    private static let terms: [String: FeedElement] = [
        "created": .created, "issued": .published, "modified": .updated,
    ]
}

/// The prefixes that are declared where a reader is, and what names mean by them.
struct FeedNamespaces {
    private var declared: [(prefix: String, vocabulary: FeedVocabulary?, depth: Int)] = []
    private var known: [KnownName] = Array(repeating: KnownName(), count: 256)

    private struct KnownName {
        var name: [UInt8] = []
        var element: FeedElement?
        var isFilled = false
    }

    /// Notes a declaration of the element at a depth.
    mutating func declare(_ prefix: String, as namespace: String, depth: Int) {
        guard declared.count < 1024 else { return }
        declared.append((prefix, FeedVocabulary(namespace: namespace), depth))
        forget()
    }

    /// Takes back what elements from a depth on declared.
    mutating func leave(depth: Int) {
        guard let last = declared.last, last.depth >= depth else { return }
        while let last = declared.last, last.depth >= depth { declared.removeLast() }
        forget()
    }

    private mutating func forget() {
        for index in known.indices where known[index].isFilled { known[index] = KnownName() }
    }

    /// What a name means here; `nil` for what is stepped over.
    mutating func element(_ name: UnsafeBufferPointer<UInt8>) -> FeedElement? {
        var hash: UInt32 = 2_166_136_261
        for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let slot = Int((hash ^ hash >> 16) & 255)
        if known[slot].isFilled, known[slot].name.elementsEqual(name) { return known[slot].element }
        let element = find(name)
        known[slot] = KnownName(name: Array(name), element: element, isFilled: true)
        return element
    }

    private func find(_ name: UnsafeBufferPointer<UInt8>) -> FeedElement? {
        guard name.count <= 128 else { return nil }
        let text = String(decoding: name, as: UTF8.self)
        guard let colon = text.firstIndex(of: ":") else {
            return FeedElement(vocabulary(""), text.lowercased())
        }
        let local = text[text.index(after: colon)...].lowercased()
        return FeedElement(vocabulary(String(text[..<colon])), local)
    }

    func vocabulary(_ prefix: String) -> FeedVocabulary {
        guard let found = declared.last(where: { $0.prefix == prefix }) else {
            return FeedVocabulary(usualPrefix: prefix.lowercased())
        }
        // A default namespace that nobody knows is taken for the feed's own: publishers invent them.
        return found.vocabulary ?? (prefix.isEmpty ? .core : .unknown)
    }
}
