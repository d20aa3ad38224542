import NewsModel

/// Conditional requests (RFC 9110 §13) and content negotiation (§12.5.3), as far as a news client uses them.
extension SimulatedRequest {
    /// Whether the client already has the representation, so that 304 is due. Entity tags go before dates.
    func isSatisfied(tag: String?, changed: Instant?) -> Bool {
        if let known = headers["if-none-match"] {
            guard let tag else { return false }
            return known == "*" || known.split(separator: ",").contains { Self.opaque($0) == tag }
        }
        guard let text = headers["if-modified-since"], let known = HTTPDate.instant(of: text), let changed else {
            return false
        }
        return changed.milliseconds / 1000 <= known.milliseconds / 1000
    }

    /// Whether a content coding is named in `Accept-Encoding`, and not with `q=0`.
    func accepts(encoding name: String) -> Bool {
        (headers["accept-encoding"] ?? "").split(separator: ",").contains { entry in
            let parts = entry.split(separator: ";").map { $0.trimmingSpaces() }
            return parts.first == name && !parts.dropFirst().contains("q=0")
        }
    }

    /// A tag without its `W/`: If-None-Match compares weakly.
    private static func opaque(_ tag: Substring) -> String {
        let trimmed = tag.trimmingSpaces()
        return trimmed.hasPrefix("W/") ? String(trimmed.dropFirst(2)) : trimmed
    }
}

extension StringProtocol {
    /// Without spaces and tabs at both ends.
    func trimmingSpaces() -> String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        var bytes = Array(utf8.drop(while: isSpace))
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
