import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// Reads an edition's sitemap index and those of its sitemaps that may have changed, and notes what they name.
struct SitemapReader {
    let pull: EditionPull
    let robots: RobotsRules
    let zone: SiteZone

    private var store: NewsStore { pull.engine.store }

    func readAll() async throws {
        for root in roots() {
            guard robots.allows(path: String(root.wire.dropFirst(root.site.count))) else {
                pull.tally.countDisallowed()
                pull.fail(root.text, "robots.txt asks not to fetch this sitemap")
                continue
            }
            try await readRoot(root)
        }
        try await readDue()
    }

    /// The sitemaps that robots.txt names on the edition's own hosts; else the one that the profile names.
    private func roots() -> [CanonicalURL] {
        let named = robots.sitemaps.compactMap { CanonicalURL($0).flatMap { pull.edition.identity(of: $0) } }
        let profiled = CanonicalURL(pull.engine.profile.sitemapIndex, relativeTo: pull.edition.site)
        return named.isEmpty ? [profiled].compactMap { $0 } : named
    }

    private func readRoot(_ url: CanonicalURL) async throws {
        let known = try store.sitemaps(pull.edition.id)
        var state = known.first { $0.url == url.text } ?? SitemapState(url: url.text, parent: nil)
        guard let (response, document) = try await read(url, state) else { return }
        state.asked = pull.engine.clock()
        guard let document else {
            try store.commit(at: pull.engine.clock()) { try $0.keep(state, edition: pull.edition.id) }
            return
        }
        state.etag = response.validators.etag
        state.lastModified = response.validators.lastModified
        switch document.entries {
        case .index(let references): try keep(references, of: state, known: known)
        case .urlset(let entries): try note(entries, from: state)
        }
    }

    /// Notes what an index says of its sitemaps, with the index itself in the same transaction.
    private func keep(_ references: [SitemapEntry], of index: SitemapState, known: [SitemapState]) throws {
        var byAddress: [String: SitemapEntry] = [:]
        for reference in references {
            guard let own = pull.edition.identity(of: reference.address) else { continue }
            byAddress[own.text] = byAddress[own.text] ?? reference
        }
        let order = SitemapPlan.newestFirst(
            references.compactMap { pull.edition.identity(of: $0.address)?.text }.uniqued())
        let held = Dictionary(known.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
        try store.commit(at: pull.engine.clock()) { writer in
            for (place, url) in order.enumerated() {
                var state = held[url] ?? SitemapState(url: url, parent: index.url)
                (state.parent, state.place, state.lastmod) = (index.url, place, byAddress[url]?.lastmod)
                if state != held[url] { try writer.keep(state, edition: pull.edition.id) }
            }
            try writer.keep(index, edition: pull.edition.id)
        }
    }

    /// Reads the sitemaps that are due, some at once.
    private func readDue() async throws {
        let now = pull.engine.clock()
        var due = try store.sitemaps(pull.edition.id).filter { state in
            state.parent != nil
                && SitemapPlan.isDue(state, lastmodIsDay: state.lastmod.map(isStartOfDay) ?? false, now: now)
        }[...]
        try await withThrowingTaskGroup(of: Void.self) { group in
            func start() {
                guard !Task.isCancelled, let state = due.popFirst() else { return }
                group.addTask { try await readSitemap(state) }
            }
            for _ in 0..<max(1, pull.options.jobs) { start() }
            while try await group.next() != nil { start() }
        }
    }

    private func readSitemap(_ known: SitemapState) async throws {
        guard let url = CanonicalURL(known.url) else { return }
        guard robots.allows(path: String(url.wire.dropFirst(url.site.count))) else {
            return pull.tally.countDisallowed()
        }
        guard let (response, document) = try await read(url, known) else { return }
        var state = known
        (state.asked, state.read) = (pull.engine.clock(), known.lastmod)
        guard let document else {
            try store.commit(at: pull.engine.clock()) { try $0.keep(state, edition: pull.edition.id) }
            return
        }
        (state.etag, state.lastModified) = (response.validators.etag, response.validators.lastModified)
        switch document.entries {
        case .urlset(let entries): try note(entries, from: state)
        case .index:
            pull.tally.countFailure()
            pull.fail(known.url, "an index inside an index, which the sitemaps protocol forbids; it was left out")
        }
    }

    /// Notes the addresses of a sitemap, with the sitemap itself in the same transaction.
    private func note(_ entries: [SitemapEntry], from state: SitemapState) throws {
        let profile = pull.engine.profile
        let hinted = entries.compactMap { entry -> HintedAddress? in
            guard let url = pull.edition.identity(of: entry.address), !profile.isListing(url) else { return nil }
            return HintedAddress(url: url, spelling: url.spelling(in: entry.text), lastmod: entry.lastmod)
        }
        let now = pull.engine.clock()
        let counts = try store.commit(at: now) { writer in
            try writer.keep(state, edition: pull.edition.id)
            return try writer.hint(hinted, edition: pull.edition.id) { known, hint in
                PullPlan.afterHint(hint, known: known, now: now)
            }
        }
        pull.tell(.sitemap(pull.edition.id, url: state.url, new: counts.new, asked: counts.asked))
    }

    /// The answer and what it says; the document is `nil` where it is as it was. `nil` where it failed.
    private func read(_ url: CanonicalURL, _ known: SitemapState) async throws -> (Response, SitemapDocument?)? {
        let validators = Validators(etag: known.etag, lastModified: known.lastModified)
        do {
            let response = try await pull.fetch(
                url, validators: known.asked == nil ? nil : validators, isRevisit: known.asked != nil)
            if response.isNotModified { return (response, nil) }
            if let refusal = response.refusal { throw refusal }
            return (response, try Sitemap.parse(response.body, zone: zone))
        } catch let error as StoreError {
            throw error
        } catch let error as TransportError where error.reason == .cancelled {
            return nil
        } catch {
            pull.tally.countFailure()
            pull.fail(url.text, String(describing: error))
            if known.parent == nil { pull.tally.stop("its sitemap index cannot be read") }
            return nil
        }
    }

    private func isStartOfDay(_ instant: Instant) -> Bool {
        let local = zone.local(at: instant)
        return local.hour == 0 && local.minute == 0 && local.second == 0 && local.millisecond == 0
    }
}

extension [String] {
    /// Each element once, in the order of first appearance.
    func uniqued() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
