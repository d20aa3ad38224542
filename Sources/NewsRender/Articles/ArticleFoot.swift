import NewsModel

/// What stands below an article: links, tags, its coverage, its history, where it is from.
struct ArticleFoot {
    let article: RenderedArticle
    let page: PageContext

    private var wording: Wording { page.wording }

    var element: HTML {
        let parts = [
            article.changes.isEmpty ? "" : ChangeList(changes: article.changes, page: page).element, translations,
            names(wording.tags, article.tags, "tags"), names(wording.regions, article.regions, "regions"),
            coverage, links(wording.related, article.related, "related"),
            links(wording.readNext, article.readNext, "next"), history, origin,
        ].filter { !$0.isEmpty }
        return "<footer class=\"foot\">\n\(HTML(parts, separator: "\n"))\n</footer>\n"
    }

    private var translations: HTML {
        if article.translations.isEmpty { return "" }
        let items = article.translations.map { link -> HTML in
            let name = link.language.map(Wording.name(of:)) ?? ""
            let label: HTML = "<span class=\"language\" lang=\"\(link.language ?? "")\">\(page.field(name))</span>"
            return "<li>\(HTML.when(!name.isEmpty, label)) \(page.link(link))</li>"
        }
        return section("translations", wording.otherEditions, "<ul>\(HTML(items))</ul>")
    }

    private func names(_ heading: String, _ names: [RenderedLink], _ kind: HTML) -> HTML {
        if names.isEmpty { return "" }
        return section(kind, heading, "<ul class=\"names\">\(HTML(names.map { "<li>\(page.link($0))</li>" }))</ul>")
    }

    private func links(_ heading: String, _ links: [RenderedLink], _ kind: HTML) -> HTML {
        if links.isEmpty { return "" }
        return section(kind, heading, LinkList(links: links, page: page).element)
    }

    private var coverage: HTML {
        if article.coverage.isEmpty { return "" }
        let items = article.coverage.map { coverage -> HTML in
            let text = coverage.description ?? ""
            let lines = page.lines(text)
            let description = HTML.when(!lines.isEmpty, "<p\(page.turn(text))>\(lines)</p>")
            return "<div class=\"dossier\"><p class=\"name\">\(page.link(coverage.link))</p>\(description)</div>"
        }
        return section("coverage", wording.coverage, HTML(items))
    }

    private var history: HTML {
        if article.history.count < 2 { return "" }
        let items = article.history.reversed().enumerated().map { index, line -> HTML in
            let isFirst = index == article.history.count - 1
            let words: String =
                isFirst
                ? wording.firstVersion
                : wording.changed + " " + line.changed.map(wording.name(of:)).joined(separator: wording.comma)
            let what = line.isGone ? wording.gone : words
            let revision = HTML.when(line.revision) { " <code>@\(String($0.hex.prefix(8)))</code>" }
            return "<li>\(page.anchor(line.target, page.time(line.at))) <span>\(what)</span>\(revision)</li>"
        }
        return section("history", wording.history, "<ol reversed class=\"steps\">\(HTML(items))</ol>")
    }

    private var origin: HTML {
        let link = HTML.when(LinkTarget(web: article.url)) { page.anchor($0, "\(wording.original)") }
        let revision = HTML.when(article.revision) { "@\(String($0.hex.prefix(12)))" }
        let id: HTML = "<code><bdi dir=\"ltr\">\(article.key.rawValue) \(revision)</bdi></code>"
        return "<p class=\"origin\">\(link) \(id)</p>"
    }

    private func section(_ kind: HTML, _ heading: String, _ content: HTML) -> HTML {
        "<section class=\"\(kind)\">\n<h2>\(heading)</h2>\n\(content)\n</section>"
    }
}
