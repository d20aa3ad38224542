import GRDB
import NewsModel

/// What a store knows of a log's segments in folders. A segment's name ends with a hash of its bytes, so whatever carries
/// the name is the same segment, in whatever folder it stands.
package struct SegmentLog: Sendable, Hashable {
    package var store: String
    package var log: String

    package init(store: String, log: String) { (self.store, self.log) = (store, log) }
}

extension NewsStore {
    /// The names of a log's segments that this store wrote and, where a filter is given, of those that it has read with it.
    package func segments(of log: SegmentLog, readWith filter: ReplicaFilter? = nil) throws(StoreError) -> Set<String> {
        try read { database in
            try String.fetchSet(
                database.cachedStatement(
                    sql: "SELECT name FROM segment WHERE store = ? AND log = ? AND filter IN ('', ?)"),
                arguments: [log.store, log.log, filter?.text ?? ""])
        }
    }

    /// Forgets which segments were read in a folder that are not in it any more: what is remembered is no more than what
    /// folders hold.
    ///
    /// - Parameter isThere: whether a segment is in the folder.
    package func forgetSegments(
        at place: String, unless isThere: (SegmentLog, String) -> Bool
    ) throws(StoreError) {
        let gone = try read { database in
            try Row.fetchAll(
                database, sql: "SELECT store, log, filter, name FROM segment WHERE place = ? AND filter <> ''",
                arguments: [place]
            ).filter { !isThere(SegmentLog(store: $0[0], log: $0[1]), $0[3]) }
        }
        guard !gone.isEmpty else { return }
        try write { database in
            let delete = try database.cachedStatement(
                sql: "DELETE FROM segment WHERE store = ? AND log = ? AND filter = ? AND name = ?")
            for row in gone { try delete.execute(arguments: StatementArguments(row.databaseValues)) }
        }
    }

    /// Gives the store a new log and a new writer of rows, because another one goes by its names: a copy of its file, or
    /// what the file was before it was put back to an older copy.
    package func takeNewNames() throws(StoreError) {
        try writeNamed { database, _ in try StoreIdentity.renew(in: database) }
        try settleNames()
    }

    /// Has a backup that is used as a store take names of its own, before anything is said under those that it came with.
    package func settleNames() throws(StoreError) { try writeNamed { _, _ in } }
}

extension StoreWriter {
    /// Keeps that a segment was written or read, in the transaction of what was read.
    ///
    /// - Parameters:
    ///   - filter: what was read of it; `nil`: this store wrote it.
    ///   - place: the folder.
    package func keep(
        segment name: String, of log: SegmentLog, readWith filter: ReplicaFilter?, place: String
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO segment (store, log, filter, name, place) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (store, log, filter, name) DO UPDATE SET place = excluded.place
                """
        ).execute(arguments: [log.store, log.log, filter?.text ?? "", name, place])
    }
}
