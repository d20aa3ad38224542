import NewsRender
import NewsSync

/// The pages of one article: as it is, and as it was before each change.
struct ArticlePages {
    let export: EditionExport
    let frame: EditionFrame
    let links: LinkResolver
    let others: [EditionID: RenderedEdition]
    let folder: ExportFolder

    func write(_ key: ArticleKey) throws {
        guard let article = try export.article(key) else { return }
        let path = SiteLayout.article(key, in: export.edition.id)
        var rendered = try self.rendered(article)
        let steps = try export.steps(key)
        if steps.count > 1 {
            for (number, step) in steps.dropLast().enumerated() where step.status == .live {
                try write(version: number, of: steps, key, current: path)
            }
            rendered.history = steps.enumerated().map { number, step in
                HistoryLine(step, target: target(of: number, in: steps, key))
            }
        }
        try folder.write(path.text, Array(ArticlePage(rendered, path: path, frame: frame).document().utf8))
    }

    private func write(version number: Int, of steps: [LogEntry], _ key: ArticleKey, current: PagePath) throws {
        guard let article = try export.store.article(key, asOf: steps[number].at) else { return }
        let path = SiteLayout.version(number + 1, of: key, in: export.edition.id)
        var rendered = try self.rendered(article)
        if let next = try export.store.article(key, asOf: steps[number + 1].at), next.status == .live {
            rendered.changes = RenderedChange.changes(from: article, to: next)
        }
        rendered.older = OlderVersion(from: steps[number].at, until: steps[number + 1].at, current: .page(current))
        try folder.write(path.text, Array(ArticlePage(rendered, path: path, frame: frame).document().utf8))
    }

    /// The page of what a step brought: none of the last, which is the article's own, nor where it was retracted.
    private func target(of number: Int, in steps: [LogEntry], _ key: ArticleKey) -> LinkTarget? {
        guard number < steps.count - 1, steps[number].status == .live else { return nil }
        return .page(SiteLayout.version(number + 1, of: key, in: export.edition.id))
    }

    private func rendered(_ article: Article) throws -> RenderedArticle {
        try export.rendered(article, links: links, others: others) { kind, name in
            export.index.has(kind, name) ? .page(SiteLayout.list(kind, name, in: export.edition.id)) : nil
        }
    }
}
