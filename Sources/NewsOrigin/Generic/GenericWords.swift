/// Words in the classes and ids of elements, and what they tell of what stands inside: what template authors of many sites
/// have in common. Longer words contain shorter ones; a match anywhere counts, as class names are glued together.
enum GenericWords {
    /// Hardly ever part of an article.
    static let unlikely = [
        "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap", "disqus", "extra",
        "footer", "gdpr", "cookie", "header", "legends", "menu", "related", "remark", "replies", "rss", "shoutbox",
        "sidebar", "skyscraper", "social", "sponsor", "supplemental", "ad-break", "agegate", "pagination", "pager",
        "popup", "yom-remote", "newsletter", "paywall", "outbrain", "taboola", "recirc",
    ]
    /// May hold the article all the same.
    static let maybe = ["and", "article", "body", "column", "content", "main", "mathjax", "shadow"]
    static let positive = [
        "article", "body", "content", "entry", "main", "page", "pagination", "post", "text", "blog", "story",
    ]
    static let negative = [
        "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media", "meta",
        "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping",
        "tags", "widget", "newsletter", "subscribe", "taboola",
    ]
    static let unlikelyRoles: Set<String> = [
        "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
    ]
    static let byline = ["byline", "author", "dateline", "writtenby", "p-author"]
    /// Hosts of films that belong to an article.
    static let films = [
        "youtube.com", "youtube-nocookie.com", "vimeo.com", "dailymotion.com", "player.twitch.tv", "archive.org",
        "upload.wikimedia.org", "bilibili.com", "live.bilibili.com",
    ]

    static func contains(_ text: String, _ words: [String]) -> Bool {
        guard !text.isEmpty else { return false }
        var text = text
        return text.withUTF8 { bytes in
            words.contains { word in Self.find(word, in: bytes) }
        }
    }

    private static func find(_ word: String, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var word = word
        return word.withUTF8 { needle in
            guard let first = needle.first, bytes.count >= needle.count else { return false }
            for start in 0...(bytes.count - needle.count) where bytes[start] == first {
                if (1..<needle.count).allSatisfy({ bytes[start + $0] == needle[$0] }) { return true }
            }
            return false
        }
    }

    /// What an element's class and id add to its score.
    static func weight(class words: String?, id: String?) -> Double {
        var weight = 0.0
        for name in [words, id] {
            guard let name = name?.lowercased(), !name.isEmpty else { continue }
            if contains(name, negative) || name.split(separator: " ").contains("hid") { weight -= 25 }
            if contains(name, positive) { weight += 25 }
        }
        return weight
    }
}
