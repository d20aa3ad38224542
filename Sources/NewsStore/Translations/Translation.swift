import NewsModel

/// On what evidence two articles are the same story, the strongest first.
public enum TranslationGrade: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Both pages name each other by hreflang.
    case reciprocal
    /// One page names the other by hreflang.
    case hreflang
    /// A page's JSON-LD names the other.
    case jsonLD = "json-ld"
    /// The user said so: of exactly these two, so it stands above what was found.
    case hand
    /// They were found to tell the same.
    case content

    /// Whether the publisher says it.
    public var isPublished: Bool { self < .hand }

    public static func < (left: Self, right: Self) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// That two articles of different editions tell the same story.
public struct Translation: Sendable, Hashable {
    public var article: ArticleKey
    public var other: ArticleKey
    public var grade: TranslationGrade
    /// 0 to 1, where it was found by content.
    public var score: Double?
}
