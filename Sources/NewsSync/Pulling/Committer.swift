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
        let results = try pull.engine.store.commit(at: pull.engine.clock()) { writer in
            try batch.map { try keep($0, writer, now: now) }
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

    /// What one outcome came to, for those who watch.
    private struct Result {
        var url: String
        var outcome: ArticleOutcome?
        var failure: String?
    }

    private func report(_ results: [Result]) {
        let edition = pull.edition.id
        for result in results {
            if let outcome = result.outcome {
                pull.tally.count(outcome)
                pull.tell(.article(edition, url: result.url, outcome: outcome))
            }
            if let failure = result.failure {
                pull.tally.countFailure()
                pull.tell(.failed(edition, url: result.url, message: failure))
            }
        }
        pull.tell(.committed(edition, done: done, planned: planned, bytes: pull.tally.summary.bytes))
    }

    private func keep(_ outcome: VisitOutcome, _ writer: StoreWriter, now: Instant) throws -> Result {
        switch outcome {
        case .page(let state, let observation, let lists, let validators):
            let kept = try writer.observe(observation)
            try writer.observe(
                lists.parts, lookedFor: lists.lookedFor, ofArticle: kept.article, named: observation.article,
                edition: pull.edition.id, seen: lists.seen)
            var known = state
            known.seen = max(state.seen ?? observation.seen, observation.seen)
            known.verified = [state.verified, observation.verified].compactMap { $0 }.max()
            (known.published, known.asserted) = (observation.published, observation.asserted)
            try writer.answered(
                state.address, article: kept.article, run: kept.run, seen: observation.seen,
                verified: observation.verified,
                etag: validators.etag, lastModified: validators.lastModified, generation: observation.generation,
                next: PullPlan.afterAnswer(
                    known, isVerified: observation.verified != nil, now: now, schedule: pull.options.schedule))
            return Result(url: state.url.text, outcome: ArticleOutcome(kept.outcome))
        case .unchanged(let state, let seen, let verified):
            var known = state
            known.seen = max(state.seen ?? seen, seen)
            known.verified = [state.verified, verified].compactMap { $0 }.max()
            let next = PullPlan.afterAnswer(
                known, isVerified: verified != nil, now: now, schedule: pull.options.schedule)
            try writer.unchanged(state, seen: seen, verified: verified, next: next)
            // A weak validator vouches for the article, not for every list beside it (RFC 9110 §8.8.1).
            if let article = state.article, state.etag?.hasPrefix("W/") != true {
                try writer.seeParts(ofArticle: article, edition: pull.edition.id, seen: min(verified ?? seen, seen))
            }
            return Result(url: state.url.text, outcome: .unchanged)
        case .missing(let state, let status, let seen, let verified, let message):
            return try missing(state, status, seen: seen, verified: verified, message, writer, now: now)
        case .failed(let state, let message, _), .stranger(let state, let message):
            try writer.failed(
                state.address, error: message, next: PullPlan.afterFailure(state.failures + 1, now: now))
            return Result(url: state.url.text, failure: message)
        }
    }

    /// An answer that no cache can vouch for confirms nothing; it only has the address asked again.
    private func missing(
        _ state: AddressState, _ status: Int, seen: Instant, verified: Instant?, _ message: String,
        _ writer: StoreWriter,
        now: Instant
    ) throws -> Result {
        guard let verified else {
            let next = PullPlan.atOnce(.goneCheck, now: now)
            try writer.failed(state.address, error: message, next: next)
            return Result(url: state.url.text, outcome: .missing, failure: message)
        }
        let verdict = PullPlan.afterMissing(status: status, at: verified, known: state, now: now)
        let isSettled = verdict.gone != nil
        try writer.missing(
            state.address, count: verdict.count, error: isSettled ? nil : message, next: verdict.next)
        if let gone = verdict.gone, let article = state.article {
            let isNew = try writer.retract(article: article, gone: gone)
            return Result(url: state.url.text, outcome: isNew ? .gone : .unchanged)
        }
        return Result(url: state.url.text, outcome: .missing, failure: isSettled ? nil : message)
    }
}

extension ArticleOutcome {
    init(_ outcome: ObservationOutcome) {
        self =
            switch outcome {
            case .new: .new
            case .changed: .changed
            case .recorded: .recorded
            case .unchanged: .unchanged
            }
    }
}
