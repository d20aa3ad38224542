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
        let (ours, theirs) = (
            try statements(of: transfer.source, numbers, edition), try statements(of: transfer.target, numbers, edition)
        )
        let given = try transfer.source.records(inBuckets: numbers, of: edition, except: theirs)
        guard given.count > 0 else { return true }
        return try transfer.target.records(inBuckets: numbers, of: edition, except: ours).isAhead(of: given)
    }

    private func statements(
        of store: NewsStore, _ numbers: Set<UInt8>, _ edition: EditionID
    ) throws(StoreError) -> Set<StatementState> {
        try store.statements(inBuckets: numbers, of: edition).values
            .reduce(into: Set<StatementState>()) { $0.formUnion($1) }
    }
}

extension ReplicaPage {
    /// Whether it has each row of another page as it is there or further on: verified later, with more addresses, seen
    /// longer, linked anew.
    fileprivate func isAhead(of other: ReplicaPage) -> Bool {
        func holds<Row>(
            _ rows: [Row], _ others: [Row], id: (Row) -> RowID, _ isAhead: (_ one: Row, _ other: Row) -> Bool
        ) -> Bool {
            let known = Dictionary(rows.map { (id($0), $0) }) { $1 }
            return others.allSatisfy { row in known[id(row)].map { isAhead($0, row) } ?? false }
        }
        return other.retractions.isEmpty
            && holds(runs, other.runs, id: \.id) { one, other in
                (one.run.verified?.milliseconds ?? .min) >= (other.run.verified?.milliseconds ?? .min)
                    && Set(one.claims.map(ExactText.init)).isSuperset(of: other.claims.map(ExactText.init))
            }
            && holds(lists, other.lists, id: \.id) { $0.last >= $1.last }
            && holds(links, other.links, id: \.id) { !$1.outranks($0) }
    }
}
