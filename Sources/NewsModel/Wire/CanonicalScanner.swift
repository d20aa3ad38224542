/// Goes over bytes and says whether they are the canonical encoding of a JSON value (RFC 8785), without making the value.
///
/// It accepts exactly what `JSONValue.appendCanonical` writes of values without U+0000 in their strings, so that bytes can be
/// kept and hashed as they came.
struct CanonicalScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int
    private let maximumDepth: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0, maximumDepth: Int = WireLimits.depth) {
        (self.bytes, self.position, self.maximumDepth) = (bytes, position, maximumDepth)
    }

    var isAtEnd: Bool { position == bytes.count }

    /// What is found beside the values themselves.
    enum Fault: Error { case notCanonical(offset: Int) }

    private var fault: Fault { .notCanonical(offset: position) }

    /// Passes over a character.
    mutating func expect(_ character: Unicode.Scalar) throws(Fault) {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { throw fault }
        position += 1
    }

    mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Passes over a value.
    mutating func value(depth: Int) throws(Fault) {
        guard position < bytes.count, depth <= maximumDepth else { throw fault }
        switch bytes[position] {
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["):
            position += 1
            if accept("]") { return }
            repeat { try value(depth: depth + 1) } while accept(",")
            try expect("]")
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: try number()
        }
    }

    /// Passes over a string: where its text stands, without its quotes, and whether there are escapes in it.
    mutating func string() throws(Fault) -> (text: Range<Int>, isPlain: Bool) {
        try expect("\"")
        let start = position
        var isPlain = true
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return (start..<position - 1, isPlain)
            case UInt8(ascii: "\\"):
                isPlain = false
                try escape()
            case 0..<0x20: throw fault
            case 0x80...: try scalar()
            default: position += 1
            }
        }
        throw fault
    }

    /// The text of a string without its escapes.
    func text(_ string: (text: Range<Int>, isPlain: Bool)) -> [UInt8] {
        guard !string.isPlain else { return Array(bytes[string.text]) }
        var result: [UInt8] = []
        result.reserveCapacity(string.text.count)
        var place = string.text.lowerBound
        while place < string.text.upperBound {
            guard bytes[place] == UInt8(ascii: "\\") else {
                result.append(bytes[place])
                place += 1
                continue
            }
            place += 2
            switch bytes[place - 1] {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "u"):
                result.append(Self.control(bytes[place + 2], bytes[place + 3]))
                place += 4
            default: result.append(bytes[place - 1])
            }
        }
        return result
    }

    private mutating func object(depth: Int) throws(Fault) {
        position += 1
        if accept("}") { return }
        var names = CanonicalNames()
        repeat {
            guard names.take(String(decoding: text(try string()), as: UTF8.self)) else { throw fault }
            try expect(":")
            try value(depth: depth + 1)
        } while accept(",")
        try expect("}")
    }

    private mutating func word(_ word: StaticString) throws(Fault) {
        for offset in 0..<word.utf8CodeUnitCount {
            guard position < bytes.count, bytes[position] == word.utf8Start[offset] else { throw fault }
            position += 1
        }
    }

    private mutating func number() throws(Fault) {
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"): position += 1
            default:
                try checkNumber(start)
                return
            }
        }
        try checkNumber(start)
    }

    private func checkNumber(_ start: Int) throws(Fault) {
        guard position > start, position - start < 32,
            let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)),
            number.isFinite, JSONValue.ecmaScript(number).utf8.elementsEqual(bytes[start..<position])
        else { throw fault }
    }

    private mutating func escape() throws(Fault) {
        guard position + 1 < bytes.count else { throw fault }
        switch bytes[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"),
            UInt8(ascii: "f"), UInt8(ascii: "r"):
            position += 2
        case UInt8(ascii: "u"):
            guard position + 5 < bytes.count, bytes[position + 2] == UInt8(ascii: "0"),
                bytes[position + 3] == UInt8(ascii: "0"), isLowerHex(bytes[position + 4]),
                isLowerHex(bytes[position + 5])
            else { throw fault }
            // Those with a short form are written in it, others beyond U+001F as they are; U+0000 is in no content.
            switch Self.control(bytes[position + 4], bytes[position + 5]) {
            case 0x01...0x07, 0x0B, 0x0E...0x1F: position += 6
            default: throw fault
            }
        default: throw fault
        }
    }

    private func isLowerHex(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }

    private static func control(_ high: UInt8, _ low: UInt8) -> UInt8 {
        func digit(_ byte: UInt8) -> UInt8 { byte < 0x3A ? byte &- 0x30 : byte &- 0x61 &+ 10 }
        return digit(high) << 4 | digit(low)
    }

    /// One scalar above U+007F in well-formed UTF-8 (Unicode 15, table 3-7).
    private mutating func scalar() throws(Fault) {
        let lead = bytes[position]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: throw fault
        }
        guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { throw fault }
        for place in position + 2..<position + length where bytes[place] & 0xC0 != 0x80 { throw fault }
        position += length
    }
}

/// The names of an object's members as they come: in the order of RFC 8785, and no two that a `JSONValue` takes for one.
struct CanonicalNames {
    private var last: String?
    private var beyondASCII: Set<String> = []

    /// Whether a name may come next.
    mutating func take(_ name: String) -> Bool {
        if let last, !last.utf16.lexicographicallyPrecedes(name.utf16) { return false }
        last = name
        // Strings are equal that Unicode holds to be one, é and e + U+0301; of such members only one could be kept.
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return true }
        // These three are one with an ASCII character (K, a semicolon, a grave accent): no name needs them.
        if name.unicodeScalars.contains(where: { [0x212A, 0x37E, 0x1FEF].contains($0.value) }) { return false }
        return beyondASCII.insert(name).inserted
    }
}
