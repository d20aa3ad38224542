import NewsModel
import NewsStore
import NewsTransport

/// Keeps what workers understood, in batches; where the pull stands is saved in the transaction of what it brought.
actor Committer {
    private let pull: EditionPull
    private let planned: Int
    private var waiting: [VisitOutcome] = []
    private var oldest: Instant?
    private var done = 0
    private var sinceIndexed = 0
    private var failuresInARow = 0

    init(pull: EditionPull, planned: Int) { (self.pull, self.planned) = (pull, planned) }

    /// Takes an outcome; returns when there is room for more.
    func submit(_ outcome: VisitOutcome) throws(StoreError) {
        note(outcome)
        waiting.append(outcome)
        let now = pull.engine.clock()
        oldest = oldest ?? now
        if waiting.count >= SyncTuning.commitBatch || now.milliseconds(since: oldest ?? now) >= SyncTuning.commitAge {
            try flush()
        }
    }

    /// Keeps what is left and brings the search index up.
    func finish() throws(StoreError) {
        try flush()
        try pull.engine.store.updateSearchIndex()
        if done > 0 { try pull.engine.store.tidy() }
    }

    private func note(_ outcome: VisitOutcome) {
        guard case .failed(_, _, let isRefusal) = outcome, isRefusal else {
            failuresInARow = 0
            return
        }
        failuresInARow += 1
        if failuresInARow >= SyncTuning.failuresInARow {
            pull.tally.stop("\(failuresInARow) requests failed one after the other")
        }
    }

    private func flush() throws(StoreError) {
        guard !waiting.isEmpty else { return }
        let now = pull.now
        let batch = waiting
        let keeper = OutcomeKeeper(edition: pull.edition.id, schedule: pull.options.schedule)
        let results = try pull.engine.store.commit(at: pull.engine.clock()) { writer in
            try batch.map { try keeper.keep($0, writer, now: now) }
        }
        waiting.removeAll(keepingCapacity: true)
        oldest = nil
        done += batch.count
        sinceIndexed += batch.count
        report(results)
        if sinceIndexed >= SyncTuning.indexEvery {
            sinceIndexed = 0
            try pull.engine.store.updateSearchIndex()
        }
    }

    private func report(_ results: [KeptOutcome]) {
        let edition = pull.edition.id
        for result in results {
            if let outcome = result.outcome {
                pull.tally.count(outcome)
                pull.tell(.article(edition, url: result.url, outcome: outcome))
            }
            // What is not there is to be confirmed: nothing failed, and there is nothing to do.
            if let failure = result.failure, result.outcome != .missing {
                pull.tally.countFailure()
                pull.tell(.failed(edition, url: result.url, message: failure))
            }
        }
        pull.tell(.committed(edition, done: done, planned: planned, bytes: pull.tally.summary.bytes))
    }
}
