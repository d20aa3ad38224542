import GRDB
import NewsMerge
import NewsModel

/// What a compaction did, or would do.
public struct CompactionReport: Sendable, Hashable {
    /// Articles that have more than one content.
    public var articles = 0
    /// Payloads that were dropped.
    public var dropped = 0
    /// Bodies that were compressed.
    public var packed = 0
    /// Bytes of payloads fewer than before.
    public var freed = 0
    /// Bytes of the file and its log, before and after.
    public var before: Int64 = 0
    public var after: Int64 = 0
}

extension NewsStore {
    /// Drops the payloads that a policy does not keep, compresses superseded bodies against the shown ones, and gives what
    /// is freed back to the file system. In transactions of few articles each, so that others read and write meanwhile;
    /// it may be stopped at any moment, and what is done stays done.
    ///
    /// - Parameters:
    ///   - pins: the contents that the reader holds on to.
    ///   - now: the local clock.
    ///   - dryRun: whether nothing is changed, and only said what would be.
    public func compact(
        _ policy: RetentionPolicy, pins: [ArticleKey: Set<ContentHash>] = [:], at now: Instant, dryRun: Bool = false
    ) throws(StoreError) -> CompactionReport {
        var report = CompactionReport()
        report.before = fileBytes()
        let order = CompactionOrder(policy: policy, pins: pins, rules: rules, now: now)
        let (shared, zstandard) = (SharedContents(), try Zstandard())
        var last: Int64? = 0
        while let after = last {
            last = try trial(dryRun) { database in
                try shared.refresh(database)
                let articles = try Int64.fetchAll(
                    database,
                    sql: """
                        SELECT article FROM run WHERE article > ? GROUP BY article HAVING min(content) <> max(content)
                        ORDER BY article LIMIT ?
                        """, arguments: [after, StoreTuning.compactBatch])
                let compactor = Compactor(database: database, order: order, shared: shared, zstandard: zstandard)
                for article in articles { try compactor.compact(article, into: &report) }
                report.articles += articles.count
                return articles.count == StoreTuning.compactBatch ? articles.last : nil
            }
        }
        if !dryRun { try giveBack() }
        report.after = fileBytes()
        return report
    }

    /// Compresses what was superseded since the last time, in bounded work; the rest waits for the next time.
    func packSuperseded() throws(StoreError) {
        let name = "packed"
        let entries = try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT sequence, article FROM change
                    WHERE what = 1 AND sequence > coalesce((SELECT sequence FROM cursor WHERE name = ?), 0)
                    ORDER BY sequence LIMIT ?
                    """, arguments: [name, StoreTuning.packAtOnce]
            ).map { ($0[0] as Int64, $0[1] as Int64) }
        }
        guard let last = entries.last else { return }
        let (shared, zstandard) = (SharedContents(), try Zstandard())
        let order = CompactionOrder(policy: .keep, pins: [:], rules: rules, now: Instant(milliseconds: 0))
        try write { database in
            let articles = try Set(entries.map(\.1)).sorted().filter { article in
                try Bool.fetchOne(
                    database.cachedStatement(sql: "SELECT min(content) <> max(content) FROM run WHERE article = ?"),
                    arguments: [article]) ?? false
            }
            var report = CompactionReport()
            if !articles.isEmpty { try shared.refresh(database) }
            let compactor = Compactor(database: database, order: order, shared: shared, zstandard: zstandard)
            for article in articles { try compactor.compact(article, into: &report) }
            try database.execute(
                sql: """
                    INSERT INTO cursor (name, sequence) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence
                    """, arguments: [name, last.0])
        }
    }

    /// Gives free pages back to the file system, and empties the log beside the file.
    private func giveBack() throws(StoreError) {
        var free = Int.max
        while free > 0 {
            let left = try write { database in
                try database.execute(sql: "PRAGMA incremental_vacuum(\(StoreTuning.vacuumBatch))")
                return try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
            }
            guard left < free else { break }
            free = left
        }
        try emptyLog()
    }
}
