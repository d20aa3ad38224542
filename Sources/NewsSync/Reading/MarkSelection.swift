import NewsModel
import NewsState
import NewsStore

/// Which articles of a list, by what the reader noted about them.
public struct MarkSelection: Sendable, Hashable {
    /// Those that are read, or those that are not; `nil`: both.
    public var isRead: Bool?
    /// Only those that are saved.
    public var isSaved = false
    /// Only those that have all of these labels.
    public var labels: [MarkLabel] = []
    /// Only those that were read as another revision than the shown one.
    public var hasChangedSinceRead = false

    public init() {}

    /// Whether nothing is asked for.
    public var isEmpty: Bool { self == MarkSelection() }
}

extension ListQuery {
    /// Keeps the list to what a selection asks for, beside everything else that the query asks for.
    ///
    /// The query then holds the names of those articles as they are marked now. `limit` and `offset` count what is left.
    public mutating func keep(to selection: MarkSelection, of marks: StoreMarks) throws(StateError) {
        if selection.isRead != nil || selection.hasChangedSinceRead {
            let read = try marks.readRevisions()
            if selection.isRead == true { keep(to: Set(read.keys)) }
            if selection.isRead == false { except.formUnion(read.keys) }
            if selection.hasChangedSinceRead { changedFrom = read }
        }
        if selection.isSaved { keep(to: marks.shown(try marks.state.savedArticles())) }
        for label in selection.labels { keep(to: marks.shown(try marks.state.articles(labelled: label))) }
    }

    private mutating func keep(to keys: Set<ArticleKey>) { only = only?.intersection(keys) ?? keys }
}
