import Foundation
import GRDB
import NewsMerge
import NewsModel

extension NewsStore {
    /// An article as this store would have shown it at a local instant: the fold over what it had received by then; `nil`
    /// where it had nothing of it.
    public func article(_ key: ArticleKey, knownAt instant: Instant) throws(StoreError) -> Article? {
        try read { database in
            guard let number = try database.articleNumber(key) else { return nil }
            let rows = try ArticleRows.load(number, from: database, rules: rules, receivedBy: instant)
            let view = rows.view()
            guard !view.winners.isEmpty || view.gone != nil else { return nil }
            return try ArticleReader(database: database).article(rows.key, view: view, rows: rows)
        }
    }

    /// One revision of an article, by the beginning of its content hash (with or without `@` in front); `nil` where it has
    /// none of that name.
    ///
    /// - Throws: `StoreError.ambiguousRevision` where several begin so.
    public func article(_ key: ArticleKey, revision prefix: String) throws(StoreError) -> Article? {
        try read { database in
            guard let number = try database.articleNumber(key) else { return nil }
            var rows = try ArticleRows.load(number, from: database, rules: rules)
            let wanted = (prefix.hasPrefix("@") ? String(prefix.dropFirst()) : prefix).lowercased()
            let found = Set(rows.runs.map(\.sighting.content)).filter { $0.hex.hasPrefix(wanted) }
            guard let hash = found.first, !wanted.isEmpty else { return nil }
            guard found.count == 1 else {
                let names = found.map { String($0.hex.prefix(12)) }.sorted()
                throw StoreError.ambiguousRevision(prefix, article: key.rawValue, revisions: names)
            }
            rows.runs.removeAll { $0.sighting.content != hash }
            rows.retractions = []
            let view = rows.view()
            return try ArticleReader(database: database).article(rows.key, view: view, rows: rows)
        }
    }
}

extension ArticleRows {
    /// The rows as they were when the change log had come to a local instant.
    static func load(_ article: Int64, from database: Database, rules: MergeRules, receivedBy instant: Instant)
        throws -> ArticleRows
    {
        let ids = try ArticleIDs(of: article, in: database)
        let entries = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT change.what, run.hash, \(ChangeLog.at) FROM change JOIN arrival ON arrival.id = change.arrival
                        LEFT JOIN run ON run.id = change.run
                    WHERE change.article \(ids.condition) AND arrival.at <= ? ORDER BY change.sequence
                    """), arguments: [ids.first, instant])
        var verified: [RowID: Instant?] = [:]
        var gone: Set<Instant> = []
        for entry in entries {
            if entry[0] == StoreWriter.ChangeKind.retraction.rawValue {
                if let at = entry[2] as Instant? { gone.insert(at) }
            } else if let name = (entry[1] as Data?).flatMap({ RowID($0) }) {
                verified[name] = entry[2] as Instant?
            }
        }
        var rows = try load(article, from: database, rules: rules)
        rows.runs = rows.runs.compactMap { run in
            guard let known = verified[RowID(run)] else { return nil }
            var then = run
            then.verified = known
            return then
        }
        rows.retractions.removeAll { !gone.contains($0.gone) }
        return rows
    }
}
