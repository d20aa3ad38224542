/// Two articles of different editions that tell the same story.
public struct StoryPair: Sendable, Hashable {
    /// The caller's number of the article of the one edition.
    public var left: Int
    /// The caller's number of the article of the other.
    public var right: Int
    /// From 0.5, which is just enough, to below 1: each time that the articles are as alike as is needed once more halves
    /// what is missing to 1. So it means the same for all pairs of languages.
    public var score: Double

    public init(left: Int, right: Int, score: Double) {
        self.left = left
        self.right = right
        self.score = score
    }
}
