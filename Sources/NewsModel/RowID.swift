/// What names a statement in every store: the first 16 bytes of SHA-256 over everything in it that never changes.
///
/// Two replicas that say the same make two rows; one row is the same row in whatever store it stands. A row's *last
/// verified* may move on, so it is no part of the name.
public struct RowID: Hashable, Comparable, Sendable {
    /// The first and the last eight bytes, big-endian.
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    /// Takes 16 bytes; `nil` where there are not 16.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        func word(_ part: some Collection<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
        self.init(high: word(bytes.prefix(8)), low: word(bytes.dropFirst(8)))
    }

    /// The 16 bytes.
    public var bytes: [UInt8] {
        [high, low].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
        }
    }

    public static func < (left: RowID, right: RowID) -> Bool { (left.high, left.low) < (right.high, right.low) }
}

extension RowID {
    /// The name of a row.
    public init(_ run: Run) {
        var encoder = RowEncoder(of: 1, replica: run.replica, article: run.sighting.article)
        encoder.append(text: run.sighting.kind.rawValue)
        encoder.append(bytes: run.sighting.content.bytes)
        encoder.append(run.sighting.asserted)
        encoder.append(run.sighting.published)
        encoder.append(UInt64(bitPattern: Int64(run.sighting.generation)))
        encoder.append(run.start)
        self = encoder.name
    }

    /// The name of a retraction.
    public init(_ retraction: Retraction) {
        var encoder = RowEncoder(of: 2, replica: retraction.replica, article: retraction.article)
        encoder.append(retraction.gone)
        self = encoder.name
    }
}

/// What of a statement is hashed: a byte that says what it is, then each part; texts with their length in front, so that
/// no two statements are one string of bytes.
struct RowEncoder {
    private(set) var bytes: [UInt8] = []

    init(of kind: UInt8, replica: ReplicaID, article: ArticleKey) {
        bytes.reserveCapacity(160)
        bytes.append(kind)
        append(text: replica.rawValue)
        append(text: article.rawValue)
    }

    mutating func append(_ number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ instant: Instant?) {
        bytes.append(instant == nil ? 0 : 1)
        append(UInt64(bitPattern: instant?.milliseconds ?? 0))
    }

    mutating func append(text: String) { append(bytes: Array(text.utf8)) }

    mutating func append(bytes more: [UInt8]) {
        append(UInt64(more.count))
        bytes.append(contentsOf: more)
    }

    var name: RowID {
        let digest = ContentHash.of(bytes).bytes
        return RowID(digest.prefix(16)) ?? RowID(high: 0, low: 0)
    }
}
