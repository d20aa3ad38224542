import NewsMerge
import NewsModel

extension NewsStore {
    /// The rows that count in an article's fold here, in the order in which they arrived; none where it is not known.
    package func rows(of key: ArticleKey) throws(StoreError) -> (runs: [Run], retractions: [Retraction]) {
        try read { database in
            guard let number = try database.articleNumber(key) else { return ([], []) }
            let rows = try ArticleRows.load(number, from: database, rules: rules)
            return (rows.runs, rows.retractions)
        }
    }
}
