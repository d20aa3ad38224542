import Foundation
import GRDB
import NewsMerge
import NewsModel

extension NewsStore {
    /// Why an article is shown as it is: for each field the revision that won it and those that did not, which sighting
    /// dates it, and why it is live or gone; `nil` where the store has no such article.
    public func why(_ key: ArticleKey) throws(StoreError) -> ArticleReasons? {
        try read { database in
            guard let number = try database.articleNumber(key) else { return nil }
            let rows = try ArticleRows.load(number, from: database, rules: rules)
            let why = Fold.why(of: rows.key, runs: rows.runs, retractions: rows.retractions, rules: rules)
            let received = try Self.received(ArticleIDs(of: number, in: database), in: database)
            let witnesses = rows.runs.map { Witness(run: $0, received: received[RowID($0)]) }
            return ArticleReasons(
                key: rows.key, why: why, values: try Self.values(why, rows, in: database),
                witnesses: Dictionary(grouping: witnesses, by: \.run.revision),
                waiting: try WaitingAnswer.all(of: number, in: database))
        }
    }

    /// When each row came.
    private static func received(_ ids: ArticleIDs, in database: Database) throws -> [RowID: Instant] {
        let entries = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT run.hash, arrival.at FROM change JOIN run ON run.id = change.run
                        JOIN arrival ON arrival.id = change.arrival
                    WHERE change.article \(ids.condition) AND change.what = ?
                    """), arguments: [ids.first, StoreWriter.ChangeKind.run.rawValue])
        return Dictionary(
            entries.compactMap { entry in RowID(entry[0] as Data).map { ($0, entry[1]) } },
            uniquingKeysWith: { first, _ in first })
    }

    private static func values(
        _ why: Why, _ rows: ArticleRows, in database: Database
    ) throws -> [RevisionID: [FieldName: JSONValue]] {
        let reader = ArticleReader(database: database)
        let body = why.fields[.body]?.winner.revision.id
        var values: [RevisionID: [FieldName: JSONValue]] = [:]
        for id in Set(rows.runs.map(\.revision)) {
            guard let content = rows.contents[id.content] else { continue }
            values[id] = try reader.fields(of: content, withBody: id == body)
        }
        return values
    }
}
