import GRDB
import NewsMerge
import NewsModel

/// The payloads of an article that are here, and what of them must stay.
struct ArticlePayloads {
    /// A payload.
    struct Held {
        var blocks: Int64?
        var isPacked: Bool
        /// Bytes of all but the body.
        var metadata: Int
    }

    let rows: ArticleRows
    /// By the contents' numbers: those that rows of the fold speak of.
    private(set) var held: [Int64: Held] = [:]
    /// The contents that are shown.
    let winners: Set<Int64>
    /// The content whose body is shown.
    let body: Int64?
    /// What a policy lets go.
    private(set) var droppable: Set<Int64> = []

    init(of article: Int64, by compaction: CompactionOrder, in database: Database) throws {
        rows = try ArticleRows.load(article, from: database, rules: compaction.rules)
        let view = rows.view()
        winners = Set(view.winners.values.compactMap { [rows] in rows.contents[$0.content] })
        body = (view.winners[.body]?.content).flatMap { [rows] in rows.contents[$0] }
        var hashes: Set<ContentHash> = []
        for (hash, content) in rows.contents {
            guard let payload = try Self.payload(of: content, in: database) else { continue }
            held[content] = payload
            hashes.insert(hash)
        }
        // Ids that a reader linked may be taken apart again: each of them keeps what it would show then.
        guard try !ArticleIDs(of: article, in: database).areSeveral else { return }
        let mayGo = Compaction.droppable(
            of: rows.key, runs: rows.runs, retractions: rows.retractions, held: hashes, policy: compaction.policy,
            pins: compaction.pins[rows.key] ?? [], rules: compaction.rules, now: compaction.now)
        guard !mayGo.isEmpty else { return }
        let inUse = try Self.inUse(article, in: database)
        droppable = Set(mayGo.compactMap { rows.contents[$0] }).subtracting(inUse)
    }

    private static func payload(of content: Int64, in database: Database) throws -> Held? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT blocks, EXISTS (SELECT 1 FROM packed WHERE packed.content = content.id), length(metadata)
                    FROM content WHERE id = ? AND metadata IS NOT NULL
                    """), arguments: [content]
        ).map { Held(blocks: $0[0], isPacked: $0[1], metadata: $0[2]) }
    }

    /// Contents that something else than a field still needs: the search index, to delete exactly what it holds; the pull,
    /// whose validators speak of each kind's last answer or of one that waits to be confirmed.
    private static func inUse(_ article: Int64, in database: Database) throws -> Set<Int64> {
        var contents: Set<Int64> = []
        let indexed = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT title, lede, body FROM indexed WHERE article = ?"),
            arguments: [article])
        if let indexed { contents.formUnion([indexed[0], indexed[1], indexed[2]].compactMap { $0 as Int64? }) }
        contents.formUnion(
            try Int64.fetchAll(
                database.cachedStatement(sql: "SELECT content FROM pending WHERE article = ?"), arguments: [article]))
        let last = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT content, max(sequence) FROM run
                    WHERE article = ? AND replica = (SELECT id FROM replica
                        WHERE name = (SELECT value FROM meta WHERE name = 'replica')) GROUP BY kind
                    """), arguments: [article])
        while let row = try last.next() { contents.insert(row[0]) }
        return contents
    }
}
