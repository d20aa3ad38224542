/// Pages that are lists of posts, and lists of posts on pages.
struct FirstLists {
    let edition: SimulatedEdition
    let labels: EditionOutline.Labels

    /// The page's content, from `<main>` on; the foot ends it.
    func main(_ page: ShownPage) -> [UInt8] {
        var written = PageWriter()
        switch page {
        case .front(let front): self.front(front, into: &written)
        case .list(let list): self.list(list, into: &written)
        case .authors(let title, let authors):
            written.tag("<main class=\"authors-page\"><h1>", title, "</h1><ul class=\"authors\">")
            for author in authors {
                written.markup("<li>")
                written.link(author.address, author.title)
                written.markup("</li>")
            }
            written.markup("</ul>\n")
        case .text(let title, let paragraphs):
            written.tag("<main class=\"static-page\"><h1>", title, "</h1>")
            for paragraph in paragraphs { written.tag("<p>", paragraph, "</p>") }
            written.markup("\n")
        case .article: break
        }
        return written.bytes
    }

    private func front(_ front: ShownPage.Front, into page: inout PageWriter) {
        page.tag("<main class=\"front\"><section class=\"in-five\"><h3>", labels.inFive, "</h3><ul>")
        cards(front.inFive, into: &page)
        page.markup("</ul></section>\n")
        page.written(readNext(front.readNext))
        if !front.coverages.isEmpty {
            page.tag("<section class=\"coverages\"><h3>", labels.coverage, "</h3><ul>")
            cards(front.coverages, into: &page)
            page.markup("</ul></section>\n")
        }
        if let live = front.live {
            page.markup("<div class=\"live-box\"><a href=\"")
            page.path(live.address)
            page.tag("\"><span class=\"live-dot\">", labels.live, "</span>")
            page.tag("<span class=\"live-title\">", live.title, "</span></a></div>\n")
        }
    }

    private func list(_ list: ShownPage.List, into page: inout PageWriter) {
        let (name, text) =
            switch list.kind {
            case .section: ("section-page", "section-desc")
            case .coverage: ("coverage-page", "coverage-desc")
            case .author: ("author-page", "author-bio")
            }
        page.tag("<main class=\"\(name)\"><h1>", list.title, "</h1>")
        if let said = list.text { page.tag("<p class=\"\(text)\">", said, "</p>") }
        page.markup("<ul class=\"cards\">")
        cards(list.cards, into: &page)
        page.markup("</ul>\n")
    }

    /// The posts to read next, on front pages and below articles.
    func readNext(_ cards: [PageCard]) -> [UInt8] {
        var page = PageWriter()
        page.tag("<section class=\"read-next\"><h3>", labels.readNext, "</h3><ul>")
        self.cards(cards, into: &page)
        page.markup("</ul></section>\n")
        return page.bytes
    }

    private func cards(_ cards: [PageCard], into page: inout PageWriter) {
        for card in cards { page.card(card, edition: edition) }
    }
}

extension PageWriter {
    /// A post in a list.
    mutating func card(_ card: PageCard, edition: SimulatedEdition) {
        markup("<li class=\"card\"><a href=\"")
        path(card.path)
        tag("\"><img src=\"", card.image, "\" alt=\"\">")
        tag("<h4 class=\"card-title\">", card.title, "</h4></a>")
        if let caption = card.caption { tag("<p class=\"card-cap\">", caption, "</p>") }
        if let section = card.section { tag("<span class=\"card-sec\">", section, "</span>") }
        if let date = card.date {
            markup("<time class=\"card-date\" datetime=\"\(date.text)\">\(date.shownDate(in: edition))</time>")
        }
        markup("</li>")
    }
}
