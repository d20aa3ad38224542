import NewsRender
import NewsSync

/// An export as a static site. Articles come first and front pages last, so that no page leads to one that is not there
/// yet.
struct SiteExport {
    let editions: [EditionExport]
    let folder: ExportFolder
    /// Called for each article, with how many are done.
    let progress: (Int) -> Void

    func write() throws {
        try folder.write(Style.path.text, Style.bytes)
        let shown = Dictionary(
            editions.map { ($0.edition.id, $0.edition) }, uniquingKeysWith: { first, _ in first })
        let indexes = Dictionary(editions.map { ($0.edition.id, $0.index) }, uniquingKeysWith: { first, _ in first })
        var done = 0
        for export in editions {
            let links = LinkResolver(store: export.store) { key in
                guard let edition = key.edition, indexes[edition]?.places[key] != nil else { return nil }
                return SiteLayout.article(key, in: edition)
            }
            let frame = try SiteFrame(export: export, links: links).frame(editions.map(\.edition))
            for entry in export.index.entries {
                try ArticlePages(export: export, frame: frame, links: links, others: shown, folder: folder)
                    .write(entry.key)
                done += 1
                progress(done)
            }
            try ListPages(export: export, frame: frame, folder: folder).write()
            try FrontPages(export: export, frame: frame, links: links, folder: folder).write()
        }
        let start = editions.map { export in
            StartPage.Edition(
                export.edition, latest: FrontPages.entries(export.index, 0..<min(5, export.index.entries.count)))
        }
        try folder.write(SiteLayout.start.text, Array(StartPage(start).document().utf8))
    }
}
