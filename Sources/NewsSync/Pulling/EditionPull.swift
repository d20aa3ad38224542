import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// One edition's pull: robots.txt, sitemaps, then the addresses that are due.
struct EditionPull: Sendable {
    let engine: SyncEngine
    let edition: EditionProfile
    let options: PullOptions
    let tell: @Sendable (PullEvent) -> Void
    let tally: PullTally
    let map: OriginMap
    /// One for each edition: their origins' clocks may differ.
    let transport: Transport

    init(
        engine: SyncEngine, edition: EditionProfile, options: PullOptions, tell: @escaping @Sendable (PullEvent) -> Void
    ) {
        (self.engine, self.edition, self.options, self.tell) = (engine, edition, options, tell)
        tally = PullTally(edition: edition.id)
        map = options.origins ?? OriginMap(editions: engine.profile.editions)
        transport = Transport(configuration: engine.transport, clock: engine.clock)
    }

    /// This machine's clock as the origin's answers correct it: what is due is planned on the origin's clock, so that
    /// a clock that is wrong here neither puts visits off nor brings them all at once.
    var now: Instant { transport.correctedNow }

    func run() async throws {
        defer { transport.shutdown() }
        tell(.started(edition.id))
        try engine.register(edition)
        let robots = try await RobotsReader(pull: self).rules()
        if let robots {
            keepDistance(robots)
            let isReachable = try await readSources(robots)
            if isReachable, !engine.profile.isOfFeedsAlone { try await readPages(robots) }
        }
        let summary = tally.summary
        if summary.stopped == nil, !options.isDryRun, !Task.isCancelled {
            try engine.store.commit(at: engine.clock()) { try $0.pulled(edition.id) }
        }
        tell(.finished(summary))
    }

    private func readPages(_ robots: RobotsRules) async throws {
        if !Task.isCancelled, options.readsLists { try await ListingReader(pull: self, robots: robots).readDue() }
        if !Task.isCancelled { try await ArticleFetcher(pull: self, robots: robots).fetchDue() }
    }

    /// Reads sitemaps and feeds; whether one of either could be read.
    private func readSources(_ robots: RobotsRules) async throws -> Bool {
        let isOfFeedsAlone = engine.profile.isOfFeedsAlone
        var hasSitemaps = false
        if !isOfFeedsAlone {
            hasSitemaps = try await SitemapReader(
                pull: self, robots: robots, zone: try engine.profile.zone()
            ).readAll()
        }
        let hasFeeds = try await FeedSources(pull: self, robots: robots).readAll()
        if !hasSitemaps, !hasFeeds, !Task.isCancelled {
            let isFed = !engine.profile.feeds.isEmpty
            tally.stop(
                isOfFeedsAlone
                    ? "its feeds cannot be read"
                    : isFed ? "neither its sitemaps nor its feeds can be read" : "its sitemaps cannot be read")
        }
        return hasSitemaps || hasFeeds
    }

    /// Keeps the distance between requests that robots.txt asks for, and says so.
    private func keepDistance(_ robots: RobotsRules) {
        guard let asked = robots.crawlDelay, asked > 0 else { return }
        transport.keepDistance(milliseconds: robots.distance)
        let seconds = { (milliseconds: Int64) in "\(Double(milliseconds) / 1000) s" }
        let kept = asked > robots.distance ? "; \(seconds(robots.distance)) are kept" : ""
        tally.note("robots.txt asks for \(seconds(asked)) between requests (Crawl-delay)" + kept)
    }

    /// An address of the edition's own hosts, or of the place that stands in for them, in its one spelling on the real host.
    func ownAddress(of url: CanonicalURL) -> CanonicalURL? {
        edition.identity(of: url) ?? map.realAddress(of: url.wire, edition: edition.id).flatMap(edition.identity)
    }

    /// The same of a text.
    func ownAddress(_ text: String) -> CanonicalURL? { CanonicalURL(text).flatMap(ownAddress) }

    /// Fetches an address of the site from where the user wants it fetched, and counts it.
    ///
    /// - Parameter staysOnSite: whether redirects to other hosts are refused: what answers there is not the site.
    func fetch(
        _ url: CanonicalURL, spelling: String? = nil, validators: Validators? = nil, isRevisit: Bool,
        staysOnSite: Bool = true
    ) async throws(TransportError) -> Response {
        var address = map.requestAddress(of: url)
        if let spelling, address.hasSuffix(url.wire.dropFirst(url.site.count)) {
            address = address.dropLast(url.wire.count - url.site.count) + spelling
        }
        let isPublic = !map.isMirrored(edition.id)
        var request = Request(
            url: address, validators: validators, forbidsStoredCopies: isRevisit,
            reach: isPublic ? .publicInternet : .thisMachine)
        request.redirecting = { [map] target in CanonicalURL(target).map(map.requestAddress) ?? target }
        if staysOnSite { request.follows = { [self] target in ownAddress(target) != nil } }
        if let spent = spentBudget {
            tally.stop(spent, isSpent: true)
            throw TransportError(url: address, reason: .cancelled)
        }
        let response = try await transport.fetch(request)
        tally.count(requests: 1 + response.redirects.count, bytes: response.bytesOnTheWire)
        return response
    }

    /// Which budget is used up, in words; `nil` where none is.
    private var spentBudget: String? {
        let summary = tally.summary
        if let most = options.maximumRequests, summary.requests >= most {
            return "the budget of \(most) requests is used up"
        }
        if let most = options.maximumBytes, summary.bytes >= most { return "the budget of \(most) bytes is used up" }
        return nil
    }

    func fail(_ url: String, _ message: String) {
        tell(.failed(edition.id, url: url, message: message))
    }
}

extension SyncEngine {
    /// Notes an edition in the store, where it is not known so.
    func register(_ edition: EditionProfile) throws {
        let record = EditionRecord(
            id: edition.id, language: edition.language, direction: edition.direction.rawValue, site: edition.site.text,
            zone: profile.zoneIdentifier)
        guard try !store.editions().contains(record) else { return }
        try store.commit(at: clock()) { try $0.register(record) }
    }
}
