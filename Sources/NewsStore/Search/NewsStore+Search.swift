import GRDB
import NewsModel
import NewsText

/// An article that a search found.
public struct SearchHit: Sendable {
    public var article: Article
    /// BM25 (Robertson and Zaragoza 2009) of surfaces, stems and pairs of words; more is better.
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
                guard let plan = SearchPlan(text, language: edition.language) else { continue }
                hits += try Self.hits(plan, in: edition.id, limit: limit, database)
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
    private static func hits(_ plan: SearchPlan, in edition: EditionID, limit: Int, _ database: Database) throws
        -> [(Int64, String, Double)]
    {
        let table = SearchIndex.table(of: edition)
        let article = try database.cachedStatement(
            sql:
                "SELECT article.name, view.gone FROM view JOIN article ON article.id = view.article WHERE view.article = ?"
        )
        var wanted = limit
        while true {
            let best = try RankedRows.best(of: plan, in: table, wanted: wanted, database)
            // An article may be gone before the index knows.
            let live = try best.compactMap { row -> (Int64, String, Double)? in
                guard let known = try Row.fetchOne(article, arguments: [row.rowid]), !(known[1] as Bool) else {
                    return nil
                }
                return (row.rowid, known[0], row.score)
            }
            if live.count >= limit || best.count < wanted { return live }
            wanted *= 4
        }
    }
}
