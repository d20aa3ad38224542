import NewsModel
import NewsOrigin
import NewsStore

/// What keeps odd sitemaps from making a pull long.
extension SitemapReader {
    /// What robots.txt names; what the profile says, too.
    var named: [CanonicalURL] { robots.sitemaps.compactMap { pull.ownAddress($0) }.uniqued() }
    var profiled: CanonicalURL? {
        pull.engine.profile.sitemapIndex.flatMap { CanonicalURL($0, relativeTo: pull.edition.site) }
    }

    /// Says that a site has more sitemaps than are kept.
    func tellLeftOut(_ count: Int) {
        guard count > 0 else { return }
        pull.tally.note("\(count) sitemaps were left out: an edition has \(SyncTuning.sitemaps) at the most")
    }

    /// Notes what an index says that another index named, unless it stands too deep.
    func keep(_ references: [SitemapEntry], ofNested index: SitemapState) throws {
        let parents = try store.sitemaps(pull.edition.id).compactMap { it in it.parent.map { (it.url, $0) } }
        let depth = SitemapPlan.depth(
            of: index.url, parents: Dictionary(parents, uniquingKeysWith: { first, _ in first }))
        if depth < SyncTuning.sitemapDepth { return try keep(references, of: index) }
        try store.commit(at: pull.engine.clock()) { try $0.keep(index, edition: pull.edition.id) }
        pull.tally.countFailure()
        pull.fail(
            index.url,
            "indexes inside indexes, which the sitemaps protocol forbids, more than \(SyncTuning.sitemapDepth) deep; "
                + "what it names was left out")
    }

    /// Spreads out what this reading asked for, where a site dated its whole archive anew.
    func spreadStorm() throws {
        let (asked, schedule, now) = (asked.all, pull.options.schedule, pull.now)
        guard asked.count > schedule.stormArticles else { return }
        _ = try store.commit(at: pull.engine.clock()) { writer in
            try writer.spread(
                asked, of: pull.edition.id, now: now, atOnce: schedule.stormArticles, share: SyncTuning.stormShare,
                over: schedule.stormSpread)
        }
    }
}
