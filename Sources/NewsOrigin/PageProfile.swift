import NewsModel

/// An element that is found by scanning bytes: by its tag and its id, or one of its classes.
public struct ElementMarker: Sendable, Equatable {
    public enum Attribute: String, Sendable { case id, `class` }

    public var tag: String
    public var attribute: Attribute
    public var value: String
}

/// An XPath 1.0 expression, and whether it was ever seen matching.
public struct PathRule: Sendable, Equatable {
    public var path: String
    public var isUnverified: Bool
}

/// Where the parts of an article page are.
public struct PageProfile: Sendable, Equatable {
    /// Whether `</html>` must stand in the page.
    public var requiresHTMLEnd: Bool
    /// The script that holds the page's JSON.
    public var metadata: ElementMarker
    /// The element that holds the body; a page without it has an empty body.
    public var body: ElementMarker
    /// The figure of the lead image.
    public var leadImage: ElementMarker?
    /// Whether it is nothing odd that a page has no such figure.
    public var leadImageIsOptional: Bool
    /// What stands under the headline: authors, source, date.
    public var head: ElementMarker?

    /// XPath of what holds the blocks, from the body's tree.
    public var contentRoot: String
    /// Whether it is nothing odd that the body's element stands there without content.
    public var contentIsOptional: Bool
    /// XPath of what is not content, from each root.
    public var excluded: String?

    /// Attributes that hold a picture's address, the best first.
    public var imageAddresses: [String]
    /// XPath of caption and credit, from the figure.
    public var caption: PathRule?
    public var credit: PathRule?

    /// XPath of the source line, from the head's tree, and what it begins with.
    public var source: PathRule?
    public var sourceLabels: [String]

    /// Classes of elements that show a post of another network, and the attributes that hold its address.
    public var embedClasses: [String]
    public var embedAddresses: [String]

    /// How the page names the same story in other editions.
    public var alternates: AlternatesRule?

    /// Whether pages are read without selectors: by their own metadata, and by where running text stands. All else here is
    /// not used then.
    public var isGeneric = false

    /// Pages of a site without selectors of its own.
    static let generic: PageProfile = {
        let nowhere = ElementMarker(tag: "script", attribute: .id, value: "newssync-nowhere")
        var page = PageProfile(
            requiresHTMLEnd: true, metadata: nowhere, body: nowhere, leadImage: nil, leadImageIsOptional: true,
            head: nil,
            contentRoot: "/*", contentIsOptional: true, excluded: nil, imageAddresses: [], caption: nil, credit: nil,
            source: nil, sourceLabels: [], embedClasses: [], embedAddresses: [], alternates: nil)
        page.isGeneric = true
        return page
    }()
}

/// What the keys of the page's JSON mean.
public struct MetadataProfile: Sendable, Equatable {
    /// The key that tells what a page is, and its value on articles.
    public var typeKey: String
    public var articleType: String
    public var id: String
    public var title: String
    public var lede: String
    public var url: String
    public var language: String
    public var published: String
    public var modified: String
    public var tags: String
    public var image: String
    public var videoSeconds: String
    public var author: String
    /// The key of the list of classes, the keys of a class's sort and value, and which field each sort fills.
    public var classes: String
    public var className: String
    public var classValue: String
    public var classFields: [String: FieldName]

    /// For pages without such JSON.
    static let none = MetadataProfile(
        typeKey: "", articleType: "", id: "", title: "", lede: "", url: "", language: "", published: "", modified: "",
        tags: "", image: "", videoSeconds: "", author: "", classes: "", className: "", classValue: "", classFields: [:])
}
