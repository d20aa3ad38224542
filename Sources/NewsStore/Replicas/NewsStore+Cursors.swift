import Foundation
import GRDB
import NewsModel

/// Whose log is read, and what is asked for: what a cursor belongs to.
package struct PeerLog: Sendable, Hashable {
    /// The other store, or where its segments stand.
    package var store: String
    /// The id of its log: a cursor of another log says nothing.
    package var log: String
    package var filter: ReplicaFilter

    package init(store: String, log: String, filter: ReplicaFilter) {
        (self.store, self.log, self.filter) = (store, log, filter)
    }
}

extension NewsStore {
    /// How far this store has read another's log with a filter; the start where it never has, or where the log is another
    /// than it was: reading a row again does no harm.
    package func cursor(of peer: PeerLog) throws(StoreError) -> LogCursor {
        let isPlanted = rules.planted == .cursorReusedForOtherFilter
        return try read { database in
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT sequence, lists FROM peer WHERE store = ? AND log = ? AND (filter = ? OR ?)
                        ORDER BY sequence DESC, lists DESC LIMIT 1
                        """), arguments: [peer.store, peer.log, peer.filter.text, isPlanted])
            return row.map { LogCursor(changes: $0[0], lists: $0[1]) } ?? .start
        }
    }

    /// Where this store's own logs end.
    package func logEnd() throws(StoreError) -> LogCursor { try read { try LogCursor.end(in: $0) } }

    /// Of some contents those whose payload is not here, in their order.
    package func lacking(_ contents: [ContentHash]) throws(StoreError) -> [ContentHash] {
        try lacking(
            contents,
            """
            SELECT 1 FROM content WHERE substr(hash, 1, 5) = substr(?1, 1, 5) AND hash = ?1 AND metadata IS NOT NULL
            """)
    }

    /// Of what lists said, by its hashes, that which is not here, in its order.
    package func lacking(snapshots: [ContentHash]) throws(StoreError) -> [ContentHash] {
        try lacking(snapshots, "SELECT 1 FROM snapshot WHERE hash = ?")
    }

    private func lacking(_ hashes: [ContentHash], _ sql: String) throws(StoreError) -> [ContentHash] {
        try read { database in
            let select = try database.cachedStatement(sql: sql)
            return try hashes.filter { try Int.fetchOne(select, arguments: [$0.blob]) == nil }
        }
    }

    /// Contents of an edition's articles that are here without their payload, in the order of their hashes.
    ///
    /// - Parameters:
    ///   - editions: empty: all.
    ///   - onlyShown: whether only those are meant of which something is shown.
    package func missingPayloads(
        of editions: Set<EditionID>, onlyShown: Bool
    ) throws(StoreError) -> [ContentHash] {
        try read { database in
            // Mostly there are none, and then neither the rows nor the view are read.
            let missing = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM content WHERE metadata IS NULL)")
            guard missing == true else { return [] }
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT content.hash, edition.name FROM run JOIN content ON content.id = run.content
                        JOIN article ON article.id = run.article JOIN edition ON edition.id = article.edition
                        LEFT JOIN view ON view.article = coalesce(article.same, article.id)
                    WHERE content.metadata IS NULL AND (NOT ?1 OR view.content = content.id
                        OR instr(view.winners, lower(hex(content.hash))) > 0)
                    ORDER BY content.hash
                    """, arguments: [onlyShown])
            return rows.filter { editions.isEmpty || editions.contains(EditionID($0[1])) }
                .compactMap { ContentHash($0[0] as Data) }
        }
    }

    /// Whether there are changes that a search index or the finder of stories has not taken in.
    package func hasFollowersBehind() throws(StoreError) -> Bool {
        try read { database in
            let end = try LogCursor.end(in: database).changes
            let editions = try Int.fetchOne(database, sql: "SELECT count(*) FROM edition") ?? 0
            let names = try String.fetchAll(
                database, sql: "SELECT name FROM cursor WHERE sequence >= ?", arguments: [end])
            let indexed = names.count { $0.hasPrefix("search:") }
            return indexed < editions || editions > 1 && !names.contains("stories")
        }
    }
}

extension StoreWriter {
    /// Keeps how far another store's log was read, in the transaction of what was read.
    ///
    /// - Parameter place: where it was found.
    package func keep(_ cursor: LogCursor, of peer: PeerLog, place: String) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO peer (store, log, filter, sequence, lists, place, synced) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (store, log, filter) DO UPDATE SET sequence = excluded.sequence, lists = excluded.lists,
                    place = excluded.place, synced = excluded.synced
                """
        ).execute(arguments: [
            peer.store, peer.log, peer.filter.text, cursor.changes, cursor.lists, place, now,
        ])
    }

    /// Where the logs end, with all that this transaction has written.
    package func logEnd() throws -> LogCursor { try LogCursor.end(in: database) }
}

extension LogCursor {
    fileprivate static func end(in database: Database) throws -> LogCursor {
        LogCursor(
            changes: try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(sequence) FROM change")) ?? 0,
            lists: try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(sequence) FROM shown")) ?? 0)
    }
}
