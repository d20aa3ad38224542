import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// Reads an edition's feeds. Where pages are read too, the entries are hints, as a sitemap's addresses are; where feeds are
/// all there is, they are articles.
///
/// A feed shows its latest entries; older ones stand on further pages (RFC 5005 §3 and §4). Those are walked through when a
/// feed is read for the first time, and later as long as a page names something that was not known: so many entries may
/// have come since the last reading that the first page does not hold them all.
struct FeedSources {
    let pull: EditionPull
    let robots: RobotsRules

    private var store: NewsStore { pull.engine.store }

    /// Reads all feeds of the profile; whether one could be read.
    func readAll() async throws -> Bool {
        let profile = pull.engine.profile
        let entries: any FeedEntries =
            profile.isOfFeedsAlone ? try ArticleEntries(pull: pull) : HintEntries(pull: pull)
        let known = profile.feeds.isEmpty ? [] : try store.sitemaps(pull.edition.id).filter(\.isFeed)
        let states = Dictionary(known.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
        let needWhole = try entries.needWholeFeeds()
        var isAnyRead = false
        var unchanged: [SitemapState] = []
        for path in profile.feeds {
            guard !Task.isCancelled, !pull.tally.isStopped else { break }
            guard let url = CanonicalURL(path, relativeTo: pull.edition.site), pull.edition.serves(url) else {
                continue
            }
            var state = states[url.text] ?? SitemapState(url: url.text, parent: nil)
            if needWhole { (state.etag, state.lastModified) = (nil, nil) }
            isAnyRead = try await read(url, state, entries, &unchanged) || isAnyRead
        }
        // A site may have hundreds of feeds, most of which are as they were.
        if !unchanged.isEmpty, !entries.isDryRun { try keep(unchanged) }
        try entries.finish()
        return isAnyRead
    }

    /// - Parameter unchanged: gets the feed's state where it is as it was, to be kept with those of others.
    private func read(
        _ root: CanonicalURL, _ known: SitemapState, _ entries: any FeedEntries, _ unchanged: inout [SitemapState]
    ) async throws -> Bool {
        var state = known
        state.place = SitemapState.feedPlace
        // A walk that was cut short is begun again: nobody knows how far it came.
        let isFirst = state.read == nil
        var validators =
            isFirst
            ? nil
            : RevalidationPlan.validators(
                etag: state.etag, lastModified: state.lastModified, whole: state.whole, now: pull.now)
        var page: CanonicalURL? = root
        var visited: Set<CanonicalURL> = []
        while let url = page, visited.count < SyncTuning.feedPages, visited.insert(url).inserted {
            guard let (response, reading) = try await fetch(url, validators) else { return visited.count > 1 }
            validators = nil
            if url == root { state.asked = pull.now }
            guard let reading else {
                state.read = state.asked
                unchanged.append(state)
                return true
            }
            if url == root {
                state.whole = state.asked
                (state.etag, state.lastModified) = (response.validators.etag, response.validators.lastModified)
            }
            if reading.older != nil, state.read != nil, !entries.isDryRun {
                // Until the walk is done, what stands on the pages to come is owed.
                state.read = nil
                try keep([state])
            }
            let counts = try entries.note(reading, response)
            pull.tell(.feed(pull.edition.id, url: url.text, new: counts.new, asked: counts.asked))
            page = isFirst || counts.new > 0 ? reading.older : nil
        }
        guard !entries.isDryRun else { return true }
        state.read = state.asked
        try keep([state])
        return true
    }

    private func keep(_ states: [SitemapState]) throws {
        try store.commit(at: pull.engine.clock()) { writer in
            for state in states { try writer.keep(state, edition: pull.edition.id) }
        }
    }

    /// The answer and what it says; the reading is `nil` where it is as it was. `nil` where it failed.
    private func fetch(_ url: CanonicalURL, _ validators: Validators?) async throws -> (Response, FeedReading?)? {
        guard robots.allows(path: String(url.wire.dropFirst(url.site.count))) else {
            pull.tally.countDisallowed()
            pull.fail(url.text, "robots.txt asks not to fetch this feed")
            return nil
        }
        do {
            let response = try await pull.fetch(url, validators: validators, isRevisit: true)
            if response.isNotModified, validators == nil { throw AnswerFault.unaskedNotModified }
            if response.isNotModified { return (response, nil) }
            if let refusal = response.refusal { throw refusal }
            if let fault = AnswerFault(feed: response) { throw fault }
            return (response, try FeedReading(response, url: url))
        } catch let error as TransportError where error.reason == .cancelled {
            return nil
        } catch {
            pull.tally.stopIfAsked(error)
            pull.tally.countFailure()
            pull.fail(url.text, String(describing: error))
            return nil
        }
    }
}

/// What becomes of the entries of an edition's feeds.
protocol FeedEntries {
    /// Whether nothing may be noted of a feed: it has to be read again by the pull that keeps what it says.
    var isDryRun: Bool { get }
    /// Whether feeds have to come whole, even if they are as they were.
    func needWholeFeeds() throws -> Bool
    /// Takes a page's entries; what was new, and how much of what is known is asked for or changed.
    func note(_ reading: FeedReading, _ response: Response) throws -> (new: Int, asked: Int)
    /// All feeds have been read.
    func finish() throws
}

/// Entries as hints: the addresses of pages, and when they changed.
struct HintEntries: FeedEntries {
    let pull: EditionPull

