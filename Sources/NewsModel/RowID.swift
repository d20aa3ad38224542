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
        self =
            bytes.withContiguousStorageIfAvailable { RowID(words: UnsafeRawBufferPointer($0)) }
            ?? Array(bytes).withUnsafeBytes { RowID(words: $0) }
    }

    private init(words raw: UnsafeRawBufferPointer) { self.init(high: raw.word(at: 0), low: raw.word(at: 8)) }

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
        var encoder = StatementEncoder(of: .run, replica: run.replica, subject: run.sighting.article.rawValue)
        encoder.append(text: run.sighting.kind.rawValue)
        encoder.append(UInt64(32))
        encoder.append(run.sighting.content)
        encoder.append(run.sighting.asserted)
        encoder.append(run.sighting.published)
        encoder.append(UInt64(bitPattern: Int64(run.sighting.generation)))
        encoder.append(run.start)
        self = encoder.name
    }

    /// The name of a retraction.
    public init(_ retraction: Retraction) {
        var encoder = StatementEncoder(
            of: .retraction, replica: retraction.replica, subject: retraction.article.rawValue)
        encoder.append(retraction.gone)
        self = encoder.name
    }
}

extension RowID: CustomStringConvertible {
    /// 32 lower-case hexadecimal digits.
    public var description: String {
        [high, low].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}
