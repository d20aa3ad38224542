import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// Reads an edition's feeds, and notes the addresses that their entries name: hints, as sitemaps give them.
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
        var isAnyRead = false
        for path in pull.engine.profile.feeds {
            guard !Task.isCancelled, !pull.tally.isStopped else { break }
            guard let url = CanonicalURL(path, relativeTo: pull.edition.site), pull.edition.serves(url) else {
                continue
            }
            isAnyRead = try await read(url) || isAnyRead
        }
        return isAnyRead
    }

    private func read(_ root: CanonicalURL) async throws -> Bool {
        var state =
            try store.sitemaps(pull.edition.id).first { $0.url == root.text }
            ?? SitemapState(url: root.text, parent: nil)
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
            if url == root {
                state.asked = pull.now
                if reading != nil {
                    state.whole = state.asked
                    (state.etag, state.lastModified) = (response.validators.etag, response.validators.lastModified)
                }
                if !isFirst || reading == nil { try keep(state) }
            }
            guard let reading else { return true }
            let counts = try note(reading, of: url)
            page = isFirst || counts.new > 0 ? reading.older : nil
        }
        state.read = state.asked
        try keep(state)
        return true
    }

    private func keep(_ state: SitemapState) throws {
        try store.commit(at: pull.engine.clock()) { try $0.keep(state, edition: pull.edition.id) }
    }

    /// Notes the addresses of a feed's page.
    private func note(_ reading: FeedReading, of url: CanonicalURL) throws -> (new: Int, asked: Int) {
        let now = pull.now
        let latest = max(now, pull.engine.clock()).advanced(byMilliseconds: SyncTuning.clockTolerance)
        let hinted = reading.addresses.compactMap { entry -> HintedAddress? in
            guard let own = pull.ownAddress(of: entry.address), !pull.engine.profile.isListing(own) else { return nil }
            // A date ahead of every clock says nothing.
            let time = entry.time.flatMap { $0 <= latest ? $0 : nil }
            return HintedAddress(url: own, spelling: own.spelling(in: entry.text), lastmod: time)
        }
        let foreign = reading.addresses.count { pull.ownAddress(of: $0.address) == nil } + reading.unnamed
        if foreign > 0 { pull.tally.note("\(foreign) entries of feeds name no page of this edition") }
        let counts = try store.commit(at: pull.engine.clock()) { writer in
            try writer.hint(hinted, edition: pull.edition.id) { known, hint in
                PullPlan.afterHint(hint, known: known, now: now)
            }
        }
        pull.tell(.feed(pull.edition.id, url: url.text, new: counts.new, asked: counts.asked))
        return counts
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
            if response.isNotModified { return (response, nil) }
            if let refusal = response.refusal { throw refusal }
            if let fault = AnswerFault(feed: response) { throw fault }
            return (response, try FeedReading(response, url: url))
        } catch let error as TransportError where error.reason == .cancelled {
            return nil
        } catch {
            if let error = error as? TransportError, case .comeBackLater = error.reason {
                pull.tally.stop(error.description)
            }
            pull.tally.countFailure()
            pull.fail(url.text, String(describing: error))
            return nil
        }
    }
}

/// What a page of a feed says of addresses.
struct FeedReading {
    /// An entry's page: as it is written, its one spelling, and when the entry says that it changed last.
    struct Address {
        var text: String
        var address: CanonicalURL
        var time: Instant?
    }

    var addresses: [Address] = []
    /// Entries without an address that could be asked for.
    var unnamed = 0
    /// The page with the entries before these.
    var older: CanonicalURL?

    init(_ response: Response, url: CanonicalURL) throws(OriginError) {
        var headers: [String: String] = [:]
        for name in ["content-type", "content-location", "content-language"] { headers[name] = response.headers[name] }
        var found: [Address] = []
        var unnamed = 0
        let feed = try response.body.withTypedBytes { bytes throws(OriginError) in
            try FeedDocument.read(bytes, url: url.wire, headers: headers) { entry in
                let text = entry.link ?? entry.id ?? ""
                guard let address = CanonicalURL(text) else {
                    unnamed += 1
                    return
                }
                let time = [entry.updated, entry.published].compactMap { $0?.instant }.max()
                found.append(Address(text: text, address: address, time: time))
            }
        }
        // A deletion (RFC 6721) asks for the page, which says whether it is gone: a feed alone retracts nothing.
        for deletion in feed.deletions {
            guard let address = CanonicalURL(deletion.ref) else { continue }
            found.append(Address(text: deletion.ref, address: address, time: deletion.when?.instant))
        }
        (addresses, self.unnamed) = (found, unnamed)
        let links = feed.head.links("prev-archive") + feed.head.links("next")
        older = feed.isComplete ? nil : links.lazy.compactMap { $0.href.flatMap { CanonicalURL($0) } }.first
    }
}

extension [UInt8] {
    /// Runs a body that throws `OriginError` over the bytes.
    fileprivate func withTypedBytes<Value>(
        _ body: (UnsafeRawBufferPointer) throws(OriginError) -> Value
    ) throws(OriginError) -> Value {
        let outcome: Result<Value, OriginError> = withUnsafeBytes { bytes in
            do throws(OriginError) { return .success(try body(bytes)) } catch { return .failure(error) }
        }
        return try outcome.get()
    }
}
