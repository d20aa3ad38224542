import Crypto

/// The Merkle tree of RFC 9162 §2.1 over a growing list, with SHA-256: its root says what the list holds and in which order.
///
/// It keeps the roots of the list's perfect subtrees only, so its memory is the logarithm of the list's length.
public struct MerkleTree: Sendable {
    /// How many leaves it has.
    public private(set) var count = 0
    /// The roots of the perfect subtrees that the list falls into, the largest first: one for each bit of `count`.
    private var peaks: [ContentHash] = []

    /// The tree of no leaves.
    public init() {}

    /// Appends an entry.
    public mutating func append(_ entry: [UInt8]) { append(leaf: Self.leaf(entry)) }

    /// Appends an entry by its leaf hash.
    public mutating func append(leaf: ContentHash) {
        peaks.append(leaf)
        count += 1
        // Each time a bit is carried, two subtrees of one size become one.
        for _ in 0..<count.trailingZeroBitCount {
            let right = peaks.removeLast()
            peaks.append(Self.node(peaks.removeLast(), right))
        }
    }

    /// The hash that stands for the whole list; of an empty list SHA-256 of nothing.
    public var root: ContentHash {
        guard var root = peaks.last else { return ContentHash.of([]) }
        for peak in peaks.dropLast().reversed() { root = Self.node(peak, root) }
        return root
    }

    /// The hash of an entry: SHA-256(0x00 ‖ entry).
    public static func leaf(_ entry: [UInt8]) -> ContentHash {
        var hasher = SHA256()
        withUnsafeBytes(of: UInt8(0)) { hasher.update(bufferPointer: $0) }
        entry.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return ContentHash(digest: hasher.finalize())
    }

    /// The hash of two subtrees: SHA-256(0x01 ‖ left ‖ right).
    public static func node(_ left: ContentHash, _ right: ContentHash) -> ContentHash {
        var hasher = SHA256()
        withUnsafeBytes(of: UInt8(1)) { hasher.update(bufferPointer: $0) }
        left.withBytes { hasher.update(bufferPointer: $0) }
        right.withBytes { hasher.update(bufferPointer: $0) }
        return ContentHash(digest: hasher.finalize())
    }
}
