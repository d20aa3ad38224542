import NewsModel

/// A writer of rows, as a store knows it.
public struct KnownReplica: Sendable, Hashable {
    public var id: ReplicaID
    /// Whether it is the store's own.
    public var isOwn: Bool
    /// Its rows and retractions.
    public var rows: Int
    /// The intervals in which it saw lists.
    public var lists: Int
    /// Its links by hand.
    public var links: Int
    /// Local: when the store first and last received a row of it.
    public var firstReceived: Instant?
    public var lastReceived: Instant?
    /// Local: since when the store leaves its rows out; `nil` where it trusts it.
    public var distrusted: Instant?
}

/// How far a store has read the log of another.
public struct KnownPeer: Sendable, Hashable {
    /// The other store, and its log.
    public var store: String
    public var log: String
    /// What was asked of it: the text of the filter.
    public var filter: String
    /// How far its changes were read, and its changes of lists.
    public var changes: Int64
    public var lists: Int64
    /// Where it was last found.
    public var place: String
    /// Local: when it was last read.
    public var synced: Instant
}

/// A row of another store that was not taken, because an instant of it lies ahead of every clock.
public struct RefusedRow: Sendable, Hashable {
    public var id: RowID
    public var replica: ReplicaID
    public var article: String
    /// The row's instant, and this store's clock when it was refused.
    public var instant: Instant
    public var clock: Instant
    /// The store that it came from.
    public var store: String
}

/// Why a replica cannot be trusted or distrusted.
public enum ReplicaError: Error, Sendable, Equatable, CustomStringConvertible {
    case unknown(String)
    case ambiguous(String, [ReplicaID])
    case own(ReplicaID)

    public var description: String {
        switch self {
        case .unknown(let prefix):
            "the store knows no replica that begins with '\(prefix)'; 'newssync replicas' lists them"
        case .ambiguous(let prefix, let replicas):
            "several replicas begin with '\(prefix)': \(replicas.map(\.rawValue).joined(separator: ", ")); give more of it"
        case .own(let replica): "\(replica) is this store's own replica, which cannot be distrusted"
        }
    }
}
