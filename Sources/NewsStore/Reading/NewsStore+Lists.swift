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

    /// Articles by first publication, the newest first, where the query does not say otherwise; those of one instant by their
    /// names.
    public func list(_ query: ListQuery) throws(StoreError) -> [Article] {
        try check(query.editions + query.missingTranslation)
        return try read { database in
            let articles = try ListReader(query, database: database, rules: rules)
            return try query.asOf.map { try articles.asOf($0) } ?? articles.current()
        }
    }

    /// Gives the articles of a list one by one, in its order, all of one snapshot: however many there are, memory holds
    /// their numbers and one of them. `limit` and `offset` have no effect.
    ///
    /// - Parameters:
    ///   - bodies: whether the articles come with their bodies.
    ///   - take: gets an article, and says whether to go on. It must not ask the store for anything.
    public func forEachArticle(
        _ query: ListQuery, bodies: Bool = true, _ take: (Article) -> Bool
    ) throws(StoreError) {
        try check(query.editions + query.missingTranslation)
        try read { try ListReader(query, database: $0, rules: rules).visit(bodies: bodies, take) }
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
    private let rules: MergeRules
    private let reader: ArticleReader
    /// `nil`: by first publication.
    private let sorter: ListSorter?

    init(_ query: ListQuery, database: Database, rules: MergeRules) throws {
        (self.query, self.database, self.rules) = (query, database, rules)
        reader = ArticleReader(database: database)
        let languages = try Row.fetchAll(database, sql: "SELECT name, language FROM edition").filter {
            query.editions.isEmpty || query.editions.contains(EditionID($0[0]))
        }.map { $0[1] as String }
        sorter = ListSorter(query, languages: Array(Set(languages)))
    }

    /// As they are shown now.
    func current() throws -> [Article] {
        if sorter != nil {
            return try numbers().dropFirst(query.offset).prefix(query.limit).compactMap { try reader.article($0) }
        }
        let (sql, arguments) = try selection()
        guard query.isFiltered else {
            let numbers = try Int64.fetchAll(
                database, sql: sql + " LIMIT ? OFFSET ?", arguments: arguments + [query.limit, query.offset])
            return try numbers.compactMap { try reader.article($0) }
        }
        let filter = try ListFilter(query, database: database, rules: rules)
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
        try places(asOf: instant).dropFirst(query.offset).prefix(query.limit).map { try article(at: $0, asOf: instant) }
    }

    /// All of them, one by one.
    func visit(bodies: Bool, _ take: (Article) -> Bool) throws {
        if let instant = query.asOf {
            for place in try places(asOf: instant) {
                var article = try article(at: place, asOf: instant)
                if !bodies { article.fields[.body] = nil }
                if !take(article) { return }
            }
            return
        }
        for number in try numbers() {
            guard let article = try bodies ? reader.article(number) : reader.head(number) else { continue }
            if !take(article) { return }
        }
    }

    /// Of the articles that are listed, all of them, in order.
    private func numbers() throws -> [Int64] {
        let (sql, arguments) = try selection()
        let all = try Int64.fetchAll(database, sql: sql, arguments: arguments)
        guard query.isFiltered || sorter != nil else { return all }
        let filter = query.isFiltered ? try ListFilter(query, database: database, rules: rules) : nil
        let taken = try all.compactMap { number -> (key: [UInt8], value: Int64)? in
            guard let head = try reader.head(number), try filter?.takes(head) ?? true else { return nil }
            return (sorter?.key(of: head) ?? [], number)
        }
        return sorter?.sorted(taken) ?? taken.map(\.value)
    }

    /// The articles that are shown now, by editions, dates and names, in the order of lists.
    private func selection() throws -> (sql: String, arguments: StatementArguments) {
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
        if let only = try NamedArticles(query).wanted(in: database) {
            conditions.append("article.name IN (SELECT value FROM json_each(?))")
            arguments += [NamedArticles.json(only)]
        }
        if !query.except.isEmpty {
            conditions.append("article.name NOT IN (SELECT value FROM json_each(?))")
            arguments += [NamedArticles.json(query.except)]
        }
        let sql = """
            SELECT view.article FROM view JOIN article ON article.id = view.article
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY view.published DESC, article.name
            """
        return (sql, arguments)
    }

    /// An article in a list of the past: little enough to sort them all.
    private struct Place {
        var number: Int64
        var key: ArticleKey
        var published: Instant
        /// What it is sorted by before that.
        var sortKey: [UInt8]
    }

    /// Those that were shown at an instant, in the order of lists.
    private func places(asOf instant: Instant) throws -> [Place] {
        var sql = """
            SELECT DISTINCT shown.id, shown.name FROM article JOIN article AS shown ON shown.id = coalesce(article.same, article.id)
            WHERE EXISTS (SELECT 1 FROM run WHERE run.article = article.id AND run.start <= ?)
            """
        var arguments: StatementArguments = [instant]
        if let editions = editionCondition() {
            sql += " AND article.edition IN \(editions)"
            arguments += StatementArguments(query.editions.map(\.rawValue))
        }
        let filter = try ListFilter(query, database: database, rules: rules)
        var places: [Place] = []
        for row in try Row.fetchAll(database, sql: sql, arguments: arguments) {
            let key = ArticleKey(row[1])
            guard query.admits(key) else { continue }
            let rows = try ArticleRows.load(row[0], from: database, rules: rules)
            let view = rows.view(asOf: instant)
            guard !view.winners.isEmpty, query.includesGone || view.status == .live, isPublished(view) else { continue }
            let article = try reader.article(key, view: view, rows: rows)
            guard try filter.takes(article) else { continue }
            places.append(
                Place(
                    number: row[0], key: key, published: view.published ?? .distantPast,
                    sortKey: sorter?.key(of: article) ?? []))
        }
        let listed = places.sorted { $0.published == $1.published ? $0.key < $1.key : $0.published > $1.published }
        return sorter?.sorted(listed.map { ($0.sortKey, $0) }) ?? listed
    }

    private func article(at place: Place, asOf instant: Instant) throws -> Article {
        let rows = try ArticleRows.load(place.number, from: database, rules: rules)
        return try reader.article(place.key, view: rows.view(asOf: instant), rows: rows)
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
