/// What one selector, or one key, of a profile found on a page.
public struct SelectorFinding: Sendable, Equatable {
    /// Where it stands in the profile: `page.body`, `metadata.title`, `parts.most-read`. Of a page that is read without selectors
    /// what is looked for: `headline`.
    public var key: String
    /// The element, the XPath or the key.
    public var selector: String
    /// How many elements, lines or values it found.
    public var count: Int
    /// The beginning of what was found, or how large it is.
    public var sample: String?
    /// Whether a page may be without it.
    public var isOptional: Bool
    /// Whether it was ever seen finding something on the site.
    public var isVerified: Bool
    /// Where a rule for a list stands in the profile's file, from 1; `nil`: its key tells.
    public var line: Int?

    init(
        _ key: String, _ selector: String, count: Int, sample: String? = nil, isOptional: Bool = false,
        isVerified: Bool = true, line: Int? = nil
    ) {
        (self.key, self.selector, self.count) = (key, selector, count)
        self.sample = sample.map { Self.shortened($0) }
        (self.isOptional, self.isVerified, self.line) = (isOptional, isVerified, line)
    }

    /// Characters of a sample.
    private static let sampleLength = 80

    private static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).prefix(sampleLength).joined(separator: " ")
        return line.count > sampleLength ? line.prefix(sampleLength) + "…" : line
    }
}

extension ElementMarker {
    /// As CSS writes it: `section.read-section`, `script#data`.
    public var selector: String { tag + (attribute == .id ? "#" : ".") + value }
}
