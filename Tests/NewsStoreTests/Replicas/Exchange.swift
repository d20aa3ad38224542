import NewsModel

@testable import NewsStore

extension TestStore {
    /// Takes what another store has, by segments of a few rows, as a sync does.
    @discardableResult
    func take(
        from other: TestStore, after cursor: LogCursor = .start, filter: ReplicaFilter = .all, limit: Int = 7,
        withPayloads: Bool = true, clock: Instant = .distantFuture
    ) throws -> (outcome: ApplyOutcome, next: LogCursor) {
        var (outcome, next) = (ApplyOutcome(), cursor)
        while true {
            let part =
                try withPayloads
                ? other.store.segment(after: next, filter: filter, limit: limit)
                : other.headers(after: next, filter: filter, limit: limit)
            let step = try store.apply(try SegmentReader(part.bytes), at: now, clock: clock, batch: 5)
            outcome += step.outcome
            next = part.next
            if part.isLast { return (outcome, next) }
        }
    }

    /// A segment of the log without payloads.
    private func headers(
        after cursor: LogCursor, filter: ReplicaFilter, limit: Int
    ) throws -> (bytes: [UInt8], rows: Int, next: LogCursor, isLast: Bool) {
        let page = try store.records(after: cursor, filter: filter, limit: limit)
        let names = store.identity
        var writer = SegmentWriter(
            SegmentHeader(store: names.store, log: names.log, filter: filter, from: cursor, to: page.next))
        for edition in page.editions { writer.append(edition) }
        for run in page.runs { writer.append(run, payload: nil) }
        for retraction in page.retractions { writer.append(retraction) }
        for list in page.lists { writer.append(list, payload: nil) }
        for link in page.links { writer.append(link) }
        return (writer.finish(), page.count, page.next, page.isLast)
    }

    /// The sums of all buckets.
    func digests() throws -> [BucketID: BucketDigest] { try store.bucketDigests() }

    /// What `verify` finds.
    func problems() throws -> [String] { try store.verify().flatMap(\.problems) }
}

extension Instant {
    /// A clock for which nothing lies ahead.
    static let distantFuture = Instant(milliseconds: .max)
}

/// Writers of rows.
enum Writers {
    static let all = ["11", "22", "33"].map { ReplicaID(String(repeating: $0, count: 16)) }
}
