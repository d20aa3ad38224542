import NewsModel

/// What one page shows beside articles.
public struct PageParts: Sendable, Equatable {
    /// What was found, in the profile's order. Where it is empty, the page is probably not the one that was asked for.
    public var found: [ParsedPart] = []
    /// The rules for this sort of page that found nothing.
    public var missing: [MissingPart] = []
    /// Pages of the edition that the lists lead to and that have lists of their own, each once, in the page's order.
    public var follow: [FollowedPage] = []
    /// What was odd.
    public var warnings: [OriginWarning] = []

    public init() {}
}

/// A list as one page shows it.
public struct ParsedPart: Sendable, Equatable {
    public var name: PartName
    public var subject: PartSubject
    public var snapshot: PartSnapshot

    public init(name: PartName, subject: PartSubject, snapshot: PartSnapshot) {
        (self.name, self.subject, self.snapshot) = (name, subject, snapshot)
    }
}

/// A list that a page should show and that its rule did not find there.
public struct MissingPart: Sendable, Hashable {
    public var name: PartName
    /// Whether the rule was ever seen matching a page of the site; one that was not is a guess of the profile.
    public var isVerified: Bool

    public init(name: PartName, isVerified: Bool) { (self.name, self.isVerified) = (name, isVerified) }
}

/// A page with lists of its own that another page leads to.
public struct FollowedPage: Sendable, Hashable {
    public var role: PageRole
    /// In the edition's one spelling.
    public var address: CanonicalURL

    public init(role: PageRole, address: CanonicalURL) { (self.role, self.address) = (role, address) }
}
