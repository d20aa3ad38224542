extension PagePatterns {
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
}
