import GRDB
import NewsModel

/// The ids under which one article stands in the store: one, or those that a reader linked as the same. What is shown of
/// them is shown under the first by name.
struct ArticleIDs {
    /// The number of the first, and its name.
    let first: Int64
    let key: ArticleKey
    /// Whether there are others.
    let areSeveral: Bool

    /// Of any of them, by its number.
    init(of article: Int64, in database: Database) throws {
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT name, same FROM article WHERE id = ?"), arguments: [article])
        guard let row else { throw StoreError.damaged(path: "", detail: "there is no article \(article)") }
        let same = row[1] as Int64?
        (first, areSeveral) = (same ?? article, same != nil)
        if let same, same != article {
            let name = try String.fetchOne(
                database.cachedStatement(sql: "SELECT name FROM article WHERE id = ?"), arguments: [same])
            key = ArticleKey(name ?? "")
        } else {
            key = ArticleKey(row[0])
        }
    }

    init(first: Int64, key: ArticleKey, areSeveral: Bool) {
        (self.first, self.key, self.areSeveral) = (first, key, areSeveral)
    }

    /// SQL that holds for the number of each of them, with one argument: `first`.
    var condition: String { areSeveral ? "IN (SELECT id FROM article WHERE same = ?)" : "= ?" }
}

extension Database {
    /// The number under which an article is shown; `nil` where the store has no such id.
    func shownNumber(_ key: ArticleKey) throws -> Int64? {
        try Int64.fetchOne(
            cachedStatement(sql: "SELECT coalesce(same, id) FROM article WHERE name = ?"), arguments: [key.rawValue])
    }
}
