/// Templates after the publisher's own pages.
struct FirstTemplates: PageTemplates {
    private static let icon = "<svg class=\"ic\" viewBox=\"0 0 24 24\"><path d=\"M3 5h18v3H3z\"/></svg>"

    func shared(_ frame: PageFrame, chrome: PageChrome) -> SharedParts {
        SharedParts(
            edition: frame.edition, labels: frame.labels, styles: chrome.styles, top: top(frame), side: side(frame),
            bottom: bottom(frame) + chrome.scripts)
    }

    func page(_ page: ShownPage, path: String, shared: SharedParts) -> WrittenPage {
        var written = WrittenPage()
        if case .article(let article) = page {
            let own = ArticlePage(edition: shared.edition, chrome: nil, post: article.post, setting: article).ownParts()
            written.add(own.head, isOwn: true)
            written.add(shared.styles)
            written.add(own.metadata, isOwn: true)
            written.add(shared.top)
            written.add(own.article, isOwn: true)
            written.add(readNext(article), isOwn: true)
            written.add(coverageBoxes(article), isOwn: true)
        } else {
            written.add(FirstHead(edition: shared.edition).bytes(title: page.title, path: path))
            written.add(shared.styles)
            written.add(Array("</head>\n<body class=\"page-list\">\n".utf8))
            written.add(shared.top)
            written.add(FirstLists(edition: shared.edition, labels: shared.labels).main(page))
        }
        written.add(shared.side)
        written.add(shared.bottom)
        return written
    }

    private func readNext(_ article: ShownPage.Article) -> [UInt8] {
        FirstLists(edition: article.edition, labels: article.labels).readNext(article.readNext)
    }

    private func coverageBoxes(_ article: ShownPage.Article) -> [UInt8] {
        var page = PageWriter()
        for coverage in article.coverages {
            page.markup("<section class=\"coverage-box\"><h3>")
            page.link(coverage.address, coverage.title)
            page.tag("</h3><p>", coverage.text ?? "", "</p></section>\n")
        }
        return page.bytes
    }

    // MARK: What all pages share

    private func top(_ frame: PageFrame) -> [UInt8] {
        let words = frame.edition.words
        var page = PageWriter()
        page.markup("<header class=\"site-header\"><div class=\"top\"><a class=\"logo\" href=\"/\">\(Self.icon)</a>")
        page.markup("<form class=\"search\" action=\"/search\"><input name=\"q\" placeholder=\"\(words.searchHint)\">")
        page.markup("<button>\(words.search)</button></form><ul class=\"lang-switch\">")
        for other in frame.editions {
            page.tag("<li><a href=\"", other.address, "\" hreflang=\"\(other.key)\">")
            page.tag("", other.title, "</a></li>")
        }
        page.markup("</ul></div>\n<nav class=\"main-nav\" aria-label=\"\(words.menuLabel)\"><ul>")
        for section in frame.sections { menuItem(section, into: &page) }
        page.markup("</ul></nav>\n<nav class=\"region-nav\"><ul>")
        page.items(frame.regions)
        page.markup("</ul></nav></header>\n")
        page.tag("<div class=\"ticker\" role=\"marquee\"><span class=\"lbl\">", frame.labels.breaking, "</span><ul>")
        for line in frame.ticker {
            page.markup("<li class=\"tk\">")
            if let time = line.time { page.markup("<time>\(time)</time>") }
            if let path = line.path { page.link(path, line.text) } else { page.text(line.text) }
            page.markup("</li>")
        }
        page.markup("</ul></div>\n")
        return page.bytes
    }

    private func menuItem(_ section: MenuEntry, into page: inout PageWriter) {
        page.markup("<li class=\"nav-item\">")
        page.link(section.address, section.title)
        if !section.children.isEmpty {
            page.markup("<ul class=\"sub\">")
            for child in section.children {
                page.markup("<li><a href=\"")
                page.path(child.address)
                page.tag("\">\(Self.icon)<span>", child.title, "</span></a></li>")
            }
            page.markup("</ul>")
        }
        page.markup("</li>")
    }

    private func side(_ frame: PageFrame) -> [UInt8] {
        var page = PageWriter()
        page.tag("<aside class=\"col-4\"><div class=\"most-read\"><h3>", frame.labels.mostRead, "</h3><ol>")
        for card in frame.mostRead { page.card(card, edition: frame.edition) }
        page.markup("</ol></div></aside>\n")
        return page.bytes
    }

    private func bottom(_ frame: PageFrame) -> [UInt8] {
        let words = frame.edition.words
        var page = PageWriter()
        page.markup("</main>\n<footer class=\"site-footer\"><div class=\"footer_top_menu\"><ul class=\"foot-pages\">")
        page.items(frame.pages)
        page.markup("</ul></div><ul class=\"foot-apps\">")
        for app in frame.apps {
            page.tag("<li><a href=\"", app.address, "\" rel=\"nofollow\">")
            page.tag("", app.title, "</a></li>")
        }
        page.markup("</ul><p class=\"copy footer-bottom-text\">\(words.copyright)</p></footer>\n")
        return page.bytes
    }
}

extension ShownPage.Article {
    /// The edition that the post stands in.
    var edition: SimulatedEdition { SimulatedEdition(language: post.language) ?? .english }
}

extension PageWriter {
    /// `<a href>` to a path of the site.
    mutating func link(_ path: String, _ title: String) {
        markup("<a href=\"")
        self.path(path)
        tag("\">", title, "</a>")
    }

    /// `<li>` with a link, for each entry.
    fileprivate mutating func items(_ entries: [MenuEntry]) {
        for entry in entries {
            markup("<li>")
            link(entry.address, entry.title)
            markup("</li>")
        }
    }
}
