import NewsModel

/// The site's feed: Atom (RFC 4287), the latest change first, in pages (RFC 5005 §3).
extension SimulatedSite {
    static let feedPath = "/feed.atom"

    /// A page of the feed; `nil` where there is none of that number.
    func feed(page request: SimulatedRequest, of state: SiteState) -> Representation? {
        let number = request.query["page"].flatMap { Int($0) } ?? 1
        let listed = state.listedPosts.sorted { ($0.updated.instant, $0.id) > ($1.updated.instant, $1.id) }
        let pages = max(1, (listed.count + settings.feedPage - 1) / settings.feedPage)
        guard (1...pages).contains(number) else { return nil }
        let shown = listed.dropFirst((number - 1) * settings.feedPage).prefix(settings.feedPage)
        var page = PageWriter(capacity: shown.count * 600)
        page.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
        page.markup("<id>\(edition.host)\(Self.feedPath)</id><title>")
        page.text(edition.language)
        page.markup("</title><link rel=\"self\" href=\"\(edition.host)\(Self.feedPath)?page=\(number)\"/>\n")
        if number < pages { page.markup("<link rel=\"next\" href=\"\(Self.feedPath)?page=\(number + 1)\"/>\n") }
        for post in shown {
            page.markup("<entry><id>\(edition.host)/?p=\(post.id)</id><link href=\"")
            page.markup(edition.host)
            page.path(post.path)
            page.markup("\"/><title>")
            page.text(post.title)
            page.markup("</title><published>\(post.published.text)</published><updated>\(post.updated.text)</updated>")
            page.markup("<summary>")
            page.text(post.description)
            page.markup("</summary>")
            if settings.feedContent { content(of: post, into: &page) }
            page.markup("</entry>\n")
        }
        for deletion in settings.feedDeletions {
            page.markup("<at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" ref=\"")
            page.markup("\(edition.host)/?p=\(deletion.id)\" when=\"\(deletion.when)\"/>\n")
        }
        page.markup("</feed>\n")
        let changed = listed.first?.updated.instant ?? Instant(milliseconds: 0)
        return Representation(
            type: "application/atom+xml; charset=utf-8", changed: changed, bytes: page.bytes)
    }

    private func content(of post: SimulatedPost, into page: inout PageWriter) {
        page.tag("<author><name>", post.author, "</name></author>")
        for tag in post.tags { page.tag("<category term=\"", tag, "\"/>") }
        var markup = PageWriter()
        for line in post.fullText.split(separator: "\n") { markup.tag("<p>", String(line), "</p>") }
        page.tag("<content type=\"html\">", String(decoding: markup.bytes, as: UTF8.self), "</content>")
    }
}
