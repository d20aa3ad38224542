import Foundation
import GRDB
import NewsModel
import NewsSchema

/// Opens the file of a store: checks first, writes after.
struct StoreOpening {
    /// "NwsS": marks the file for `file(1)` and for us.
    static let applicationID = 0x4E77_7353

    let path: String
    let creation: NewsStore.Creation
    let busyMilliseconds: Int

    /// Two sets of connections and not one pool, because a pool that may write does so when it is opened.
    func open() throws(StoreError) -> (DatabasePool, DatabaseQueue, StoreIdentity) {
        do {
            if try checkFile() { try checkContents() }
            let writer = try DatabaseQueue(path: path, configuration: configuration())
            let identity = try migrate(writer)
            return (try DatabasePool(path: path, configuration: configuration(readOnly: true)), writer, identity)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// A connection to a store that is there, to copy it; its schema stays as it is. It may write, as one that may not would
    /// leave its log beside the file.
    func openToCopy() throws -> DatabaseQueue {
        _ = try checkFile()
        try checkContents()
        return try DatabaseQueue(path: path, configuration: configuration())
    }

    /// As `open`, without anything written.
    func openReadOnly() throws(StoreError) -> (DatabasePool, DatabaseQueue, StoreIdentity) {
        do {
            if try checkFile() { try checkContents() }
            let reader = try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
            let version = try reader.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
            guard version == StoreSchema.migrations.count else {
                throw StoreError.notAStore(
                    path: path, detail: "it is of an older version and cannot be brought up to date")
            }
            return (
                try DatabasePool(path: path, configuration: configuration(readOnly: true)), reader, try names(reader)
            )
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// What can be said before SQLite touches the file; whether there is something in it.
    func checkFile() throws -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            guard creation == .createIfMissing else { throw StoreError.missing(path: path) }
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            do {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            } catch {
                throw StoreError.disk(path: folder.path, detail: "the folder cannot be made")
            }
            return false
        }
        if isFolder.boolValue { throw StoreError.notAStore(path: path, detail: "it is a folder") }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StoreError.disk(path: path, detail: "it cannot be read")
        }
        defer { try? handle.close() }
        let head = try handle.read(upToCount: 100) ?? Data()
        let magic = Data("SQLite format 3\0".utf8)
        if !head.isEmpty, head.prefix(16) != magic {
            throw StoreError.notAStore(path: path, detail: "it is no SQLite file")
        }
        if !head.isEmpty, head.count < 100 { throw StoreError.damaged(path: path, detail: "it ends inside its header") }
        return !head.isEmpty
    }

    func configuration(readOnly: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(TimeInterval(busyMilliseconds) / 1000)
        configuration.label = "newssync"
        configuration.prepareDatabase { database in
            // Before the first table, or they have no effect.
            if !database.configuration.readonly, try Int.fetchOne(database, sql: "PRAGMA schema_version") == 0 {
                try database.execute(sql: "PRAGMA page_size = \(StoreTuning.pageSize)")
                try database.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
            }
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
            try database.execute(sql: "PRAGMA cache_size = \(StoreTuning.cacheKiB)")
            try database.execute(sql: "PRAGMA wal_autocheckpoint = \(StoreTuning.checkpointPages)")
            try RankedRows.register(on: database)
        }
        return configuration
    }

    /// Refuses what is not ours or is too new, on a connection that cannot write.
    func checkContents() throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
        try queue.read(refuseForeign)
        try queue.close()
    }

    private func refuseForeign(_ database: Database) throws {
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        if application != Self.applicationID, tables > 0 || application != 0 || version != 0 {
            throw StoreError.notAStore(path: path, detail: "another program's database")
        }
        let known = StoreSchema.migrations.count
        if version > known { throw StoreError.newer(path: path, found: version, known: known) }
    }

    /// Turns on WAL and applies the migrations that are missing, all in one transaction, and returns the store's names.
    private func migrate(_ writer: DatabaseQueue) throws -> StoreIdentity {
        let known = StoreSchema.migrations.count
        if try !isBackup(writer) { try Self.useLog(writer) }
        let current = try writer.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        if current < known {
            try writer.write { database in
                // Another process may have done it since, also a newer one.
                let current = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                if current > known { throw StoreError.newer(path: path, found: current, known: known) }
                for migration in StoreSchema.migrations.dropFirst(current) { try database.execute(sql: migration) }
                if current == 0 { try Self.nameStore(database) }
                try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
                try database.execute(sql: "PRAGMA user_version = \(known)")
            }
        }
        return try names(writer)
    }

    /// Turns on WAL where it is not: for good, as it stands in the file.
    static func useLog(_ writer: DatabaseQueue) throws {
        try writer.writeWithoutTransaction { database in
            if try String.fetchOne(database.cachedStatement(sql: "PRAGMA journal_mode")) != "wal" {
                try database.execute(sql: "PRAGMA journal_mode = WAL")
            }
        }
    }

    /// Whether the file is a backup that nothing was written to yet: it stays one file as long as it is only read.
    private func isBackup(_ queue: DatabaseQueue) throws -> Bool {
        try queue.read { database in
            guard try database.tableExists("meta") else { return false }
            return try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM meta WHERE name = 'backup')") ?? false
        }
    }

    private func names(_ queue: DatabaseQueue) throws -> StoreIdentity {
        try queue.read { try StoreIdentity(reading: $0, path: path) }
    }

    private static func nameStore(_ database: Database) throws {
        for name in ["store", "log", "replica"] {
            try database.execute(
                sql: "INSERT INTO meta (name, value) VALUES (?, ?)", arguments: [name, ReplicaID.random().rawValue])
        }
    }
}
