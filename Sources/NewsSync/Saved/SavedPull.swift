import NewsModel
import NewsOrigin
import NewsStore

extension SyncEngine {
    /// Takes saved pages into the store: what each says of its article, seen when the answer in the file is dated, else now.
    ///
    /// Nobody vouches for them: a saved page never takes the place of what the site has been seen to say later, and the
    /// next pull asks the site for each. No request is made.
    ///
    /// - Parameters:
    ///   - path: a folder, looked through with all below it, or one file.
    ///   - editions: pages of others are left out.
    ///   - tell: gets what happens, as a pull's.
    /// - Throws: `SyncError`, `StoreError`. A page that cannot be read stops nothing.
    public func pull(
        saved path: String, _ editions: [EditionID], options: PullOptions = PullOptions(),
        tell: @escaping @Sendable (PullEvent) -> Void
    ) async throws {
        let folder = try SavedFolder(path: path)
        var pulls: [EditionID: SavedPull] = [:]
        for id in editions {
            guard let edition = profile.edition(id) else {
                throw SyncError.unknownEdition(id.rawValue, known: profile.editions.map(\.id.rawValue))
            }
            pulls[id] = try SavedPull(engine: self, edition: edition, options: options, tell: tell)
        }
        let reader = try GenericReader()
        var strangers = 0
        for name in folder.names where !Task.isCancelled {
            let page: SavedPage
            do {
                page = try SavedPage(
                    name: name, bytes: folder.bytes(of: name), received: clock(), reader: reader)
            } catch {
                strangers += 1
                tell(.failed(editions.first ?? EditionID(""), url: name, message: String(describing: error)))
                continue
            }
            let own = page.addresses.lazy.compactMap { address in
                self.profile.edition(serving: address).map { (edition: $0, address: address) }
            }.first
            guard let own, let identity = own.edition.identity(of: own.address) else {
                strangers += 1
                tell(
                    .failed(
                        editions.first ?? EditionID(""), url: name, message: SavedFault.noAddress.description))
                continue
            }
            try pulls[own.edition.id]?.take(page, at: identity)
        }
        for id in editions { try pulls[id]?.finish(strangers: id == editions.first ? strangers : 0) }
        if !options.isDryRun, !Task.isCancelled { try StoryFinder(store: store).update() }
    }
}

/// The saved pages of one edition on their way into the store.
private final class SavedPull {
    private let engine: SyncEngine
    private let edition: EditionProfile
    private let options: PullOptions
    private let tell: @Sendable (PullEvent) -> Void
    private let parser: PageParser
    private let tally: PullTally
    private var waiting: [PageObservation] = []
    private var done = 0

    init(
        engine: SyncEngine, edition: EditionProfile, options: PullOptions, tell: @escaping @Sendable (PullEvent) -> Void
    ) throws {
        (self.engine, self.edition, self.options, self.tell) = (engine, edition, options, tell)
        parser = try PageParser(profile: engine.profile)
        tally = PullTally(edition: edition.id)
        tell(.started(edition.id))
        if !options.isDryRun { try engine.register(edition) }
    }

    /// Takes one page.
    func take(_ page: SavedPage, at address: CanonicalURL) throws {
        guard done + waiting.count < options.limit ?? .max, options.wants(address) else { return }
        guard engine.profile.role(of: address) == nil, !engine.profile.isListing(address) else {
            return tally.note("a page with lists is left out: it says nothing of when it was so")
        }
        if options.isDryRun {
            return tell(.wouldFetch(edition.id, url: address.text, reason: "saved", because: page.name))
        }
        do {
            waiting.append(try observation(page, at: address))
        } catch {
            tally.countFailure()
            return tell(.failed(edition.id, url: page.name, message: String(describing: error)))
        }
        if waiting.count >= SyncTuning.commitBatch { try flush() }
    }

    /// Keeps what is left and tells what came of it.
    ///
    /// - Parameter strangers: files that are of no edition.
    func finish(strangers: Int) throws {
        try flush()
        if done > 0 {
            try engine.store.updateSearchIndex()
            try engine.store.tidy()
        }
        for _ in 0..<strangers { tally.countFailure() }
        tell(.finished(tally.summary))
    }

    private func observation(_ page: SavedPage, at address: CanonicalURL) throws -> PageObservation {
        let response = page.response
        guard response.isSuccess else { throw SavedFault.status(response.status) }
        let latest = engine.clock().advanced(byMilliseconds: SyncTuning.clockTolerance)
        guard response.seen <= latest else { throw SavedFault.ahead(response.seen.description) }
        let article = try parser.parse(
            response.body, contentType: response.headers["content-type"], address: address, edition: edition)
        tally.count(article.warnings)
        return PageObservation(
            edition: edition.id, article: article.key, content: article.content, asserted: article.asserted,
            published: article.published, generation: article.generation, seen: response.seen,
            verified: response.verified, raw: ContentHash.of(response.body), origin: address, claims: article.claims)
    }

    private func flush() throws {
        guard !waiting.isEmpty else { return }
        let batch = waiting
        waiting.removeAll(keepingCapacity: true)
        let (edition, now) = (edition.id, engine.clock())
        let outcomes = try engine.store.commit(at: now) { writer in
            let outcomes = try batch.map { try writer.observe($0).outcome }
            // The site itself is asked for what is not known to be there.
            let addresses = batch.map { HintedAddress(url: $0.origin, spelling: nil, lastmod: nil) }
            _ = try writer.hint(addresses, edition: edition) { known, hint in
                PullPlan.afterHint(hint, known: known, now: now)
            }
            return outcomes
        }
        done += batch.count
        for (observation, outcome) in zip(batch, outcomes) {
            tally.count(ArticleOutcome(outcome))
            tell(.article(edition, url: observation.origin.text, outcome: ArticleOutcome(outcome)))
        }
        tell(.committed(edition, done: done, planned: done, bytes: 0))
    }
}

extension PullOptions {
    /// Whether an address lies in the section that the caller asked for.
    func wants(_ address: CanonicalURL) -> Bool { section.map { address.path.hasPrefix(Self.folder($0)) } ?? true }
}
