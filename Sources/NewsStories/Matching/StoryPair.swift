/// Two articles of different editions that tell the same story.
public struct StoryPair: Sendable, Hashable {
    /// The caller's number of the article of the one edition.
    public var left: Int
    /// The caller's number of the article of the other.
    public var right: Int
    /// 0 … 1; how sure that is.
    public var score: Double

    public init(left: Int, right: Int, score: Double) {
        self.left = left
        self.right = right
        self.score = score
    }
}
