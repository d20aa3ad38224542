import NewsModel

/// What an article says, as one or another reader of its page takes it.
struct TextName: Hashable, Sendable {
    var article: Int
    var text: Int
    var slug: Int
}

/// Makes the contents of invented articles, and tells what a content stands for.
struct InventedTexts {
    private let editions: [Int]
    private var contents: [TextName: [Int: Content]] = [:]
    private var names: [ContentHash: TextName] = [:]
    private var feeds: [ContentHash: TextName] = [:]
    private var ledeless: Set<ContentHash> = []

    init(editions: [Int]) { self.editions = editions }

    static let editions: [EditionID] = [.english, .arabic]

    func edition(of article: Int) -> EditionID { Self.editions[editions[article] & 1] }

    func key(of article: Int) -> ArticleKey { ArticleKey(edition: edition(of: article), postID: String(100 + article)) }

    /// Addresses of even numbers are the first edition's, odd ones the second's.
    static func address(_ slug: Int) -> CanonicalURL? {
        CanonicalURL("https://\(slug & 1 == 0 ? "english" : "www").news.example/news/s\(slug)")
    }

    /// What the content of a page stands for; `nil` for one that no page ever had.
    func name(of hash: ContentHash) -> TextName? { names[hash] }

    /// Whether an extractor found the lede of a page empty.
    func isLedeEmpty(_ hash: ContentHash) -> Bool { ledeless.contains(hash) }

    /// What the content of a feed's entry stands for.
    func feedName(of hash: ContentHash) -> TextName? { feeds[hash] }

    /// What an extractor reads in a page. The first generation misses the lede of odd texts.
    mutating func content(_ name: TextName, generation: Int) -> Content {
        let level = name.text.isMultiple(of: 2) ? 2 : min(max(generation, 1), 2)
        if let known = contents[name]?[level] { return known }
        let mark = "a\(name.article) t\(name.text)"
        let content = Content([
            .title: .string("\(mark) title"), .lede: .string(level == 1 ? "" : "\(mark) lede"),
            .url: .string(Self.address(name.slug)?.text ?? ""), .tags: [.string(mark)],
            .body: [Block.paragraph("\(mark) begins and goes on, as bodies do.").json, Block.paragraph(mark).json],
        ])
        contents[name, default: [:]][level] = content
        names[content.hash] = name
        if level == 1 { ledeless.insert(content.hash) }
        return content
    }

    /// What a feed says of a text: a title and an address, and a line of its own.
    mutating func feedContent(_ name: TextName) -> Content {
        let mark = "a\(name.article) t\(name.text)"
        let content = Content([
            .title: .string("\(mark) title"), .url: .string(Self.address(name.slug)?.text ?? ""),
            "summary": .string("\(mark) in short"),
        ])
        feeds[content.hash] = name
        return content
    }
}
