/// Writes a post's page: its own parts between those that all pages share.
struct ArticlePage {
    let edition: SimulatedEdition
    /// The parts that an archive's pages share; `nil` where templates write them.
    let chrome: PageChrome?
    let post: SimulatedPost
    /// What a site with an outline shows in and around the post; `nil` in an archive.
    var setting: ShownPage.Article?

    /// The post's address at the real site, percent-encoded.
    var address: String { edition.host + PercentCoding.encode(post.path) }

    /// What a page does not share with the others; two pages are equal where these are.
    struct OwnParts {
        var head: [UInt8]
        var metadata: [UInt8]
        var article: [UInt8]

        var bytes: [UInt8] { head + metadata + article }
    }

    /// Writes the parts that are the page's own.
    func ownParts() -> OwnParts { OwnParts(head: head(), metadata: metadata(), article: article()) }

    /// The whole page, of its own parts and the shared ones.
    func bytes(_ own: OwnParts) -> [UInt8] {
        var page = PageWriter(capacity: length(own))
        guard let chrome else { return own.bytes }
        page.written(own.head)
        page.written(chrome.styles)
        page.written(own.metadata)
        page.written(chrome.header)
        page.written(own.article)
        page.written(related(chrome))
        page.written(chrome.aside)
        page.written(chrome.footer)
        page.written(chrome.scripts)
        return page.bytes
    }

    /// The bytes of the whole page, without writing it.
    func length(_ own: OwnParts) -> Int {
        let ownCount = own.head.count + own.metadata.count + own.article.count
        guard let chrome else { return ownCount }
        return ownCount + chrome.styles.count + chrome.header.count + related(chrome).count + chrome.aside.count
            + chrome.footer.count + chrome.scripts.count
    }

    private func related(_ chrome: PageChrome) -> [UInt8] {
        let digits = post.id.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
        return chrome.related[digits % chrome.related.count]
    }

    private func head() -> [UInt8] {
        let words = edition.words
        var page = PageWriter(capacity: 4096)
        page.markup("<!DOCTYPE html>\n<html lang=\"\(edition.language)\" dir=\"\(edition.direction)\">\n<head>\n")
        page.tag("<meta charset=\"utf-8\"><title>", post.title, " | \(words.titleSuffix)</title>\n")
        page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.tag("<meta name=\"description\" content=\"", post.description, "\">\n")
        page.tag("<meta name=\"keywords\" content=\"", post.keywords, "\">\n")
        page.tag("<meta name=\"postid\" content=\"", post.id, "\">\n")
        page.tag("<link rel=\"canonical\" href=\"", address, "\">\n")
        for alternate in post.alternates {
            page.markup("<link rel=\"alternate\" hreflang=\"\(alternate.language)\"")
            page.tag(" href=\"", alternate.url, "\">\n")
        }
        page.tag(
            "<meta property=\"og:type\" content=\"article\"><meta property=\"og:site_name\" content=\"", words.siteName)
        page.tag("\n<meta property=\"og:title\" content=\"", post.title)
        page.tag("<meta property=\"og:description\" content=\"", post.description)
        page.tag("\n<meta property=\"og:url\" content=\"", address)
        page.tag("<meta property=\"og:image\" content=\"", post.thumbnail)
        page.markup("<meta property=\"og:locale\" content=\"\(words.locale)\">\n")
        page.tag("<meta property=\"article:published_time\" content=\"", post.published.text)
        page.tag("<meta property=\"article:modified_time\" content=\"", post.updated.text)
        page.tag("\n<meta property=\"article:section\" content=\"", post.sectionSlug)
        page.tag("<meta property=\"article:author\" content=\"", post.author)
        page.tag(
            "\n<meta name=\"twitter:card\" content=\"summary_large_image\"><meta name=\"twitter:title\" content=\"",
            post.title)
        page.markup(
            "\n<link rel=\"alternate\" type=\"application/rss+xml\" title=\"RSS\" href=\"\(edition.host)/rss.xml\">\n")
        return page.bytes
    }

    private func article() -> [UInt8] {
        let words = edition.words
        let section =
            setting?.section?.title ?? words.sections.first { $0.slug == post.sectionSlug }?.name ?? post.sectionSlug
        let (by, source) = setting.map { ($0.labels.by + " ", $0.labels.source + " ") } ?? ("", "")
        var page = PageWriter(capacity: post.fullText.utf8.count + 8192)
        page.markup("<main class=\"wrap\"><ol class=\"crumbs\"><li><a href=\"/\">\(words.home)</a></li><li><a href=\"/")
        page.path(setting?.section.map { String($0.address.dropFirst()) } ?? post.sectionSlug)
        page.tag("\">", section, "</a></li></ol>\n")
        page.markup("<article class=\"main-article\" itemscope itemtype=\"https://schema.org/NewsArticle\">\n")
        page.tag("<h1 class=\"art-title\">", post.title, "</h1>\n")
        page.markup("<div class=\"meta post-type post-metas type-wrap article-details-metas\">")
        page.tag("<span class=\"by\">", by + (setting?.authors ?? [post.author]).joined(separator: ", "), "</span>")
        if let name = post.source { page.tag("<span class=\"source\">", source + name, "</span>") }
        page.markup("<time class=\"pub\" datetime=\"\(post.published.text)\">\(post.published.shown)</time></div>\n")
        page.markup("<div class=\"share\">\(Self.shareLinks)<button class=\"lsn\">\(words.listen)</button></div>\n")
        hero(into: &page)
        ArticleBody(edition: edition, links: chrome?.links ?? [], post: post, setting: setting).write(into: &page)
        tags(into: &page)
        page.markup("</article>\n")
        return page.bytes
    }

    private static let shareLinks = String(
        repeating: """
            <a href="#"><svg class="ic" width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">\
            <path d="M3 5h18v3H3zm2 6h14v3H5zm-2 6h18v3H3z"/>\
            <circle cx="12" cy="12" r="11" fill="none" stroke="currentColor" stroke-width="1"/></svg></a>
            """, count: 3)

    private func hero(into page: inout PageWriter) {
        page.tag("<figure class=\"hero\"><img src=\"", post.thumbnail, "\" alt=\"")
        page.tag("", post.title)
        page.caption(post.caption, credit: post.credit)
        page.markup("</figure>\n")
    }

    private func tags(into page: inout PageWriter) {
        page.markup("<ul class=\"tags\">")
        for tag in post.tags {
            page.markup("<li><a href=\"/tag/")
            page.path(tag)
            page.tag("\">", tag, "</a></li>")
        }
        page.markup("</ul>\n")
    }
}

extension PageWriter {
    /// `<figcaption>` with caption and credit, where there is either.
    mutating func caption(_ caption: String?, credit: String?) {
        guard caption != nil || credit != nil else { return }
        markup("<figcaption>")
        if let caption { tag("<span class=\"caption\">", caption, "</span>") }
        if let credit { tag("<span class=\"credit\">", credit, "</span>") }
        markup("</figcaption>")
    }
}
