import Foundation
import GRDB
import NewsModel

extension NewsStore {
    /// The writers of all that the store holds, its own first, then by id.
    public func replicas() throws(StoreError) -> [KnownReplica] {
        try read { database in
            func counts(_ sql: String) throws -> [Int64: Int] {
                let rows = try Row.fetchAll(database, sql: sql)
                return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: +)
            }
            let runs = try counts("SELECT replica, count(*) FROM run GROUP BY replica")
            let retractions = try counts("SELECT replica, count(*) FROM retraction GROUP BY replica")
            let lists = try counts("SELECT replica, count(*) FROM shown GROUP BY replica")
            let links = try counts("SELECT replica, count(*) FROM link GROUP BY replica")
            let received = try Row.fetchAll(
                database,
                sql: """
                    SELECT run.replica, min(arrival.at), max(arrival.at) FROM change JOIN run ON run.id = change.run
                        JOIN arrival ON arrival.id = change.arrival
                    GROUP BY run.replica
                    """)
            let times = Dictionary(received.map { ($0[0] as Int64, ($0[1] as Instant, $0[2] as Instant)) }) { $1 }
            var known = try Row.fetchAll(database, sql: "SELECT id, name, distrusted FROM replica").map { row in
                let number: Int64 = row[0]
                return KnownReplica(
                    id: ReplicaID(row[1]), isOwn: row[1] == identity.replica.rawValue,
                    rows: runs[number, default: 0] + retractions[number, default: 0], lists: lists[number, default: 0],
                    links: links[number, default: 0], firstReceived: times[number]?.0, lastReceived: times[number]?.1,
                    distrusted: row[2])
            }
            // After a restore it has said nothing yet.
            if !known.contains(where: \.isOwn) {
                known.append(KnownReplica(id: identity.replica, isOwn: true, rows: 0, lists: 0, links: 0))
            }
            return known.sorted { ($0.isOwn ? 0 : 1, $0.id) < ($1.isOwn ? 0 : 1, $1.id) }
        }
    }

    /// The stores whose logs this one has read, by their ids and filters.
    public func peers() throws(StoreError) -> [KnownPeer] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT store, log, filter, sequence, lists, place, synced FROM peer ORDER BY store, log, filter"
            ).map { row in
                KnownPeer(
                    store: row[0], log: row[1], filter: row[2], changes: row[3], lists: row[4], place: row[5],
                    synced: row[6])
            }
        }
    }

    /// The rows of others that were refused and did not come with an instant that can be believed since, by article.
    public func refusedRows() throws(StoreError) -> [RefusedRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT hash, replica, article, instant, clock, store FROM refused ORDER BY article, hash"
            ).compactMap { row in
                guard let id = RowID(row[0] as Data) else { return nil }
                return RefusedRow(
                    id: id, replica: ReplicaID(row[1]), article: row[2], instant: row[3], clock: row[4], store: row[5])
            }
        }
    }

    /// The one replica whose id begins so.
    public func replica(prefix: String) throws -> ReplicaID {
        let found = try read { database in
            try String.fetchAll(database, sql: "SELECT name FROM replica ORDER BY name").map { ReplicaID($0) }
        }.filter { $0.rawValue.hasPrefix(prefix) && !prefix.isEmpty }
        guard let only = found.first else { throw ReplicaError.unknown(prefix) }
        guard found.count == 1 else { throw ReplicaError.ambiguous(prefix, found) }
        return only
    }

    /// Leaves everything that a replica said out of what is shown, or takes it in again. All of it stays in the store, is
    /// counted in its digests and handed on; articles, addresses, lists and links are folded again in the same
    /// transaction.
    ///
    /// - Parameter now: this machine's clock.
    /// - Returns: of how many articles something else is shown now.
    /// - Throws: `ReplicaError`, `StoreError`.
    public func trust(_ replica: ReplicaID, _ isTrusted: Bool, at now: Instant) throws -> Int {
        guard isTrusted || replica != identity.replica else { throw ReplicaError.own(replica) }
        return try commit(at: now) { try $0.trust(replica, isTrusted) }
    }
}

extension StoreWriter {
    fileprivate func trust(_ replica: ReplicaID, _ isTrusted: Bool) throws -> Int {
        try database.execute(
            sql: "UPDATE replica SET distrusted = ? WHERE name = ? AND (distrusted IS NULL) <> ?",
            arguments: [isTrusted ? nil : now, replica.rawValue, isTrusted])
        guard database.changesCount > 0 else { return 0 }
        let number = try session.replica(replica)
        let before = try lastSequence()
        let linked = try Int64.fetchAll(
            database,
            sql: "SELECT article FROM link WHERE replica = ?1 UNION SELECT other FROM link WHERE replica = ?1",
            arguments: [number])
        try regroup(Set(linked), because: .distrust)
        let articles = try Int64.fetchAll(
            database,
            sql: "SELECT article FROM run WHERE replica = ?1 UNION SELECT article FROM retraction WHERE replica = ?1",
            arguments: [number])
        for article in articles where try refold(article) {
            try log(.distrust, article: article, run: nil, shown: true, at: nil)
        }
        return try Int.fetchOne(
            database, sql: "SELECT count(DISTINCT article) FROM change WHERE sequence > ?", arguments: [before]) ?? 0
    }

    private func lastSequence() throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM change") ?? 0
    }
}
