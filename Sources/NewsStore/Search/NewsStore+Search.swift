import GRDB
import NewsModel
import NewsText

/// An article that a search found.
public struct SearchHit: Sendable {
    public var article: Article
    /// BM25 (Robertson and Zaragoza 2009) as FTS5 computes it, turned so that more is better.
    public var score: Double
}

extension NewsStore {
    /// Articles that hold all words of a query, the best first; words in quotation marks must stand together as written.
    /// Ties are ordered by the articles' names.
    ///
    /// A word matches its folded surface or its stem.
    public func search(_ text: String, in editions: [EditionID] = [], limit: Int = 20) throws(StoreError) -> [SearchHit]
    {
        try check(editions)
        let wanted = try self.editions().filter { editions.isEmpty || editions.contains($0.id) }
        return try read { database in
            var hits: [(number: Int64, name: String, score: Double)] = []
            for edition in wanted {
                guard let match = SearchExpression.fts5(text, language: edition.language) else { continue }
                hits += try Self.hits(match, in: edition.id, limit: limit, database)
            }
            hits.sort { ($1.score, ArticleKey($0.name)) < ($0.score, ArticleKey($1.name)) }
            let reader = ArticleReader(database: database)
            return try hits.prefix(limit).compactMap { hit in
                try reader.article(hit.number).map { SearchHit(article: $0, score: hit.score) }
            }
        }
    }

    /// At least the `limit` best that are live, with all that tie with the last of them: such ties fall by name and not by
    /// where articles stand in the file.
    private static func hits(_ match: String, in edition: EditionID, limit: Int, _ database: Database) throws
        -> [(Int64, String, Double)]
    {
        let table = SearchIndex.table(of: edition)
        var count = limit + 50
        while true {
            // An article may be gone before the index knows.
            let rows = try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT rowid, (SELECT name FROM article WHERE id = \(table).rowid), rank,
                            (SELECT gone FROM view WHERE article = \(table).rowid) FROM \(table)
                        WHERE \(table) MATCH ? AND rank MATCH 'bm25(4.0, 2.0, 1.0)' ORDER BY rank LIMIT ?
                        """), arguments: [match, count])
            let live = rows.filter { $0[3] == 0 }.map { ($0[0] as Int64, $0[1] as String, -($0[2] as Double)) }
            let isWhole =
                rows.count < count || live.count > limit && live[limit - 1].2 > -(rows[count - 1][2] as Double)
            if isWhole { return live }
            count *= 4
        }
    }
}
