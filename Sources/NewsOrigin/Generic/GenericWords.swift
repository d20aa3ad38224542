/// Words in the classes and ids of elements, and what they tell of what stands inside: what template authors of many sites
/// have in common. Longer words contain shorter ones; a match anywhere counts, as class names are glued together.
enum GenericWords {
    /// Hardly ever part of an article.
    static let unlikely = WordMatcher([
        "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap", "disqus", "extra",
        "footer", "gdpr", "cookie", "header", "legends", "menu", "related", "remark", "replies", "rss", "shoutbox",
        "sidebar", "skyscraper", "social", "sponsor", "supplemental", "ad-break", "agegate", "pagination", "pager",
        "popup", "yom-remote", "newsletter", "paywall", "outbrain", "taboola", "recirc",
    ])
    /// May hold the article all the same.
    static let maybe = WordMatcher(["and", "article", "body", "column", "content", "main", "mathjax", "shadow"])
    static let positive = WordMatcher([
        "article", "body", "content", "entry", "main", "page", "pagination", "post", "text", "blog", "story",
    ])
    static let negative = WordMatcher([
        "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media",
        "meta",
        "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping",
        "tags", "widget", "newsletter", "subscribe", "taboola",
    ])
    static let unlikelyRoles: Set<String> = [
        "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
    ]
    static let byline = WordMatcher(["byline", "author", "dateline", "writtenby", "p-author"])
    /// Hosts of films that belong to an article.
    static let films = WordMatcher([
        "youtube.com", "youtube-nocookie.com", "vimeo.com", "dailymotion.com", "player.twitch.tv", "archive.org",
        "upload.wikimedia.org", "bilibili.com", "live.bilibili.com",
    ])

    /// What a class or an id tells.
    static func meaning(of name: String) -> NameMeaning {
        let bytes = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        var kinds: NameKinds = []
        if unlikely.matches(bytes) { kinds.insert(.unlikely) }
        if maybe.matches(bytes) { kinds.insert(.maybe) }
        if byline.matches(bytes) { kinds.insert(.byline) }
        if fallback.matches(bytes) { kinds.insert(.fallback) }
        var weight: Int8 = 0
        var isHidden = false
        for word in bytes.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }) {
            if word.elementsEqual("share".utf8) || word.elementsEqual("sharedaddy".utf8) { kinds.insert(.share) }
            if word.elementsEqual("hid".utf8) { isHidden = true }
        }
        if isHidden || negative.matches(bytes) { weight -= 25 }
        if positive.matches(bytes) { weight += 25 }
        return NameMeaning(kinds: kinds, weight: weight)
    }

    static let fallback = WordMatcher(["fallback-image"])
    /// In a style without its spaces: what nobody sees.
    static let invisible = WordMatcher(["display:none", "visibility:hidden"])
}

/// Finds any of some words in bytes.
struct WordMatcher: Sendable {
    private let words: [[[UInt8]]]

    init(_ words: [String]) {
        var table: [[[UInt8]]] = Array(repeating: [], count: 256)
        for word in words {
            let bytes = Array(word.utf8)
            if let first = bytes.first { table[Int(first)].append(bytes) }
        }
        self.words = table
    }

    /// Whether one of the words stands anywhere in bytes in lower case.
    func matches(_ bytes: [UInt8]) -> Bool {
        for start in bytes.indices {
            for word in words[Int(bytes[start])] where bytes[start...].starts(with: word) { return true }
        }
        return false
    }
}

/// What the names of an element tell of it.
struct NameKinds: OptionSet {
    let rawValue: UInt8
    static let unlikely = NameKinds(rawValue: 1)
    static let maybe = NameKinds(rawValue: 2)
    static let byline = NameKinds(rawValue: 4)
    static let share = NameKinds(rawValue: 8)
    static let fallback = NameKinds(rawValue: 16)
}

/// What a class or an id tells of an element, and what it adds to its score.
struct NameMeaning {
    var kinds: NameKinds = []
    var weight: Int8 = 0
}
