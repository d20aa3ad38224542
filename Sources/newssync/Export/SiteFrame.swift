import NewsRender
import NewsSync

/// What all pages of an edition share: its menu, its lists of lists, the site's pages about itself.
struct SiteFrame {
    let export: EditionExport
    let links: LinkResolver

    func frame(_ editions: [RenderedEdition]) throws -> EditionFrame {
        let (edition, index) = (export.edition, export.index)
        var frame = EditionFrame(edition: edition, editions: editions)
        frame.sections = sections.map { name in
            RenderedLink(name, to: .page(SiteLayout.list(.section, name, in: edition.id)))
        }
        frame.indexes = ListKind.allCases.compactMap { kind in
            if kind == .all {
                return RenderedLink(kind.heading(edition.wording), to: .page(SiteLayout.list(.all, "", in: edition.id)))
            }
            if index.byCount(kind).isEmpty { return nil }
            return RenderedLink(kind.heading(edition.wording), to: .page(SiteLayout.index(of: kind, in: edition.id)))
        }
        frame.pages = try export.parts.pages.map { try links.link($0) }
        frame.apps = try export.parts.apps.map { try links.link($0) }
        return frame
    }

    /// The sections of the menu's first level that have articles; without a menu those that have the most.
    private var sections: [String] {
        let menu = export.parts.menu.map { SafeText.line($0.title) }.filter { export.index.has(.section, $0) }
        return menu.isEmpty ? export.index.byCount(.section).prefix(10).map(\.name) : menu
    }
}
