/// The sum modulo 2^128 of the hashes of statements: the same for the same set in whatever order they came.
public struct BucketDigest: Hashable, Sendable {
    public private(set) var high: UInt64 = 0
    public private(set) var low: UInt64 = 0

    /// Of no statement.
    public init() {}

    /// Takes 16 bytes, big-endian; `nil` where there are not 16.
    public init?(_ bytes: some Collection<UInt8>) {
        guard let value = RowID(bytes) else { return nil }
        (high, low) = (value.high, value.low)
    }

    /// Whether it is the sum of nothing.
    public var isEmpty: Bool { high == 0 && low == 0 }

    /// The 16 bytes, big-endian.
    public var bytes: [UInt8] { RowID(high: high, low: low).bytes }

    public static func += (left: inout BucketDigest, right: BucketDigest) { left.add(right.high, right.low) }

    /// Takes a statement in.
    public mutating func add(_ statement: StatementState) { add(statement.hash.high, statement.hash.low) }

    /// Takes a statement out.
    public mutating func remove(_ statement: StatementState) {
        let (difference, borrow) = low.subtractingReportingOverflow(statement.hash.low)
        low = difference
        high = high &- statement.hash.high &- (borrow ? 1 : 0)
    }

    private mutating func add(_ moreHigh: UInt64, _ moreLow: UInt64) {
        let (sum, carry) = low.addingReportingOverflow(moreLow)
        low = sum
        high = high &+ moreHigh &+ (carry ? 1 : 0)
    }
}

/// One of the 256 parts of an edition.
public struct BucketID: Hashable, Comparable, Sendable {
    public var edition: EditionID
    public var number: UInt8

    public init(edition: EditionID, number: UInt8) { (self.edition, self.number) = (edition, number) }

    /// The bucket of an article.
    public init(edition: EditionID, article: ArticleKey) {
        self.init(edition: edition, number: ContentHash.of(Array(article.rawValue.utf8)).firstByte)
    }

    /// The bucket of a list.
    public init(edition: EditionID, list name: PartName, subject: PartSubject) {
        if case .article(let key) = subject {
            self.init(edition: edition, article: key)
        } else {
            let text = Array(name.rawValue.utf8) + [0] + Array(subject.text.utf8)
            self.init(edition: edition, number: ContentHash.of(text).firstByte)
        }
    }

    /// Editions are few: a number tells buckets apart well enough.
    public func hash(into hasher: inout Hasher) { hasher.combine(number) }

    public static func < (left: BucketID, right: BucketID) -> Bool {
        (left.edition, left.number) < (right.edition, right.number)
    }
}

extension ContentHash {
    fileprivate var firstByte: UInt8 { UInt8(truncatingIfNeeded: prefix.high >> 56) }
}
