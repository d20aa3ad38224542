import GRDB
import NewsModel

extension NewsStore {
    /// Writes one transaction through a `StoreWriter`.
    ///
    /// - Parameters:
    ///   - now: the local clock.
    ///   - replica: who writes; `nil`: the store itself.
    package func commit<T>(
        at now: Instant, as replica: ReplicaID? = nil, _ body: (StoreWriter) throws -> T
    ) throws(StoreError) -> T {
        try writeNamed { database, identity in
            let session = WriteSession(database)
            let result = try body(
                StoreWriter(session: session, replica: replica ?? identity.replica, now: now, rules: rules))
            try session.finish()
            return result
        }
    }
}
