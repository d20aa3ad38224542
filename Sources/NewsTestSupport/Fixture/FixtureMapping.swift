import NewsModel
import Yams

/// A mapping of a fixture's YAML whose keys are taken one by one; what is left at the end is an unknown key.
struct FixtureMapping {
    private var members: [(key: String, value: Node, line: Int)] = []
    let file: String
    /// The line of the mapping, from 1.
    let line: Int
    /// What stands above the keys: `sections.children`.
    private let path: String
    /// Lines of the file above the YAML.
    private let above: Int

    /// - Parameter above: how many lines of the file stand before the YAML.
    init(yaml: String, file: String, above: Int = 0) throws(SiteFixtureError) {
        try self.init(Self.node(yaml: yaml, file: file, above: above), path: "", file: file, above: above)
    }

    private init(_ node: Node, path: String, file: String, above: Int) throws(SiteFixtureError) {
        (self.path, self.file, self.above) = (path, file, above)
        line = (node.mark?.line ?? 1) + above
        guard case .mapping(let mapping) = node else {
            throw .badValue(key: path, expected: "a mapping of keys", file: file, line: line)
        }
        for (key, value) in mapping {
            let (name, line) = (key.scalar?.string ?? "?", (key.mark?.line ?? 1) + above)
            members.append((name, value, line))
        }
    }

    /// The mappings of a file that is a list of them.
    static func list(yaml: String, file: String) throws(SiteFixtureError) -> [FixtureMapping] {
        let node = try node(yaml: yaml, file: file, above: 0)
        guard case .sequence(let sequence) = node else {
            throw .badValue(key: "the file", expected: "a list", file: file, line: node.mark?.line ?? 1)
        }
        var found: [FixtureMapping] = []
        for element in sequence { found.append(try FixtureMapping(element, path: "", file: file, above: 0)) }
        return found
    }

    private static func node(yaml: String, file: String, above: Int) throws(SiteFixtureError) -> Node {
        let node: Node?
        do {
            node = try Yams.compose(yaml: yaml)
        } catch {
            throw fault(error, file: file, above: above)
        }
        guard let node else { throw .notYAML(file: file, line: 1, reason: "it is empty") }
        return node
    }

    private static func fault(_ error: any Error, file: String, above: Int) -> SiteFixtureError {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return .notYAML(file: file, line: mark.line + above, reason: problem)
        case .duplicatedKeysInMapping(let keys, let context):
            return .repeatedKey("\(keys.first ?? "?")", file: file, line: context.mark.line + above)
        default: return .notYAML(file: file, line: 1, reason: "\(error)")
        }
    }

    /// The names of the keys that are left, in the file's order.
    var keys: [String] { members.map(\.key) }

    func has(_ key: String) -> Bool { members.contains { $0.key == key } }

    /// The line of a key; that of the mapping where the key is not there.
    func line(of key: String) -> Int { members.first { $0.key == key }?.line ?? line }

    /// Refuses what nobody asked for.
    func end() throws(SiteFixtureError) {
        if let left = members.first { throw .unknownKey(full(left.key), file: file, line: left.line) }
    }

    func bad(_ key: String, _ expected: String, line: Int) -> SiteFixtureError {
        .badValue(key: full(key), expected: expected, file: file, line: line)
    }

    private func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    private mutating func take(_ key: String) throws(SiteFixtureError) -> (node: Node, line: Int) {
        guard let index = members.firstIndex(where: { $0.key == key }) else {
            throw .missingKey(full(key), file: file, line: line)
        }
        let member = members.remove(at: index)
        return (member.value, member.line)
    }

    mutating func string(_ key: String) throws(SiteFixtureError) -> String {
        let (node, line) = try take(key)
        guard let text = node.scalar?.string, !text.isEmpty else { throw bad(key, "a text", line: line) }
        return text
    }

    mutating func optionalString(_ key: String) throws(SiteFixtureError) -> String? {
        has(key) ? try string(key) : nil
    }

    /// A value that a function makes of the text.
    mutating func value<Value>(
        _ key: String, expected: String, _ make: (String) -> Value?
    ) throws(SiteFixtureError) -> Value {
        let line = line(of: key)
        guard let value = make(try string(key)) else { throw bad(key, expected, line: line) }
        return value
    }

    mutating func flag(_ key: String, default fallback: Bool) throws(SiteFixtureError) -> Bool {
        guard has(key) else { return fallback }
        return try value(key, expected: "true or false") { $0 == "true" ? true : $0 == "false" ? false : nil }
    }

    mutating func time(_ key: String) throws(SiteFixtureError) -> SiteTime {
        try value(key, expected: "an RFC 3339 date-time with an offset") { SiteTime($0) }
    }

    /// A list of texts, or one text.
    mutating func strings(_ key: String) throws(SiteFixtureError) -> [String] {
        let (node, line) = try take(key)
        if let text = node.scalar?.string, !text.isEmpty { return [text] }
        guard case .sequence(let sequence) = node else { throw bad(key, "a list of texts", line: line) }
        var texts: [String] = []
        for element in sequence {
            guard let text = element.scalar?.string else {
                throw bad(key, "a list of texts", line: element.mark.map { $0.line + above } ?? line)
            }
            texts.append(text)
        }
        return texts
    }

    mutating func mapping(_ key: String) throws(SiteFixtureError) -> FixtureMapping {
        let (node, _) = try take(key)
        return try FixtureMapping(node, path: full(key), file: file, above: above)
    }

    /// The mappings of a list; none where the key is not there.
    mutating func mappings(_ key: String) throws(SiteFixtureError) -> [FixtureMapping] {
        guard has(key) else { return [] }
        let (node, line) = try take(key)
        guard case .sequence(let sequence) = node else { throw bad(key, "a list", line: line) }
        var found: [FixtureMapping] = []
        for element in sequence {
            found.append(try FixtureMapping(element, path: full(key), file: file, above: above))
        }
        return found
    }

    /// A text for each language, or one text for all.
    mutating func local(_ key: String) throws(SiteFixtureError) -> LocalText {
        if case .some(.scalar) = members.first(where: { $0.key == key })?.value {
            return LocalText(all: try string(key))
        }
        var mapping = try mapping(key)
        var texts: [String: String] = [:]
        for language in SimulatedEdition.languages { texts[language] = try mapping.string(language) }
        try mapping.end()
        return LocalText(texts)
    }
}
