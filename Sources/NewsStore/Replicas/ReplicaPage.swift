import NewsModel

/// Rows of a store's log, as far as one answer goes: headers, without payloads.
public struct ReplicaPage: Sendable {
    /// The editions that the rows speak of.
    public var editions: [EditionDescription] = []
    public var runs: [RunRecord] = []
    public var retractions: [RetractionRecord] = []
    public var lists: [ListRecord] = []
    public var links: [ArticleLink] = []
    /// How far the log was read: where the next answer begins.
    public var next: LogCursor
    /// Whether there was nothing more at the time.
    public var isLast = true

    public init(next: LogCursor) { self.next = next }

    /// How many rows there are.
    public var count: Int { runs.count + retractions.count + lists.count + links.count }

    /// The contents and the snapshots that the rows name, each once, in their order.
    public var contents: [ContentHash] { unique(runs.map(\.run.sighting.content)) }
    public var snapshots: [ContentHash] { unique(lists.map(\.snapshot)) }

    private func unique(_ hashes: [ContentHash]) -> [ContentHash] {
        var seen: Set<ContentHash> = []
        return hashes.filter { seen.insert($0).inserted }
    }
}

/// The payloads that were asked for, by their hashes; those that a store does not keep are missing.
public struct ReplicaPayloads: Sendable {
    /// Canonical JSON of a content's fields.
    public var contents: [ContentHash: [UInt8]] = [:]
    /// Canonical JSON of what a list said.
    public var snapshots: [ContentHash: [UInt8]] = [:]

    public init(contents: [ContentHash: [UInt8]] = [:], snapshots: [ContentHash: [UInt8]] = [:]) {
        (self.contents, self.snapshots) = (contents, snapshots)
    }
}
