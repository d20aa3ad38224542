import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// Reads the pages from which lists come: the front page, those that its menus name, those that they name.
///
/// In batches: what a batch found is kept in one transaction, and the pages that it named for the first time come after
/// those that are known. Where many fail in a row, the rest waits for the next pull: articles are not to wait for lists.
struct ListingReader {
    let pull: EditionPull
    let robots: RobotsRules

    private var store: NewsStore { pull.engine.store }

    func readDue() async throws {
        guard let front = CanonicalURL("/", relativeTo: pull.edition.site),
            pull.engine.profile.role(of: front) == .front
        else { return }
        let due = PullPlan.atOnce(.new, now: pull.now).due ?? pull.now
        _ = try store.commit(at: pull.engine.clock()) { writer in
            try note(FollowedPage(role: .front, address: front), writer, due: due)
        }
        var known = try store.listingCount(pull.edition.id)
        var waiting = try store.dueListings(pull.edition.id, at: pull.now, all: pull.options.rechecks)
        guard !pull.options.isDryRun else {
            for page in waiting {
                pull.tell(
                    .wouldFetch(
                        pull.edition.id, url: page.url.text, reason: "listing", because: "a page with lists is due"))
            }
            return
        }
        var failures = 0
        while !waiting.isEmpty, !Task.isCancelled, !pull.tally.isStopped {
            let batch = Array(waiting.prefix(SyncTuning.listingBatch))
            let outcomes = try await visit(batch)
            let found = try keep(outcomes, room: max(0, SyncTuning.listingPages - known))
            known += found.count
            waiting = waiting.dropFirst(batch.count) + found
            failures = outcomes.contains { !$0.isFailure } ? 0 : failures + outcomes.count
            if failures >= SyncTuning.failuresInARow { return }
        }
    }

    /// Notes a page; it comes back where it is new.
    private func note(_ page: FollowedPage, _ writer: StoreWriter, due: Instant) throws -> ListingState? {
        try writer.note(listing: page.address, role: page.role.rawValue, edition: pull.edition.id, due: due)
    }

    /// Fetches and reads pages, some at once, each worker with a parser of its own.
    private func visit(_ pages: [ListingState]) async throws -> [ListingOutcome] {
        let queue = ListingQueue(pages)
        return try await withThrowingTaskGroup(of: [ListingOutcome].self) { group in
            for _ in 0..<min(pages.count, max(1, pull.options.jobs)) {
                group.addTask {
                    let worker = try ListingWorker(pull: pull, robots: robots)
                    var outcomes: [ListingOutcome] = []
                    while !Task.isCancelled, !pull.tally.isStopped, let page = await queue.take() {
                        if let outcome = await worker.visit(page) { outcomes.append(outcome) }
                    }
                    return outcomes
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// Keeps what pages showed, and where their reading stands.
    ///
    /// - Parameter room: how many more pages an edition may have.
    /// - Returns: the pages that were named for the first time.
    private func keep(_ outcomes: [ListingOutcome], room: Int) throws -> [ListingState] {
        let now = pull.now
        let due = PullPlan.atOnce(.new, now: now).due ?? now
        var found: [ListingState] = []
        try store.commit(at: pull.engine.clock()) { writer in
            for outcome in outcomes.sorted(by: { $0.page.address < $1.page.address }) {
                var page = outcome.page
                switch outcome.answer {
                case .read(let parts, let validators, let seen):
                    page.shown = try parts.found.compactMap { part in
                        let reference = try writer.observe(
                            PartObservation(
                                edition: pull.edition.id, name: part.name, subject: part.subject,
                                snapshot: part.snapshot, seen: seen))
                        return part.subject.isArticle ? nil : reference
                    }
                    for next in parts.follow where found.count < room {
                        if let state = try note(next, writer, due: due) { found.append(state) }
                    }
                    // A weak validator may stand for a page whose lists are others (RFC 9110 §8.8.1).
                    let isWeak = validators.etag?.hasPrefix("W/") == true
                    (page.etag, page.lastModified) = isWeak ? (nil, nil) : (validators.etag, validators.lastModified)
                    page.whole = now
                    page.generation = pull.engine.profile.generation
                    page.answered(now: now, schedule: pull.options.schedule)
                case .unchanged(let seen):
                    try writer.see(page.shown, at: seen)
                    page.answered(now: now, schedule: pull.options.schedule)
                case .undated: page.due = now.advanced(byMilliseconds: SyncTuning.staleRetry)
                case .moved(let next):
                    if found.count < room, let state = try note(next, writer, due: due) { found.append(state) }
                    page.failures += 1
                    page.error = "it redirects to \(next.address.text)"
                    page.due = ListingPlan.afterAbsence(page.failures, now: now)
                case .absent(let why):
                    page.failures += 1
                    page.error = why
                    page.due = ListingPlan.afterAbsence(page.failures, now: now)
                case .failed(let why), .strange(let why):
                    page.failures += 1
                    page.error = why
                    page.due = ListingPlan.afterFailure(page.failures, now: now)
                }
                try writer.keep(page)
            }
        }
        for outcome in outcomes { report(outcome) }
        return found
    }

    private func report(_ outcome: ListingOutcome) {
        let role = outcome.page.role
        switch outcome.answer {
        case .read(let parts, _, _):
            pull.tally.countListing()
            pull.tally.count(parts.warnings)
            pull.tally.count(found: parts.found, missing: parts.missing)
        case .unchanged: pull.tally.countListing()
        case .moved, .undated: break
        case .absent(let why), .strange(let why): pull.tally.countAbsence("\(role) page: \(why)")
        case .failed(let why):
            pull.tally.countFailure()
            pull.fail(outcome.page.url.text, why)
        }
    }
}

extension ListingState {
    fileprivate mutating func answered(now: Instant, schedule: RevisitSchedule) {
        (failures, error) = (0, nil)
        due = ListingPlan.afterAnswer(PageRole(rawValue: role) ?? .section, schedule: schedule, now: now)
    }
}

extension PartSubject {
    fileprivate var isArticle: Bool {
        if case .article = self { true } else { false }
    }
}

/// The pages of a wave.
private actor ListingQueue {
    private var pages: ArraySlice<ListingState>

    init(_ pages: [ListingState]) { self.pages = pages[...] }

    func take() -> ListingState? { pages.popFirst() }
}
