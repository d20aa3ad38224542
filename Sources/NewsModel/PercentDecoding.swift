/// Percent-encoding between IRIs and URIs (RFC 3986 §2.1, RFC 3987 §3).
enum PercentDecoding {
    enum Part { case path, query }

    /// The one spelling of a path or query: sequences that decode to UTF-8 without changing the meaning are decoded, the
    /// others are written `%XX` with upper-case digits, and raw characters that must be encoded are.
    static func canonical(_ text: String, in part: Part) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 >= 0x80 || !isPlain($0) }) else { return text }
        let decoded = decodedBytes(text)
        var output: [UInt8] = []
        output.reserveCapacity(decoded.count)
        var index = 0
        while index < decoded.count {
            let (byte, wasEncoded) = decoded[index]
            if byte < 0x80 {
                append(byte, encoded: mustEncode(byte, wasEncoded: wasEncoded, in: part), to: &output)
                index += 1
            } else {
                let length = scalarLength(decoded, at: index)
                for step in 0..<max(length, 1) { append(decoded[index + step].byte, encoded: length == 0, to: &output) }
                index += max(length, 1)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The form for the wire: every byte outside ASCII, and ASCII that may not stand in a URI, as `%XX`.
    static func encoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 || !isPlain($0) }) else { return text }
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count * 3)
        for byte in text.utf8 { append(byte, encoded: byte >= 0x80 || !isPlain(byte), to: &output) }
        return String(decoding: output, as: UTF8.self)
    }

    private static func decodedBytes(_ text: String) -> [(byte: UInt8, wasEncoded: Bool)] {
        let bytes = Array(text.utf8)
        var decoded: [(byte: UInt8, wasEncoded: Bool)] = []
        decoded.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hexValue(bytes[index + 1]),
                let low = hexValue(bytes[index + 2])
            {
                decoded.append((high << 4 | low, true))
                index += 3
            } else {
                decoded.append((bytes[index], bytes[index] == UInt8(ascii: "%")))
                index += 1
            }
        }
        return decoded
    }

    /// Whether an ASCII byte is written `%XX`: what may not stand in an IRI, and what was encoded and would split the
    /// address if it were not.
    private static func mustEncode(_ byte: UInt8, wasEncoded: Bool, in part: Part) -> Bool {
        guard isPlain(byte), byte != UInt8(ascii: "%") else { return true }
        guard wasEncoded else { return false }
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
        case UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: ";"): return part == .query
        default: return false
        }
    }

    /// Characters that may stand in a URI as they are (unreserved, reserved and `%`).
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"),
            UInt8(ascii: "$"),
            UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
            UInt8(ascii: "+"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"),
            UInt8(ascii: "/"),
            UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: "["), UInt8(ascii: "]"):
            true
        default: false
        }
    }

    /// The length of the well-formed UTF-8 scalar at an index, or 0 where there is none or where it is one that an IRI
    /// must not show (bidi controls, RFC 3987 §4.1; spaces and other invisible format characters).
    private static func scalarLength(_ bytes: [(byte: UInt8, wasEncoded: Bool)], at index: Int) -> Int {
        let lead = bytes[index].byte
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
        guard length > 0, index + length <= bytes.count else { return 0 }
        let text = String(decoding: bytes[index..<index + length].map(\.byte), as: UTF8.self)
        guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1, text.utf8.count == length,
            scalar != "\u{FFFD}"
        else { return 0 }
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return 0
        default: return length
        }
    }

    private static func append(_ byte: UInt8, encoded: Bool, to output: inout [UInt8]) {
        guard encoded else { return output.append(byte) }
        let digits: StaticString = "0123456789ABCDEF"
        output.append(UInt8(ascii: "%"))
        output.append(digits.utf8Start[Int(byte >> 4)])
        output.append(digits.utf8Start[Int(byte & 15)])
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
