import NewsModel

/// How one publisher's site is read: a value made from a YAML file.
///
/// The engine holds no knowledge of any site; what differs between sites is here.
public struct Profile: Sendable, Equatable {
    /// The profile's name, such as `almayadeen`.
    public var name: String
    /// Counts up whenever the same bytes give other content; part of every sighting.
    public var generation: Int
    /// The IANA name of the newsroom's zone.
    public var zoneIdentifier: String
    /// The kinds of source by authority, the final one first.
    public var authority: [SourceKind]
    /// The editions in the profile's order.
    public var editions: [EditionProfile]
    /// The path of the sitemap index on each edition's host; `nil` where the site has none but those of its robots.txt.
    public var sitemapIndex: String?
    /// Paths of feeds on each edition's host.
    public var feeds: [String]
    /// Paths of front and section pages.
    public var listings: [PathPattern]
    /// Paths of pages with lists.
    public var pages: PagePatterns
    /// Where the parts of an article page are.
    public var page: PageProfile
    /// The lists beside articles.
    public var parts: [PartRule]
    /// What the keys of the page's JSON mean.
    public var metadata: MetadataProfile
    /// What the site's names for media mean.
    public var media: MediaKinds

    /// The edition with an id; `nil` where the site has none.
    public func edition(_ id: EditionID) -> EditionProfile? { editions.first { $0.id == id } }

    /// The edition whose host serves an address.
    public func edition(serving address: CanonicalURL) -> EditionProfile? {
        editions.first { $0.serves(address) }
    }

    /// Whether an address is that of a front or section page.
    public func isListing(_ address: CanonicalURL) -> Bool {
        let segments = PathPattern.segments(of: address.path)
        return listings.contains { $0.matches(segments) }
    }

    /// Whether articles are made of feeds' entries and no page is asked for: `authority` begins with feeds and names no pages.
    public var isOfFeedsAlone: Bool { authority.first == .feed && !authority.contains(.page) }

    /// A profile for a site of which nothing is known, with one edition in a language (BCP 47).
    public static func generic(site: CanonicalURL, language: String) -> Profile {
        let edition = EditionProfile(
            id: EditionID("site"), language: language, direction: .leftToRight, site: site, aliases: [])
        return Profile(
            name: "generic", generation: 1, zoneIdentifier: "UTC", authority: [.page], editions: [edition],
            sitemapIndex: nil, feeds: [], listings: [PathPattern("/")], pages: .none, page: .generic, parts: [],
            metadata: .none, media: .none)
    }

    /// The newsroom's zone.
    public func zone() throws(ZoneError) -> SiteZone { try SiteZone(identifier: zoneIdentifier) }
}

/// The direction in which an edition's text runs.
public enum TextDirection: String, Sendable, CaseIterable {
    case rightToLeft = "rtl"
    case leftToRight = "ltr"
}

/// One language's edition of the site.
public struct EditionProfile: Sendable, Equatable {
    public var id: EditionID
    /// BCP 47.
    public var language: String
    public var direction: TextDirection
    /// `https://` and the host: identities of the edition's pages stand on it.
    public var site: CanonicalURL
    /// Further hosts that serve the same pages.
    public var aliases: [String]

    /// Whether the edition's own hosts serve an address, by http or https, on the usual ports.
    public func serves(_ address: CanonicalURL) -> Bool {
        address.port == nil && (address.host == site.host || aliases.contains(address.host))
    }

    /// The one spelling of an address on the edition's own hosts; `nil` where it is on another.
    public func identity(of address: CanonicalURL) -> CanonicalURL? {
        guard serves(address) else { return nil }
        return address.host == site.host && address.scheme == site.scheme ? address : address.moved(to: site)
    }
}

/// A pattern of paths in which the segment `*` stands for any one segment; a slash at the end changes nothing.
public struct PathPattern: Sendable, Equatable {
    private let segments: [String]

    /// Takes a pattern such as `/news/*`.
    public init(_ text: String) { segments = text.split(separator: "/").map(String.init) }

    /// How many segments may be any.
    var wildcards: Int { segments.count { $0 == "*" } }

    /// Whether a decoded path has exactly these segments.
    public func matches(_ path: String) -> Bool { matches(PathPattern.segments(of: path)) }

    /// The segments of a path, to be matched with several patterns.
    static func segments(of path: String) -> [Substring.UTF8View] {
        path.utf8.split(separator: UInt8(ascii: "/"))
    }

    func matches(_ parts: [Substring.UTF8View]) -> Bool {
        parts.count == segments.count
            && zip(segments, parts).allSatisfy { $0 == "*" || $0.utf8.elementsEqual($1) }
    }
}
