import Foundation
import GRDB
import NewsModel

/// How a store stands.
public struct StoreStatus: Sendable {
    public var path: String
    public var identity: StoreIdentity
    /// The number of the newest migration applied.
    public var schema: Int
    /// Bytes of the file and its write-ahead log.
    public var bytes: Int64
    public var editions: [EditionStatus]
}

/// How an edition stands.
public struct EditionStatus: Sendable {
    public var edition: EditionRecord
    /// Articles that are live, and articles that were retracted.
    public var live: Int
    public var gone: Int
    /// Different contents of its articles.
    public var revisions: Int
    /// First publication of the newest article.
    public var newest: Instant?
    /// Local: when a pull last reached its end.
    public var lastPull: Instant?
    /// Addresses known and never answered with an article.
    public var waiting: Int
    /// On the origin's clock: when the next address is due.
    public var nextDue: Instant?
    /// Addresses whose last request failed, and what was said, the latest first; ten at the most.
    public var failures: Int
    public var failureSamples: [(url: String, error: String)]
    /// On the origin's clock: when the first of them is tried again.
    public var nextRetry: Instant?
    /// What was said of most of them, without the address, and of how many.
    public var commonFailure: (error: String, count: Int)?
    /// Entries of the change log that the search index has not taken in.
    public var indexLag: Int
}

extension NewsStore {
    /// Counts and instants for each edition.
    public func status() throws(StoreError) -> StoreStatus {
        let records = try editions()
        return try read { database in
            let counts = try StatusCounts(database)
            let editions = try records.map { try Self.status(of: $0, counts, in: database) }
            let schema = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            return StoreStatus(
                path: path, identity: try StoreIdentity(reading: database), schema: schema, bytes: fileBytes(),
                editions: editions)
        }
    }

    /// Bytes of the file and its log.
    func fileBytes() -> Int64 { Self.bytes(of: path) }

    static func bytes(of path: String) -> Int64 {
        ["", "-wal"].reduce(0) { sum, suffix in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
            return sum + ((attributes?[.size] as? NSNumber)?.int64Value ?? 0)
        }
    }

    private static func status(of edition: EditionRecord, _ counts: StatusCounts, in database: Database) throws
        -> EditionStatus
    {
        let number = try database.editionNumber(edition.id) ?? 0
        let failures = try Row.fetchAll(
            database,
            sql: """
                SELECT address.url, frontier.error FROM frontier JOIN address ON address.id = frontier.address
                WHERE frontier.edition = ? AND error IS NOT NULL ORDER BY asked DESC, url LIMIT 10
                """, arguments: [number])
        let cursor =
            try Int64.fetchOne(
                database, sql: "SELECT sequence FROM cursor WHERE name = ?",
                arguments: ["search:\(edition.id.rawValue)"]) ?? 0
        return EditionStatus(
            edition: edition, live: counts.live[number] ?? 0, gone: counts.gone[number] ?? 0,
            revisions: counts.revisions[number] ?? 0, newest: counts.newest[number],
            lastPull: try Instant.fetchOne(
                database, sql: "SELECT pulled FROM edition WHERE id = ?", arguments: [number]),
            waiting: counts.waiting[number] ?? 0, nextDue: counts.nextDue[number],
            failures: counts.failures[number] ?? 0,
            failureSamples: failures.map { ($0[0], $0[1]) },
            nextRetry: try Instant.fetchOne(
                database, sql: "SELECT min(due) FROM frontier WHERE edition = ? AND error IS NOT NULL",
                arguments: [number]),
            commonFailure: try commonFailure(number, in: database),
            indexLag: try Int.fetchOne(
                database, sql: "SELECT count(*) FROM change WHERE sequence > ?", arguments: [cursor]) ?? 0)
    }
}

extension NewsStore {
    /// The error that most addresses of an edition have; the address that most messages begin with says nothing of it.
    private static func commonFailure(_ edition: Int64, in database: Database) throws -> (error: String, count: Int)? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT iif(error LIKE 'http%: %', substr(error, instr(error, ': ') + 2), error) AS words, count(*)
                FROM frontier WHERE edition = ? AND error IS NOT NULL GROUP BY words ORDER BY 2 DESC, words LIMIT 1
                """, arguments: [edition]
        ).map { ($0[0], $0[1]) }
    }
}

/// Counts by the editions' numbers, each table read once.
private struct StatusCounts {
    var live: [Int64: Int] = [:]
    var gone: [Int64: Int] = [:]
    var newest: [Int64: Instant] = [:]
    var revisions: [Int64: Int] = [:]
    var waiting: [Int64: Int] = [:]
    var nextDue: [Int64: Instant] = [:]
    var failures: [Int64: Int] = [:]

    init(_ database: Database) throws {
        let views = try Row.fetchAll(
            database, sql: "SELECT edition, gone, count(*), max(published) FROM view GROUP BY +edition, gone")
        for row in views {
            let edition: Int64 = row[0]
            if row[1] as Bool { gone[edition] = row[2] } else { live[edition] = row[2] }
            newest[edition] = [newest[edition], row[3] as Instant?].compactMap { $0 }.max()
        }
        let contents = try Row.fetchAll(
            database,
            sql: """
                SELECT article.edition, count(*) FROM (SELECT DISTINCT article, kind, content FROM run) AS revision
                    JOIN article ON article.id = revision.article GROUP BY 1
                """)
        for row in contents { revisions[row[0]] = row[1] }
        let addresses = try Row.fetchAll(
            database,
            sql: """
                SELECT edition, sum(article IS NULL AND due IS NOT NULL), min(due), sum(error IS NOT NULL) FROM frontier
                GROUP BY +edition
                """)
        for row in addresses { (waiting[row[0]], nextDue[row[0]], failures[row[0]]) = (row[1], row[2], row[3]) }
    }
}
