import GRDB
import NewsMerge
import NewsModel

/// One step of an article's history, as `log` shows it.
public struct LogEntry: Sendable {
    /// When this became what was shown, on the origin's clock.
    public var at: Instant
    public var status: ArticleStatus
    /// The content that the title comes from.
    public var revision: ContentHash?
    public var published: Instant?
    public var modified: Instant?
    /// The kind of source that the title comes from, and its address.
    public var kind: SourceKind?
    public var origin: String?
    /// When the origin last demonstrably stood by that content, within this step.
    public var verified: Instant?
    /// The fields whose values differ from the step before; all of them in the first.
    public var changed: [FieldName]
    /// Whether only a newer extractor read the same raw response differently.
    public var isReading: Bool
    /// Where the article went back and forth between two states (three times or more): the number of the stretch, from 0,
    /// that this step is one change of; `nil` for an edit of its own.
    public var variants: Int?
}

extension NewsStore {
    /// How an article came to be what it is, the oldest step first; empty where the store has no such article.
    public func history(of key: ArticleKey) throws(StoreError) -> [LogEntry] {
        try read { database in
            guard let number = try database.articleNumber(key) else { return [] }
            let rows = try ArticleRows.load(number, from: database, rules: rules)
            let reader = ArticleReader(database: database)
            let steps = rows.steps()
            let variants = History.variants(in: steps)
            var entries: [LogEntry] = []
            var read: [Int64: [FieldName: JSONValue]] = [:]
            var before: (fields: [FieldName: JSONValue], raw: ContentHash?) = ([:], nil)
            for (index, step) in steps.enumerated() {
                let fields = try reader.fields(of: step.view, rows: rows, read: &read)
                let winner = step.view.winners[.title]
                let isOther =
                    entries.last.map { $0.revision != winner?.content && $0.status == step.view.status } ?? false
                let run = rows.runs.last { $0.revision == winner && $0.start <= step.at }
                entries.append(
                    LogEntry(
                        at: step.at, status: step.view.status, revision: winner?.content,
                        published: step.view.published,
                        modified: step.view.modified, kind: winner?.kind, origin: run?.origin, verified: run?.verified,
                        changed: Self.differences(before.fields, fields),
                        isReading: isOther && run?.raw != nil && run?.raw == before.raw,
                        variants: variants.firstIndex { $0.contains(index) }))
                before = (fields, run?.raw)
            }
            return entries
        }
    }

    private static func differences(
        _ before: [FieldName: JSONValue], _ after: [FieldName: JSONValue]
    ) -> [FieldName] {
        Set(after.keys).union(before.keys).filter { before[$0] != after[$0] }.sorted()
    }
}

/// One entry of the change log.
public struct StoreChange: Sendable, Hashable {
    /// The entry's place in the log: the cursor to go on from.
    public var sequence: Int64
    public var article: ArticleKey
    /// Whether what is shown of the article changed.
    public var isShown: Bool
    /// Local: when the store received it.
    public var received: Instant
}

extension NewsStore {
    /// The entries of the change log behind a cursor, oldest first. A cursor of 0 begins at the beginning; the sequence of
    /// the last entry received is the next cursor, valid as long as the store's `identity.log` is the same.
    public func changes(after cursor: Int64, limit: Int = 1000) throws(StoreError) -> [StoreChange] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT sequence, article.name, shown, received FROM change JOIN article ON article.id = change.article
                    WHERE sequence > ? ORDER BY sequence LIMIT ?
                    """, arguments: [cursor, limit]
            ).map { StoreChange(sequence: $0[0], article: ArticleKey($0[1]), isShown: $0[2], received: $0[3]) }
        }
    }
}
