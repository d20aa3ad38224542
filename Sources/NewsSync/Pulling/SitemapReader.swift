import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// Reads an edition's sitemap index and those of its sitemaps that may have changed, and notes what they name.
struct SitemapReader {
    let pull: EditionPull
    let robots: RobotsRules
    let zone: SiteZone
    let asked = AskedArticles()

    var store: NewsStore { pull.engine.store }

    /// Reads all that is due; whether an index could be read.
    func readAll() async throws -> Bool {
        var isAnyRead = false
        for root in named { isAnyRead = try await readRoot(root, isNeeded: true) || isAnyRead }
        if let profiled, !named.contains(profiled) {
            isAnyRead = try await readRoot(profiled, isNeeded: !isAnyRead) || isAnyRead
        }
        if isAnyRead {
            try await readDue()
            try spreadStorm()
        }
        return isAnyRead
    }

    /// Reads an index that robots.txt or the profile names; whether it could be read.
    ///
    /// - Parameter isNeeded: whether its failure is one of the pull: the profile's index is a guess where robots.txt named
    ///   others that were read.
    private func readRoot(_ url: CanonicalURL, isNeeded: Bool) async throws -> Bool {
        guard robots.allows(path: String(url.wire.dropFirst(url.site.count))) else {
            pull.tally.countDisallowed()
            pull.fail(url.text, "robots.txt asks not to fetch this sitemap")
            return false
        }
        let known = try store.sitemaps(pull.edition.id)
        var state = known.first { $0.url == url.text } ?? SitemapState(url: url.text, parent: nil)
        guard let (response, document) = try await read(url, state, isNeeded: isNeeded) else { return false }
        state.asked = pull.now
        guard let document else {
            try store.commit(at: pull.engine.clock()) { try $0.keep(state, edition: pull.edition.id) }
            return true
        }
        (state.etag, state.lastModified) = (response.validators.etag, response.validators.lastModified)
        state.whole = state.asked
        switch document.entries {
        case .index(let references): try keep(references, of: state)
        case .urlset(let entries): try note(entries, from: state, of: document)
        }
        return true
    }

