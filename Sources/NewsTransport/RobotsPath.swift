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
    /// What stands between two `*` is looked for where it comes first, so that no pattern takes longer than it and the path
    /// are long.
    static func matches(_ path: [UInt8], _ pattern: [UInt8]) -> Bool {
        let isAnchored = pattern.last == 0x24
        let end = isAnchored ? pattern.count - 1 : pattern.count
        func next(_ start: Int) -> Int { pattern[start..<end].firstIndex(of: 0x2A) ?? end }
        var p = next(0)
        guard path.starts(with: pattern[..<p]) else { return false }
        var at = p
        while p < end {
            let part = pattern[(p + 1)..<next(p + 1)]
            p = part.endIndex
            if p == end, isAnchored {
                return path.count - at >= part.count && path.suffix(part.count).elementsEqual(part)
            }
            guard let found = place(of: part, in: path, from: at) else { return false }
            at = found + part.count
        }
        return !isAnchored || at == path.count
    }

    /// Where bytes come first from a place on (Knuth, Morris and Pratt, 1977).
    private static func place(of part: ArraySlice<UInt8>, in path: [UInt8], from start: Int) -> Int? {
        guard path.count - start >= part.count else { return nil }
        let part = Array(part)
        // For each beginning of the part, how long an end of it is a beginning too.
        var borders = [Int](repeating: 0, count: part.count)
        var length = 0
        for index in part.indices.dropFirst() {
            while length > 0, part[index] != part[length] { length = borders[length - 1] }
            if part[index] == part[length] { length += 1 }
            borders[index] = length
        }
        var matched = 0
        for index in start..<path.count where !part.isEmpty {
            while matched > 0, path[index] != part[matched] { matched = borders[matched - 1] }
            if path[index] == part[matched] { matched += 1 }
            if matched == part.count { return index + 1 - matched }
        }
        return part.isEmpty ? start : nil
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
