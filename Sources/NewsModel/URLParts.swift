/// An address taken apart (RFC 3986 §3) and resolved against a base (§5.2); still percent-encoded as it came,
/// its dot segments still there.
struct URLParts {
    var scheme: String
    var host: String
    var port: Int?
    var path: String
    var query: String?

    init?(_ text: String, base: CanonicalURL?) {
        let trimmed = text.utf8.drop(while: Self.isSpace).reversed().drop(while: Self.isSpace).reversed()
        let whole = String(decoding: Array(trimmed), as: UTF8.self)
        guard !whole.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        let withoutFragment = whole.utf8.prefix { $0 != UInt8(ascii: "#") }
        var rest = Substring(withoutFragment)
        if let colon = Self.schemeEnd(of: rest) {
            scheme = rest[..<colon].lowercased()
            rest = rest[rest.utf8.index(after: colon)...]
            guard scheme == "http" || scheme == "https", rest.utf8.starts(with: "//".utf8) else { return nil }
        } else {
            guard let base else { return nil }
            scheme = base.scheme
        }
        if rest.utf8.starts(with: "//".utf8) {
            let afterSlashes = rest.utf8.dropFirst(2)
            let authority = afterSlashes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
            guard let (name, number) = Self.hostAndPort(Substring(authority)) else { return nil }
            (host, port) = (name, number)
            rest = Substring(afterSlashes[authority.endIndex...])
        } else {
            guard let base else { return nil }
            (host, port) = (base.host, base.port)
        }
        if port == (scheme == "https" ? 443 : 80) { port = nil }
        let pathPart = rest.utf8.prefix { $0 != UInt8(ascii: "?") }
        query =
            pathPart.endIndex < rest.utf8.endIndex
            ? String(Substring(rest.utf8[pathPart.endIndex...].dropFirst())) : nil
        path = String(Substring(pathPart))
        if let base, Self.isRelative(whole) {
            if path.isEmpty {
                path = PercentDecoding.encoded(base.path)
                if query == nil { query = base.query }
            } else if !path.utf8.starts(with: "/".utf8) {
                let folder = base.path.utf8.reversed().drop { $0 != UInt8(ascii: "/") }.reversed()
                path = PercentDecoding.encoded(String(decoding: Array(folder), as: UTF8.self)) + path
            }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isRelative(_ text: String) -> Bool {
        schemeEnd(of: Substring(text)) == nil && !text.utf8.starts(with: "//".utf8)
    }

    /// Where the colon behind a scheme stands; `nil` where the text begins with something else.
    private static func schemeEnd(of text: Substring) -> String.Index? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else { return nil }
        let name = text.utf8[..<colon]
        let isScheme = name.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
            default: false
            }
        }
        guard isScheme, let first = name.first, first >= 0x41 else { return nil }
        return colon
    }

    /// The host in lower case (ASCII) and the port. User names in addresses are refused: they only ever deceive.
    private static func hostAndPort(_ authority: Substring) -> (String, Int?)? {
        guard !authority.utf8.contains(UInt8(ascii: "@")) else { return nil }
        var name = authority
        var port: Int?
        if let colon = authority.utf8.lastIndex(of: UInt8(ascii: ":")), authority.utf8.last != UInt8(ascii: "]") {
            let digits = authority[authority.utf8.index(after: colon)...]
            if !digits.isEmpty {
                guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
                    (1...65_535).contains(number)
                else { return nil }
                port = number
            }
            name = authority[..<colon]
        }
        guard isHost(name) else { return nil }
        return (name.lowercased(), port)
    }

    /// Whether this may be a host: a name of letters, digits, `-`, `.` and `_` of any script (what hides or looks like
    /// something else deceives), or an IPv6 address in brackets.
    private static func isHost(_ name: Substring) -> Bool {
        if name.utf8.first == UInt8(ascii: "[") {
            let inner = name.utf8.dropFirst().dropLast()
            return name.utf8.last == UInt8(ascii: "]") && !inner.isEmpty
                && inner.allSatisfy { byte in
                    switch byte {
                    case 0x30...0x39, 0x41...0x46, 0x61...0x66, UInt8(ascii: ":"), UInt8(ascii: "."): true
                    default: false
                    }
                }
        }
        return !name.isEmpty
            && name.unicodeScalars.allSatisfy { scalar in
                if scalar == "-" || scalar == "." || scalar == "_" { return true }
                switch scalar.properties.generalCategory {
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                    .nonspacingMark, .spacingMark, .decimalNumber:
                    return true
                default: return false
                }
            }
    }

    /// RFC 3986 §5.2.4; the result begins with `/`. By bytes: a letter and what combines with it may follow a `/`.
    static func withoutDotSegments(_ path: String) -> String {
        let slash = UInt8(ascii: "/")
        let isRooted = path.utf8.first == slash
        guard path.utf8.contains(UInt8(ascii: ".")) else { return isRooted ? path : "/" + path }
        let segments = path.utf8.dropFirst(isRooted ? 1 : 0).split(separator: slash, omittingEmptySubsequences: false)
        var kept: [Substring] = []
        for (index, segment) in segments.enumerated() {
            let isParent = segment.elementsEqual("..".utf8)
            guard isParent || segment.elementsEqual(".".utf8) else {
                kept.append(Substring(segment))
                continue
            }
            if isParent { _ = kept.popLast() }
            if index == segments.count - 1 { kept.append("") }
        }
        return "/" + kept.joined(separator: "/")
    }
}
