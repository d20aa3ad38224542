import NewsModel
import NewsText

/// A name with the page that it leads to, if there is one.
public struct RenderedLink: Hashable, Sendable {
    public var text: String
    public var target: LinkTarget?
    /// BCP 47, where it is known and another than the page's.
    public var language: String?
    /// The direction of that language.
    public var direction: BaseDirection?
    /// What stands beside it: a section, a grade.
    public var note: String?
    public var date: Instant?
    /// An article's id, where it leads to one that is known.
    public var article: ArticleKey?

    public init(
        _ text: String, to target: LinkTarget? = nil, language: String? = nil, direction: BaseDirection? = nil,
        note: String? = nil, date: Instant? = nil, article: ArticleKey? = nil
    ) {
        (self.text, self.target, self.language, self.direction) = (text, target, language, direction)
        (self.note, self.date, self.article) = (note, date, article)
    }
}
