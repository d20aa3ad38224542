/// What a site of three editions is made of beside its posts: `site.yaml` of a fixture.
public struct SiteOutline: Sendable {
    /// A section, region, coverage, author or page: what it is called and where it stands.
    public struct Entry: Sendable {
        /// The same in all editions.
        public var key: String
        /// The decoded path in each edition.
        public var path: LocalText
        public var name: LocalText
        /// What a coverage or an author says of itself.
        public var text: LocalText?
        /// The entries below, of a section.
        public var children: [Entry] = []
    }

    /// Another address, such as an app's.
    public struct Address: Sendable {
        public var url: String
        public var name: LocalText
    }

    /// A title of the live stream, and since when.
    public struct LiveTitle: Sendable {
        public var since: SiteTime?
        public var title: LocalText
    }

    /// The names of the media kinds, in the file's order.
    public var media: [(key: String, name: LocalText)] = []
    public var sections: [Entry] = []
    public var regions: [Entry] = []
    public var coverages: [Entry] = []
    public var authors: [Entry] = []
    public var pages: [Entry] = []
    public var apps: [Address] = []
    /// Headings: `breaking`, `most-read`, `read-next`, `in-five`, `coverage`, `related`, `source`, `by`, `live`.
    public var labels: [String: LocalText] = [:]
    /// By their time, the first without one.
    public var live: [LiveTitle] = []
    /// The ticker's lines of each edition.
    public var ticker: [String: [String]] = [:]

    /// The labels that a site has to have.
    static let labelNames = [
        "breaking", "most-read", "read-next", "in-five", "coverage", "related", "source", "by", "live",
    ]

    /// Sections of both levels.
    public var allSections: [Entry] { sections.flatMap { [$0] + $0.children } }

    /// The section of a key, with the one above it.
    func section(_ key: String) -> (entry: Entry, parent: Entry?)? {
        for entry in sections {
            if entry.key == key { return (entry, nil) }
            if let child = entry.children.first(where: { $0.key == key }) { return (child, entry) }
        }
        return nil
    }
}

extension [SiteOutline.Entry] {
    /// The entry of a key.
    func entry(_ key: String) -> Element? { first { $0.key == key } }
}
