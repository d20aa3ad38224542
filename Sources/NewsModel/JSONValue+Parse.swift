/// Why bytes are not JSON.
public enum JSONError: Error, Equatable, CustomStringConvertible {
    /// Something else than JSON stands at a byte offset.
    case unexpected(offset: Int)
    /// The text ends inside a value.
    case truncated
    /// Arrays and objects are nested deeper than allowed.
    case tooDeep(limit: Int)

    public var description: String {
        switch self {
        case .unexpected(let offset): "not JSON at byte \(offset)"
        case .truncated: "the JSON ends inside a value"
        case .tooDeep(let limit): "the JSON is nested deeper than \(limit) levels"
        }
    }
}

extension JSONValue {
    /// Reads one JSON text (RFC 8259), strictly; a byte order mark is skipped, a lone surrogate and invalid UTF-8 become
    /// U+FFFD, of two members with one name the last holds.
    ///
    /// - Throws: `JSONError`; nothing is half-read.
    public static func parse(_ bytes: UnsafeRawBufferPointer, maximumDepth: Int = 64) throws(JSONError) -> JSONValue {
        var reader = JSONReader(bytes.bindMemory(to: UInt8.self), maximumDepth: maximumDepth)
        return try reader.document()
    }

    /// Reads one JSON text from an array.
    public static func parse(_ bytes: [UInt8], maximumDepth: Int = 64) throws(JSONError) -> JSONValue {
        let outcome: Result<JSONValue, JSONError> = bytes.withUnsafeBytes { raw in
            do throws(JSONError) {
                return .success(try parse(raw, maximumDepth: maximumDepth))
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    /// Reads one JSON text from a string.
    public static func parse(_ text: String, maximumDepth: Int = 64) throws(JSONError) -> JSONValue {
        try parse(Array(text.utf8), maximumDepth: maximumDepth)
    }
}

/// A recursive-descent reader with a depth limit: hostile input costs no more than its length.
private struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let maximumDepth: Int
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
        (self.bytes, self.maximumDepth) = (bytes, maximumDepth)
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    }

    mutating func document() throws(JSONError) -> JSONValue {
        let value = try value(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw .unexpected(offset: position) }
        return value
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        skipSpace()
        let first = try peek()
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), depth >= maximumDepth {
            throw .tooDeep(limit: maximumDepth)
        }
        switch first {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
        var members: [String: JSONValue] = [:]
        position += 1
        skipSpace()
        if try accept("}") { return .object(members) }
        while true {
            skipSpace()
            guard try peek() == UInt8(ascii: "\"") else { throw .unexpected(offset: position) }
            let name = try string()
            skipSpace()
            guard try accept(":") else { throw .unexpected(offset: position) }
            members[name] = try value(depth: depth + 1)
            skipSpace()
            if try accept("}") { return .object(members) }
            guard try accept(",") else { throw .unexpected(offset: position) }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
        var elements: [JSONValue] = []
        position += 1
        skipSpace()
        if try accept("]") { return .array(elements) }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if try accept("]") { return .array(elements) }
            guard try accept(",") else { throw .unexpected(offset: position) }
        }
    }

    private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard position < bytes.count else { throw .truncated }
            guard bytes[position] == word.utf8Start[offset] else { throw .unexpected(offset: position) }
            position += 1
        }
        return value
    }

    /// RFC 8259 §6. Whatever is too large for a double is not JSON that we can keep.
    private mutating func number() throws(JSONError) -> JSONValue {
        let start = position
        _ = acceptIfPresent("-")
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
            throw .unexpected(offset: start)
        }
        if acceptIfPresent("."), digits() == 0 { throw .unexpected(offset: position) }
        if acceptIfPresent("e") || acceptIfPresent("E") {
            if !acceptIfPresent("-") { _ = acceptIfPresent("+") }
            if digits() == 0 { throw .unexpected(offset: position) }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let number = Double(text), number.isFinite else { throw .unexpected(offset: start) }
        return .number(number)
    }

    private mutating func digits() -> Int {
        let start = position
        while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
        return position - start
    }

    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return String(decoding: bytes[start..<position - 1], as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
            guard byte >= 0x20 else { throw .unexpected(offset: position) }
            position += 1
        }
        throw .truncated
    }

    private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
        var decoded = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: decoded, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &decoded)
            case 0..<0x20: throw .unexpected(offset: position - 1)
            default: decoded.append(byte)
            }
        }
        throw .truncated
    }

    private mutating func escape(into decoded: inout [UInt8]) throws(JSONError) {
        let byte = try peek()
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "u"): decoded.append(contentsOf: String(Character(try unicodeEscape())).utf8)
        default: throw .unexpected(offset: position - 1)
        }
    }

    /// `\uXXXX`, or a pair of them for a scalar above U+FFFF; half a pair is U+FFFD.
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let first = try codeUnit()
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else {
            return "\u{FFFD}"
        }
        let mark = position
        position += 2
        let second = try codeUnit()
        guard (0xDC00..<0xE000).contains(second) else {
            position = mark
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func codeUnit() throws(JSONError) -> UInt16 {
        guard position + 4 <= bytes.count else { throw .truncated }
        var value: UInt16 = 0
        for byte in bytes[position..<position + 4] {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: throw .unexpected(offset: position)
            }
            value = value << 4 | UInt16(digit)
        }
        position += 4
        return value
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private func peek() throws(JSONError) -> UInt8 {
        guard position < bytes.count else { throw .truncated }
        return bytes[position]
    }

    private mutating func accept(_ character: Unicode.Scalar) throws(JSONError) -> Bool {
        guard try peek() == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func acceptIfPresent(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }
}
