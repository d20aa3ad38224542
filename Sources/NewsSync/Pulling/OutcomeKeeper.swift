import NewsModel
import NewsStore
import NewsTransport

/// Keeps what a visit came to, inside a transaction, with where the address stands and when it is asked next.
package struct OutcomeKeeper: Sendable {
    let edition: EditionID
    let schedule: RevisitSchedule

    package init(edition: EditionID, schedule: RevisitSchedule = RevisitSchedule()) {
        (self.edition, self.schedule) = (edition, schedule)
    }

    /// - Parameter now: this machine's clock, corrected to the origin's.
    package func keep(_ outcome: VisitOutcome, _ writer: StoreWriter, now: Instant) throws -> KeptOutcome {
        switch outcome {
        case .page(let state, let observation, let lists, let validators):
            return try keep(observation, lists, validators, state, writer, now: now)
        case .unchanged(let state, let seen, let verified):
            return try keep(unchangedSince: state, seen: seen, verified: verified, writer, now: now)
        case .missing(let state, let status, let seen, let verified, let message):
            return try missing(state, status, seen: seen, verified: verified, message, writer, now: now)
        case .failed(let state, let message, _), .stranger(let state, let message):
            try writer.failed(
                state.address, error: message, next: PullPlan.afterFailure(state.failures + 1, now: now))
            return KeptOutcome(url: state.url.text, failure: message)
        }
    }

    private func keep(
        _ observation: PageObservation, _ lists: OwnLists, _ validators: Validators, _ state: AddressState,
        _ writer: StoreWriter, now: Instant
    ) throws -> KeptOutcome {
        let kept: KeptObservation
        do {
            kept = try writer.observe(observation)
        } catch let fault as ContentPayload.Fault {
            // Larger than any segment's record: nobody could hand it on. The other answers of the batch are kept.
            let next = PullPlan.afterFailure(state.failures + 1, now: now)
            try writer.failed(state.address, error: fault.description, next: next)
            return KeptOutcome(url: state.url.text, failure: fault.description)
        }
        try writer.observe(
            lists.parts, lookedFor: lists.lookedFor, ofArticle: kept.article, named: observation.article,
            edition: edition, seen: lists.seen)
        // An address is one article's at a time: what waits from there of another one is contradicted.
        if let verified = observation.verified {
            for url in Set([state.url, observation.origin]) {
                try writer.contradict(answersOf: url, besides: kept.article, at: verified)
            }
        }
        var known = state
        known.seen = max(state.seen ?? observation.seen, observation.seen)
        known.verified = [state.verified, observation.verified].compactMap { $0 }.max()
        (known.published, known.asserted) = (observation.published, observation.asserted)
        let pace = try pace(of: state, found: [.changed, .waiting].contains(kept.outcome), writer)
        // What waits is no row yet that a 304 could speak of: the whole page is asked for again.
        let isRow = kept.run != nil
        try writer.answered(
            state.address, article: kept.article, run: kept.run, seen: observation.seen,
            verified: observation.verified, etag: isRow ? validators.etag : nil,
            lastModified: isRow ? validators.lastModified : nil, whole: now, generation: observation.generation,
            next: kept.confirmation.map { PullPlan.confirming($0, now: now) }
                ?? PullPlan.afterAnswer(
                    known, isVerified: observation.verified != nil, now: now, schedule: schedule, pace: pace))
        return KeptOutcome(url: state.url.text, outcome: ArticleOutcome(kept.outcome))
    }

    private func keep(
        unchangedSince state: AddressState, seen: Instant, verified: Instant?, _ writer: StoreWriter, now: Instant
    ) throws -> KeptOutcome {
        var known = state
        known.seen = max(state.seen ?? seen, seen)
        known.verified = [state.verified, verified].compactMap { $0 }.max()
        let pace = try pace(of: state, found: false, writer)
        let next = PullPlan.afterAnswer(
            known, isVerified: verified != nil, now: now, schedule: schedule, pace: pace)
        let kept = try writer.unchanged(state, seen: seen, verified: verified, next: next) {
            PullPlan.confirming($0, now: now)
        }
        // A weak validator vouches for the article, not for every list beside it (RFC 9110 §8.8.1).
        if kept != nil, let article = state.article, state.etag?.hasPrefix("W/") != true {
            try writer.seeParts(ofArticle: article, edition: edition, seen: min(verified ?? seen, seen))
        }
        return KeptOutcome(url: state.url.text, outcome: ArticleOutcome(kept?.outcome ?? .unchanged))
    }

    /// An answer that no cache can vouch for confirms nothing; it only has the address asked again.
    private func missing(
        _ state: AddressState, _ status: Int, seen: Instant, verified: Instant?, _ message: String,
        _ writer: StoreWriter, now: Instant
    ) throws -> KeptOutcome {
        guard let verified else {
            let next = PullPlan.atOnce(.goneCheck, now: now)
            try writer.failed(state.address, error: message, next: next)
            return KeptOutcome(url: state.url.text, outcome: .missing, failure: message)
        }
        let article = try writer.articleMissing(
            at: state, elsewhere: PullPlan.confirming(.asSoonAsPossible, now: now))
        var known = state
        if let article {
            try writer.contradict(article, at: verified)
            // It was there since: these answers tell of another absence than the earlier ones.
            if let count = state.gone, let live = try writer.latestLive(article), live >= count.first {
                known.gone = nil
            }
        }
        let held = try writer.articlesHeld(by: state)
        try writer.contradict(answersOf: state.url, at: verified)
        let verdict = PullPlan.afterMissing(status: status, at: verified, known: known, now: now)
        let isSettled = verdict.gone != nil
        try writer.missing(
            state.address, count: verdict.count, error: isSettled ? nil : message, next: verdict.next)
        if article == nil, try retractElsewhere(held, than: state, writer) {
            return KeptOutcome(url: state.url.text, outcome: .gone)
        }
        if let gone = verdict.gone, let article {
            let isNew = try writer.retract(article: article, gone: gone)
            return KeptOutcome(url: state.url.text, outcome: isNew ? .gone : .unchanged)
        }
        return KeptOutcome(url: state.url.text, outcome: .missing, failure: isSettled ? nil : message)
    }
}

