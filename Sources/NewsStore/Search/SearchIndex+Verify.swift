import GRDB
import NewsModel

/// What can be wrong with an index.
extension SearchIndex {
    /// FTS5's own check, then whether it holds as many articles as it should and the versions that are shown; in words.
    func problems() -> [String] {
        do {
            try database.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
            let indexed = try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM indexed JOIN article ON article.id = indexed.article
                        JOIN edition ON edition.id = article.edition WHERE edition.name = ?
                    """, arguments: [edition.rawValue])
            let held = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)_docsize")
            guard indexed == held else {
                return ["the search index of \(edition) holds \(held ?? 0) articles, not \(indexed ?? 0)"]
            }
            return try articlesOutOfStep().map {
                "the search index of \(edition) holds another version of \($0) than the one shown"
            }
        } catch {
            return ["the search index of \(edition): \(error)"]
        }
    }

    /// The articles whose entry is not what the view says, and that no change waiting to be taken in speaks of.
    private func articlesOutOfStep() throws -> [String] {
        let numbers = try Row.fetchAll(
            database,
            sql: """
                SELECT article.id, article.name FROM article JOIN edition ON edition.id = article.edition
                WHERE edition.name = ? AND NOT EXISTS (SELECT 1 FROM change WHERE change.article = article.id
                    AND change.sequence > coalesce((SELECT sequence FROM cursor WHERE name = ?), 0))
                ORDER BY article.name
                """, arguments: [edition.rawValue, cursor])
        return try numbers.filter { row in
            let article: Int64 = row[0]
            return try IndexedContents.wanted(for: article, in: database)
                != IndexedContents.held(for: article, in: database)
        }.map { $0[1] }
    }
}
