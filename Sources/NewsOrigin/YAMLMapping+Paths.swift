/// Values that are XPaths or elements.
extension YAMLMapping {
    mutating func marker(_ key: String) throws(ProfileError) -> ElementMarker {
        let line = line(of: key)
        var inner = try mapping(key)
        let marker = try ElementMarker(&inner, line: line)
        try inner.end()
        return marker
    }

    mutating func optionalMarker(_ key: String) throws(ProfileError) -> ElementMarker? {
        keys.contains(key) ? try marker(key) : nil
    }

    mutating func path(_ key: String) throws(ProfileError) -> String {
        let line = line(of: key)
        let text = try string(key)
        guard HTMLPath(text) != nil else {
            throw .badValue(key: full(key), expected: "\(Self.expectedPath); '\(text)' is none", line: line)
        }
        return text
    }

    mutating func optionalPath(_ key: String) throws(ProfileError) -> String? {
        keys.contains(key) ? try path(key) : nil
    }

    /// One XPath, or a list of them.
    mutating func optionalPaths(_ key: String) throws(ProfileError) -> [String]? {
        guard keys.contains(key) else { return nil }
        guard isList(key) else { return [try path(key)] }
        let line = line(of: key)
        let paths = try strings(key)
        guard !paths.isEmpty else {
            throw .badValue(key: full(key), expected: Self.expectedPath + ", or a list of them", line: line)
        }
        if let wrong = paths.first(where: { HTMLPath($0) == nil }) {
            throw .badValue(
                key: full(key), expected: "a list of XPath 1.0 expressions; '\(wrong)' is none", line: line)
        }
        return paths
    }

    mutating func rule(_ key: String) throws(ProfileError) -> PathRule? {
        guard var inner = try optionalMapping(key) else { return nil }
        let rule = PathRule(path: try inner.path("path"), isUnverified: try inner.flag("unverified", default: false))
        try inner.end()
        return rule
    }

    private static let expectedPath = "an XPath 1.0 expression"
}

extension ElementMarker {
    /// Takes the keys of an element and leaves what else stands there.
    init(_ keys: inout YAMLMapping, line: Int) throws(ProfileError) {
        tag = try keys.string("tag").lowercased()
        let id = try keys.optionalString("id")
        let className = try keys.optionalString("class")
        switch (id, className) {
        case (let id?, nil): (attribute, value) = (.id, id)
        case (nil, let className?): (attribute, value) = (.class, className)
        default: throw .badValue(key: keys.name, expected: "an element with either an id or a class", line: line)
        }
    }
}