extension OutcomeKeeper {
    /// How often an address's section changes, this visit counted if only the schedule asked for it.
    private func pace(of state: AddressState, found change: Bool, _ writer: StoreWriter) throws -> SectionPace {
        let section = SectionPace.section(of: state.url)
        let pace = try writer.pace(of: section, edition: edition)
        guard state.reason == .revisit, state.article != nil else { return pace }
        let more = pace.adding(changed: change)
        try writer.keep(more, of: section, edition: edition)
        return more
    }

    /// Believes what other addresses said of articles while an answer from here waited, which is contradicted now; whether
    /// one is gone by that.
    private func retractElsewhere(_ articles: [Int64], than state: AddressState, _ writer: StoreWriter) throws -> Bool {
        var isGone = false
        for absence in try writer.absencesElsewhere(of: articles, than: state) where PullPlan.isConfirmed(absence.gone)
        {
            if let live = try writer.latestLive(absence.article), live >= absence.gone.first { continue }
            isGone = try writer.retract(article: absence.article, gone: absence.gone.first) || isGone
        }
        return isGone
    }
}

/// What one outcome came to, for those who watch.
package struct KeptOutcome: Sendable {
    package var url: String
    package var outcome: ArticleOutcome?
    package var failure: String?
}

extension ArticleOutcome {
    init(_ outcome: ObservationOutcome) {
        self =
            switch outcome {
            case .new: .new
            case .changed: .changed
            case .recorded: .recorded
            case .waiting: .waiting
            case .unchanged: .unchanged
            }
    }
}