    /// Notes what an index says of its sitemaps, with the index itself in the same transaction.
    ///
    /// A sitemap belongs to the first index that named it, which was there before: so nothing goes in a circle. Roots belong
    /// to none.
    func keep(_ references: [SitemapEntry], of index: SitemapState) throws {
        let known = try store.sitemaps(pull.edition.id)
        let roots = Set((named + [profiled].compactMap { $0 }).map(\.text))
        let room = max(0, SyncTuning.sitemaps - known.count)
        var byAddress: [String: SitemapEntry] = [:]
        var own: [String] = []
        for reference in references {
            guard let url = pull.ownAddress(of: reference.address) else { continue }
            own.append(url.text)
            byAddress[url.text] = byAddress[url.text] ?? reference
        }
        tellForeign(references.count - own.count, in: index.url)
        let order = SitemapPlan.newestFirst(own.uniqued())
        let held = Dictionary(known.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Set(order.filter { held[$0] == nil && !roots.contains($0) }.prefix(room))
        try store.commit(at: pull.engine.clock()) { writer in
            for (place, url) in order.enumerated() {
                guard !roots.contains(url), url != index.url, held[url] != nil || new.contains(url) else { continue }
                var state = held[url] ?? SitemapState(url: url, parent: index.url)
                (state.parent, state.place) = (state.parent ?? index.url, place)
                state.lastmod = byAddress[url]?.lastmod
                if state != held[url] { try writer.keep(state, edition: pull.edition.id) }
            }
            try writer.keep(index, edition: pull.edition.id)
        }
        tellLeftOut(order.count { held[$0] == nil && !roots.contains($0) } - new.count)
    }

    /// Reads the sitemaps that are due, then those that indexes among them named, each once.
    private func readDue() async throws {
        var visited: Set<String> = []
        for _ in 0..<SyncTuning.sitemapDepth {
            let now = pull.now
            let due = try store.sitemaps(pull.edition.id).filter { state in
                state.parent != nil && !visited.contains(state.url)
                    && SitemapPlan.isDue(
                        state, lastmodIsDay: state.lastmod.map(isStartOfDay) ?? false, now: now,
                        schedule: pull.options.schedule)
            }
            if due.isEmpty { return }
            visited.formUnion(due.map(\.url))
            try await read(due)
        }
    }

    /// Reads sitemaps, some at once.
    private func read(_ sitemaps: [SitemapState]) async throws {
        var due = sitemaps[...]
        try await withThrowingTaskGroup(of: Void.self) { group in
            func start() {
                guard !Task.isCancelled, !pull.tally.isStopped, let state = due.popFirst() else { return }
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
        guard let (response, document) = try await read(url, known, isNeeded: true) else { return }
        var state = known
        (state.asked, state.read) = (pull.now, known.lastmod)
        if isOlder(response, than: known.lastmod) { state.read = known.read }
        guard let document else {
            try store.commit(at: pull.engine.clock()) { try $0.keep(state, edition: pull.edition.id) }
            return
        }
        (state.etag, state.lastModified) = (response.validators.etag, response.validators.lastModified)
        state.whole = state.asked
        switch document.entries {
        case .urlset(let entries): try note(entries, from: state, of: document)
        case .index(let references): try keep(references, ofNested: state)
        }
    }

    /// Whether a stored copy answered that is older than what the index says of the sitemap.
    private func isOlder(_ response: Response, than lastmod: Instant?) -> Bool {
        guard let lastmod, let age = response.age, age > 0, let date = response.date else { return false }
        return date.advanced(byMilliseconds: -Int64(clamping: age) * 1000) < lastmod
    }

    /// Notes the addresses of a sitemap, with the sitemap itself in the same transaction.
    private func note(_ entries: [SitemapEntry], from state: SitemapState, of document: SitemapDocument) throws {
        let profile = pull.engine.profile
        let now = pull.now
        let latest = max(now, pull.engine.clock()).advanced(byMilliseconds: SyncTuning.clockTolerance)
        var foreign = document.badAddresses
        let hinted = entries.compactMap { entry -> HintedAddress? in
            guard let url = pull.ownAddress(of: entry.address) else {
                foreign += 1
                return nil
            }
            guard !profile.isListing(url) else { return nil }
            // A date ahead of every clock says nothing.
            let lastmod = entry.lastmod.flatMap { $0 <= latest ? $0 : nil }
            return HintedAddress(url: url, spelling: url.spelling(in: entry.text), lastmod: lastmod)
        }
        tellForeign(foreign, in: state.url)
        let counts = try store.commit(at: pull.engine.clock()) { writer in
            try writer.keep(state, edition: pull.edition.id)
            return try writer.hint(hinted, edition: pull.edition.id) { known, hint in
                let next = PullPlan.afterHint(hint, known: known, now: now)
                if let known, known.article != nil, next?.reason == .hinted { asked.note(known.address) }
                return next
            }
        }
        pull.tell(.sitemap(pull.edition.id, url: state.url, new: counts.new, asked: counts.asked))
    }

    /// Says that a sitemap or an index names addresses of others.
    private func tellForeign(_ count: Int, in url: String) {
        guard count > 0 else { return }
        pull.tally.countFailure()
        pull.fail(url, "\(count) of its addresses are none of this edition; they were left out")
    }

    /// The answer and what it says; the document is `nil` where it is as it was. `nil` where it failed.
    private func read(
        _ url: CanonicalURL, _ known: SitemapState, isNeeded: Bool
    ) async throws -> (Response, SitemapDocument?)? {
        let validators = RevalidationPlan.validators(
            etag: known.etag, lastModified: known.lastModified, whole: known.whole, now: pull.now)
        do {
            let response = try await pull.fetch(url, validators: validators, isRevisit: true)
            if response.isNotModified {
                if validators == nil { throw AnswerFault.unaskedNotModified }
                return (response, nil)
            }
            if let refusal = response.refusal { throw refusal }
            if let fault = AnswerFault(sitemap: response) { throw fault }
            return (response, try Sitemap.parse(response.body, zone: zone, relativeTo: url))
        } catch let error as StoreError {
            throw error
        } catch let error as TransportError where error.reason == .cancelled {
            return nil
        } catch {
            pull.tally.stopIfAsked(error)
            guard isNeeded else { return nil }
            pull.tally.countFailure()
            pull.fail(url.text, String(describing: error))
            return nil
        }
    }

    private func isStartOfDay(_ instant: Instant) -> Bool {
        let local = zone.local(at: instant)
        return local.hour == 0 && local.minute == 0 && local.second == 0 && local.millisecond == 0
    }
}

extension Array where Element: Hashable {
    /// Each element once, in the order of first appearance.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
