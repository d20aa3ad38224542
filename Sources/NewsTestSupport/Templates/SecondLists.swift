/// The second templates' pages that are no stories.
struct SecondLists {
    let edition: SimulatedEdition
    let labels: EditionOutline.Labels

    /// The head, without its end.
    func head(title: String?, path: String) -> [UInt8] {
        let (name, address) = (edition.words.siteName, edition.host + PercentCoding.encode(path))
        var page = PageWriter()
        page.documentStart(title: title ?? name, address: address, edition: edition)
        page.markup("<script type=\"application/json\" id=\"page-facts\">{\"form\": \"index\", ")
        page.member("headline", title ?? name)
        page.markup(", ")
        page.member("permalink", address)
        page.markup(", ")
        page.member("tongue", edition.language)
        page.markup("}</script>\n")
        return page.bytes
    }

    func content(_ page: ShownPage) -> [UInt8] {
        var written = PageWriter()
        switch page {
        case .front(let front): self.front(front, into: &written)
        case .list(let list): self.list(list, into: &written)
        case .authors(let title, let authors):
            written.tag("<div id=\"content\" data-page=\"authors\"><h2>", title, "</h2><menu>\n")
            for author in authors {
                written.markup("<li data-person>")
                written.absolute(author.address, author.title, in: edition)
                written.markup("</li>\n")
            }
            written.markup("</menu></div>\n")
        case .text(let title, let paragraphs):
            written.tag("<div id=\"content\" data-page=\"text\"><h2>", title, "</h2>")
            for paragraph in paragraphs { written.tag("<div>", paragraph, "</div>") }
            written.markup("</div>\n")
        case .article: break
        }
        return written.bytes
    }

    private func front(_ front: ShownPage.Front, into page: inout PageWriter) {
        page.markup("<div id=\"content\" data-page=\"front\">\n")
        if let live = front.live {
            page.tag("<p data-box=\"on-air\"><em>", labels.live, "</em> ")
            page.absolute(live.address, live.title, in: edition)
            page.markup("</p>\n")
        }
        page.tag("<div data-box=\"onward\"><h3>", labels.readNext, "</h3>")
        for card in front.readNext { page.story(card, in: edition) }
        page.tag("</div>\n<div data-box=\"brief\"><h3>", labels.inFive, "</h3>")
        for card in front.inFive { page.story(card, in: edition) }
        page.tag("</div>\n<div data-box=\"files\"><h3>", labels.coverage, "</h3>")
        for card in front.coverages { page.story(card, in: edition) }
        page.markup("</div></div>\n")
    }

    private func list(_ list: ShownPage.List, into page: inout PageWriter) {
        let name =
            switch list.kind {
            case .section: "section"
            case .coverage: "file"
            case .author: "person"
            }
        page.tag("<div id=\"content\" data-page=\"\(name)\"><h2>", list.title, "</h2>")
        if let text = list.text { page.tag("<blockquote data-about>", text, "</blockquote>") }
        page.markup("<div data-stack>\n")
        for card in list.cards { page.story(card, in: edition) }
        page.markup("</div></div>\n")
    }
}

extension PageWriter {
    /// The beginning of a page, with what stands in the heads of all.
    mutating func documentStart(title: String, address: String, edition: SimulatedEdition) {
        markup("<!doctype html>\n<html dir=\"\(edition.direction)\" lang=\"\(edition.language)\"><head>")
        tag("<meta charset=\"utf-8\">\n<title>", title, "</title>\n<link href=\"")
        tag("", address, "\" rel=\"canonical\">\n")
    }

    /// A link with the site's host in its address.
    mutating func absolute(
        _ path: String, _ title: String, in edition: SimulatedEdition, after separator: String = ""
    ) {
        markup("<a href=\"\(edition.host)")
        self.path(path)
        tag("\">", title, "</a>\(separator)")
    }

    /// A picture that a script would load.
    mutating func picture(_ url: String) {
        tag("<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=\"\" data-original=\"", url, "\">")
    }

    mutating func date(_ date: SiteTime, in edition: SimulatedEdition) {
        markup("<time datetime=\"\(date.text)\">\(date.shownDate(in: edition))</time>")
    }

    /// The title of a card as a link.
    mutating func link(_ card: PageCard, in edition: SimulatedEdition) {
        markup("<a data-go href=\"\(edition.host)")
        path(card.path)
        tag("\"><strong>", card.title, "</strong></a>")
    }

    /// A post in a list.
    mutating func story(_ card: PageCard, in edition: SimulatedEdition) {
        markup("<article data-card><div>")
        if let time = card.date { date(time, in: edition) }
        if let section = card.section { tag("<em>", section, "</em>") }
        markup("</div><div>")
        link(card, in: edition)
        if let caption = card.caption { tag("<q>", caption, "</q>") }
        markup("</div>")
        picture(card.image)
        markup("</article>\n")
    }
}
