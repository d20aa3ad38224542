import NewsModel
import NewsState
import NewsStore

/// The reader's marks as marks of a store's articles.
///
/// A mark stands under the id that the article had when it was marked. Ids that were linked as the same article since are
/// one here: of each item of all of them the later statement holds, and what is taken back is taken back of all. If the
/// link is undone, each has its own marks again.
public struct StoreMarks: Sendable {
    public let state: ReaderState
    private let shownUnder: [ArticleKey: ArticleKey]
    private let others: [ArticleKey: [ArticleKey]]

    /// - Throws: `StoreError`.
    public init(_ state: ReaderState, of store: NewsStore) throws(StoreError) {
        self.state = state
        shownUnder = try store.linkedIDs()
        others = Dictionary(grouping: shownUnder.keys, by: { [shownUnder] in shownUnder[$0] ?? $0 })
            .mapValues { $0.sorted() }
    }

    /// The id under which an article is shown.
    private func shown(_ key: ArticleKey) -> ArticleKey { shownUnder[key] ?? key }

    /// What is noted about some articles, by the ids under which they are shown; those without marks are missing.
    public func marks(of articles: [ArticleKey]) throws(StateError) -> [ArticleKey: ArticleMarks] {
        try state.marks(of: articles.map(shown), sameAs: others)
    }

    /// What is noted about all articles, by the ids under which they are shown, also of those that the store does not have.
    public func all() throws(StateError) -> [ArticleMarks] {
        var keys: Set<ArticleKey> = []
        try state.forEachMarkedArticle { marks in
            keys.insert(shown(marks.article))
            return true
        }
        return try marks(of: Array(keys)).values.sorted { $0.article < $1.article }
    }

    /// As `ReaderState.mark`.
    @discardableResult
    public func mark(_ changes: [(article: ArticleKey, value: MarkValue)]) throws(StateError) -> [MarkRegister] {
        try state.mark(
            changes.flatMap { change in
                let key = shown(change.article)
                let ids = change.value.holds ? [key] : [key] + (others[key] ?? [])
                return ids.map { ($0, change.value) }
            })
    }

    /// The contents that compaction must keep, by the ids under which their articles are shown.
    public func pins() throws(StateError) -> [ArticleKey: Set<ContentHash>] {
        try state.pinnedRevisions().reduce(into: [:]) { pins, pin in
            pins[shown(pin.article), default: []].insert(pin.revision)
        }
    }

    /// The articles that were read, each with the revision that it was read as last.
    func readRevisions() throws(StateError) -> [ArticleKey: ContentHash] {
        var read = try state.readRevisions()
        let linked = Set(read.keys.map(shown)).filter { others[$0] != nil }
        for key in read.keys where shownUnder[key] != nil { read[key] = nil }
        for (key, marks) in try marks(of: Array(linked)) { read[key] = marks.read?.revision }
        return read
    }

    func shown(_ keys: Set<ArticleKey>) -> Set<ArticleKey> { Set(keys.map(shown)) }
}
