import Yams

/// A mapping of a YAML file whose keys are taken one by one; what is left at the end is an unknown key.
struct YAMLMapping {
    private var members: [(key: String, value: Node, line: Int)] = []
    private let path: String
    private let line: Int

    init(yaml: String) throws(ProfileError) {
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch { throw .notYAML("\(error)") }
        guard let root else { throw .notYAML("it is empty") }
        try self.init(root, key: "")
    }

    init(_ node: Node, key path: String) throws(ProfileError) {
        self.path = path
        line = node.mark?.line ?? 0
        guard case .mapping(let mapping) = node else {
            throw .badValue(key: path.isEmpty ? "the profile" : path, expected: "a mapping of keys", line: line)
        }
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            let line = key.mark?.line ?? self.line
            if members.contains(where: { $0.key == name }) { throw .repeatedKey(name, line: line) }
            members.append((name, value, line))
        }
    }

    /// The line of a key's value, from 1; that of the mapping where the key is not there.
    func line(of key: String) -> Int {
        members.first { $0.key == key }.map { $0.value.mark?.line ?? $0.line } ?? line
    }

    /// The mapping's own key with those above it.
    var name: String { path }

    func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    mutating func optional(_ key: String) -> (node: Node, line: Int)? {
        guard let index = members.firstIndex(where: { $0.key == key }) else { return nil }
        let member = members.remove(at: index)
        return (member.value, member.value.mark?.line ?? member.line)
    }

    mutating func required(_ key: String) throws(ProfileError) -> (node: Node, line: Int) {
        guard let found = optional(key) else { throw .missingKey(key, in: path) }
        return found
    }

    mutating func mapping(_ key: String) throws(ProfileError) -> YAMLMapping {
        try YAMLMapping(try required(key).node, key: full(key))
    }

    mutating func optionalMapping(_ key: String) throws(ProfileError) -> YAMLMapping? {
        guard let found = optional(key) else { return nil }
        return try YAMLMapping(found.node, key: full(key))
    }

    mutating func string(_ key: String) throws(ProfileError) -> String {
        let (node, line) = try required(key)
        guard let text = node.scalar?.string, !text.isEmpty else {
            throw .badValue(key: full(key), expected: "a text", line: line)
        }
        return text
    }

    mutating func optionalString(_ key: String) throws(ProfileError) -> String? {
        members.contains { $0.key == key } ? try string(key) : nil
    }

    /// A value that a function makes of the text, or an error that says what is expected.
    mutating func value<Value>(
        _ key: String, expected: String, _ make: (String) -> Value?
    ) throws(ProfileError) -> Value {
        let line = line(of: key)
        guard let value = make(try string(key)) else { throw .badValue(key: full(key), expected: expected, line: line) }
        return value
    }

    mutating func optionalValue<Value>(
        _ key: String, expected: String, _ make: (String) -> Value?
    ) throws(ProfileError) -> Value? {
        members.contains { $0.key == key } ? try value(key, expected: expected, make) : nil
    }

    /// Whether a key's value is a list.
    func isList(_ key: String) -> Bool {
        guard case .sequence? = members.first(where: { $0.key == key })?.value else { return false }
        return true
    }

    mutating func strings(_ key: String) throws(ProfileError) -> [String] {
        let (node, line) = try required(key)
        guard case .sequence(let sequence) = node else {
            throw .badValue(key: full(key), expected: "a list of texts", line: line)
        }
        var texts: [String] = []
        for element in sequence {
            guard let text = element.scalar?.string else {
                throw .badValue(key: full(key), expected: "a list of texts", line: element.mark?.line ?? line)
            }
            texts.append(text)
        }
        return texts
    }

    mutating func mappings(_ key: String) throws(ProfileError) -> [YAMLMapping] {
        let (node, line) = try required(key)
        guard case .sequence(let sequence) = node, !sequence.isEmpty else {
            throw .badValue(key: full(key), expected: "a list that is not empty", line: line)
        }
        var found: [YAMLMapping] = []
        for element in sequence { found.append(try YAMLMapping(element, key: full(key))) }
        return found
    }

    mutating func flag(_ key: String, default fallback: Bool) throws(ProfileError) -> Bool {
        guard members.contains(where: { $0.key == key }) else { return fallback }
        return try value(key, expected: "true or false") { $0 == "true" ? true : $0 == "false" ? false : nil }
    }

    /// The names of the keys that are left, in the file's order.
    var keys: [String] { members.map(\.key) }

    /// Refuses what nobody asked for.
    func end() throws(ProfileError) {
        if let left = members.first { throw .unknownKey(full(left.key), line: left.line) }
    }
}
