import NewsModel

/// Which paths are those of front, section and other pages with lists.
public struct PagePatterns: Sendable, Equatable {
    private struct Entry: Equatable {
        var role: PageRole
        var pattern: PathPattern
    }

    /// Patterns with fewer `*` first, else in the order of roles.
    private var entries: [Entry] = []

    static let none = PagePatterns()

    private init() {}

    /// Reads `pages:`, a mapping of roles to lists of paths.
    init(_ top: inout YAMLMapping) throws(ProfileError) {
        guard var keys = try top.optionalMapping("pages") else { return }
        for role in PageRole.allCases where role != .article && keys.keys.contains(role.rawValue) {
            let line = keys.line(of: role.rawValue)
            let paths = try keys.strings(role.rawValue)
            guard !paths.isEmpty, paths.allSatisfy({ $0.hasPrefix("/") }) else {
                throw .badValue(
                    key: "pages.\(role.rawValue)", expected: "a list of paths that begin with /", line: line)
            }
            entries += paths.map { Entry(role: role, pattern: PathPattern($0)) }
        }
        try keys.end()
        let order = entries.enumerated().sorted { left, right in
            (left.element.pattern.wildcards, left.offset) < (right.element.pattern.wildcards, right.offset)
        }
        entries = order.map(\.element)
    }

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
