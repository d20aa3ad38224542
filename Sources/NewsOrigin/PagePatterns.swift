import NewsModel

/// Which paths are those of front, section and other pages with lists.
public struct PagePatterns: Sendable, Equatable {
    /// A path and what stands there.
    struct Entry: Equatable {
        var role: PageRole
        var pattern: PathPattern
    }

    /// Patterns with fewer `*` first, else in the order of roles.
    var entries: [Entry] = []

    static let none = PagePatterns()

    /// - Parameter named: whether only patterns without `*` count.
    func role(of address: CanonicalURL, named: Bool = false) -> PageRole? {
        let segments = PathPattern.segments(of: address.path)
        return entries.first { $0.pattern.matches(segments) && !(named && $0.pattern.wildcards > 0) }?.role
    }
}

extension Profile {
    /// What a page with lists is for, by its address alone; `nil` for every other page. A path without `*` goes before
    /// one with.
    public func role(of address: CanonicalURL) -> PageRole? { pages.role(of: address) }
}
