import GRDB
import NewsModel

/// What a store's change log comes to, entry by entry, as it stands in the file.
public struct LogProof: Sendable {
    /// The whole log.
    public var root: LogRoot
    /// Its beginning, at the size that was asked for; `nil` where the log is shorter, or none was asked for.
    public var earlier: LogRoot?
    /// Entries whose payload is not here: they count by the hash that is on record.
    public var notKept: Int
    /// Entries that are not what their names say, in words; at most a hundred.
    public var problems: [String]
}

extension NewsStore {
    /// Computes the root of the change log's Merkle tree from what is stored: new runs and retractions in the order in
    /// which they came, with each payload's hash made anew (docs/store.md, *Proof*). Linear in the store's size.
    ///
    /// - Parameter size: where the log's beginning is to be told as well: how many entries of it.
    public func proveLog(at size: Int? = nil) throws(StoreError) -> LogProof {
        try read { database in
            var reader = LogProofReader(database: database)
            return try reader.proof(at: size)
        }
    }
}
