import NewsModel

/// Where each page of an exported site stands. A page's place depends on what it shows only, never on what else there is.
public enum SiteLayout {
    /// The page that names the editions.
    public static let start = PagePath("index.html")

    public static func front(of edition: EditionID) -> PagePath {
        PagePath(PageName.edition(edition), "index.html")
    }

    public static func article(_ key: ArticleKey, in edition: EditionID) -> PagePath {
        PagePath(PageName.edition(edition), "article", PageName.article(key) + ".html")
    }

    /// An article as it was: the version that the step `number` of its history (from 1) brought.
    public static func version(_ number: Int, of key: ArticleKey, in edition: EditionID) -> PagePath {
        PagePath(PageName.edition(edition), "article", PageName.article(key) + "-v\(number).html")
    }

    /// A page of a list: `nil` for its newest, else a number counted from the oldest, from 1.
    public static func list(_ kind: ListKind, _ name: String, page: Int? = nil, in edition: EditionID) -> PagePath {
        let stem = kind == .all ? "all" : PageName.list(name)
        let number = page.map { "-p\($0)" } ?? ""
        return PagePath(PageName.edition(edition), kind.rawValue, stem + number + ".html")
    }

    /// The list of the lists of a kind.
    public static func index(of kind: ListKind, page: Int? = nil, in edition: EditionID) -> PagePath {
        PagePath(PageName.edition(edition), kind.rawValue, "index" + (page.map { "-p\($0)" } ?? "") + ".html")
    }
}
