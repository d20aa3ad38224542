import NewsStore
import NewsSync

extension Simulation {
    /// A replica reads an edition's sitemap: each article that is there, with the address and the instant of its latest
    /// change. A hint shows nothing by itself; it has the page asked for (rule P8).
    func sitemap(_ index: Int, _ edition: Int) throws {
        guard let replica = replica(index), InventedTexts.editions.indices.contains(edition) else { return }
        let id = InventedTexts.editions[edition]
        var entries: [HintedAddress] = []
        var slugs: [CanonicalURL: Int] = [:]
        for article in origin.history.indices where texts.edition(of: article) == id {
            guard let changed = origin.lastChange(of: article, at: now),
                let slug = origin.latestSlug(of: article, at: now), let url = InventedTexts.address(slug)
            else { continue }
            slugs[url] = slug
            entries.append(HintedAddress(url: url, spelling: nil, lastmod: Scenario.instant(changed)))
        }
        let (local, corrected) = (replica.localTime(now), replica.offset.corrected(replica.localTime(now)))
        var asked: [Int] = []
        _ = try replica.store.commit(at: local) { writer in
            try writer.hint(entries, edition: id) { known, hint in
                let next = PullPlan.afterHint(hint, known: known, now: corrected)
                if next?.reason == .hinted, let slug = known.flatMap({ slugs[$0.url] }) { asked.append(slug) }
                return next
            }
        }
        counts.count("sitemap")
        try look(index, at: .nothing(5))
        for slug in asked {
            counts.count("rule P8")
            try pull(index, slug, AnswerPlan())
        }
    }
}
