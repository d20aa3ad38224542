import NewsModel

/// Where one list stands on pages, and what its lines are made of.
public struct PartRule: Sendable, Equatable {
    /// Whose list it is.
    public enum Subject: String, Sendable { case edition, page, article }

    /// Which pages are read too, and what they are.
    public enum Follow: Sendable, Equatable {
        /// All of them; where no pattern of the profile says what one is, it is this.
        case all(PageRole)
        /// Those whose path the profile names in full.
        case named
    }

    public var name: PartName
    /// On which sorts of pages it is looked for.
    public var roles: Set<PageRole>
    public var subject: Subject
    /// On article pages, the element that is parsed for it; without one the list stands in the article's body.
    public var element: ElementMarker?
    /// XPath of the elements that hold the list, from the page's tree.
    public var path: String
    /// XPath of the list's own heading and of what is said of it, from such an element; the first that finds a text holds.
    public var title: [String]
    public var text: [String]
    /// XPath of the lines, from such an element.
    public var items: String?
    public var fields: PartFields
    /// Of a list in two levels: XPath of the lines below a line, from that line.
    public var children: String?
    public var childFields: PartFields
    /// Which of the pages that the lines lead to have lists of their own.
    public var follow: Follow?
    /// How many lines are read at most; `nil`: as many as `OriginTuning` allows.
    public var limit: Int?
    /// XPath of what shows that a list without lines is one, from such an element: without it, it counts as not found.
    public var empty: String?
    /// Whether a page may be without it.
    public var isOptional: Bool
    public var isUnverified: Bool
    /// Where it begins in the profile's file, from 1.
    public var line = 0
}

/// What a line is made of: XPaths from the line's element, the first that finds something holds.
public struct PartFields: Sendable, Equatable {
    public enum Name: String, Sendable, CaseIterable { case title, url, image, caption, section, date, language }

    public var paths: [Name: [String]]
}

/// How an article page names the same story elsewhere.
public struct AlternatesRule: Sendable, Equatable {
    /// Whether `<link rel="alternate" hreflang="…">` is read.
    public var readsLinks: Bool
    /// The keys of a JSON-LD object that name translations; empty: JSON-LD is not read.
    public var jsonKeys: [String]
    public var isUnverified: Bool
}
