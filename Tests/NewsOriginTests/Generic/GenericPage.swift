import NewsModel

@testable import NewsOrigin

/// Invented pages of sites that nobody knows.
enum GenericPage {
    static let address = CanonicalURL("https://www.puerto.example/news/bridge-17")!

    /// So many paragraphs of invented text.
    static func paragraphs(_ count: Int, from first: Int = 1) -> [String] {
        (first..<first + count).map {
            "On day \($0) the keepers of the harbour counted the boats, wrote the number on the wall, "
                + "and went home before the "
                + "tide came in over the stones of the lower quay."
        }
    }

    static func html(_ texts: [String]) -> String { texts.map { "<p>\($0)</p>" }.joined(separator: "\n") }

    /// A page with menus and side columns around an article.
    static func page(head: String = "", article: String, before: String = "", after: String = "") -> String {
        """
        <!DOCTYPE html><html lang="en"><head><title>The bridge opens | Puerto Daily News Paper</title>\(head)</head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
        <div class="header"><a href="/">Puerto Daily</a></div>\(before)
        <div class="layout"><div class="story-content"><h1>The bridge opens</h1>\(article)</div>
        <div class="sidebar"><h3>Most read</h3><ul><li><a href="/a">A storm, they say, is near</a></li>
        <li><a href="/b">Fishing, a long tradition, ends</a></li></ul></div></div>\(after)
        <div class="footer">All rights, they say, are reserved, by somebody, somewhere.</div></body></html>
        """
    }

    static func read(_ html: String) throws -> GenericArticle {
        try GenericReader().read(Array(html.utf8), address: address)
    }

    static func metadata(_ head: String) throws -> GenericMetadata {
        try read(page(head: head, article: html(paragraphs(4)))).metadata
    }
}
