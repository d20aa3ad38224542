import NewsModel

/// Checks JSON against a JSON Schema (draft 2020-12), as much of it as the project's own schemas use.
///
/// A schema with a keyword or a format that is not known here is refused when the checker is made: a keyword that is passed over
/// in silence would check nothing.
public struct SchemaChecker: Sendable {
    /// A place where a value breaks the schema.
    public struct Violation: Hashable, Sendable, CustomStringConvertible {
        /// Where in the value, as a JSON Pointer (RFC 6901); empty for the whole.
        public var pointer: String
        /// What is wrong, in words.
        public var message: String

        public init(pointer: String, message: String) { (self.pointer, self.message) = (pointer, message) }

        public var description: String { "\(pointer.isEmpty ? "(root)" : pointer): \(message)" }
    }

    let root: JSONValue

    /// - Throws: `SchemaError` where the schema has something that is not known or makes no sense.
    public init(schema: JSONValue) throws(SchemaError) {
        root = schema
        try SchemaInspector(root: schema).inspect(schema, at: "")
    }

    /// All places where the value breaks the schema; none where it is valid.
    public func violations(in value: JSONValue) -> [Violation] { check(value, against: root, at: "") }

    /// Checks a value against a part of the schema.
    func check(_ value: JSONValue, against schema: JSONValue, at pointer: String) -> [Violation] {
        if case .bool(let allowed) = schema {
            return allowed ? [] : [Violation(pointer: pointer, message: "nothing is allowed here")]
        }
        var found: [Violation] = []
        if let reference = schema["$ref"]?.stringValue, let target = Self.resolve(reference, in: root) {
            found += check(value, against: target, at: pointer)
        }
        found += checkKind(value, schema, pointer)
        found += checkCombinations(value, schema, pointer)
        switch value {
        case .object(let members): found += checkObject(members, schema, pointer)
        case .array(let elements): found += checkArray(elements, schema, pointer)
        case .string(let text): found += checkString(text, schema, pointer)
        case .number(let number): found += checkNumber(number, schema, pointer)
        case .null, .bool: break
        }
        return found
    }

    /// The part of a schema that a reference within it names; `nil` where there is none.
    static func resolve(_ reference: String, in root: JSONValue) -> JSONValue? {
        if reference == "#" { return root }
        guard reference.hasPrefix("#/") else { return nil }
        var part = root
        for step in reference.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false) {
            let name = step.replacing("~1", with: "/").replacing("~0", with: "~")
            guard let next = part[String(name)] else { return nil }
            part = next
        }
        return part
    }

    /// The pointer of a member or an element.
    static func pointer(_ base: String, _ step: String) -> String {
        base + "/" + step.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
