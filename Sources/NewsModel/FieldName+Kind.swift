extension FieldName {
    /// Which JSON a field's value is.
    private enum Kind { case text, list, number, blocks }

    private static let kinds: [FieldName: Kind] = [
        .title: .text, .lede: .text, .url: .text, .lang: .text, .source: .text, .section: .text, .media: .text,
        .authors: .list, .regions: .list, .coverage: .list, .tags: .list, .images: .list, .videoSeconds: .number,
        .body: .blocks,
    ]

    /// Whether a value may be this field's, by how its canonical JSON begins.
    ///
    /// A content's hash takes a string as its text and all else as its JSON, so that the list `["a"]` and the text `["a"]`
    /// have one hash: only the kind of the field says which of the two was published. A field that is not known here may
    /// be either.
    public func takes(_ value: some Collection<UInt8>) -> Bool {
        guard let kind = Self.kinds[self], let first = value.first, first != UInt8(ascii: "n") else { return true }
        let isText = first == UInt8(ascii: "\"")
        return switch kind {
        case .text: isText
        case .list: first == UInt8(ascii: "[")
        case .number: first == UInt8(ascii: "-") || (0x30...0x39).contains(first)
        // A body may be a text alone, which then is no list.
        case .blocks: !isText || value.dropFirst().first != UInt8(ascii: "[")
        }
    }
}
