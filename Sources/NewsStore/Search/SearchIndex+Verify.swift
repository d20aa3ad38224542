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
            if let term = try miscounted() {
                return ["the search index of \(edition) counts the articles of \(term.debugDescription) wrong"]
            }
            return try articlesOutOfStep().map {
                "the search index of \(edition) holds another version of \($0) than the one shown"
            }
        } catch {
            return ["the search index of \(edition): \(error)"]
        }
    }

    /// A word whose articles are not as many as the vocabulary says.
    private func miscounted() throws -> String? {
        let held = "temp.\(table)_held"
        try database.execute(sql: "CREATE VIRTUAL TABLE \(held) USING fts5vocab(main, \(table), row)")
        defer { try? database.execute(sql: "DROP TABLE \(held)") }
        let wrong = try String.fetchOne(
            database,
            sql: """
                SELECT held.term FROM \(held) AS held LEFT JOIN \(vocabulary) AS counted ON counted.term = held.term
                WHERE held.term >= char(2) AND held.doc <> coalesce(counted.rows, 0) LIMIT 1
                """)
        if let wrong { return wrong }
        // With as many terms on both sides, none is counted that is not held.
        return try String.fetchOne(
            database,
            sql: """
                SELECT term FROM \(vocabulary) WHERE rows > 0 AND (SELECT count(*) FROM \(vocabulary) WHERE rows > 0)
                    <> (SELECT count(*) FROM \(held) WHERE term >= char(2))
                    AND NOT EXISTS (SELECT 1 FROM \(held) AS held WHERE held.term = \(vocabulary).term) LIMIT 1
                """)
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
