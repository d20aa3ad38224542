import NewsRender
import NewsSync

/// An edition's newest articles as a feed, and the editions as a list of places to read at.
struct FeedExport {
    let store: NewsStore

    /// Writes the feed of an edition: Atom.
    ///
    /// - Returns: how many articles are in it.
    func writeAtom(_ record: EditionRecord, _ query: ListQuery, entries: Int, to path: String?) throws -> Int {
        var query = query
        (query.editions, query.limit) = ([record.id], entries)
        let edition = RenderedEdition(record)
        var feed = AtomFeed(edition: edition)
        let articles = try store.list(query)
        for listed in articles {
            guard listed.status == .live else {
                let gone = try store.history(of: listed.key).last { $0.status == .gone }
                if let gone { feed.addDeleted(listed.key, at: gone.at) }
                continue
            }
            let article = try query.asOf.map { try store.article(listed.key, asOf: $0) } ?? store.article(listed.key)
            guard let article else { continue }
            feed.add(RenderedArticle(article, edition: edition), seen: article.firstSeen)
        }
        guard !articles.isEmpty else { return 0 }
        return try ExportFile(store: store, path: path).write { emit in
            try emit(String(feed.document.dropLast()))
            return articles.count
        }
    }

    /// Writes the editions with their feeds and sections: OPML.
    ///
    /// - Returns: how many editions there are.
    func writeOutline(_ records: [EditionRecord], profile: Profile, to path: String?) throws -> Int {
        var outline = OutlineDocument()
        for record in records {
            let edition = RenderedEdition(record)
            let parts = try EditionParts(store: store, edition: record.id, language: record.language, asOf: nil)
            let sections = parts.menu.flatMap { [$0] + $0.children }.map {
                RenderedLink($0.title, to: $0.url.flatMap { LinkTarget(web: $0) })
            }
            let feeds = profile.edition(record.id) == nil ? [] : profile.feeds.map { record.site + $0 }
            outline.add(edition, address: record.site + "/", feeds: feeds, sections: sections)
        }
        return try ExportFile(store: store, path: path).write { emit in
            try emit(String(outline.document.dropLast()))
            return records.count
        }
    }
}
