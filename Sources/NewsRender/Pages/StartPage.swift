import NewsModel

/// The page at the root of an exported site: its editions, each with its newest headlines.
public struct StartPage: Sendable {
    public struct Edition: Sendable {
        public var edition: RenderedEdition
        public var latest: [RenderedEntry]

        public init(_ edition: RenderedEdition, latest: [RenderedEntry]) {
            (self.edition, self.latest) = (edition, latest)
        }
    }

    public let editions: [Edition]

    public init(_ editions: [Edition]) { self.editions = editions }

    /// The document, in the language of the first edition.
    public func document() -> String {
        let own =
            editions.first?.edition
            ?? RenderedEdition(id: EditionID("en"), language: "en", direction: .leftToRight, zone: nil, site: "")
        let alternates = editions.map { other in
            RenderedLink(
                other.edition.name, to: .page(SiteLayout.front(of: other.edition.id)), language: other.edition.language)
        }
        let main: HTML = """
            <main id="main" class="page">
            <h1 class="skip">\(own.wording.editions)</h1>
            <div class="editions-list">
            \(HTML(editions.map(section), separator: "\n"))
            </div>
            </main>
            """
        return PageFrame(
            edition: own, title: own.wording.editions, path: SiteLayout.start, alternates: alternates
        ).document(main, kind: "of-start")
    }

    private func section(_ one: Edition) -> HTML {
        let edition = one.edition
        let page = PageContext(edition: edition, path: SiteLayout.start)
        let links = one.latest.map { entry in
            RenderedLink(entry.title, to: entry.target, note: entry.section, date: entry.published)
        }
        let front = page.anchor(
            .page(SiteLayout.front(of: edition.id)), "\(edition.name)", language: edition.language)
        return """
            <section lang="\(edition.language)" dir="\(edition.direction.rawValue)">
            <h2>\(front)</h2>
            <p class="count"><bdi dir="ltr">\(edition.site)</bdi></p>
            \(links.isEmpty ? "<p>\(edition.wording.nothing)</p>" : LinkList(links: links, page: page).element)
            </section>
            """
    }
}
