/// References of feeds resolved against a base (RFC 3986 §5.2), of any scheme; kept as written where they are absolute.
enum FeedReference {
    /// Schemes that an address in a feed may have. What is said of others is left out: `javascript:` is a program.
    private static let schemes: Set<String> = [
        "http", "https", "ftp", "mailto", "tag", "urn", "news", "nntp", "tel", "sms", "geo", "magnet", "irc", "xmpp",
        "feed", "rtsp", "sip", "data", "cid", "info", "doi", "oai", "uuid", "callto", "webcal", "git", "ssh", "sftp",
        "gopher", "telnet", "aim", "wais",
    ]

    /// The reference made absolute; empty where it is an address of a scheme that must not be followed.
    static func resolve(_ text: String, base: String) -> String {
        var reference = text.trimmed
        // As browsers do (WHATWG URL): a line end inside of an address says nothing.
        if reference.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) {
            reference.unicodeScalars.removeAll { $0.value == 0x09 || $0.value == 0x0A || $0.value == 0x0D }
        }
        if reference.utf8.starts(with: "http://".utf8) || reference.utf8.starts(with: "https://".utf8) {
            return reference
        }
        if let scheme = scheme(of: reference) {
            let name = scheme.lowercased()
            return name == "javascript" || name == "vbscript" ? "" : reference
        }
        guard let parts = Parts(base) else { return reference }
        return parts.resolving(reference)
    }

    /// Whether an address in markup may stay: one that is absolute, of a scheme that runs nothing.
    static func isHarmless(_ address: String) -> Bool {
        // Browsers step over controls and spaces inside a scheme.
        let squeezed = String(String.UnicodeScalarView(address.unicodeScalars.prefix(256).filter { $0.value > 0x20 }))
        guard let scheme = scheme(of: squeezed) else { return true }
        let name = scheme.lowercased()
        guard name != "data" else {
            return squeezed.lowercased().hasPrefix("data:image/") && !squeezed.lowercased().hasPrefix("data:image/svg")
        }
        return schemes.contains(name)
    }

    /// The scheme (RFC 3986 §3.1); `nil` for a relative reference.
    private static func scheme(of text: String) -> Substring? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else { return nil }
        let name = text.utf8[..<colon]
        guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
        let isName = name.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
        }
        return isName ? text[..<colon] : nil
    }

    /// A base taken apart.
    private struct Parts {
        var scheme: Substring
        var authority: Substring?
        var path: Substring
        var query: Substring?

        init?(_ base: String) {
            guard let scheme = FeedReference.scheme(of: base) else { return nil }
            self.scheme = scheme
            var rest = base[base.utf8.index(after: scheme.endIndex)...]
            if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<hash] }
            if rest.utf8.starts(with: "//".utf8) {
                let name = rest.utf8.dropFirst(2).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
                authority = Substring(name)
                rest = rest[name.endIndex...]
            }
            path = Substring(rest.utf8.prefix { $0 != UInt8(ascii: "?") })
            query = path.endIndex < rest.endIndex ? rest[path.endIndex...].dropFirst() : nil
        }

        func resolving(_ reference: String) -> String {
            if reference.utf8.starts(with: "//".utf8) { return "\(scheme):\(reference)" }
            let end =
                reference.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? reference.endIndex
            let tail = reference[end...]
            let own = reference[..<end]
            guard !own.isEmpty else {
                let query = tail.utf8.first == UInt8(ascii: "?") ? "" : query.map { "?\($0)" } ?? ""
                return prefix + path + query + tail
            }
            if own.utf8.first == UInt8(ascii: "/") { return prefix + withoutDots(own) + tail }
            let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
            let merged = folder.isEmpty && authority != nil ? "/" + own : folder + own
            return prefix + withoutDots(Substring(merged)) + tail
        }

        private var prefix: String { "\(scheme):" + (authority.map { "//\($0)" } ?? "") }

        /// RFC 3986 §5.2.4.
        private func withoutDots(_ path: Substring) -> String {
            guard path.utf8.contains(UInt8(ascii: ".")) else { return String(path) }
            var kept: [Substring] = []
            let segments = path.split(separator: "/", omittingEmptySubsequences: false)
            for (index, segment) in segments.enumerated() {
                let isLast = index == segments.count - 1
                if segment == "." {
                    if isLast { kept.append("") }
                } else if segment == ".." {
                    if kept.count > 1 || (kept.count == 1 && kept[0] != "") { kept.removeLast() }
                    if isLast { kept.append("") }
                } else {
                    kept.append(segment)
                }
            }
            return kept.joined(separator: "/")
        }
    }
}
