/// The name of a list that a site shows beside its articles: the breaking ticker, Most Read, its menus.
public struct PartName: ExactString, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.init(value) }

    /// The ticker: short undated lines, the newest first.
    public static let breaking: PartName = "breaking"
    public static let mostRead: PartName = "most-read"
    public static let readNext: PartName = "read-next"
    public static let inFive: PartName = "in-five"
    /// The entry of the live stream.
    public static let live: PartName = "live"
    /// The section menu, two levels.
    public static let sections: PartName = "sections"
    public static let regions: PartName = "regions"
    /// The coverages (dossiers) that the site lists.
    public static let coverages: PartName = "coverages"
    /// One coverage's own page: name, description, members.
    public static let coverage: PartName = "coverage"
    /// The authors that the site lists.
    public static let authors: PartName = "authors"
    /// One author's own page: name, what is said of them, their articles.
    public static let author: PartName = "author"
    /// One section's own page.
    public static let section: PartName = "section"
    /// The switch to the other editions.
    public static let editions: PartName = "editions"
    /// Pages about the site.
    public static let pages: PartName = "pages"
    /// The site's own apps.
    public static let apps: PartName = "apps"
    /// Links to other articles inside an article's body.
    public static let related: PartName = "related"
    /// The same story in other editions, as a page names it (hreflang, JSON-LD).
    public static let alternates: PartName = "alternates"
}

/// One line of a page part, as published.
public struct PartItem: Hashable, Sendable {
    public var title: String
    /// Where it leads: an address of the edition in its one spelling, another one absolute as it is written.
    public var url: String?
    /// The address of its picture.
    public var image: String?
    public var caption: String?
    /// The name of the section that stands beside it.
    public var section: String?
    /// Its date as it is written: RFC 3339 where the page has it, else the words that are shown.
    public var date: String?
    /// BCP 47, where the line is in another language than its page.
    public var language: String?
    /// Where the page's evidence has a name: `hreflang`, `json-ld`.
    public var evidence: String?
    /// The lines below it, of a menu.
    public var children: [PartItem]

    public init(
        title: String, url: String? = nil, image: String? = nil, caption: String? = nil, section: String? = nil,
        date: String? = nil, language: String? = nil, evidence: String? = nil, children: [PartItem] = []
    ) {
        (self.title, self.url, self.image, self.caption) = (title, url, image, caption)
        (self.section, self.date, self.language, self.evidence) = (section, date, language, evidence)
        self.children = children
    }

    /// An object with `title` and what else there is; what is missing is left out.
    public var json: JSONValue {
        var members: [String: JSONValue] = ["title": .string(title)]
        let others = [
            ("url", url), ("image", image), ("caption", caption), ("section", section), ("date", date),
            ("language", language), ("evidence", evidence),
        ]
        for (name, value) in others { members[name] = value.map(JSONValue.string) }
        if !children.isEmpty { members["children"] = .array(children.map(\.json)) }
        return .object(members)
    }

    /// Reads what `json` wrote.
    public init?(json: JSONValue) {
        guard let title = json["title"]?.stringValue else { return nil }
        self.init(
            title: title, url: json["url"]?.stringValue, image: json["image"]?.stringValue,
            caption: json["caption"]?.stringValue, section: json["section"]?.stringValue,
            date: json["date"]?.stringValue, language: json["language"]?.stringValue,
            evidence: json["evidence"]?.stringValue,
            children: (json["children"]?.arrayValue ?? []).compactMap(PartItem.init(json:)))
    }
}

/// All that one answer shows of a part: a value, stored once however often it is seen.
public struct PartSnapshot: Hashable, Sendable {
    /// The part's own heading: a coverage's or an author's name.
    public var title: String?
    /// What is said of it: a coverage's description.
    public var text: String?
    /// Its lines in the order of the page.
    public var items: [PartItem]

    public init(title: String? = nil, text: String? = nil, items: [PartItem]) {
        (self.title, self.text, self.items) = (title, text, items)
    }

    /// `{"items", "text", "title"}`; what is missing is left out.
    public var json: JSONValue {
        var members: [String: JSONValue] = ["items": .array(items.map(\.json))]
        members["title"] = title.map(JSONValue.string)
        members["text"] = text.map(JSONValue.string)
        return .object(members).removingNulls()
    }

    /// Reads what `json` wrote.
    public init?(json: JSONValue) {
        guard let items = json["items"]?.arrayValue else { return nil }
        self.init(
            title: json["title"]?.stringValue, text: json["text"]?.stringValue,
            items: items.compactMap(PartItem.init(json:)))
    }

    /// SHA-256 of the canonical JSON (RFC 8785).
    public var hash: ContentHash { ContentHash.of(Array(json.canonicalString.utf8)) }
}

/// Whose list it is.
public enum PartSubject: Hashable, Sendable {
    /// The whole edition's, wherever it is shown.
    case edition
    /// A page's own: a coverage's, an author's or a section's, by its address.
    case page(CanonicalURL)
    /// An article's own.
    case article(ArticleKey)
}
