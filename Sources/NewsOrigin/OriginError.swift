import NewsModel

/// Why an answer was not read. Nothing of it is kept.
public enum OriginError: Error, Equatable, Sendable {
    /// The page says that it is something else than an article.
    case notAnArticle(type: String?)
    /// The page's address is a front or section page: what was asked for is probably not there any more.
    case listing(address: String)
    /// A part that every article page has is not there.
    case missing(part: String)
    /// A part begins and does not end, or the page ends before `</html>`.
    case cutShort(part: String)
    /// The page is another edition's.
    case wrongEdition(expected: String, found: String)
    /// The article's id is empty or not of digits.
    case badIdentifier(String)
    /// The page's metadata is not JSON.
    case badMetadata(JSONError)
    /// More of something than `OriginTuning` allows.
    case tooLarge(part: String, limit: Int)
    /// Elements are nested too deep.
    case tooDeep(part: String)
    /// A part is not in the charset that the page states.
    case illFormed(part: String)
    /// The document is not well formed; `line` is that of the first fault, from 1, where it is known.
    case malformed(part: String, line: Int?)
    /// The XML is no sitemap; its root element has this name.
    case notASitemap(root: String)
    /// The document is no feed that we know: neither RSS, Atom, CDF nor JSON Feed.
    case notAFeed
    /// The document declares entities, which no sitemap needs and attackers like.
    case declaresEntities
    /// A replacement for an edition's host that cannot be understood, and why.
    case badOrigin(text: String, reason: String)
    /// There is no memory left.
    case outOfMemory
}

extension OriginError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAnArticle(let type): "the page is no article (its type is \(type.map { "'\($0)'" } ?? "not stated"))"
        case .listing(let address): "\(address) is a front or section page, so the article is probably gone"
        case .missing(let part): "the page has no \(part); the site may have changed, or this is no article"
        case .cutShort(let part): "the \(part) ends too early; the answer was probably cut short: fetch it again"
        case .wrongEdition(let expected, let found): "the page is in '\(found)', not in '\(expected)'"
        case .badIdentifier(let text): "the article's id is '\(text)', not a number"
        case .badMetadata(let error): "the page's metadata cannot be read: \(error)"
        case .tooLarge(let part, let limit): "the \(part) is larger than the limit of \(limit)"
        case .tooDeep(let part): "the \(part) is nested too deep"
        case .illFormed(let part): "the \(part) is not in the charset that the page states, so it cannot be read"
        case .malformed(let part, let line):
            "the \(part) is not well formed" + (line.map { " (line \($0))" } ?? "") + "; it may have been cut short"
        case .notASitemap(let root): "expected a sitemap, but the document's root is <\(root)>"
        case .notAFeed: "expected a feed (RSS, Atom or JSON Feed), but the document is none"
        case .declaresEntities: "the document declares or uses entities of its own, which is refused"
        case .badOrigin(let text, let reason): "the origin '\(text)' cannot be used: \(reason)"
        case .outOfMemory: "out of memory"
        }
    }
}

/// Something odd in an answer that was read nevertheless.
public enum OriginWarning: Hashable, Sendable {
    /// A time that is none; the article has no such time.
    case badTime(key: String, text: String)
    /// A number that is none.
    case badNumber(key: String, text: String)
    /// An address that is no http(s) address.
    case badAddress(key: String, text: String)
    /// An address on a host that is not the edition's: it makes no claim.
    case foreignAddress(key: String, text: String)
    /// A part that the profile names was not found; `verified` tells whether it was ever seen on the site.
    case notFound(part: String, verified: Bool)
    /// A part stands more than once; the first was read.
    case several(part: String, count: Int)
    /// A list has more lines, or a longer text, than `OriginTuning` or its rule allows; what is beyond was left out.
    case oversized(part: String, limit: Int)
}

extension OriginWarning: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badTime(let key, let text): "\(key): '\(text)' is no time"
        case .badNumber(let key, let text): "\(key): '\(text)' is no number"
        case .badAddress(let key, let text): "\(key): '\(text)' is no web address"
        case .foreignAddress(let key, let text): "\(key): '\(text)' is not on the edition's host"
        case .notFound(let part, let verified):
            "the \(part) was not found" + (verified ? "" : " (its rule is a guess that was never verified)")
        case .several(let part, let count): "the \(part) stands \(count) times; the first was read"
        case .oversized(let part, let limit): "the \(part) exceeds the limit of \(limit); what is beyond was left out"
        }
    }
}
