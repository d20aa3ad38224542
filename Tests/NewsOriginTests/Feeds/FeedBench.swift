import NewsModel

@testable import NewsOrigin

/// Reads invented feeds.
enum FeedBench {
    static let url = "https://news.example.org/feeds/latest.xml"

    static func read(_ text: String, headers: [String: String] = [:]) throws -> (feed: Feed, entries: [FeedItem]) {
        try FeedDocument.parse(Array(text.utf8), url: url, headers: headers)
    }

    /// The one entry of an RSS 2.0 feed.
    static func rssItem(_ inside: String) throws -> FeedItem? {
        try read("<rss version=\"2.0\"><channel><item>\(inside)</item></channel></rss>").entries.first
    }

    /// The one entry of an Atom 1.0 feed.
    static func atomEntry(_ inside: String, attributes: String = "") throws -> FeedItem? {
        try read("<feed xmlns=\"http://www.w3.org/2005/Atom\"\(attributes)><entry>\(inside)</entry></feed>").entries
            .first
    }
}
