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
    /// Local: when the next address is due.
    public var nextDue: Instant?
    /// Addresses whose last request failed, and what was said, the latest first; ten at the most.
    public var failures: Int
    public var failureSamples: [(url: String, error: String)]
    /// Entries of the change log that the search index has not taken in.
    public var indexLag: Int
}

extension NewsStore {
    /// Counts and instants for each edition.
    public func status() throws(StoreError) -> StoreStatus {
        let records = try editions()
        return try read { database in
            let editions = try records.map { try Self.status(of: $0, in: database) }
            let schema = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            return StoreStatus(path: path, identity: identity, schema: schema, bytes: fileBytes(), editions: editions)
        }
    }

    private func fileBytes() -> Int64 {
        ["", "-wal"].reduce(0) { sum, suffix in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
            return sum + ((attributes?[.size] as? NSNumber)?.int64Value ?? 0)
        }
    }

    private static func status(of edition: EditionRecord, in database: Database) throws -> EditionStatus {
        let number = try database.editionNumber(edition.id) ?? 0
        func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql, arguments: [number]) ?? 0 }
        let ofEdition = "FROM frontier JOIN address ON address.id = frontier.address WHERE address.edition = ?"
        let gone = try count("SELECT count(*) FROM view WHERE edition = ? AND gone = 1")
        let all = try count("SELECT count(*) FROM view WHERE edition = ?")
        let failures = try Row.fetchAll(
            database,
            sql:
                "SELECT address.url, frontier.error \(ofEdition) AND error IS NOT NULL ORDER BY asked DESC, url LIMIT 10",
            arguments: [number])
        let cursor =
            try Int64.fetchOne(
                database, sql: "SELECT sequence FROM cursor WHERE name = ?",
                arguments: ["search:\(edition.id.rawValue)"]) ?? 0
        return EditionStatus(
            edition: edition, live: all - gone, gone: gone,
            revisions: try count(
                "SELECT count(*) FROM (SELECT DISTINCT run.article, run.kind, run.content FROM run JOIN view ON view.article = run.article WHERE view.edition = ?)"
            ),
            newest: try Instant.fetchOne(
                database, sql: "SELECT max(published) FROM view WHERE edition = ?", arguments: [number]),
            lastPull: try Instant.fetchOne(
                database, sql: "SELECT pulled FROM edition WHERE id = ?", arguments: [number]),
            waiting: try count("SELECT count(*) \(ofEdition) AND frontier.article IS NULL AND due IS NOT NULL"),
            nextDue: try Instant.fetchOne(database, sql: "SELECT min(due) \(ofEdition)", arguments: [number]),
            failures: try count("SELECT count(*) \(ofEdition) AND error IS NOT NULL"),
            failureSamples: failures.map { ($0[0], $0[1]) },
            indexLag: try Int.fetchOne(
                database, sql: "SELECT count(*) FROM change WHERE sequence > ?", arguments: [cursor]) ?? 0)
    }
}
