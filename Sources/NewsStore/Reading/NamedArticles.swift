import Foundation
import GRDB
import NewsModel

/// The articles that a query names one by one, on their way into SQL: ten thousand names are one value, and the file's own
/// index finds them.
struct NamedArticles {
    private let query: ListQuery

    init(_ query: ListQuery) { self.query = query }

    /// The articles that may be listed at all; `nil`: all. Of those that must have changed, the ones that show another
    /// revision than the given one: whether that is more than another reading is seen one by one.
    func wanted(in database: Database) throws -> Set<ArticleKey>? {
        guard let before = query.changedFrom else { return query.only }
        let names = query.only.map { $0.intersection(before.keys) } ?? Set(before.keys)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT article.name, content.hash FROM json_each(?) AS named
                    JOIN article ON article.name = named.value JOIN view ON view.article = article.id
                    JOIN content ON content.id = view.content
                """, arguments: [Self.json(names)])
        var changed: Set<ArticleKey> = []
        while let row = try rows.next() {
            let key = ArticleKey(row[0])
            if before[key] != ContentHash(row[1] as Data) { changed.insert(key) }
        }
        return changed
    }

    /// A JSON array of the names.
    static func json(_ keys: some Collection<ArticleKey>) -> String {
        JSONValue.array(keys.map { .string($0.rawValue) }).canonicalString
    }
}
