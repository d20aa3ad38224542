import NewsRender
import NewsSync

extension RenderedEdition {
    /// An edition as the store has it. Direction and zone that are not known here are left to right and UTC.
    init(_ record: EditionRecord) {
        self.init(
            id: record.id, language: record.language,
            direction: BaseDirection(rawValue: record.direction) ?? .leftToRight,
            zone: try? SiteZone(identifier: record.zone), site: CanonicalURL(record.site)?.host ?? record.site)
    }
}

extension RenderedArticle {
    /// What the article says itself, its names without links: for a document on its own, and to add to.
    init(_ article: Article, edition: RenderedEdition) {
        self.init(edition: edition, key: article.key)
        func names(_ field: FieldName) -> [RenderedLink] { article.members(of: field).map { RenderedLink($0) } }
        (isGone, title, lede, source) = (article.status == .gone, article.title, article.lede, article.source)
        (authors, regions, tags) = (names(.authors), names(.regions), names(.tags))
        sections = article.section.map { [RenderedLink($0)] } ?? []
        coverage = names(.coverage).map { RenderedCoverage($0) }
        (published, modified, media) = (article.published, article.modified, article.media)
        (readMinutes, videoSeconds) = (ArticleJSON.readMinutes(article), article.videoSeconds)
        (images, blocks, url, revision) = (article.images, article.blocks, article.url, article.revision)
    }
}

extension HistoryLine {
    /// A step of the store's history.
    init(_ entry: LogEntry, target: LinkTarget? = nil) {
        self.init(
            at: entry.at, modified: entry.modified, isGone: entry.status == .gone, revision: entry.revision,
            changed: entry.changed, target: target)
    }
}
