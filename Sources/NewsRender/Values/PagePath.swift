/// Where a page stands in an exported site: ASCII segments with slashes between them, from the site's root.
public struct PagePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    /// Takes segments made by `PageName`, or fixed ones.
    public init(_ segments: String...) { text = segments.joined(separator: "/") }

    public var description: String { text }

    /// The reference that leads here from another page (RFC 3986 §4.2), of any folder and for any root, also `file:`.
    public func relative(from page: PagePath) -> String {
        let own = text.split(separator: "/", omittingEmptySubsequences: false)
        let others = page.text.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        var common = 0
        while common < others.count, common < own.count - 1, others[common] == own[common] { common += 1 }
        let up = Array(repeating: "..", count: others.count - common)
        return (up + own[common...].map(String.init)).joined(separator: "/")
    }

    public static func < (left: PagePath, right: PagePath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
