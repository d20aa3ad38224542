import NewsModel

/// What a store holds, in few digits: equal for stores that hold the same rows, whatever the files' layout.
public struct StoreDigest: Sendable, Hashable {
    /// Of each edition of which there is anything, by name: 32 hexadecimal digits.
    public var editions: [(edition: EditionID, digest: String)]
    /// Of all of them.
    public var all: String
    /// Whether the sums that were kept up are those of the rows.
    public var isKept: Bool

    public static func == (left: StoreDigest, right: StoreDigest) -> Bool { left.all == right.all }
    public func hash(into hasher: inout Hasher) { hasher.combine(all) }
}

extension NewsStore {
    /// The digests of the store, from the rows themselves: the beginning of SHA-256 over the sums of an edition's buckets in
    /// the order of their numbers, each with its number in front.
    public func digest() throws(StoreError) -> StoreDigest {
        let sums = try computedDigests()
        var editions: [(edition: EditionID, digest: String)] = []
        var whole: [UInt8] = []
        for edition in Set(sums.keys.map(\.edition)).sorted() {
            let own = sums.filter { $0.key.edition == edition }.sorted { $0.key < $1.key }
            let digest = ContentHash.of(own.flatMap { [$0.key.number] + $0.value.bytes })
            editions.append((edition, String(digest.hex.prefix(32))))
            whole += Array(edition.rawValue.utf8) + [0] + digest.bytes
        }
        return StoreDigest(
            editions: editions, all: String(ContentHash.of(whole).hex.prefix(32)),
            isKept: try bucketDigests() == sums)
    }
}
