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
            let part = try other.store.segment(
                after: next, filter: filter, limit: limit, size: withPayloads ? WireLimits.segment / 2 : 0)
            let step = try store.apply(try SegmentReader(part.bytes), at: now, clock: clock, batch: 5)
            outcome += step.outcome
            next = part.next
            if part.isLast { return (outcome, next) }
        }
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
