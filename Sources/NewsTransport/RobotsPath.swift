/// Paths and patterns of a `robots.txt` as bytes that can be compared (RFC 9309 section 2.2.2).
enum RobotsPath {
    /// One spelling: bytes outside ASCII percent-encoded, percent-encoded unreserved characters decoded (RFC 3986
    /// section 2.3), hexadecimal digits in upper case. A fragment is dropped; an empty path is `/`. What is a sign in a
    /// pattern is encoded where it is meant as itself: `*` and `$` in a path, `$` before the end of a pattern.
    static func normalised(_ text: [UInt8], isPattern: Bool = false) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count, text[index] != 0x23 {
            let byte = text[index]
            if byte == 0x25, index + 2 < text.count, let high = FileReader.hex(text[index + 1]),
                let low = FileReader.hex(text[index + 2])
            {
                let decoded = high << 4 | low
                if isUnreserved(decoded) { result.append(decoded) } else { encode(decoded, into: &result) }
                index += 3
                continue
            }
            let isSign = isPattern && (byte == 0x2A || (byte == 0x24 && index + 1 == text.count))
            let isPlain = (0x21...0x7E).contains(byte) && (isSign || !isEncoded(byte))
            if isPlain { result.append(byte) } else { encode(byte, into: &result) }
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

    /// Signs of patterns, and what no URI holds as it is (RFC 3986 appendix A): `"<>\^`{|}`.
    private static func isEncoded(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x24, 0x25, 0x2A, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: true
        default: false
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
