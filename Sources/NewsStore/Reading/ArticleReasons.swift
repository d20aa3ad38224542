import NewsMerge
import NewsModel

/// Why an article is shown as it is, with the rows that say so.
public struct ArticleReasons: Sendable {
    public var key: ArticleKey
    public var why: Why
    /// The values that each revision has, where its payload is kept; bodies of those only that won one.
    public var values: [RevisionID: [FieldName: JSONValue]]
    /// The rows of each revision, as they were received.
    public var witnesses: [RevisionID: [Witness]]
    /// Answers that wait for a second one that says the same.
    public var waiting: [WaitingAnswer]
}
