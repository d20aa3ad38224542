import NewsModel

/// The contents that random rows speak of: few, so that contents come back, with clears and absences among them.
enum Pool {
    static let page: [Content] = [
        Content(["title": "A", "lede": "a", "tags": ["x"], "body": "1"]),
        Content(["title": "B", "lede": "", "tags": [], "body": "1"]),
        Content(["title": "C", "lede": "c", "tags": ["x", "y"], "body": nil]),
        Content(["title": "A", "lede": "a", "tags": ["x"], "body": "2"]),
    ]
    static let feed: [Content] = [
        Content(["title": "A", "lede": "f", "url": "/a"]), Content(["title": "F", "lede": "", "url": "/b"]),
        Content(["url": "/a"]),
    ]
    static let sitemap: [Content] = [Content(["url": "/a"]), Content(["url": "/b"]), Content(["url": ""])]
    /// Masks as no profile has them: each content speaks of other fields.
    static let ragged: [Content] = [
        Content(["title": "R"]), Content(["body": "R", "tags": []]), Content(["title": "", "url": "/r"]),
        Content(["lede": "R", "body": nil]), Content([:]), Content(["title": "A", "tags": ["x"]]),
    ]

    static let byHash = Dictionary(
        (page + feed + sitemap + ragged).map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })

    /// A short name for a content in what a failing test prints.
    static func name(_ hash: ContentHash) -> String {
        guard let content = byHash[hash] else { return String(hash.hex.prefix(4)) }
        return content.mask.fields.map { "\($0)=\(content[$0]?.canonicalString ?? "")" }.joined(separator: " ")
    }

    static func contents(of kind: SourceKind) -> [Content] {
        switch kind {
        case .page: page
        case .feed: feed
        case .sitemap: sitemap
        }
    }
}
