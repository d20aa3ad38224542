/// Paths and patterns of a `robots.txt` as bytes that can be compared (RFC 9309 section 2.2.2).
enum RobotsPath {
    /// One spelling: percent-encoded is what RFC 3986 section 2 lets nobody write plainly, with hexadecimal digits in
    /// upper case; decoded are unreserved characters and those reserved ones that delimit nothing where they stand, so
    /// that `?u=https://a` and `?u=https%3A%2F%2Fa` are one (the table of section 2.2.2). `/` and `?` delimit in the
    /// path, `&` and `=` everywhere. A fragment is dropped; an empty path is `/`. What is a sign in a pattern is
    /// encoded where it is meant as itself: `*` and `$` in a path, `$` before the end of a pattern.
    static func normalised(_ text: [UInt8], isPattern: Bool = false) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var (index, isQuery) = (0, false)
        while index < text.count, text[index] != 0x23 {
            let byte = text[index]
            if byte == 0x25, index + 2 < text.count, let high = HeaderFields.hex(text[index + 1]),
                let low = HeaderFields.hex(text[index + 2])
            {
                let decoded = high << 4 | low
                if isPlain(decoded, isQuery: isQuery) { result.append(decoded) } else { encode(decoded, into: &result) }
                index += 3
                continue
            }
            let isSign = isPattern && (byte == 0x2A || (byte == 0x24 && index + 1 == text.count))
            let isKept = isSign || isDelimiter(byte) || isPlain(byte, isQuery: isQuery)
            if isKept { result.append(byte) } else { encode(byte, into: &result) }
            if byte == 0x3F { isQuery = true }
            index += 1
        }
        return result.isEmpty ? [0x2F] : result
    }

    /// Whether a pattern matches the beginning of a path. `*` stands for any bytes, `$` at the end for the path's end.
    ///
    /// Goes back to the latest `*` only, so that no pattern takes longer than path times pattern.
    static func matches(_ path: [UInt8], _ pattern: [UInt8]) -> Bool {
        let isAnchored = pattern.last == 0x24
        let end = isAnchored ? pattern.count - 1 : pattern.count
        var (at, p) = (0, 0)
        var star: (pattern: Int, path: Int)?
        while true {
            if p == end {
                if !isAnchored || at == path.count { return true }
            } else if pattern[p] == 0x2A {
                p += 1
                star = (p, at)
                continue
            } else if at < path.count, pattern[p] == path[at] {
                p += 1
                at += 1
                continue
            }
            guard let last = star, last.path < path.count else { return false }
            (p, at) = (last.pattern, last.path + 1)
            star = (last.pattern, at)
        }
    }

    private static func encode(_ byte: UInt8, into result: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// `/`, `?`, `&`, `=`: encoded, they mean something else.
    private static func isDelimiter(_ byte: UInt8) -> Bool { [0x2F, 0x3F, 0x26, 0x3D].contains(byte) }

    /// Whether a character says the same with and without percent-encoding, at this place: all unreserved ones (RFC 3986
    /// section 2.3), and `: @ ! ' ( ) + , ; [ ]`; in a query `/` and `?` too.
    private static func isPlain(_ byte: UInt8, isQuery: Bool) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        case 0x3A, 0x40, 0x21, 0x27, 0x28, 0x29, 0x2B, 0x2C, 0x3B, 0x5B, 0x5D: true
        case 0x2F, 0x3F: isQuery
        default: false
        }
    }
}
