import NewsRender
import NewsSync

/// An export as a folder of Markdown files: one an article, by edition and section, with an index in each folder.
struct MarkdownExport {
    let editions: [EditionExport]
    let folder: ExportFolder
    /// Called for each article, with how many are done.
    let progress: (Int) -> Void

    func write() throws {
        let shown = Dictionary(
            editions.map { ($0.edition.id, $0.edition) }, uniquingKeysWith: { first, _ in first })
        let indexes = Dictionary(editions.map { ($0.edition.id, $0.index) }, uniquingKeysWith: { first, _ in first })
        var done = 0
        for export in editions {
            let links = LinkResolver(store: export.store) { key in
                guard let edition = key.edition, let index = indexes[edition], let place = index.places[key] else {
                    return nil
                }
                return MarkdownLayout.article(index.entries[Int(place)], in: edition)
            }
            for entry in export.index.entries {
                if let article = try export.article(entry.key) {
                    let path = MarkdownLayout.article(entry, in: export.edition.id)
                    var rendered = try export.rendered(article, links: links, others: shown) { kind, name in
                        kind == .section && export.index.has(kind, name)
                            ? .page(MarkdownLayout.section(name, in: export.edition.id)) : nil
                    }
                    rendered.history = try export.steps(entry.key).map { HistoryLine($0) }
                    try folder.write(path.text, Array(ArticleRenderer(rendered).markdown(at: path).utf8))
                }
                done += 1
                progress(done)
            }
            try writeIndexes(export)
        }
        let names = editions.map { export in
            let own = PagePath("index.md")
            let target = MarkdownLayout.edition(export.edition.id)
            return "- " + MarkdownList.link(export.edition.name, to: target, from: own)
        }
        try folder.write("index.md", Array((names.joined(separator: "\n") + "\n").utf8))
    }

    private func writeIndexes(_ export: EditionExport) throws {
        let edition = export.edition
        var sections: [MarkdownList.Line] = []
        for list in export.index.byCount(.section) {
            let path = MarkdownLayout.section(list.name, in: edition.id)
            sections.append(MarkdownList.Line(text: list.name, path: path, note: String(list.places.count)))
            let lines = list.places.map { line(export.index.entries[Int($0)], edition) }
            let document = MarkdownList(edition: edition, title: list.name, lines: lines, path: path)
            try folder.write(path.text, Array(document.document.utf8))
        }
        let rest = export.index.entries.filter { ($0.section ?? "").isEmpty }.map { line($0, edition) }
        let path = MarkdownLayout.edition(edition.id)
        let document = MarkdownList(edition: edition, title: edition.site, lines: sections + rest, path: path)
        try folder.write(path.text, Array(document.document.utf8))
    }

    private func line(_ entry: ExportIndex.Entry, _ edition: RenderedEdition) -> MarkdownList.Line {
        MarkdownList.Line(
            text: entry.title.isEmpty ? entry.key.rawValue : entry.title,
            path: MarkdownLayout.article(entry, in: edition.id), date: entry.published)
    }
}

/// Where each file of a Markdown export stands.
enum MarkdownLayout {
    static func edition(_ id: EditionID) -> PagePath { PagePath(PageName.edition(id), "index.md") }

    static func section(_ name: String, in edition: EditionID) -> PagePath {
        PagePath(PageName.edition(edition), PageName.list(name), "index.md")
    }

    static func article(_ entry: ExportIndex.Entry, in edition: EditionID) -> PagePath {
        let file = PageName.article(entry.key) + ".md"
        guard let section = entry.section, !section.isEmpty else { return PagePath(PageName.edition(edition), file) }
        return PagePath(PageName.edition(edition), PageName.list(section), file)
    }
}