    var isDryRun: Bool { false }

    func needWholeFeeds() -> Bool { false }

    func note(_ reading: FeedReading, _ response: Response) throws -> (new: Int, asked: Int) {
        let now = pull.now
        let latest = max(now, pull.engine.clock()).advanced(byMilliseconds: SyncTuning.clockTolerance)
        let zone = try pull.engine.profile.zone()
        let addresses = reading.addresses(in: zone)
        let hinted = addresses.compactMap { entry -> HintedAddress? in
            guard let own = pull.ownAddress(of: entry.address), !pull.engine.profile.isListing(own) else { return nil }
            // A date ahead of every clock says nothing.
            let time = entry.time.flatMap { $0 <= latest ? $0 : nil }
            return HintedAddress(url: own, spelling: own.spelling(in: entry.text), lastmod: time)
        }
        let named = reading.entries.count + reading.feed.deletions.count
        let foreign = addresses.count { pull.ownAddress(of: $0.address) == nil } + named - addresses.count
        if foreign > 0 { pull.tally.note("\(foreign) entries of feeds name no page of this edition") }
        return try pull.engine.store.commit(at: pull.engine.clock()) { writer in
            try writer.hint(hinted, edition: pull.edition.id) { known, hint in
                PullPlan.afterHint(hint, known: known, now: now)
            }
        }
    }

    func finish() {}
}

/// What a page of a feed says.
struct FeedReading {
    /// An entry's page: as it is written, its one spelling, and when the entry says that it changed last.
    struct Address {
        var text: String
        var address: CanonicalURL
        var time: Instant?
    }

    /// Where it stands.
    let url: CanonicalURL
    let feed: Feed
    let entries: [FeedItem]

    init(_ response: Response, url: CanonicalURL) throws(OriginError) {
        var headers: [String: String] = [:]
        for name in ["content-type", "content-location", "content-language"] { headers[name] = response.headers[name] }
        self.url = url
        (feed, entries) = try FeedDocument.parse(response.body, url: url.wire, headers: headers)
    }

    /// The pages that entries name. A deletion (RFC 6721) asks for the page too, which says whether it is gone: beside
    /// pages a feed retracts nothing.
    func addresses(in zone: SiteZone) -> [Address] {
        let named = entries.compactMap { entry -> Address? in
            let text = entry.link ?? entry.id ?? ""
            let times = [entry.updated, entry.published].compactMap { $0?.text }
            return CanonicalURL(text).map { url in
                Address(
                    text: text, address: url, time: times.compactMap { FeedDate.instant(of: $0, in: zone) }.max())
            }
        }
        let deleted = feed.deletions.compactMap { deletion in
            CanonicalURL(deletion.ref).map { Address(text: deletion.ref, address: $0, time: deletion.when?.instant) }
        }
        return named + deleted
    }

    /// The page with the entries before these.
    var older: CanonicalURL? {
        let links = feed.head.links("prev-archive") + feed.head.links("next")
        return feed.isComplete ? nil : links.lazy.compactMap { $0.href.flatMap { CanonicalURL($0) } }.first
    }
}
