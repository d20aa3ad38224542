/// The list of the lists of a kind: all sections, all tags.
public struct IndexPage: Sendable {
    /// One list.
    public struct Line: Sendable {
        public var name: String
        public var count: Int
        public var path: PagePath
        /// What is said of it.
        public var description: String?

        public init(name: String, count: Int, path: PagePath, description: String? = nil) {
            (self.name, self.count, self.path, self.description) = (name, count, path, description)
        }
    }

    public let frame: EditionFrame
    public let path: PagePath
    public let kind: ListKind
    public var lines: [Line]
    public var before: PagePath?
    public var after: PagePath?

    public init(_ kind: ListKind, lines: [Line], path: PagePath, frame: EditionFrame) {
        (self.kind, self.lines, self.path, self.frame) = (kind, lines, path, frame)
    }

    public func document() -> String {
        let page = PageContext(edition: frame.edition, path: path)
        let title = kind.heading(frame.edition.wording)
        let items = lines.map { line -> HTML in
            let text = line.description ?? ""
            let about = HTML.when(
                !text.isEmpty, "<span class=\"meta about\"\(page.turn(text))>\(page.lines(text))</span>")
            let name = page.link(RenderedLink(line.name, to: .page(line.path)))
            return "<li><span class=\"title\">\(name)</span><span class=\"count\">\(line.count)</span>\(about)</li>"
        }
        let main: HTML = """
            <main id="main" class="page">
            <div class="listing kinds" lang="\(frame.edition.language)">
            <h1>\(title)</h1>
            \(items.isEmpty ? "<p class=\"about\">\(frame.edition.wording.nothing)</p>" : "<ul class=\"entries\">\n\(HTML(items, separator: "\n"))\n</ul>" as HTML)
            \(Pager(newer: before, older: after, page: page).element)</div>
            </main>
            """
        return PageFrame(edition: frame.edition, title: title, site: frame, path: path).document(main, kind: "of-lists")
    }
}
