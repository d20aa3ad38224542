/// The second templates' page of a post.
struct SecondStory {
    let edition: SimulatedEdition
    let article: ShownPage.Article

    private var post: SimulatedPost { article.post }
    private var address: String { edition.host + PercentCoding.encode(post.path) }

    /// The head, without its end.
    func head() -> [UInt8] {
        var page = PageWriter()
        page.documentStart(title: post.title, address: address, edition: edition)
        if !post.alternates.isEmpty {
            // As search engines ask for it: the page itself too.
            page.tag("<link hreflang=\"x-default\" href=\"", address, "\" rel=\"alternate\">\n")
            page.tag("<link hreflang=\"\(post.language)\" href=\"", address, "\" rel=\"alternate\">\n")
        }
        for other in post.alternates {
            page.tag("<link hreflang=\"\(other.language)\" href=\"", other.url, "\" rel=\"alternate\">\n")
        }
        page.tag("<meta property=\"og:title\" content=\"", post.title, "\">\n")
        facts(into: &page)
        linkedData(into: &page)
        return page.bytes
    }

    private func facts(into page: inout PageWriter) {
        page.markup("<script type=\"application/json\" id=\"page-facts\">{\"form\": \"story\", \"uid\": \(post.id)")
        let members: [(String, String?)] = [
            ("headline", post.title), ("standfirst", post.description), ("permalink", address),
            ("tongue", post.language), ("first_published", post.published.text), ("last_revised", post.updated.text),
            ("picture", post.thumbnail), ("byline", post.author),
        ]
        for (name, value) in members {
            page.markup(", ")
            page.member(name, value)
        }
        page.markup(", \"runtime\": \(post.videoDuration ?? "null"), \"topics\": [")
        for (index, tag) in post.tags.enumerated() {
            page.markup(index == 0 ? "" : ", ")
            page.json(tag)
        }
        page.markup("], \"filed\": [")
        for (index, entry) in post.classes.enumerated() {
            page.markup(index == 0 ? "{" : ", {")
            page.member("under", entry.value)
            page.markup(", ")
            page.member("as", Self.names[entry.mapping] ?? entry.mapping)
            page.markup("}")
        }
        page.markup("]}</script>\n")
    }

    /// What the classes are called here.
    private static let names = [
        "posttype": "kind", "category": "desk", "country": "place", "coverage": "file", "author": "person",
    ]

    private func linkedData(into page: inout PageWriter) {
        page.markup("<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@graph\": [")
        page.markup("{\"@type\": \"WebSite\"}, {\"@type\": \"Article\", ")
        page.member("@id", address)
        let original = post.alternates.first(where: \.isOriginal)
        let others = original.map { [$0] } ?? post.alternates
        if !others.isEmpty { page.markup(original == nil ? ", \"workTranslation\": [" : ", \"translationOfWork\": [") }
        for (index, other) in others.enumerated() {
            page.markup(index == 0 ? "{" : ", {")
            page.member("@id", other.url)
            page.markup(", ")
            page.member("inLanguage", other.language)
            page.markup("}")
        }
        page.markup("\(others.isEmpty ? "" : "]")}]}</script>\n")
    }

    /// Head line, picture, text, what it is filed under.
    func content() -> [UInt8] {
        var page = PageWriter()
        page.markup("<div id=\"content\" data-page=\"story\">\n<div id=\"story-head\"><h2>")
        page.text(post.title)
        page.tag(
            "</h2><p><span data-who>", "\(article.labels.by) \(article.authors.joined(separator: ", "))", "</span>")
        // The element is there on every story, with nothing in it where there is no source.
        page.tag(" <span data-wire>", post.source.map { "\(article.labels.source) \($0)" } ?? "", "</span>")
        page.markup(" ")
        page.date(post.published, in: edition)
        if let section = article.section {
            page.markup(" ")
            page.absolute(section.address, section.title, in: edition)
        }
        page.markup("</p></div>\n")
        text(into: &page)
        page.markup("<div id=\"story-picture\">")
        credits(credit: post.credit, caption: post.caption, into: &page)
        page.picture(post.thumbnail)
        page.markup("</div>\n<p data-topics>")
        for tag in post.tags { page.absolute("/topic/\(tag)", tag, in: edition, after: " ") }
        page.markup("</p>\n")
        for coverage in article.coverages {
            page.markup("<div data-dossier>")
            page.absolute(coverage.address, coverage.title, in: edition)
            page.tag("<span>", coverage.text ?? "", "</span></div>\n")
        }
        page.markup("</div>\n")
        return page.bytes
    }

    /// The posts to read next, in an element that stands on stories only.
    func onward() -> [UInt8] {
        var page = PageWriter()
        page.tag("<div id=\"onward\"><h3>", article.labels.readNext, "</h3>")
        for card in article.readNext { page.story(card, in: edition) }
        page.markup("</div>\n")
        return page.bytes
    }

    private func text(into page: inout PageWriter) {
        guard !post.body.isEmpty else { return }
        page.tag("<div id=\"story-text\"><p data-note>", edition.words.disclaimer, "</p><div data-copy>\n")
        page.tag("<div data-standfirst>", post.description, "</div>\n")
        for block in post.body { write(block, into: &page) }
        page.markup("</div></div>\n")
    }

    private func write(_ block: PostBlock, into page: inout PageWriter) {
        switch block {
        case .paragraph(let text): page.tag("<div>", text, "</div>\n")
        case .heading(let level, let text): page.tag("<h\(level)>", text, "</h\(level)>\n")
        case .quote(let text): page.tag("<blockquote>", text, "</blockquote>\n")
        case .list(let ordered, let items):
            page.markup(ordered ? "<ol>" : "<ul>")
            for item in items { page.tag("<li><div>", item, "</div></li>") }
            page.markup(ordered ? "</ol>\n" : "</ul>\n")
        case .image(let url, let caption, let credit):
            page.markup("<figure>")
            credits(credit: credit, caption: caption, into: &page)
            page.picture(url)
            page.markup("</figure>\n")
        case .embed(let url, let kind):
            page.tag(kind == "video" ? "<video controls src=\"" : "<iframe src=\"", url, "\">")
            page.markup(kind == "video" ? "</video>\n" : "</iframe>\n")
        case .related(let ids):
            let cards = ids.compactMap { article.related[$0] }
            guard !cards.isEmpty else { return }
            page.tag("<aside data-see><b>", article.labels.related, "</b>")
            for card in cards { page.absolute(card.path, card.title, in: edition) }
            page.markup("</aside>\n")
        }
    }

    /// What is said of a picture, above it.
    private func credits(credit: String?, caption: String?, into page: inout PageWriter) {
        if let credit { page.tag("<small data-by>", credit, "</small>") }
        if let caption { page.tag("<b data-of>", caption, "</b>") }
    }
}
