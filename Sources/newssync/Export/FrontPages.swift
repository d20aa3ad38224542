import NewsRender
import NewsSync

/// The front page of an edition: what is newest, and what the site's own front page showed.
struct FrontPages {
    /// Articles under the newest, with it.
    static let latest = 12
    /// Articles of each section.
    static let shelf = 5

    let export: EditionExport
    let frame: EditionFrame
    let links: LinkResolver
    let folder: ExportFolder

    func write() throws {
        let (index, parts, edition) = (export.index, export.parts, export.edition.id)
        var page = FrontPage(frame: frame)
        page.latest = Self.entries(index, 0..<min(Self.latest, index.entries.count))
        if let first = index.entries.first { page.latest[0].lede = try export.article(first.key)?.lede }
        page.live = try parts.live.map { try links.link($0) }
        page.breaking = try parts.breaking.map { try links.link($0) }
        page.mostRead = try parts.mostRead.map { try links.link($0) }
        page.inFive = try parts.inFive.map { try links.link($0) }
        page.coverages = names(.coverage, parts.coverages)
        page.regions = names(.region, parts.regions)
        page.shelves = frame.sections.map { section in
            let places = index.lists[.section]?[section.text]?.places.prefix(Self.shelf) ?? []
            let links = places.map { place in
                let entry = Self.entry(index.entries[Int(place)], edition)
                return RenderedLink(entry.title, to: entry.target, date: entry.published)
            }
            return FrontPage.Shelf(section.text, target: section.target, links: links)
        }
        try folder.write(frame.front.text, Array(page.document().utf8))
    }

    /// The lists of a kind in the order of the site's own menu, then the others by their size.
    private func names(_ kind: ListKind, _ items: [PartItem]) -> [RenderedLink] {
        let menu = items.map { SafeText.line($0.title) }.filter { export.index.has(kind, $0) }
        let others = export.index.byCount(kind).map(\.name).filter { !menu.contains($0) }
        return (menu + others).prefix(24).map { name in
            RenderedLink(name, to: .page(SiteLayout.list(kind, name, in: export.edition.id)))
        }
    }

    static func entries(_ index: ExportIndex, _ range: Range<Int>) -> [RenderedEntry] {
        index.entries[range].map { entry($0, index.edition.id) }
    }

    static func entry(_ entry: ExportIndex.Entry, _ edition: EditionID) -> RenderedEntry {
        RenderedEntry(
            key: entry.key, title: entry.title.isEmpty ? entry.key.rawValue : entry.title,
            target: .page(SiteLayout.article(entry.key, in: edition)), section: entry.section,
            published: entry.published, isGone: entry.isGone, videoSeconds: entry.videoSeconds.map(Double.init))
    }
}
