import NewsModel

/// The front page of an edition: what is newest, and the lists that the site showed.
public struct FrontPage: Sendable {
    /// A list of the front page: a section's newest, Most Read.
    public struct Shelf: Sendable {
        public var title: String
        /// The page of the whole list.
        public var target: LinkTarget?
        public var links: [RenderedLink]

        public init(_ title: String, target: LinkTarget? = nil, links: [RenderedLink]) {
            (self.title, self.target, self.links) = (title, target, links)
        }
    }

    public let frame: EditionFrame
    /// The newest articles; the first leads, with its lede.
    public var latest: [RenderedEntry] = []
    public var live: RenderedLink?
    public var breaking: [RenderedLink] = []
    public var mostRead: [RenderedLink] = []
    public var inFive: [RenderedLink] = []
    public var coverages: [RenderedLink] = []
    public var regions: [RenderedLink] = []
    public var shelves: [Shelf] = []

    public init(frame: EditionFrame) { self.frame = frame }

    private var path: PagePath { frame.front }
    private var page: PageContext { PageContext(edition: frame.edition, path: path) }
    private var wording: Wording { frame.edition.wording }

    public func document() -> String {
        let others = frame.editions.map { other in
            RenderedLink(other.name, to: .page(SiteLayout.front(of: other.id)), language: other.language)
        }
        let main: HTML = """
            <main id="main" class="page front" lang="\(frame.edition.language)">
            <h1 class="skip">\(wording.home)</h1>
            \(lead)
            \(beside)\(wide)</main>
            """
        return PageFrame(
            edition: frame.edition, title: wording.home, site: frame, path: path,
            alternates: others.count > 1 ? others : []
        ).document(main, kind: "of-front")
    }

    private var lead: HTML {
        guard let first = latest.first else {
            return "<div class=\"lead\"><p>\(wording.nothing)</p></div>"
        }
        let line = EntryLine(entry: first, page: page)
        let lede = first.lede.map { page.lines($0) } ?? ""
        let summary = HTML.when(
            !lede.isEmpty, "<p class=\"summary\"\(page.turn(first.lede ?? ""))>\(lede)</p>\n")
        let all = SiteLayout.list(.all, "", in: frame.edition.id)
        let more = page.anchor(.page(all), "\(wording.allArticles)")
        return """
            <div class="lead">
            <section>
            <h2>\(wording.latest)</h2>
            <div class="first">
            <h3\(page.turn(first.title))>\(line.title)</h3>
            \(summary)<p>\(line.meta)</p>
            </div>
            \(EntryList(entries: Array(latest.dropFirst()), page: page).element)
            <p class="more">\(more)</p>
            </section>
            \(list("in-five", wording.inFive, inFive))</div>
            """
    }

    private var beside: HTML {
        let parts = [
            live.map { section("live", wording.live, "<p class=\"links\">\(page.link($0))</p>") } ?? "",
            list("ticker", wording.breaking, breaking), list("most-read", wording.mostRead, mostRead, isNumbered: true),
        ].filter { !$0.isEmpty }
        return parts.isEmpty ? "" : "<div class=\"beside\">\n\(HTML(parts, separator: "\n"))\n</div>\n"
    }

    private var wide: HTML {
        var parts: [HTML] = []
        let columns = shelves.filter { !$0.links.isEmpty }.map { shelf -> HTML in
            let heading = page.anchor(shelf.target, page.field(shelf.title))
            return "<section>\n<h2>\(heading)</h2>\n\(LinkList(links: shelf.links, page: page).element)\n</section>"
        }
        if !columns.isEmpty { parts.append("<div class=\"columns wide\">\n\(HTML(columns, separator: "\n"))\n</div>") }
        if !coverages.isEmpty { parts.append(names("coverages wide", .coverage, coverages)) }
        if !regions.isEmpty { parts.append(names("regions wide", .region, regions)) }
        return HTML(parts.map { "\($0)\n" })
    }

    private func list(_ kind: HTML, _ heading: String, _ links: [RenderedLink], isNumbered: Bool = false) -> HTML {
        if links.isEmpty { return "" }
        return section(kind, heading, LinkList(links: links, page: page, isNumbered: isNumbered).element)
    }

    private func names(_ kind: HTML, _ list: ListKind, _ links: [RenderedLink]) -> HTML {
        let items = links.map { "<li>\(page.link($0))</li>" as HTML }
        return section(kind, list.heading(wording), "<ul class=\"names\">\(HTML(items))</ul>")
    }

    private func section(_ kind: HTML, _ heading: String, _ content: HTML) -> HTML {
        "<section class=\"\(kind)\">\n<h2>\(heading)</h2>\n\(content)\n</section>"
    }
}
