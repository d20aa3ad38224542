import NewsModel

/// Addresses that lists lead to.
enum PartAddress {
    /// An address of the edition in its one spelling, another one absolute as it is written. `nil` for what is no address
    /// of the web (`javascript:`, `data:`, `mailto:`) and for a mere fragment of the page.
    static func kept(_ text: String, on page: CanonicalURL, edition: EditionProfile) -> String? {
        let trimmed = text.trimmed
        guard let first = trimmed.utf8.first, first != UInt8(ascii: "#"),
            let resolved = CanonicalURL(trimmed, relativeTo: page)
        else { return nil }
        if let own = edition.identity(of: resolved) { return own.text }
        let isClean =
            trimmed.utf8.allSatisfy { (0x21...0x7E).contains($0) }
            || !trimmed.unicodeScalars.contains(where: \.isHidden)
        return isClean && WebAddress.isAbsolute(trimmed) ? trimmed : resolved.wire
    }
}

extension Unicode.Scalar {
    /// Whether it is white space, a control, or a mark of direction, none of which an address needs.
    fileprivate var isHidden: Bool {
        properties.isWhitespace || properties.isBidiControl || properties.generalCategory == .control
    }
}
