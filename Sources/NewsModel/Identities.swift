/// An edition of the site, one language's newsroom: `ar`, `en`, `es`.
public struct EditionID: ExactString {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }

    public static let arabic = EditionID("ar")
    public static let english = EditionID("en")
    public static let spanish = EditionID("es")
}

/// What a source itself calls an article: `edition:postid` on a page, an address or guid in a sitemap or feed.
///
/// A row is keyed by it and is never rekeyed; which article a hint belongs to is decided by the fold of aliases.
public struct ArticleKey: ExactString {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// The key of a post that the publisher numbers itself.
    public init(edition: EditionID, postID: String) { self.init("\(edition.rawValue):\(postID)") }

    /// The edition, if the key has the form `edition:postid`.
    public var edition: EditionID? {
        guard let colon = rawValue.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        return EditionID(String(rawValue[..<colon]))
    }

    /// The publisher's own id: what stands behind the first colon.
    public var postID: String {
        guard let colon = rawValue.utf8.firstIndex(of: UInt8(ascii: ":")) else { return rawValue }
        return String(rawValue[rawValue.utf8.index(after: colon)...])
    }
}

/// One store's identity as a writer of rows: 128 random bits in lower-case hexadecimal. Each replica writes only its own rows.
public struct ReplicaID: ExactString {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The name of a field of an article.
public struct FieldName: ExactString, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.init(value) }

    public static let title: FieldName = "title"
    public static let lede: FieldName = "lede"
    public static let url: FieldName = "url"
    public static let lang: FieldName = "lang"
    public static let authors: FieldName = "authors"
    public static let source: FieldName = "source"
    public static let section: FieldName = "section"
    public static let regions: FieldName = "regions"
    public static let coverage: FieldName = "coverage"
    public static let media: FieldName = "media"
    public static let tags: FieldName = "tags"
    public static let images: FieldName = "images"
    public static let videoSeconds: FieldName = "video_seconds"
    public static let body: FieldName = "body"
}

/// What sort of source gave an answer.
public enum SourceKind: String, Sendable, Hashable, CaseIterable {
    case page, feed, sitemap
}

extension SourceKind {
    /// How the kind stands in stores and segments.
    public var number: Int64 {
        switch self {
        case .page: 1
        case .feed: 2
        case .sitemap: 3
        }
    }

    public init?(number: Int64) {
        switch number {
        case 1: self = .page
        case 2: self = .feed
        case 3: self = .sitemap
        default: return nil
        }
    }
}
