import NewsModel
import NewsRender
import NewsText

/// Editions and articles by hand.
enum Samples {
    static let english = RenderedEdition(
        id: .english, language: "en", direction: .leftToRight, zone: try? SiteZone(identifier: "Asia/Beirut"),
        site: "english.news.example")
    static let arabic = RenderedEdition(
        id: .arabic, language: "ar", direction: .rightToLeft, zone: try? SiteZone(identifier: "Asia/Beirut"),
        site: "www.news.example")

    static let noon = Instant(milliseconds: 1_774_861_500_000)

    /// An article with every field, each holding a text.
    static func article(_ text: String, edition: RenderedEdition = english, id: String = "920001") -> RenderedArticle {
        var article = RenderedArticle(edition: edition, key: ArticleKey(edition: edition.id, postID: id))
        let link = RenderedLink(text, to: LinkTarget(web: text), note: text, date: noon)
        let page = RenderedLink(text, to: .page(SiteLayout.list(.tag, text, in: edition.id)))
        (article.title, article.lede, article.source, article.media) = (text, text, text, text)
        (article.authors, article.sections, article.regions, article.tags) = ([page], [page], [page], [page, page])
        article.coverage = [RenderedCoverage(page, description: text)]
        (article.published, article.modified) = (noon, noon.advanced(byMilliseconds: 60_000))
        (article.readMinutes, article.videoSeconds, article.url) = (3, 132, text)
        article.images = [Picture(url: "https://media.example/1.jpg", caption: text, credit: text)]
        article.blocks = [
            .paragraph(text), .heading(level: 1, text: text), .quote(text), .list(ordered: true, items: [text, text]),
            .list(ordered: false, items: [text]), .image(Picture(url: text, caption: text, credit: text)),
            .embed(url: text, title: text), .embed(url: "https://video.example/7", title: nil), .paragraph(""),
        ]
        (article.related, article.readNext) = ([link], [page])
        article.translations = [
            RenderedLink(
                text, to: .page(SiteLayout.article(ArticleKey("es:1"), in: .spanish)), language: "es",
                direction: .leftToRight, article: ArticleKey("es:1"))
        ]
        article.revision = ContentHash.of([1])
        article.history = [
            HistoryLine(at: noon, revision: ContentHash.of([2]), changed: [.title]),
            HistoryLine(at: noon, revision: ContentHash.of([1]), changed: [.title, .body, FieldName(text)]),
        ]
        return article
    }
}
