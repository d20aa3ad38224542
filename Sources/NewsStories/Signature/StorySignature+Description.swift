extension StorySignature: CustomStringConvertible {
    /// For people and tools: language, paragraphs, length, and for each feature kind, value, position, `!` if leading, `*` if marked.
    public var description: String {
        let parts = features.map { feature in
            "\(feature.kind):\(feature.value)@\(feature.position)\(feature.isLeading ? "!" : "")"
                + (feature.isMarked ? "*" : "")
        }
        return "\(language.tag), \(paragraphs) paragraphs, length \(length): \(parts.joined(separator: " "))"
    }
}
