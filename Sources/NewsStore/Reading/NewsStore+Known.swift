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
            return try ArticleReader(database: database).article(key, view: view, rows: rows)
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
            return try ArticleReader(database: database).article(key, view: view, rows: rows)
        }
    }
}

extension ArticleRows {
    /// The rows as they were when the change log had come to a local instant.
    static func load(_ article: Int64, from database: Database, rules: MergeRules, receivedBy instant: Instant)
        throws -> ArticleRows
    {
        let entries = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT change.what, change.run, change.at, replica.name, run.start, content.hash, run.kind,
                        run.generation, run.asserted, run.published
                    FROM change LEFT JOIN run ON run.id = change.run LEFT JOIN replica ON replica.id = run.replica
                        LEFT JOIN content ON content.id = run.content
                    WHERE change.article = ? AND change.received <= ? ORDER BY change.sequence
                    """), arguments: [article, instant])
        var verified: [RunName: Instant?] = [:]
        var gone: Set<Instant> = []
        for entry in entries {
            if entry[0] == StoreWriter.ChangeKind.retraction.rawValue {
                if let at = entry[2] as Instant? { gone.insert(at) }
            } else if let name = RunName(entry) {
                verified[name] = entry[2] as Instant?
            }
        }
        var rows = try load(article, from: database, rules: rules)
        rows.runs = rows.runs.compactMap { run in
            guard let known = verified[RunName(run)] else { return nil }
            var then = run
            then.verified = known
            return then
        }
        rows.retractions.removeAll { !gone.contains($0.gone) }
        return rows
    }

    /// What tells the rows of an article apart.
    private struct RunName: Hashable {
        var replica: ReplicaID
        var start: Instant
        var sighting: [String]

        init(_ run: Run) {
            (replica, start) = (run.replica, run.start)
            sighting = Self.name(
                run.sighting.content.hex, run.sighting.kind.number, run.sighting.generation, run.sighting.asserted,
                run.sighting.published)
        }

        init?(_ row: Row) {
            guard let replica = row[3] as String?, let hash = (row[5] as Data?).flatMap({ ContentHash($0) }) else {
                return nil
            }
            (self.replica, start) = (ReplicaID(replica), row[4])
            sighting = Self.name(hash.hex, row[6], row[7], row[8], row[9])
        }

        private static func name(
            _ hash: String, _ kind: Int64, _ generation: Int, _ asserted: Instant?, _ published: Instant?
        ) -> [String] {
            [
                hash, String(kind), String(generation), asserted.map { String($0.milliseconds) } ?? "",
                published.map { String($0.milliseconds) } ?? "",
            ]
        }
    }
}
