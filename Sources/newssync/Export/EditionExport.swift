import NewsRender
import NewsSync

/// One edition of an export: what it holds, and its articles with their links.
struct EditionExport {
    let store: NewsStore
    let edition: RenderedEdition
    let parts: EditionParts
    let index: ExportIndex
    /// As the site was then; `nil`: now.
    let asOf: Instant?

    /// Reads which articles a query has of the edition.
    init(store: NewsStore, edition: RenderedEdition, query: ListQuery) throws {
        (self.store, self.edition, asOf) = (store, edition, query.asOf)
        parts = try EditionParts(
            store: store, edition: edition.id, language: edition.language, asOf: query.asOf)
        var index = ExportIndex(edition: edition)
        var wanted = query
        wanted.editions = [edition.id]
        try store.forEachArticle(wanted, bodies: false) { article in
            index.add(article)
            return true
        }
        for top in parts.menu where !top.children.isEmpty {
            index.gather(top.title, from: top.children.map(\.title))
        }
        self.index = index
    }

    /// An article as it is shown, without links to lists; `nil` where the store has lost it since.
    func article(_ key: ArticleKey) throws -> Article? {
        try asOf.map { try store.article(key, asOf: $0) } ?? store.article(key)
    }

    /// The steps of an article's history until then, without those that only a newer extractor made.
    func steps(_ key: ArticleKey) throws -> [LogEntry] {
        try store.history(of: key).filter { entry in !entry.isReading && asOf.map { entry.at <= $0 } ?? true }
    }

    /// The article with its own lists and its translations. `list` gives the page of a list, where there are such pages.
    func rendered(
        _ article: Article, links: LinkResolver, others: [EditionID: RenderedEdition],
        list: (ListKind, String) -> LinkTarget?
    ) throws -> RenderedArticle {
        var rendered = RenderedArticle(article, edition: edition)
        func linked(_ kind: ListKind, _ names: [RenderedLink]) -> [RenderedLink] {
            names.filter { !SafeText.line($0.text).isEmpty }.map { RenderedLink($0.text, to: list(kind, $0.text)) }
        }
        rendered.sections = linked(.section, parts.sectionPath(of: article).map { RenderedLink($0) })
        rendered.authors = linked(.author, rendered.authors)
        rendered.regions = linked(.region, rendered.regions)
        rendered.tags = linked(.tag, rendered.tags)
        rendered.coverage = linked(.coverage, rendered.coverage.map(\.link)).map { link in
            RenderedCoverage(link, description: parts.description(.coverage, link.text))
        }
        for name in [PartName.related, .readNext] {
            let part = try store.part(name, edition: edition.id, of: .article(article.key), asOf: asOf)
            let items = try (part?.snapshot.items ?? []).map { try links.link($0) }
            if name == .related { rendered.related = items } else { rendered.readNext = items }
        }
        rendered.translations = try translations(of: article.key, links: links, others: others)
        return rendered
    }

    private func translations(
        of key: ArticleKey, links: LinkResolver, others: [EditionID: RenderedEdition]
    ) throws -> [RenderedLink] {
        try store.translations(of: key, asOf: asOf).compactMap { translation in
            guard let edition = translation.other.edition.flatMap({ others[$0] }),
                let other = try asOf.map({ try store.article(translation.other, asOf: $0) })
                    ?? store.article(translation.other), other.status == .live
            else { return nil }
            return RenderedLink(
                other.title, to: links.target(other.key) ?? LinkTarget(web: other.url), language: edition.language,
                direction: edition.direction, article: other.key)
        }
    }
}
