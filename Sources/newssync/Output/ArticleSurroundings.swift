import NewsSync

/// What stands around an article: what its page links to, its coverage's own page, the same story in other editions.
struct ArticleSurroundings {
    /// A link of a page, with the article that it leads to where the store has it.
    struct Link {
        var item: PartItem
        var article: ArticleKey?
    }

    /// The same story in another edition.
    struct Other {
        var translation: Translation
        var title: String
        var url: String?
        var edition: EditionRecord?
    }

    /// A coverage that the article belongs to, as its own page presents it.
    struct Coverage {
        var name: String
        var text: String?
        var url: String?
    }

    var related: [Link] = []
    var readNext: [Link] = []
    /// What the page itself names as its story in other editions.
    var alternates: [Link] = []
    var translations: [Other] = []
    /// One for each coverage of the article, in its order.
    var coverage: [Coverage] = []
    /// What a reader may want to read next; nil where that was not asked for.
    var seeAlso: [RelatedArticle]?
    /// The names of the menu that lead to the article's section, the section last.
    var sectionPath: [String] = []

    init() {}

    /// Reads it as it was at an instant, or as it is now.
    init(of article: Article, in store: NewsStore, asOf instant: Instant? = nil) throws {
        func links(_ name: PartName) throws -> [Link] {
            let part = try store.part(name, edition: article.edition, of: .article(article.key), asOf: instant)
            return try (part?.snapshot.items ?? []).map {
                Link(item: $0, article: try Self.article(of: $0, in: store, asOf: instant))
            }
        }
        (related, readNext, alternates) = (try links(.related), try links(.readNext), try links(.alternates))
        let records = try store.editions()
        let language = records.first { $0.id == article.edition }?.language ?? "und"
        translations = try store.translations(of: article.key, asOf: instant).map { translation in
            let other =
                try instant.flatMap { try store.article(translation.other, asOf: $0) }
                ?? store.article(translation.other)
            return Other(
                translation: translation, title: other?.title ?? "", url: other?.url,
                edition: records.first { $0.id == translation.other.edition })
        }
        coverage = try Self.coverage(of: article, language: language, in: store, asOf: instant)
        let menu = try store.part(.sections, edition: article.edition, asOf: instant)
        sectionPath = MenuTrail(language: language).path(to: article, in: menu?.snapshot.items ?? [])
    }

    /// The article that a line leads to.
    static func article(of item: PartItem, in store: NewsStore, asOf instant: Instant? = nil) throws -> ArticleKey? {
        guard let url = item.url, CanonicalURL(url) != nil else { return nil }
        return try store.resolve(url, asOf: instant)
    }

    private static func coverage(
        of article: Article, language: String, in store: NewsStore, asOf instant: Instant?
    ) throws -> [Coverage] {
        let names = article.members(of: .coverage)
        if names.isEmpty { return [] }
        let keys = NameKeys(language: language)
        let pages = try store.parts(.coverage, edition: article.edition, asOf: instant)
        let listed = try store.part(.coverages, edition: article.edition, asOf: instant)?.snapshot.items ?? []
        return names.map { name in
            let key = keys.key(of: name)
            let page = pages.first { $0.snapshot.title.map { keys.key(of: $0) == key } ?? false }
            var url = listed.first { keys.key(of: $0.title) == key }?.url
            if case .page(let address)? = page?.subject { url = address.text }
            return Coverage(name: name, text: page?.snapshot.text, url: url)
        }
    }
}

/// Finds a section's place in the menu.
struct MenuTrail {
    private let keys: NameKeys

    init(language: String) { keys = NameKeys(language: language) }

    /// The titles that lead to the article's section; its section alone where the menu has none of that name. Of several
    /// the one whose address is the beginning of the article's.
    func path(to article: Article, in menu: [PartItem]) -> [String] {
        guard let section = article.section else { return [] }
        let wanted = keys.key(of: section)
        let path = article.url.flatMap { CanonicalURL($0) }?.path ?? ""
        var best: (titles: [String], match: Int)?
        func visit(_ items: [PartItem], _ before: [String]) {
            for item in items {
                let titles = before + [item.title]
                if keys.key(of: item.title) == wanted {
                    let own = item.url.flatMap { CanonicalURL($0) }?.path ?? ""
                    let match =
                        !own.isEmpty && path.hasPrefix(own.hasSuffix("/") ? own : own + "/") ? own.utf8.count : 0
                    if match > best?.match ?? -1 { best = (titles, match) }
                }
                visit(item.children, titles)
            }
        }
        visit(menu, [])
        return best.map { $0.titles.dropLast() + [section] } ?? [section]
    }
}
