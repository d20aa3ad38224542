/// Where a post of a fixture stands, by the keys of its site's outline.
public struct PostFiling: Hashable, Sendable {
    public var section: String
    public var media: String
    public var regions: [String] = []
    public var coverages: [String] = []
    public var authors: [String] = []
    /// The same in the editions that tell the story.
    public var story: String?
    /// Whether their pages name each other.
    public var isLinked = false
}
