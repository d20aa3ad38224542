import NewsModel

/// A site's outline as one edition shows it.
struct EditionOutline: Sendable {
    /// The headings of a page.
    struct Labels: Sendable {
        var breaking, mostRead, readNext, inFive, coverage, related, source, by, live: String
    }

    let edition: SimulatedEdition
    /// The names of media kinds by their key.
    var media: [String: String] = [:]
    var sections: [MenuEntry] = []
    var regions: [MenuEntry] = []
    var coverages: [MenuEntry] = []
    var authors: [MenuEntry] = []
    var pages: [MenuEntry] = []
    var apps: [MenuEntry] = []
    var labels: Labels
    /// Titles of the live stream, and since when.
    var live: [(since: Instant?, title: String)] = []
    /// The ticker's lines, the oldest first.
    var ticker: [String] = []
    /// When the first lines of the ticker stand there.
    var start = Instant(milliseconds: 0)

    /// Whether it is made of posts that are there at all times.
    private(set) var isArchive = false

    var mediaHost: String { edition.mediaHost }

    func section(_ key: String) -> MenuEntry? { sections.flatMap(\.all).first { $0.key == key } }
    func region(_ key: String) -> MenuEntry? { regions.first { $0.key == key } }
    func coverage(_ key: String) -> MenuEntry? { coverages.first { $0.key == key } }
    func author(_ key: String) -> MenuEntry? { authors.first { $0.key == key } }

    /// The live stream's title at an instant.
    func liveTitle(at now: Instant) -> String? { live.last { $0.since.map { $0 <= now } ?? true }?.title }

    /// The outline of an edition of a fixture.
    init(fixture: SiteFixture, edition: SimulatedEdition) {
        let (outline, language) = (fixture.outline, edition.language)
        func entry(_ entry: SiteOutline.Entry) -> MenuEntry {
            MenuEntry(
                key: entry.key, title: entry.name[language], address: entry.path[language], text: entry.text?[language],
                children: entry.children.map(entry(_:)))
        }
        func label(_ name: String) -> String { outline.labels[name]?[language] ?? name }
        self.edition = edition
        labels = Labels(
            breaking: label("breaking"), mostRead: label("most-read"), readNext: label("read-next"),
            inFive: label("in-five"), coverage: label("coverage"), related: label("related"), source: label("source"),
            by: label("by"), live: label("live"))
        media = Dictionary(outline.media.map { ($0.key, $0.name[language]) }, uniquingKeysWith: { first, _ in first })
        sections = outline.sections.map(entry(_:))
        regions = outline.regions.map(entry(_:))
        coverages = outline.coverages.map(entry(_:))
        authors = outline.authors.map(entry(_:))
        pages = outline.pages.map(entry(_:))
        apps = outline.apps.map { MenuEntry(key: $0.url, title: $0.name[language], address: $0.url) }
        live = outline.live.map { ($0.since?.instant, $0.title[language]) }
        (ticker, start) = (outline.ticker[language] ?? [], fixture.start)
    }

    /// The outline of an edition that is made of posts alone: a section for each first part of their paths, the largest
    /// first, and their titles in the ticker.
    init(archive posts: [SimulatedPost], edition: SimulatedEdition) {
        let words = edition.words
        (self.edition, isArchive) = (edition, true)
        labels = Labels(
            breaking: words.breaking, mostRead: words.mostRead, readNext: words.latest, inFive: words.inFive,
            coverage: words.related, related: words.readAlso, source: "", by: "", live: words.onAir)
        var counts: [String: Int] = [:]
        for post in posts where Self.isSection(post.sectionSlug) { counts[post.sectionSlug, default: 0] += 1 }
        let slugs = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.archiveSections).map(\.key)
        sections = slugs.map { slug in
            let name = words.sections.first { $0.slug == slug }?.name ?? slug
            return MenuEntry(key: slug, title: name, address: "/\(slug)")
        }
        live = [(nil, words.onAir)]
        let newest = posts.sorted { ($0.published.instant, $0.id) > ($1.published.instant, $1.id) }
        ticker = newest.prefix(Self.archiveLines).reversed().map(\.title)
    }

    /// Whether the first part of a path is a section: authors and coverages of the publisher are posts with paths too.
    private static func isSection(_ slug: String) -> Bool { !["", "authors", "author", "coverage"].contains(slug) }

    /// Sections that the menu of an archive has at most, and lines that its ticker goes round.
    private static let archiveSections = 16
    private static let archiveLines = 40
}
