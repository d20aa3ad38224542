import GRDB

/// Contents that several articles have in common: such a payload belongs to all of them. One look at all rows, then at the
/// new ones only.
final class SharedContents {
    private var articles: [Int64: Set<Int64>] = [:]
    private var recent: Set<Int64> = []
    private var last: Int64?

    /// Brings what is known up to a transaction's state.
    func refresh(_ database: Database) throws {
        let newest = try Int64.fetchOne(database, sql: "SELECT max(id) FROM run") ?? 0
        if let last {
            recent.formUnion(
                try Int64.fetchSet(database, sql: "SELECT content FROM run WHERE id > ?", arguments: [last]))
        } else {
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT DISTINCT content, article FROM run WHERE content IN
                        (SELECT content FROM run GROUP BY content HAVING min(article) <> max(article))
                    """)
            while let row = try rows.next() { articles[row[0], default: []].insert(row[1]) }
        }
        last = newest
    }

    /// The other articles that have a content.
    func others(of content: Int64, than article: Int64) -> Set<Int64> {
        (articles[content] ?? []).subtracting([article])
    }

    /// Whether a content came up since the first look, so that it is not known who has it.
    func isRecent(_ content: Int64) -> Bool { recent.contains(content) }
}
