import NewsModel
import NewsStore

/// What a sync did.
public struct ReplicaSummary: Sendable, Hashable {
    /// The other store; `nil`: a folder.
    public var peer: String?
    /// Rows that were not known, or moved on, here.
    public var received = 0
    /// The same there; into a folder: rows written.
    public var sent = 0
    /// Rows that were not taken, here and there, because they lie ahead of every clock.
    public var refused = 0
    /// Payloads that came, and their bytes.
    public var payloads = 0
    public var payloadBytes: Int64 = 0
    /// Articles of which something else is shown here now.
    public var changed = 0
    /// Those of them that went back to an older version: they are asked of the origin itself at the next pull.
    public var wentBack: [ArticleKey] = []
    /// What is not what it says: rows, payloads and segments, in words.
    public var faults: [String] = []
    public var digests = DigestState.notCompared
    /// Whether the sync was interrupted; it goes on where it stood.
    public var isInterrupted = false

    /// Whether all that was to be exchanged was.
    public var isWhole: Bool { faults.isEmpty && !isInterrupted }
}

/// How two stores compare when all is exchanged.
public enum DigestState: Sendable, Hashable {
    /// There is no store to compare with.
    case notCompared
    /// Both hold the same.
    case equal
    /// Rows went one way only, and there is nothing on the side they came from that is not on the other.
    case contained
    /// So many buckets differ.
    case different(Int)
}

/// What a sync tells while it works.
public enum ReplicaEvent: Sendable {
    /// The other side was found: a store, or a folder.
    case started(peer: String?, place: String)
    /// So many rows were read of the other side, or of ours for it, and so many of them were new or moved on.
    case received(rows: Int, new: Int)
    case sent(rows: Int, new: Int)
    /// A folder has segments under this store's names that another copy of its file wrote: it goes on under new ones.
    case renamed(log: String, replica: ReplicaID)
    /// A segment of a folder that cannot be used; it is read again next time.
    case damaged(file: String, message: String)
    /// A row that was not taken.
    case refused(RefusedRow)
    /// The sync ended.
    case finished(ReplicaSummary)
}
