import GRDB
import NewsModel

/// An opened file of a reader's state.
struct StateFile: Sendable {
    let path: String
    let queue: DatabaseQueue
    /// Who marks here.
    let replica: ReplicaID

    /// Runs reads on one snapshot.
    func read<T>(_ body: (Database) throws -> T) throws(StateError) -> T {
        do {
            return try queue.read(body)
        } catch {
            throw StateError(error, path: path)
        }
    }

    /// Runs writes as one transaction: all of it is kept, or nothing.
    func write<T>(at now: Instant, _ body: (inout StateWriter) throws -> T) throws(StateError) -> T {
        do {
            return try queue.write { database in
                var writer = try StateWriter(database: database, replica: replica, now: now, path: path)
                let result = try body(&writer)
                try writer.keepClock()
                return result
            }
        } catch {
            throw StateError(error, path: path)
        }
    }
}
