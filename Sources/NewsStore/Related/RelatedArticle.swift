import NewsModel

/// Why an article is related to another.
public enum RelationReason: Sendable, Hashable {
    /// The page of the one links to the other.
    case linked
    /// Both belong to these coverages.
    case coverage([String])
    /// Both have these tags, the rarest first.
    case tags([String])
    /// Both have these words, as they are folded, the rarest first.
    case words([String])
    /// It is related to the article of another edition that tells the same story.
    case translation(ArticleKey)

    /// One word, for machines.
    public var name: String {
        switch self {
        case .linked: "linked"
        case .coverage: "coverage"
        case .tags: "tags"
        case .words: "words"
        case .translation: "translation"
        }
    }

    /// What both have; the id of the article in between.
    public var values: [String] {
        switch self {
        case .linked: []
        case .coverage(let names), .tags(let names), .words(let names): names
        case .translation(let key): [key.rawValue]
        }
    }
}

/// An article that a reader of another may want to read next.
public struct RelatedArticle: Sendable {
    /// Without its body.
    public var article: Article
    /// Above 0, see ``RelatedTuning``; comparable among the related of one article only.
    public var score: Double
    /// The strongest first.
    public var reasons: [RelationReason]
}
