import NewsModel

/// What is around the content of every page: head, masthead, foot.
struct PageFrame {
    /// Where the style is.
    enum StylePlace {
        /// In the document.
        case inside
        /// In the site's file.
        case file
    }

    let edition: RenderedEdition
    let title: String
    var style = StylePlace.file
    /// What the edition's pages share; `nil` for a document on its own.
    var site: EditionFrame?
    var path: PagePath?
    /// The publisher's own page, of which this is a copy.
    var canonical: String?
    /// This page in the other editions.
    var alternates: [RenderedLink] = []

    private var page: PageContext { PageContext(edition: edition, path: path) }
    private var wording: Wording { edition.wording }

    /// The whole document. `main` holds an element `main` with the id `main`.
    func document(_ main: HTML, kind: HTML) -> String {
        let html: HTML = """
            <!DOCTYPE html>
            <html lang="\(edition.language)" dir="\(edition.direction.rawValue)">
            \(head)
            <body class="\(kind)">
            <a class="skip" href="#main">\(wording.skip)</a>
            \(masthead)\(main)
            \(colophon)</body>
            </html>

            """
        return html.text
    }

    private var head: HTML {
        let full = [SafeText.line(title), edition.site].filter { !$0.isEmpty }.joined(separator: " · ")
        return """
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="format-detection" content="telephone=no">
            <title>\(full)</title>
            \(links)</head>
            """
    }

    /// Nothing is loaded but the style; no script runs, no form is sent. `file:` is for pages opened from a disk, whose
    /// origin some browsers take for none.
    private var policy: String {
        let source = style == .inside ? "'\(Style.digest)'" : "'self' file:"
        return "default-src 'none'; style-src \(source); base-uri 'none'; form-action 'none'"
    }

    private var links: HTML {
        var links = HTML()
        switch style {
        case .inside: links += "<style>\(HTML(trusted: Style.text))</style>\n"
        case .file:
            links += "<link rel=\"stylesheet\" href=\"\(page.reference(.page(Style.path)) ?? "")\">\n"
        }
        if case .web(let address)? = LinkTarget(web: canonical) {
            links += "<link rel=\"canonical\" href=\"\(address)\">\n"
        }
        for alternate in alternates {
            guard let language = alternate.language, let reference = page.reference(alternate.target) else { continue }
            links += "<link rel=\"alternate\" hreflang=\"\(language)\" href=\"\(reference)\">\n"
        }
        return links
    }

    private var masthead: HTML {
        guard let site else { return "" }
        let sections = site.sections.map { "<li>\(current($0))</li>" as HTML }
        let navigation: HTML =
            sections.isEmpty
            ? ""
            : "<nav class=\"sections\" aria-label=\"\(wording.sections)\"><ul>\(HTML(sections))</ul></nav>\n"
        return """
            <header class="masthead">
            <div class="top">
            <p class="brand">\(page.anchor(.page(site.front), page.field(edition.site)))</p>
            \(switcher(site))</div>
            \(navigation)</header>

            """
    }

    /// The editions: this page in each where it is there, else its front page.
    private func switcher(_ site: EditionFrame) -> HTML {
        if site.editions.count < 2 { return "" }
        let items = site.editions.map { other -> HTML in
            let isOwn = other.id == edition.id
            let there = alternates.first { $0.language == other.language }?.target
            let name: HTML =
                "<bdi dir=\"\(other.direction.rawValue)\" lang=\"\(other.language)\">\(other.name)</bdi>"
            let target = there ?? .page(SiteLayout.front(of: other.id))
            return isOwn
                ? "<li class=\"current\">\(name)</li>"
                : "<li>\(page.anchor(target, name, language: other.language))</li>"
        }
        return "<nav class=\"editions\" aria-label=\"\(wording.editions)\"><ul>\(HTML(items))</ul></nav>\n"
    }

    private func current(_ link: RenderedLink) -> HTML {
        page.link(link, rel: link.target == path.map { .page($0) } ? " class=\"current\"" : "")
    }

    private var colophon: HTML {
        guard let site else { return "" }
        let browse = site.indexes.map { "<li>\(current($0))</li>" as HTML }
        let outside = (site.pages + site.apps).map { "<li>\(page.link($0))</li>" as HTML }
        return """
            <footer class="colophon">
            \(HTML.when(!browse.isEmpty, "<nav aria-label=\"\(wording.browse)\"><ul>\(HTML(browse))</ul></nav>\n"))\
            \(HTML.when(!outside.isEmpty, "<ul>\(HTML(outside))</ul>\n"))<p>\(wording.aboutSite)</p>
            </footer>

            """
    }
}
