/// The parts of a page that all pages of an edition share, written once: menus, ticker, side column, foot, scripts.
///
/// Its titles and addresses are those of the posts at the time it is made. They stay as they are when posts change, so that
/// a changed post changes its own page and no other.
struct PageChrome: Sendable {
    /// How many bytes of a page are its own on average: head, metadata, body.
    static let ownBytes = 11_000
    /// How many different blocks of related posts there are; a post's id chooses one.
    static let relatedVariants = 8

    let styles: [UInt8]
    let header: [UInt8]
    let related: [[UInt8]]
    let aside: [UInt8]
    let footer: [UInt8]
    let scripts: [UInt8]
    /// What the article's own `read-also` boxes link to.
    let links: [Link]

    /// A post as another page links to it.
    struct Link: Sendable {
        var path: String
        var title: String
        var time: String
        var shownTime: String
        var thumbnail: String

        init(_ post: SimulatedPost) {
            (path, title, thumbnail) = (post.path, post.title, post.thumbnail)
            (time, shownTime) = (post.published.text, post.published.shown)
        }

        init(path: String, title: String, time: String) {
            (self.path, self.title, self.time, shownTime, thumbnail) = (path, title, time, time, "")
        }
    }

    /// - Parameter pageBytes: the size that an average page is padded to; smaller sizes than the markup takes add nothing.
    init(edition: SimulatedEdition, posts: [SimulatedPost], pageBytes: Int) {
        var links = posts.sorted { ($0.published.instant, $0.id) > ($1.published.instant, $1.id) }.prefix(120).map(
            Link.init)
        if links.isEmpty {
            links = [Link(path: "/", title: edition.words.home, time: "2026-01-01T00:00:00+02:00")]
        }
        let builder = ChromeBuilder(edition: edition, links: links)
        self.links = links
        header = builder.header()
        related = (0..<Self.relatedVariants).map(builder.related)
        aside = builder.aside()
        footer = builder.footer()
        let bare = builder.styles(rules: 0)
        let natural = header.count + (related.first?.count ?? 0) + aside.count + footer.count + bare.count
        let missing = max(0, pageBytes - natural - Self.ownBytes)
        styles = builder.styles(rules: missing * 7 / 10 / ChromeBuilder.ruleBytes)
        scripts = builder.scripts(slots: missing * 3 / 10 / ChromeBuilder.slotBytes)
    }
}
