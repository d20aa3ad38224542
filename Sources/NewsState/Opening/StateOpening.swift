import Foundation
import GRDB
import NewsModel
import NewsSchema

/// Opens the file of a reader's state: checks first, writes after.
struct StateOpening {
    let path: String
    let busyMilliseconds: Int

    /// The state, where there is one.
    func openIfPresent() throws(StateError) -> StateFile? {
        guard case .ours(let version) = try StateHead(path: path) else { return nil }
        return try open(version: version, makes: false)
    }

    /// The state, made where there is none.
    func openOrMake() throws(StateError) -> StateFile {
        var version = 0
        switch try StateHead(path: path) {
        case .ours(let found): version = found
        case .empty: break
        case .missing: try makeFile()
        }
        guard let file = try open(version: version, makes: true) else {
            throw .internalFault(path: path, detail: "no schema was made")
        }
        return file
    }

    /// Makes an empty file that nobody else may read, before anything private is in it. SQLite gives its journal the same
    /// permissions.
    private func makeFile() throws(StateError) {
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        // Another process may have been faster.
        if descriptor < 0, errno != EEXIST { throw .disk(path: path, detail: String(cString: strerror(errno))) }
        if descriptor >= 0 { close(descriptor) }
    }

    /// - Parameter makes: whether to begin with an empty file. One whose first transaction was interrupted is empty too,
    ///   which shows once SQLite has undone that.
    private func open(version: Int, makes: Bool) throws(StateError) -> StateFile? {
        let known = StateSchema.migrations.count
        if version > known { throw .newer(path: path, found: version, known: known) }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration())
            let current = try queue.read(Self.version)
            if current == 0, !makes { return nil }
            if current < known { try migrate(queue) }
            let replica = try queue.read {
                try String.fetchOne($0, sql: "SELECT value FROM meta WHERE name = 'replica'")
            }
            guard let replica else { throw StateError.damaged(path: path, detail: "its name is missing") }
            return StateFile(path: path, queue: queue, replica: ReplicaID(replica))
        } catch {
            throw StateError(error, path: path)
        }
    }

    private func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(TimeInterval(busyMilliseconds) / 1000)
        configuration.label = "newssync.state"
        configuration.prepareDatabase { database in
            // One file at rest, for a log of its own would hold private text under another name. EXTRA is FULL that also
            // waits for the journal's removal: a mark that was reported is there after a power failure, so no stamp is
            // given twice.
            try database.execute(sql: "PRAGMA synchronous = EXTRA")
            // What the reader takes back is gone from the file.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    private static func version(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }

    /// Applies the migrations that are missing, all in one transaction.
    private func migrate(_ queue: DatabaseQueue) throws {
        let known = StateSchema.migrations.count
        try queue.write { database in
            // Another process may have done it since, also a newer one.
            let current = try Self.version(database)
            if current > known { throw StateError.newer(path: path, found: current, known: known) }
            for migration in StateSchema.migrations.dropFirst(current) { try database.execute(sql: migration) }
            if current == 0 {
                try database.execute(
                    sql: "INSERT INTO meta (name, value) VALUES ('replica', ?)",
                    arguments: [ReplicaID.random().rawValue])
            }
            try database.execute(sql: "PRAGMA application_id = \(StateHead.applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(known)")
        }
    }
}
