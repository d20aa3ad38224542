/// A paragraph, or what else stands in a text as one, on its way through a diff.
public struct DiffBlock: Hashable, Sendable {
    /// What it is: `paragraph`, `heading 2`.
    public var kind: String
    /// Its words.
    public var text: String
    /// What it shows that is no text: a picture's address.
    public var link: String?

    public init(kind: String, text: String, link: String? = nil) {
        (self.kind, self.text, self.link) = (kind, text, link)
    }
}
