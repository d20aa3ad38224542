import NewsModel

/// The content of a page, whatever it is written with.
enum ShownPage: Sendable {
    case front(Front)
    case list(List)
    case authors(title: String, [MenuEntry])
    case text(title: String, paragraphs: [String])
    case article(Article)

    struct Front: Sendable {
        var inFive: [PageCard]
        var readNext: [PageCard]
        var coverages: [PageCard]
        var live: MenuEntry?
    }

    /// A section's, region's, coverage's or author's page.
    struct List: Sendable {
        enum Kind: Sendable { case section, coverage, author }

        var kind: Kind
        var title: String
        var text: String?
        /// The newest first.
        var cards: [PageCard]
    }

    struct Article: Sendable {
        var post: SimulatedPost
        var section: MenuEntry?
        /// The cards of the posts that boxes in the text link to, by id.
        var related: [String: PageCard]
        var readNext: [PageCard]
        var coverages: [MenuEntry]
        /// The names of all authors.
        var authors: [String]
        var labels: EditionOutline.Labels
    }

    /// What stands in the title of the window; `nil` on the front page.
    var title: String? {
        switch self {
        case .front: nil
        case .list(let list): list.title
        case .authors(let title, _), .text(let title, _): title
        case .article(let article): article.post.title
        }
    }
}
