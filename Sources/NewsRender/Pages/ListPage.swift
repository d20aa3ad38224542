import NewsModel

/// One page of a list of articles.
public struct ListPage: Sendable {
    public let frame: EditionFrame
    public let path: PagePath
    public let kind: ListKind
    /// The section's, coverage's, author's … name; not used for the list of everything.
    public let name: String
    /// What is said of it: a coverage's description.
    public var description: String?
    /// How many articles the whole list has; said on its newest page only, so that the others stay as they are.
    public var total: Int?
    public var entries: [RenderedEntry]
    public var newer: PagePath?
    public var older: PagePath?

    public init(
        _ kind: ListKind, name: String, entries: [RenderedEntry], path: PagePath, frame: EditionFrame
    ) {
        (self.kind, self.name, self.entries, self.path, self.frame) = (kind, name, entries, path, frame)
    }

    private var page: PageContext { PageContext(edition: frame.edition, path: path) }
    private var wording: Wording { frame.edition.wording }
    private var title: String { kind == .all ? wording.allArticles : name }

    public func document() -> String {
        let text = description ?? ""
        let lines = page.lines(text)
        let main: HTML = """
            <main id="main" class="page">
            <div class="listing" lang="\(frame.edition.language)">
            \(crumb)<h1\(page.turn(title))>\(title)</h1>
            \(HTML.when(!lines.isEmpty, "<p class=\"about\"\(page.turn(text))>\(lines)</p>\n"))\
            \(HTML.when(total) { "<p class=\"count\">\(wording.articles($0))</p>\n" })\(EntryList(entries: entries, page: page).element)
            \(pager)</div>
            </main>
            """
        return PageFrame(edition: frame.edition, title: title, site: frame, path: path).document(main, kind: "of-list")
    }

    private var crumb: HTML {
        if kind == .all { return "" }
        let index = SiteLayout.index(of: kind, in: frame.edition.id)
        return "<p class=\"crumb\">\(page.anchor(.page(index), "\(kind.heading(wording))"))</p>\n"
    }

    private var pager: HTML { Pager(newer: newer, older: older, page: page).element }
}

/// The way to the pages beside a page of a list.
struct Pager {
    let newer: PagePath?
    let older: PagePath?
    let page: PageContext

    var element: HTML {
        if newer == nil, older == nil { return "" }
        let wording = page.wording
        func link(_ path: PagePath?, _ text: String, _ kind: HTML, _ rel: HTML) -> HTML {
            guard let path, let reference = page.reference(.page(path)) else { return "" }
            return "<a class=\"\(kind)\" rel=\"\(rel)\" href=\"\(reference)\">\(text)</a>"
        }
        return """
            <nav class="pager" aria-label="\(wording.pages)">\(link(newer, wording.newer, "newer", "prev"))\
            \(link(older, wording.older, "older", "next"))</nav>

            """
    }
}
