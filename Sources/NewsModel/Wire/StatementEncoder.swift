/// What a statement of a store is about. The numbers are part of every name and digest and never change.
enum StatementKind: UInt8 {
    case run = 1
    case retraction = 2
    case list = 3
    case link = 4
    case claim = 5
}

/// What of a statement is hashed: a byte that says what it is, then each part; texts with their length in front, so that
/// no two statements are one string of bytes.
struct StatementEncoder {
    private(set) var bytes: [UInt8] = []

    init(of kind: StatementKind) {
        bytes.reserveCapacity(256)
        bytes.append(kind.rawValue)
    }

    init(of kind: StatementKind, replica: ReplicaID, subject: String) {
        self.init(of: kind)
        append(text: replica.rawValue)
        append(text: subject)
    }

    mutating func append(_ number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ instant: Instant) {
        bytes.append(1)
        append(UInt64(bitPattern: instant.milliseconds))
    }

    mutating func append(_ instant: Instant?) {
        bytes.append(instant == nil ? 0 : 1)
        append(UInt64(bitPattern: instant?.milliseconds ?? 0))
    }

    mutating func append(_ name: RowID) {
        append(name.high)
        append(name.low)
    }

    mutating func append(_ hash: ContentHash) { hash.withBytes { bytes.append(contentsOf: $0) } }

    /// Bytes with their length in front.
    mutating func append(bytes more: [UInt8]) {
        append(UInt64(more.count))
        bytes.append(contentsOf: more)
    }

    mutating func append(text: String) {
        var text = text
        text.withUTF8 {
            append(UInt64($0.count))
            bytes.append(contentsOf: $0)
        }
    }

    /// The first 16 bytes of SHA-256 over it.
    var name: RowID { ContentHash.of(bytes).prefix }
}
