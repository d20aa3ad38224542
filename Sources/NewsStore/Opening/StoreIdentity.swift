import GRDB
import NewsModel

/// The names that a store has: it was given them when it was made, and takes new ones where it comes from a backup.
public struct StoreIdentity: Sendable, Hashable {
    /// The store.
    public var store: String
    /// Its change log; cursors belong to it.
    public var log: String
    /// The writer of rows.
    public var replica: ReplicaID
}

extension StoreIdentity {
    /// The names as a transaction sees them.
    package init(reading database: Database) throws { try self.init(reading: database, path: "") }

    init(reading database: Database, path: String) throws {
        let pairs = try Row.fetchAll(database.cachedStatement(sql: "SELECT name, value FROM meta")).map {
            ($0[0] as String, $0[1] as String)
        }
        let names = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        guard let store = names["store"], let log = names["log"], let replica = names["replica"] else {
            throw StoreError.damaged(path: path, detail: "its names are missing")
        }
        self.init(store: store, log: log, replica: ReplicaID(replica))
    }

    /// The names for a transaction that writes. A copy that is marked as a backup takes a new log and a new writer of rows
    /// first: what it goes on to say is not what the store that it was copied from goes on to say.
    package init(writing database: Database) throws {
        let isBackup = try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM meta WHERE name = 'backup')"))
        if isBackup == true { try Self.renew(in: database) }
        try self.init(reading: database)
    }

    /// Gives the store a new log and a new writer of rows.
    static func renew(in database: Database) throws {
        for name in ["log", "replica"] {
            try database.execute(
                sql: "UPDATE meta SET value = ? WHERE name = ?", arguments: [ReplicaID.random().rawValue, name])
        }
        try database.execute(sql: "DELETE FROM meta WHERE name = 'backup'")
    }
}
