import NewsModel
import NewsStore

/// Carries what changed in one store's log to another, batch by batch; each batch and the cursor behind it are one
/// transaction, so that it goes on at any row.
struct RowTransfer {
    let source: NewsStore
    let target: NewsStore
    let filter: ReplicaFilter
    let payloads: ReplicaOptions.Payloads
    /// Where the source was found.
    let place: String
    let clock: @Sendable () -> Instant

    /// What became of it.
    struct Result {
        var count = TransferCount()
        /// Where the target's log ends, if from `chain` on it holds nothing but what came in this transfer: there is nothing
        /// in it that the source would have to read.
        var chain: LogCursor?
    }

    /// - Parameters:
    ///   - chain: a place in the target's log behind which the source has everything.
    ///   - tell: gets the rows read and the new ones so far.
    func run(chain: LogCursor?, _ tell: (Int, Int) -> Void) throws(StoreError) -> Result {
        var result = Result(chain: chain)
        var cursor = try target.cursor(of: peer)
        while true {
            if Task.isCancelled {
                result.count.isInterrupted = true
                return result
            }
            let page = try source.records(after: cursor, filter: filter, limit: SyncTuning.replicaBatch)
            guard page.next != cursor else { return result }
            let gathered = try gather(for: page)
            let now = clock()
            let before = result.chain
            let (outcome, after) = try target.commit(at: now) { writer in
                let isChained = before == (try writer.logEnd())
                let outcome = try writer.apply(page, gathered, from: source.identity.store, clock: now)
                try writer.keep(page.next, of: peer, place: place)
                return (outcome, isChained ? try writer.logEnd() : nil)
            }
            result.chain = after
            result.count.take(outcome, rows: page.count, gathered)
            tell(result.count.rows, result.count.new)
            cursor = page.next
            if page.isLast { return result }
        }
    }

    /// Takes rows by themselves, wherever they stand in the source's log.
    func take(_ page: ReplicaPage, _ count: inout TransferCount) throws(StoreError) {
        let gathered = try gather(for: page)
        let now = clock()
        let outcome = try target.commit(at: now) {
            try $0.apply(page, gathered, from: source.identity.store, clock: now)
        }
        count.take(outcome, rows: page.count, gathered)
    }

    /// The payloads of rows that the target wants and does not have.
    private func gather(for page: ReplicaPage) throws(StoreError) -> ReplicaPayloads {
        var wanted = page
        let horizon = clock().advanced(byMilliseconds: StoreTuning.toleratedLead)
        wanted.runs.removeAll { !payloads.takes($0.edition) || $0.latest > horizon }
        return ReplicaPayloads(
            contents: try source.payloads(of: target.lacking(wanted.contents)),
            snapshots: try source.snapshots(of: target.lacking(snapshots: page.snapshots)))
    }

    /// Brings payloads of rows that came without them, as far as the source keeps them.
    func fill(_ count: inout TransferCount) throws(StoreError) {
        let missing: [ContentHash]
        switch payloads {
        case .none: return
        case .withRows: missing = try target.missingPayloads(of: filter.editions, onlyShown: true)
        case .of(let editions): missing = try target.missingPayloads(of: editions, onlyShown: false)
        }
        for start in stride(from: 0, to: missing.count, by: SyncTuning.replicaBatch) {
            if Task.isCancelled {
                count.isInterrupted = true
                return
            }
            let part = missing[start..<min(start + SyncTuning.replicaBatch, missing.count)]
            let found = ReplicaPayloads(contents: try source.payloads(of: part))
            let now = clock()
            let outcome = try target.commit(at: now) { try $0.fill(found, from: source.identity.store, clock: now) }
            count.take(outcome, rows: 0, found)
        }
    }
}

/// What came of carrying rows one way.
struct TransferCount {
    /// Rows read, and those that were new or moved on.
    var rows = 0
    var new = 0
    var refused = 0
    var payloads = 0
    var payloadBytes: Int64 = 0
    var changed = 0
    var filled = 0
    var wentBack: [ArticleKey] = []
    var faults: [String] = []
    var isInterrupted = false

    mutating func take(_ outcome: ApplyOutcome, rows: Int, _ gathered: ReplicaPayloads) {
        self.rows += rows
        new += outcome.new + outcome.updated
        refused += outcome.refused
        payloads += gathered.contents.count
        payloadBytes += gathered.contents.values.reduce(0) { $0 + Int64($1.count) }
        changed += outcome.changed
        filled += outcome.filled
        wentBack += outcome.wentBack
        if outcome.invalid > 0 {
            faults += outcome.reasons.isEmpty ? ["\(outcome.invalid) rows are not what they say"] : outcome.reasons
        }
    }
}
