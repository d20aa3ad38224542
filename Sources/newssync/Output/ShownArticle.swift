import NewsRender
import NewsSync

/// An article with what stands around it, on its way to a reader.
struct ShownArticle {
    var article: Article
    var around: ArticleSurroundings
    var edition: EditionRecord?
    /// How it came to be so, the oldest step first.
    var history: [LogEntry] = []
    /// The step that is shown, where it is not the last.
    var older: (from: LogEntry, until: LogEntry)?

    /// As a document of its own: its links lead to the web.
    var rendered: RenderedArticle {
        let record =
            edition
            ?? EditionRecord(
                id: article.edition, language: "und", direction: "ltr", site: "", zone: "UTC")
        var rendered = RenderedArticle(article, edition: RenderedEdition(record))
        if !around.sectionPath.isEmpty { rendered.sections = around.sectionPath.map { RenderedLink($0) } }
        rendered.coverage = around.coverage.map { coverage in
            RenderedCoverage(
                RenderedLink(coverage.name, to: LinkTarget(web: coverage.url)), description: coverage.text)
        }
        (rendered.related, rendered.readNext) = (around.related.map(link), around.readNext.map(link))
        rendered.translations = around.translations.map { other in
            let own = other.edition
            return RenderedLink(
                other.title.isEmpty ? other.translation.other.rawValue : other.title, to: LinkTarget(web: other.url),
                language: own?.language, direction: own.flatMap { BaseDirection(rawValue: $0.direction) },
                note: other.translation.grade.rawValue, article: other.translation.other)
        }
        rendered.history = history.map { HistoryLine($0) }
        rendered.older = older.map { OlderVersion(from: $0.from.at, until: $0.until.at, current: nil) }
        return rendered
    }

    private func link(_ link: ArticleSurroundings.Link) -> RenderedLink {
        RenderedLink(link.item.title, to: LinkTarget(web: link.item.url), article: link.article)
    }
}
