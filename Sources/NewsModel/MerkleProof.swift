/// Proofs about a Merkle tree (RFC 9162 §2.1.3, §2.1.4): short lists of hashes by which somebody who holds a root, and not
/// the list, can check what is said of the list.
public struct MerkleProof: Sendable, Hashable {
    /// In the order in which the check takes them.
    public var path: [ContentHash]

    public init(path: [ContentHash]) { self.path = path }

    /// Proves that a list holds an entry at a place (§2.1.3.1); `nil` where it has no such place.
    ///
    /// - Parameter leaves: the leaf hashes of the whole list.
    public static func inclusion(of index: Int, in leaves: [ContentHash]) -> MerkleProof? {
        guard leaves.indices.contains(index) else { return nil }
        return MerkleProof(path: path(to: index, in: leaves[...]))
    }

    /// Proves that a list begins with what it was when it had `size` entries (§2.1.4.1); `nil` where it is shorter.
    ///
    /// - Parameter leaves: the leaf hashes of the whole list.
    public static func consistency(from size: Int, in leaves: [ContentHash]) -> MerkleProof? {
        guard size > 0, size <= leaves.count else { return nil }
        return MerkleProof(path: subproof(size, of: leaves[...], isWhole: true))
    }

    /// Whether the proof shows that the list of `count` entries with this root has `leaf` at `index` (§2.1.3.2).
    public func shows(_ leaf: ContentHash, at index: Int, of count: Int, root: ContentHash) -> Bool {
        guard index >= 0, index < count else { return false }
        var (place, last, hash) = (index, count - 1, leaf)
        for sibling in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = MerkleTree.node(sibling, hash)
                while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                hash = MerkleTree.node(hash, sibling)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }

    /// Whether the proof shows that the list of `count` entries with root `root` begins with the `size` entries whose root
    /// was `old` (§2.1.4.2).
    public func shows(_ old: ContentHash, of size: Int, in root: ContentHash, of count: Int) -> Bool {
        guard size > 0, size <= count else { return false }
        if size == count { return path.isEmpty && old == root }
        let isPower = size & (size - 1) == 0
        let hashes = isPower ? [old] + path : path
        guard let first = hashes.first else { return false }
        let shift = size.trailingZeroBitCount
        var (place, last) = ((size - 1) >> shift, (count - 1) >> shift)
        var (before, after) = (first, first)
        for hash in hashes.dropFirst() {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                (before, after) = (MerkleTree.node(hash, before), MerkleTree.node(hash, after))
                while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                after = MerkleTree.node(after, hash)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && before == old && after == root
    }

    /// PATH(m, D[n]).
    private static func path(to index: Int, in leaves: ArraySlice<ContentHash>) -> [ContentHash] {
        guard leaves.count > 1 else { return [] }
        let middle = leaves.startIndex + split(leaves.count)
        let (left, right) = (leaves[..<middle], leaves[middle...])
        return index < middle
            ? path(to: index, in: left) + [root(right)] : path(to: index, in: right) + [root(left)]
    }

    /// SUBPROOF(m, D[n], b).
    private static func subproof(_ size: Int, of leaves: ArraySlice<ContentHash>, isWhole: Bool) -> [ContentHash] {
        if size == leaves.count { return isWhole ? [] : [root(leaves)] }
        let half = split(leaves.count)
        let middle = leaves.startIndex + half
        let (left, right) = (leaves[..<middle], leaves[middle...])
        return size <= half
            ? subproof(size, of: left, isWhole: isWhole) + [root(right)]
            : subproof(size - half, of: right, isWhole: false) + [root(left)]
    }

    /// The greatest power of two below a count.
    private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }

    private static func root(_ leaves: ArraySlice<ContentHash>) -> ContentHash {
        var tree = MerkleTree()
        for leaf in leaves { tree.append(leaf: leaf) }
        return tree.root
    }
}
