import GRDB
import NewsMerge
import NewsModel

extension NewsStore {
    /// The editions that the store holds, in the order in which they came.
    public func editions() throws(StoreError) -> [EditionRecord] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT name, language, direction, site, zone FROM edition ORDER BY id").map
            {
                EditionRecord(id: EditionID($0[0]), language: $0[1], direction: $0[2], site: $0[3], zone: $0[4])
            }
        }
    }

    /// Articles by first publication, the newest first; those of one instant by their names.
    public func list(_ query: ListQuery) throws(StoreError) -> [Article] {
        try check(query.editions + query.missingTranslation)
        return try read { database in
            let articles = ListReader(query, database: database)
            return try query.asOf.map { try articles.asOf($0) } ?? articles.current()
        }
    }

    /// Fails where the store does not have one of some editions.
    func check(_ wanted: [EditionID]) throws(StoreError) {
        let known = try editions().map(\.id)
        for edition in wanted where !known.contains(edition) {
            throw .unknownEdition(edition.rawValue, known: known.map(\.rawValue))
        }
    }
}

/// Finds the articles of a list inside one snapshot of the store.
struct ListReader {
    private let query: ListQuery
    private let database: Database
    private let reader: ArticleReader

    init(_ query: ListQuery, database: Database) {
        (self.query, self.database) = (query, database)
        reader = ArticleReader(database: database)
    }

    /// As they are shown now.
    func current() throws -> [Article] {
        var conditions = ["view.content IS NOT NULL"]
        var arguments: StatementArguments = []
        if !query.includesGone { conditions.append("view.gone = 0") }
        if let after = query.after {
            conditions.append("view.published >= ?")
            arguments += [after]
        }
        if let before = query.before {
            conditions.append("view.published < ?")
            arguments += [before]
        }
        if let editions = editionCondition() {
            conditions.append("view.edition IN \(editions)")
            arguments += StatementArguments(query.editions.map(\.rawValue))
        }
        let sql = """
            SELECT view.article FROM view JOIN article ON article.id = view.article
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY view.published DESC, article.name
            """
        guard query.isFiltered else {
            let numbers = try Int64.fetchAll(
                database, sql: sql + " LIMIT ? OFFSET ?", arguments: arguments + [query.limit, query.offset])
            return try numbers.compactMap { try reader.article($0) }
        }
        let filter = try ListFilter(query, database: database)
        var articles: [Article] = []
        var passed = 0
        for number in try Int64.fetchAll(database, sql: sql, arguments: arguments) where articles.count < query.limit {
            // The body is read only of those that are listed.
            guard let head = try reader.head(number), try filter.takes(head) else { continue }
            passed += 1
            if passed > query.offset, let article = try reader.article(number) { articles.append(article) }
        }
        return articles
    }

    /// As they were shown at an instant.
    func asOf(_ instant: Instant) throws -> [Article] {
        var sql = """
            SELECT article.id, article.name FROM article
            WHERE EXISTS (SELECT 1 FROM run WHERE run.article = article.id AND run.start <= ?)
            """
        var arguments: StatementArguments = [instant]
        if let editions = editionCondition() {
            sql += " AND article.edition IN \(editions)"
            arguments += StatementArguments(query.editions.map(\.rawValue))
        }
        let filter = try ListFilter(query, database: database)
        var found: [Article] = []
        for row in try Row.fetchAll(database, sql: sql, arguments: arguments) {
            let key = ArticleKey(row[1])
            let rows = try ArticleRows.load(row[0], from: database)
            let view = Fold.view(
                of: key, runs: rows.runs, retractions: rows.retractions, authority: .pageFirst, asOf: instant)
            guard !view.winners.isEmpty, query.includesGone || view.status == .live, isPublished(view) else { continue }
            let article = try reader.article(key, view: view, rows: rows)
            if try filter.takes(article) { found.append(article) }
        }
        let sorted = found.sorted { left, right in
            let (mine, other) = (left.published ?? .distantPast, right.published ?? .distantPast)
            return mine == other ? left.key < right.key : mine > other
        }
        return Array(sorted.dropFirst(query.offset).prefix(query.limit))
    }

    private func isPublished(_ view: ArticleView) -> Bool {
        if let after = query.after, view.published.map({ $0 < after }) ?? true { return false }
        if let before = query.before, view.published.map({ $0 >= before }) ?? true { return false }
        return true
    }

    private func editionCondition() -> String? {
        guard !query.editions.isEmpty else { return nil }
        return "(SELECT id FROM edition WHERE name IN (\(query.editions.map { _ in "?" }.joined(separator: ", "))))"
    }
}
