import GRDB
import NewsModel

/// What a store's bytes are for.
public struct StoreSizes: Sendable {
    /// Bytes by purpose, the largest first; together they are the file.
    public var purposes: [(name: String, bytes: Int64)]
    /// Superseded bodies that are compressed.
    public var packed: Int
    /// Contents whose payload is not here.
    public var notKept: Int
    /// What `compact` would do that drops nothing: superseded bodies that are plain still, and what compressing them frees.
    public var compaction: CompactionReport
}

extension NewsStore {
    /// Counts the file's pages by what they are for. Reads the whole file.
    ///
    /// - Parameter now: the local clock.
    public func sizes(at now: Instant) throws(StoreError) -> StoreSizes {
        let compaction = try compact(.keep, at: now, dryRun: true)
        return try read { database in
            StoreSizes(
                purposes: try Self.purposes(database),
                packed: try Int.fetchOne(database, sql: "SELECT count(*) FROM packed") ?? 0,
                notKept: try Int.fetchOne(database, sql: "SELECT count(*) FROM content WHERE metadata IS NULL") ?? 0,
                compaction: compaction)
        }
    }

    private static func purposes(_ database: Database) throws -> [(name: String, bytes: Int64)] {
        var sums: [String: Int64] = [:]
        let tables = try Row.fetchAll(
            database,
            sql: """
                SELECT coalesce(object.tbl_name, 'sqlite_schema'), sum(dbstat.pgsize) FROM dbstat
                    LEFT JOIN sqlite_schema AS object ON object.name = dbstat.name
                WHERE dbstat.aggregate = TRUE GROUP BY 1
                """)
        for row in tables { sums[purpose(of: row[0]), default: 0] += row[1] as Int64 }
        let size = try Int64.fetchOne(database, sql: "PRAGMA page_size") ?? 0
        sums["free", default: 0] += size * (try Int64.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0)
        let whole = size * (try Int64.fetchOne(database, sql: "PRAGMA page_count") ?? 0)
        // What is left keeps account of the pages themselves.
        sums["other", default: 0] += whole - sums.values.reduce(0, +)
        return sums.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    /// What the pages of a table and its indexes are for.
    private static func purpose(of table: String) -> String {
        for prefix in ["search_", "terms_", "names_"] where table.hasPrefix(prefix) && table != "search_index" {
            return "search " + (table.dropFirst(prefix.count).split(separator: "_").first.map(String.init) ?? "")
        }
        return switch table {
        case "block", "packed": "bodies"
        case "content": "metadata"
        case "run", "retraction", "claim", "link", "mask", "replica", "article", "address", "edition", "bucket":
            "headers"
        case "change", "cursor": "change log"
        case "part", "snapshot", "shown": "lists"
        case "view", "indexed", "alternate": "view"
        case "signature", "translation", "story_due": "translations"
        case "frontier", "pace", "sitemap", "listing", "robots", "pending", "peer", "segment", "refused":
            "pull and sync"
        default: "other"
        }
    }
}
