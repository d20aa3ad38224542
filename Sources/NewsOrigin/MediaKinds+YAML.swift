extension MediaKinds {
    /// Reads `media: kinds:`, a mapping of kinds to lists of names.
    init(_ top: inout YAMLMapping) throws(ProfileError) {
        guard var media = try top.optionalMapping("media") else {
            self = .none
            return
        }
        var names = try media.mapping("kinds")
        kinds = []
        var seen: Set<String> = []
        for name in names.keys {
            let line = names.line(of: name)
            let published = try names.strings(name)
            guard !published.isEmpty, published.allSatisfy({ seen.insert(Self.folded($0)).inserted }) else {
                throw .badValue(
                    key: "media.kinds.\(name)", expected: "a list of names, each for one kind only", line: line)
            }
            kinds.append(Kind(name: name, published: published))
        }
        try media.end()
    }
}
