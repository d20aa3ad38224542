/// The page of an article in an exported site.
public struct ArticlePage: Sendable {
    public let frame: EditionFrame
    public let article: RenderedArticle
    public let path: PagePath

    public init(_ article: RenderedArticle, path: PagePath, frame: EditionFrame) {
        (self.article, self.path, self.frame) = (article, path, frame)
    }

    public func document() -> String {
        let page = PageFrame(
            edition: frame.edition, title: article.title.isEmpty ? article.key.rawValue : article.title, site: frame,
            path: path, canonical: article.url, alternates: article.older == nil ? article.translations : [])
        let context = PageContext(edition: frame.edition, path: path)
        let element = ArticleHTML(article: article, page: context).element
        return page.document("<main id=\"main\" class=\"page\">\n\(element)</main>", kind: "of-article")
    }
}
