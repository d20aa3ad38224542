import NewsModel
import NewsStore

/// Compares two stores by the sums of their buckets when their logs are read, and carries over what those miss that differ:
/// rows behind a cursor that is no longer true, rows that were refused before.
struct DigestComparison {
    let forth: RowTransfer
    /// The other way; `nil` where rows go one way.
    let back: RowTransfer?

    /// The editions that are compared; empty: all.
    private var editions: Set<EditionID> { forth.filter.editions }

    /// - Parameters:
    ///   - there: gets what is carried over to the target of `forth`.
    ///   - here: gets what is carried over to the target of `back`.
    func run(_ there: inout TransferCount, _ here: inout TransferCount) throws(StoreError) -> DigestState {
        let differing = try differences()
        guard !differing.isEmpty else { return .equal }
        (there.refused, here.refused) = (0, 0)
        var isContained = true
        for (edition, numbers) in Dictionary(grouping: differing, by: \.edition).sorted(by: { $0.key < $1.key }) {
            for start in stride(from: 0, to: numbers.count, by: SyncTuning.comparedBuckets) {
                let part = Set(numbers[start..<min(start + SyncTuning.comparedBuckets, numbers.count)].map(\.number))
                try carry(forth, part, of: edition, &there)
                if let back { try carry(back, part, of: edition, &here) }
                if isContained { isContained = try holdsAll(forth, part, of: edition) }
            }
        }
        let left = try differences().count
        if left == 0 { return .equal }
        return back == nil && isContained ? .contained : .different(left)
    }

    /// Whether both stores hold the same now.
    func isEqual() throws(StoreError) -> Bool { try differences().isEmpty }

    private func differences() throws(StoreError) -> [BucketID] {
        let ours = try forth.source.bucketDigests(editions)
        let theirs = try forth.target.bucketDigests(editions)
        return Set(ours.keys).union(theirs.keys).filter { ours[$0] != theirs[$0] }.sorted()
    }

    /// Brings what the source of a transfer has in some buckets and the target has not, or not as it is.
    private func carry(
        _ transfer: RowTransfer, _ numbers: Set<UInt8>, of edition: EditionID, _ count: inout TransferCount
    ) throws(StoreError) {
        let held = try statements(of: transfer.target, numbers, edition)
        let page = try transfer.source.records(inBuckets: numbers, of: edition, except: held)
        if page.count > 0 { try transfer.take(page, &count) }
    }

    /// Whether the target of a transfer has every row that its source has in some buckets, as it is or further on.
    private func holdsAll(
        _ transfer: RowTransfer, _ numbers: Set<UInt8>, of edition: EditionID
    ) throws(StoreError) -> Bool {
        let held = Set(try statements(of: transfer.target, numbers, edition).map(\.id))
        return try statements(of: transfer.source, numbers, edition).allSatisfy { held.contains($0.id) }
    }

    private func statements(
        of store: NewsStore, _ numbers: Set<UInt8>, _ edition: EditionID
    ) throws(StoreError) -> Set<StatementState> {
        try store.statements(inBuckets: numbers, of: edition).values
            .reduce(into: Set<StatementState>()) { $0.formUnion($1) }
    }
}
