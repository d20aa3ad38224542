extension JSONValue {
    /// The canonical encoding of RFC 8785 (JCS): no white space, members ordered by their names' UTF-16 code units,
    /// numbers as ECMAScript prints them, the shortest escapes. Numbers that JSON cannot carry (NaN, infinities) are `null`.
    public func canonicalBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        appendCanonical(to: &bytes)
        return bytes
    }

    /// The canonical encoding as text.
    public var canonicalString: String { String(decoding: canonicalBytes(), as: UTF8.self) }

    /// Appends the canonical encoding.
    public func appendCanonical(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let number): bytes.append(contentsOf: Self.ecmaScript(number).utf8)
        case .string(let text): Self.appendQuoted(text, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.appendCanonical(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members): Self.appendObject(members, to: &bytes)
        }
    }

    private static func appendObject(_ members: [String: JSONValue], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        let names = members.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
        for (index, name) in names.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            appendQuoted(name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            members[name]?.appendCanonical(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// RFC 8785 §3.2.2.2: `"` and `\` escaped, controls as `\b \t \n \f \r` or `\u00xx`, everything else as it is.
    private static func appendQuoted(_ string: String, to bytes: inout [UInt8]) {
        var text = string
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            var clean = 0
            for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: utf8[clean..<index])
                appendEscape(of: byte, to: &bytes)
                clean = index + 1
            }
            bytes.append(contentsOf: utf8[clean...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x22, 0x5C: bytes.append(byte)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: [UInt8(ascii: "u"), 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        }
    }

    /// ECMA-262 Number::toString for base 10: the shortest digits that read back as the same double, plain from 1e-6 up
    /// to below 1e21, else with an exponent.
    static func ecmaScript(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        if number == 0 { return "0" }
        if number.magnitude < 9_007_199_254_740_992, number == number.rounded(.towardZero) {
            return String(Int64(number))
        }
        let shortest = shortestDigits(number.magnitude)
        let sign = number < 0 ? "-" : ""
        let (digits, point) = (shortest.digits, shortest.point)
        switch point {
        case digits.count...21:
            return sign + digits + String(repeating: "0", count: point - digits.count)
        case 1...21:
            return sign + digits.prefix(point) + "." + digits.dropFirst(point)
        case -5...0:
            return sign + "0." + String(repeating: "0", count: -point) + digits
        default:
            let exponent = point - 1
            let mantissa = digits.count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst(1)
            return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + String(exponent.magnitude)
        }
    }

    /// The shortest decimal digits of a positive double and where its point stands: 0.digits × 10^point. Swift's own
    /// printing is shortest (SwiftDtoa); only its layout differs from ECMAScript's.
    private static func shortestDigits(_ magnitude: Double) -> (digits: String, point: Int) {
        let printed = magnitude.description
        let parts = printed.split(separator: "e", maxSplits: 1)
        let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
        let halves = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = String(halves[0])
        let fraction = halves.count == 2 && halves[1] != "0" ? String(halves[1]) : ""
        let all = whole + fraction
        let leadingZeros = all.prefix { $0 == "0" }.count
        var digits = String(all.dropFirst(leadingZeros))
        while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
        return (digits, whole.count - leadingZeros + exponent)
    }
}
