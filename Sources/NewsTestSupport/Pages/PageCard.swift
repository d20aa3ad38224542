import NewsModel

/// A post as lists show it.
struct PageCard: Sendable {
    var title: String
    /// Decoded.
    var path: String
    var image: String
    /// A line below the title.
    var caption: String?
    /// The name of its section.
    var section: String?
    var date: SiteTime?

    /// The card of a post.
    init(_ post: SimulatedPost, outline: EditionOutline) {
        (title, path, image) = (post.title, post.path, post.thumbnail)
        caption = post.caption ?? (post.description.isEmpty ? nil : post.description)
        section =
            post.filing.flatMap { outline.section($0.section)?.title }
            ?? post.classes.first { $0.mapping == "category" }?.value
        date = post.published
    }

    /// The card of a menu's entry.
    init(_ entry: MenuEntry, image: String) {
        (title, path, self.image, caption) = (entry.title, entry.address, image, nil)
    }

    /// The card without what a list does not show.
    func showing(caption: Bool = false, section: Bool = false, date: Bool = false) -> PageCard {
        var card = self
        if !caption { card.caption = nil }
        if !section { card.section = nil }
        if !date { card.date = nil }
        return card
    }
}

extension SiteTime {
    /// As cards show it, in the words of an edition: `10 Nov 2025`.
    func shownDate(in edition: SimulatedEdition) -> String {
        let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return String(text.prefix(10)) }
        return "\(parts[2]) \(edition.words.months[parts[1] - 1]) \(parts[0])"
    }
}
