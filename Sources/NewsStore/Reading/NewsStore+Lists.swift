import GRDB
import NewsModel

/// What a list asks for.
public struct ListQuery: Sendable {
    /// The editions; empty: all.
    public var editions: [EditionID] = []
    /// How many articles at the most.
    public var limit = 20
    /// Only articles published at or after this instant.
    public var after: Instant?
    /// Only articles published before this instant.
    public var before: Instant?
    /// Whether retracted articles are listed too.
    public var includesGone = false

    public init() {}
}

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
        try check(query.editions)
        return try read { database in
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
            if !query.editions.isEmpty {
                let marks = query.editions.map { _ in "?" }.joined(separator: ", ")
                conditions.append("view.edition IN (SELECT id FROM edition WHERE name IN (\(marks)))")
                arguments += StatementArguments(query.editions.map(\.rawValue))
            }
            let numbers = try Int64.fetchAll(
                database,
                sql: """
                    SELECT view.article FROM view JOIN article ON article.id = view.article
                    WHERE \(conditions.joined(separator: " AND "))
                    ORDER BY view.published DESC, article.name LIMIT ?
                    """, arguments: arguments + [query.limit])
            let reader = ArticleReader(database: database)
            return try numbers.compactMap { try reader.article($0) }
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
