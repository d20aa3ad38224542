import GRDB
import NewsModel

/// The contents whose fields stand in the index for an article.
struct IndexedContents: Equatable {
    var title: Int64?
    var lede: Int64?
    var body: Int64?

    /// What the index should hold; `nil` for an article that is gone or has nothing to show.
    static func wanted(for article: Int64, in database: Database) throws -> IndexedContents? {
        guard let view = try ViewRecord.fetch(article, from: database), !view.gone, let content = view.content else {
            return nil
        }
        let others = try view.otherContents(in: database)
        // What is not here cannot be indexed; when it comes, the change log says so.
        func kept(_ field: FieldName) throws -> Int64? {
            let winner = others[field] ?? content
            return try isKept(winner, in: database) ? winner : nil
        }
        let wanted = try IndexedContents(title: kept(.title), lede: kept(.lede), body: kept(.body))
        return wanted == IndexedContents() ? nil : wanted
    }

    private static func isKept(_ content: Int64, in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT metadata IS NOT NULL FROM content WHERE id = ?"),
            arguments: [content]) ?? false
    }

    static func held(for article: Int64, in database: Database) throws -> IndexedContents? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT title, lede, body FROM indexed WHERE article = ?"),
            arguments: [article]
        ).map { IndexedContents(title: $0[0], lede: $0[1], body: $0[2]) }
    }

    /// The text of each column: exactly this must be given again to delete it.
    func text(in database: Database) throws -> (title: String, lede: String, body: String) {
        (
            try metadata("title", of: title, in: database), try metadata("lede", of: lede, in: database),
            try bodyText(in: database)
        )
    }

    private func metadata(_ field: String, of content: Int64?, in database: Database) throws -> String {
        guard let content else { return "" }
        return try String.fetchOne(
            database.cachedStatement(sql: "SELECT json_extract(metadata, ?) FROM content WHERE id = ?"),
            arguments: ["$.\(field)", content]) ?? ""
    }

    private func bodyText(in database: Database) throws -> String {
        guard let body else { return "" }
        return try StoredBody(database: database).words(content: body)
    }
}
