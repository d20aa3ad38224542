/// Bytes of a page that is being written.
struct PageWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Markup as it is.
    mutating func markup(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Bytes that were written before.
    mutating func written(_ other: [UInt8]) { bytes.append(contentsOf: other) }

    /// Text, or the value of an attribute in double quotes. A carriage return is escaped too: a parser would make a line
    /// feed of it.
    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case 0x0D: bytes.append(contentsOf: "&#13;".utf8)
            default: bytes.append(byte)
            }
        }
    }

    /// A path, percent-encoded.
    mutating func path(_ path: String) { PercentCoding.encode(path, into: &bytes) }

    /// `<name attribute="value">` with the value escaped, for metas and links.
    mutating func tag(_ opening: String, _ value: String, _ closing: String = "\">") {
        markup(opening)
        text(value)
        markup(closing)
    }

    /// A string of JSON inside a `script` element: quoted, and `</` written `<\/` so that it cannot end the element.
    mutating func json(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
            case UInt8(ascii: "/") where previous == UInt8(ascii: "<"): bytes.append(contentsOf: "\\/".utf8)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20: bytes.append(contentsOf: ((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8)
            default: bytes.append(byte)
            }
            previous = byte
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// `"name": "value"`, or `null` where there is no value.
    mutating func member(_ name: String, _ value: String?) {
        markup("\"\(name)\": ")
        if let value { json(value) } else { markup("null") }
    }
}
