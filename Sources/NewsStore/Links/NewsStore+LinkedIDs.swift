import GRDB
import NewsModel

extension NewsStore {
    /// The ids that a reader linked to others as the same article, each with the id under which it is shown; without those
    /// that are shown under themselves.
    public func linkedIDs() throws(StoreError) -> [ArticleKey: ArticleKey] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT article.name, shown.name FROM article JOIN article AS shown ON shown.id = article.same
                    WHERE article.same IS NOT NULL AND article.same <> article.id
                    """)
            return Dictionary(
                rows.map { (ArticleKey($0[0]), ArticleKey($0[1])) }, uniquingKeysWith: { first, _ in first })
        }
    }
}
