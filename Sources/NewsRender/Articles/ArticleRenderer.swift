import NewsModel

/// One article as a document: Markdown, a whole HTML page, or the part of a page that is the article.
public struct ArticleRenderer: Sendable {
    public let article: RenderedArticle

    public init(_ article: RenderedArticle) { self.article = article }

    /// A CommonMark document with YAML front matter; ends with a line feed. Links of the export lead relative to `path`;
    /// without one only links to the web are written.
    public func markdown(at path: PagePath? = nil) -> String { ArticleMarkdown(article: article, path: path).document }

    /// An HTML document that needs no other file: its style is in it.
    public func document() -> String {
        let page = PageContext(edition: article.edition, path: nil)
        let frame = PageFrame(edition: article.edition, title: article.title, style: .inside)
        return frame.document(
            "<main id=\"main\" class=\"page\">\(ArticleHTML(article: article, page: page).element)</main>",
            kind: "single")
    }

    /// The element `article` alone, in the edition's language and direction. Links of the export lead relative to `path`.
    public func fragment(at path: PagePath? = nil) -> String {
        ArticleHTML(article: article, page: PageContext(edition: article.edition, path: path)).element.text
    }
}
