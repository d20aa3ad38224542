/// A JSON value (RFC 8259). Numbers are IEEE 754 doubles, as in I-JSON (RFC 7493).
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue {
    /// The member of an object; `nil` where this is no object or has no such member.
    public subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { return members[key] }
        return nil
    }

    /// The text, where this is a string.
    public var stringValue: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// The elements, where this is an array.
    public var arrayValue: [JSONValue]? {
        if case .array(let elements) = self { return elements }
        return nil
    }

    /// The number, where this is one.
    public var numberValue: Double? {
        if case .number(let number) = self { return number }
        return nil
    }

    /// Whether this is `null`.
    public var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    /// The strings of an array of strings; other elements are left out. `nil` where this is no array.
    public var strings: [String]? { arrayValue?.compactMap(\.stringValue) }

    /// The same value with U+0000 taken out of every string and name. Of names that become one, the first in byte order
    /// holds.
    package func removingNulls() -> JSONValue {
        switch self {
        case .string(let text): .string(text.removingNulls())
        case .array(let elements): .array(elements.map { $0.removingNulls() })
        case .object(let members): .object(Self.removingNulls(from: members))
        case .null, .bool, .number: self
        }
    }

    private static func removingNulls(from members: [String: JSONValue]) -> [String: JSONValue] {
        guard members.keys.contains(where: { $0.utf8.contains(0) }) else {
            return members.mapValues { $0.removingNulls() }
        }
        // A dictionary has no order that two processes share.
        var cleaned: [String: JSONValue] = [:]
        for (name, value) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            let name = name.removingNulls()
            if cleaned[name] == nil { cleaned[name] = value.removingNulls() }
        }
        return cleaned
    }
}

extension String {
    fileprivate func removingNulls() -> String {
        guard utf8.contains(0) else { return self }
        return String(decoding: utf8.lazy.filter { $0 != 0 }, as: UTF8.self)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(nilLiteral: ()) { self = .null }
}

extension JSONValue: Equatable {
    /// Equal where the canonical encodings are the same bytes (so é and e + U+0301 differ).
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        left.canonicalBytes() == right.canonicalBytes()
    }
}
