import NewsRender
import NewsSync

/// The pages of an edition's lists, and of the lists of them.
struct ListPages {
    /// Articles on a full page of a list.
    static let pageSize = 50
    /// Names on a full page of a list of lists.
    static let indexSize = 400

    let export: EditionExport
    let frame: EditionFrame
    let folder: ExportFolder

    private var edition: EditionID { export.edition.id }

    func write() throws {
        try write(.all, ExportIndex.Members(name: "", places: export.index.entries.indices.map(Int32.init)))
        for kind in ListKind.allCases where kind != .all {
            let lists = export.index.byCount(kind)
            for list in lists { try write(kind, list) }
            if !lists.isEmpty { try writeIndex(of: kind, lists) }
        }
    }

    private func write(_ kind: ListKind, _ list: ExportIndex.Members) throws {
        let paging = Paging(count: list.places.count, size: Self.pageSize)
        func path(_ page: Int?) -> PagePath { SiteLayout.list(kind, list.name, page: page, in: edition) }
        for page in [nil] + (0..<paging.olderPages).map({ paging.olderPages - $0 }) {
            let places = list.places[paging.entries(of: page)]
            let entries = places.map { FrontPages.entry(export.index.entries[Int($0)], edition) }
            var document = ListPage(kind, name: list.name, entries: entries, path: path(page), frame: frame)
            if let page {
                document.newer = path(page < paging.olderPages ? page + 1 : nil)
                document.older = page > 1 ? path(page - 1) : nil
            } else {
                document.total = list.places.count
                document.description = export.parts.description(kind, list.name)
                document.older = paging.olderPages > 0 ? path(paging.olderPages) : nil
            }
            try folder.write(path(page).text, Array(document.document().utf8))
        }
    }

    /// All lists of a kind; the first page has those with the most articles.
    private func writeIndex(of kind: ListKind, _ lists: [ExportIndex.Members]) throws {
        let lines = lists.map { list in
            IndexPage.Line(
                name: list.name, count: list.places.count, path: SiteLayout.list(kind, list.name, in: edition),
                description: kind == .coverage ? export.parts.description(kind, list.name) : nil)
        }
        let count = (lines.count + Self.indexSize - 1) / Self.indexSize
        func path(_ page: Int) -> PagePath? {
            (0..<count).contains(page) ? SiteLayout.index(of: kind, page: page == 0 ? nil : page + 1, in: edition) : nil
        }
        for page in 0..<count {
            guard let own = path(page) else { continue }
            let part = Array(lines.dropFirst(page * Self.indexSize).prefix(Self.indexSize))
            var document = IndexPage(kind, lines: part, path: own, frame: frame)
            (document.before, document.after) = (path(page - 1), path(page + 1))
            try folder.write(own.text, Array(document.document().utf8))
        }
    }
}
