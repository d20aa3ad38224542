import NewsModel

extension NewsStore {
    /// Takes a segment, in transactions of `batch` records: what is taken stays taken where it breaks off.
    ///
    /// - Parameters:
    ///   - now: the local clock.
    ///   - clock: the origin's clock as this store knows it.
    /// - Returns: what became of its records, and why it ended too early, where it did.
    package func apply(
        _ segment: SegmentReader, at now: Instant, clock: Instant, batch: Int = StoreTuning.applyBatch
    ) throws(StoreError) -> SegmentStep {
        var (segment, whole) = (segment, SegmentStep())
        while !whole.isAtEnd {
            let step = try commit(at: now) { try $0.apply(&segment, limit: batch, clock: clock) }
            whole.outcome += step.outcome
            (whole.isAtEnd, whole.fault) = (step.isAtEnd, step.fault)
        }
        return whole
    }
}
