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
    /// The fields whose values differ from the step before; all of them in the first. Where a payload is not kept, the
    /// fields that come from another revision than before.
    public var changed: [FieldName]
    /// Whether the payload of every field is here.
    public var isKept: Bool
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
            var shown: [FieldName: RevisionID] = [:]
            for (index, step) in steps.enumerated() {
                let fields = try reader.fields(of: step.view, rows: rows, read: &read)
                let winner = step.view.winners[.title]
                let isOther =
                    entries.last.map { $0.revision != winner?.content && $0.status == step.view.status } ?? false
                let run = Self.witness(of: winner, at: step.at, among: rows.runs)
                let ends = index + 1 < steps.count ? steps[index + 1].at : nil
                entries.append(
                    LogEntry(
                        at: step.at, status: step.view.status, revision: winner?.content,
                        published: step.view.published,
                        modified: step.view.modified, kind: winner?.kind, origin: run?.origin,
                        verified: run?.verified.map { min($0, ends ?? $0) },
                        changed: Self.differences((before.fields, shown), (fields, step.view.winners)),
                        isKept: step.view.winners.keys.allSatisfy { fields[$0] != nil },
                        isReading: isOther && run?.raw != nil && run?.raw == before.raw,
                        variants: variants.firstIndex { $0.contains(index) }))
                before = (fields, run?.raw)
                shown = step.view.winners
            }
            return entries
        }
    }

    /// The row that a step is told by: the one that began last, in whatever order rows arrived.
    private static func witness(of revision: RevisionID?, at instant: Instant, among runs: [Run]) -> Run? {
        runs.filter { $0.revision == revision && $0.start <= instant }.max {
            $0.start == $1.start ? RowID($0) < RowID($1) : $0.start < $1.start
        }
    }

    private static func differences(
        _ before: (values: [FieldName: JSONValue], winners: [FieldName: RevisionID]),
        _ after: (values: [FieldName: JSONValue], winners: [FieldName: RevisionID])
    ) -> [FieldName] {
        Set(after.winners.keys).union(before.winners.keys).filter { field in
            guard let old = before.values[field], let new = after.values[field] else {
                return before.winners[field] != after.winners[field]
            }
            return old != new
        }.sorted()
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
                    SELECT sequence, article.name, shown, arrival.at FROM change JOIN article ON article.id = change.article
                        JOIN arrival ON arrival.id = change.arrival
                    WHERE sequence > ? ORDER BY sequence LIMIT ?
                    """, arguments: [cursor, limit]
            ).map { StoreChange(sequence: $0[0], article: ArticleKey($0[1]), isShown: $0[2], received: $0[3]) }
        }
    }
}
