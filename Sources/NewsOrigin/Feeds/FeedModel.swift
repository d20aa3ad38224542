import NewsModel

/// A text of a feed with what it is: Atom's text constructs and content (RFC 4287 §3.1, §4.1.3), and what RSS writes in
/// their places.
public struct FeedText: Sendable, Equatable {
    /// The text as it is written, without white space around it; markup in it is what the publisher wrote. Markup that is
    /// fit to be shown is in `shown`.
    public var value: String
    /// `text/plain`, `text/html`, `application/xhtml+xml`, or what else the feed says.
    public var type: String
    /// BCP 47, from the nearest `xml:lang` or what stands in for it.
    public var language: String?
    /// The address against which relative ones inside are read.
    public var base: String

    /// Whether the value holds markup.
    public var isMarkup: Bool { type == "text/html" || type == "application/xhtml+xml" }

    /// The value: markup without scripts, with one form of tags and absolute addresses; other text as it is.
    public var shown: String { isMarkup ? FeedMarkup.cleaned(value, base: base) : value }

    /// How `<content src>` names its text; `nil` where the text is in the feed.
    public var source: String?

    public init(value: String, type: String, language: String? = nil, base: String = "") {
        (self.value, self.type, self.language, self.base) = (value, type, language, base)
    }
}

/// A link of a feed or an entry (RFC 4287 §4.2.7), or an enclosure.
public struct FeedLink: Sendable, Equatable {
    public var href: String?
    /// `alternate`, `self`, `enclosure`, `prev-archive`, …
    public var rel: String
    /// A media type.
    public var type: String?
    public var title: String?
    /// BCP 47.
    public var hreflang: String?
    /// Bytes, as the feed writes them.
    public var length: String?

    /// An item's further links are left out: each is written out in full, whatever its base is.
    static let maximumCount = 1000

    public init(href: String? = nil, rel: String, type: String? = nil) {
        (self.href, self.rel, self.type) = (href, rel, type)
    }
}

/// Somebody (RFC 4287 §3.2).
public struct FeedPerson: Sendable, Equatable {
    public var name: String?
    public var email: String?
    public var href: String?
    /// The whole as it is written, where it is one text: `desk@example.org (The desk)`.
    public var written: String?

    /// The name, with the address behind it where both are there.
    public var text: String? {
        if let written { return written }
        guard let name else { return email }
        return email.map { "\(name) (\($0))" } ?? name
    }

    /// An item's further authors are left out, and so are its further contributors.
    static let maximumCount = 256

    public init(name: String? = nil, email: String? = nil, href: String? = nil) {
        (self.name, self.email, self.href) = (name, email, href)
    }
}

/// A category (RFC 4287 §4.2.2).
public struct FeedTag: Sendable, Hashable {
    public var term: String?
    public var scheme: String?
    public var label: String?

    /// An item's further tags are left out: each is compared with those before it.
    static let maximumCount = 256

    public init(term: String?, scheme: String? = nil, label: String? = nil) {
        (self.term, self.scheme, self.label) = (term, scheme, label)
    }
}

/// A time as a feed writes it.
public struct FeedTime: Sendable, Equatable {
    public var text: String
    /// The instant; a time without a zone is taken for UTC. `nil` where the text is no time.
    public var instant: Instant? { FeedDate.instant(of: text) }

    public init(_ text: String) { self.text = text }
}

/// A picture or film that a feed names beside the text (Media RSS).
public struct FeedMedia: Sendable, Equatable {
    public var href: String
    /// A media type; `nil` where the feed does not say.
    public var type: String?
    /// Whether it is a thumbnail.
    public var isThumbnail: Bool
}

/// What a feed says of itself, and of each of its entries.
public struct FeedItem: Sendable, Equatable {
    public var id: String?
    public var title: FeedText?
    public var subtitle: FeedText?
    public var summary: FeedText?
    public var content: [FeedText] = []
    public var rights: FeedText?
    public var info: FeedText?
    /// The page that the item stands for.
    public var link: String?
    /// All links, in the feed's order; enclosures among them.
    public var links: [FeedLink] = []
    public var authors: [FeedPerson] = []
    public var contributors: [FeedPerson] = []
    public var tags: [FeedTag] = []
    public var published: FeedTime?
    public var updated: FeedTime?
    public var created: FeedTime?
    /// BCP 47.
    public var language: String?
    /// Where readers comment.
    public var comments: String?
    public var media: [FeedMedia] = []

    public init() {}

    /// Links with a relation, in their order.
    public func links(_ rel: String) -> [FeedLink] { links.filter { $0.rel == rel } }
}

/// An entry that its publisher took out (RFC 6721).
public struct FeedDeletion: Sendable, Equatable {
    /// The entry's id.
    public var ref: String
    public var when: FeedTime?
}

/// A feed that was read.
public struct Feed: Sendable, Equatable {
    /// The name of the format, such as `atom10`, `rss20`; empty where the document has no known one.
    public var version = ""
    /// The charset that the document was read in, in lower case.
    public var encoding = "utf-8"
    /// What the feed says of itself.
    public var head = FeedItem()
    public var deletions: [FeedDeletion] = []
    /// Whether the document holds all there is, and not the latest entries only (RFC 5005 §2).
    public var isComplete = false
    /// Whether the document is an archive, which will not change (RFC 5005 §4).
    public var isArchive = false
    /// Entries that were handed on.
    public var entries = 0
    /// Whether the document had to be repaired: not well formed, or not in the charset that it states.
    public var isRepaired = false
}
