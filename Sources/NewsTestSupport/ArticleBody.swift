/// Writes the section that a post is read in: lede, body with what the site puts between its paragraphs, disclaimer.
struct ArticleBody {
    /// The advertisement stands behind this many blocks, the link to another post behind these.
    static let blocksBeforeAdvertisement = 3
    static let blocksBeforeReadAlso = 5

    let edition: SimulatedEdition
    /// What an archive's pages link to.
    let links: [PageChrome.Link]
    let post: SimulatedPost
    var setting: ShownPage.Article?

    /// Writes nothing but a line feed where the post has no body.
    func write(into page: inout PageWriter) {
        let blocks = post.body
        guard !blocks.isEmpty else { return page.markup("\n") }
        page.tag("<section class=\"read-section\"><p class=\"lg_para summary\">", post.description, "</p>")
        page.markup("<div class=\"p-content\">")
        for (index, block) in blocks.enumerated() {
            write(block, into: &page)
            let written = index + 1
            guard written < blocks.count else { continue }
            if written == Self.blocksBeforeAdvertisement { advertisement(into: &page) }
            if written == Self.blocksBeforeReadAlso { readAlso(into: &page) }
        }
        page.markup("</div><div class=\"post_disclaimer\"><p>\(edition.words.disclaimer)</p></div></section>\n")
    }

    private func advertisement(into page: inout PageWriter) {
        let name = "ad-slot\(Self.blocksBeforeAdvertisement)"
        page.markup("<div class=\"ad-slot\" id=\"\(name)\"><span>\(edition.words.advertisement)</span></div>")
    }

    private func readAlso(into page: inout PageWriter) {
        guard let link = links.first(where: { $0.path != post.path }) ?? links.first else { return }
        page.markup("<div class=\"read-also\"><span>\(edition.words.readAlso)</span>")
        ChromeBuilder(edition: edition, links: links).anchor(link, into: &page)
        page.markup("</div>")
    }

    private func write(_ block: PostBlock, into page: inout PageWriter) {
        switch block {
        case .paragraph(let text): page.tag("<p>", text, "</p>")
        case .heading(let level, let text): page.tag("<h\(level)>", text, "</h\(level)>")
        case .quote(let text): page.tag("<blockquote><p>", text, "</p></blockquote>")
        case .list(let ordered, let items):
            page.markup(ordered ? "<ol>" : "<ul>")
            for item in items { page.tag("<li>", item, "</li>") }
            page.markup(ordered ? "</ol>" : "</ul>")
        case .image(let url, let caption, let credit):
            page.tag("<figure class=\"body-pic\"><img loading=\"lazy\" src=\"", url, "\" alt=\"")
            page.tag("", caption ?? "")
            page.caption(caption, credit: credit)
            page.markup("</figure>")
        case .embed(let url, let kind):
            page.markup("<div class=\"embed\">")
            if kind == "video" {
                page.tag("<video controls preload=\"none\" src=\"", url, "\"></video>")
            } else {
                page.tag("<iframe allowfullscreen src=\"", url, "\"></iframe>")
            }
            page.markup("</div>")
        case .related(let ids): related(ids, into: &page)
        }
    }

    /// The box of related posts that stands in the text; posts that are not there are not in it.
    private func related(_ ids: [String], into page: inout PageWriter) {
        let cards = ids.compactMap { setting?.related[$0] }
        guard let setting, !cards.isEmpty else { return }
        page.tag("<div class=\"read-also\"><span>", setting.labels.related, "</span>")
        for card in cards { page.link(card.path, card.title) }
        page.markup("</div>")
    }
}
