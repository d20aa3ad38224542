import NewsSync

/// What the reader noted about some articles, on its way out.
struct ShownMarks {
    private let marks: [ArticleKey: ArticleMarks]
    private let changed: Set<ArticleKey>

    /// `nil` where nothing was ever marked. A state that cannot be read is said on the standard error, and the articles
    /// come without marks: they can be read all the same.
    ///
    /// - Parameter store: where to look whether articles have changed since they were read; `nil`: not to look.
    init?(of articles: [ArticleKey], in own: StoreMarks, _ store: NewsStore?) throws {
        let found: [ArticleKey: ArticleMarks]
        do throws(StateError) {
            guard try own.state.exists else { return nil }
            found = try own.marks(of: articles)
        } catch {
            Output.error("newssync: \(TerminalText.safe(error.description))")
            return nil
        }
        (marks, changed) = (found, try store.map { try Self.changed(found.values, in: $0) } ?? [])
    }

    /// Those of a state that was read before.
    init(_ all: [ArticleMarks], in store: NewsStore) throws {
        marks = Dictionary(all.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
        changed = try Self.changed(all, in: store)
    }

    /// Which were read as another revision than the shown one.
    private static func changed(
        _ marks: some Collection<ArticleMarks>, in store: NewsStore
    ) throws -> Set<ArticleKey> {
        let read = marks.compactMap { own in own.read.map { (own.article, $0.revision) } }
        if read.isEmpty { return [] }
        var query = ListQuery()
        query.includesGone = true
        query.changedFrom = Dictionary(read, uniquingKeysWith: { first, _ in first })
        var changed: Set<ArticleKey> = []
        try store.forEachArticle(query, bodies: false) { article in
            changed.insert(article.key)
            return true
        }
        return changed
    }

    func marks(of key: ArticleKey) -> ArticleMarks { marks[key] ?? ArticleMarks(article: key) }

    /// Whether another revision is shown than the one that was read.
    func hasChanged(_ key: ArticleKey) -> Bool { changed.contains(key) }

    /// As `show` and `mark` print it.
    func json(of key: ArticleKey) -> JSONValue {
        let own = marks(of: key)
        var read: JSONValue = .null
        if let mark = own.read {
            read = [
                "revision": .string(mark.revision.hex), "at": ArticleJSON.instant(mark.at),
                "changed": .bool(hasChanged(key)),
            ]
        }
        let saved: JSONValue = own.saved.map { ["revision": ArticleJSON.text($0.revision?.hex)] } ?? .null
        return [
            "read": read, "saved": saved, "labels": .array(own.labels.map { .string($0.rawValue) }),
            "note": ArticleJSON.text(own.note?.rawValue),
        ]
    }
}
