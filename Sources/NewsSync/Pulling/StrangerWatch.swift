import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// Notices that somebody answers in the site's place: the login page of a network, an error page for every address.
///
/// Pages with nothing of the site in them prove nothing by themselves; a site answers so for a page that is gone, too. After
/// some in a row its sitemap index is asked for: if that does not come either, the edition is left.
actor StrangerWatch {
    private let pull: EditionPull
    private var inARow = 0
    private var patience = SyncTuning.strangersInARow
    private var isAsking = false

    init(pull: EditionPull) { self.pull = pull }

    func note(_ outcome: VisitOutcome) async throws {
        switch outcome {
        case .page, .unchanged, .missing: inARow = 0
        case .failed: break
        case .stranger: inARow += 1
        }
        guard inARow >= patience, !isAsking, !pull.tally.isStopped else { return }
        (inARow, isAsking) = (0, true)
        defer { isAsking = false }
        if try await isSiteThere() {
            // The site is there and these pages are not: no reason to ask so often.
            patience *= 4
        } else {
            pull.tally.stop(
                "other pages came in place of articles and of the sitemap: the network that you are in may want a login; "
                    + "open any page in a browser")
        }
    }

    /// Whether the site's index comes, by which it is known.
    private func isSiteThere() async throws -> Bool {
        let roots = try pull.engine.store.sitemaps(pull.edition.id).filter { $0.parent == nil && $0.asked != nil }
        // Its index goes before its feeds.
        guard let known = roots.first(where: { !$0.isFeed }) ?? roots.first, let root = CanonicalURL(known.url) else {
            return false
        }
        let isFeed = known.isFeed
        do {
            let response = try await pull.fetch(root, isRevisit: true)
            guard response.isSuccess else { return false }
            if isFeed { return try !FeedReading(response, url: root).entries.isEmpty }
            return try !Sitemap.parse(response.body, zone: pull.engine.profile.zone()).isEmpty
        } catch is TransportError {
            return false
        } catch is OriginError {
            return false
        }
    }
}

extension SitemapDocument {
    fileprivate var isEmpty: Bool {
        switch entries {
        case .index(let entries), .urlset(let entries): entries.isEmpty
        }
    }
}
