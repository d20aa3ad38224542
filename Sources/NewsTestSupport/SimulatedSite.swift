import NewsModel

/// One edition of the publisher's site as a value: posts, what became of them, and how it answers.
///
/// Copies are independent, so a test keeps a site as it was beside the site as it is. Answers are pure: the same site,
/// request and time give the same bytes.
public struct SimulatedSite: Sendable {
    public let edition: SimulatedEdition
    public var settings: SiteSettings
    /// The newsroom's zone, `Asia/Beirut`.
    public let zone: SiteZone
    let chrome: PageChrome

    /// Posts by id.
    public internal(set) var posts: [String: SimulatedPost]
    var idsByPath: [SitePath: String]
    /// Ids of posts that answer with a status instead of a page, and whether their address still stands in sitemaps.
    var retracted: [String: Retraction] = [:]
    /// Old paths that lead to a post's new one.
    var redirects: [SitePath: String] = [:]

    struct Retraction: Sendable {
        var status: Int
        var listed: Bool
    }

    /// Makes a site of posts. A post that is given several times keeps its latest version (`last_updated`; of equal ones
    /// the last given) and the months of all.
    /// - Parameter pageBytes: what an average page is padded to.
    /// - Throws: `ZoneError` where the system has no time zone database.
    public init(
        edition: SimulatedEdition, posts: [SimulatedPost], settings: SiteSettings = SiteSettings(),
        pageBytes: Int = 96_000
    ) throws(ZoneError) {
        self.edition = edition
        self.settings = settings
        zone = try SiteZone(identifier: "Asia/Beirut")
        var merged: [String: SimulatedPost] = [:]
        for post in posts { merged[post.id] = merged[post.id].map { $0.merged(with: post) } ?? post }
        self.posts = merged
        idsByPath = Dictionary(
            merged.values.sorted { $0.id < $1.id }.map { (SitePath($0.path), $0.id) },
            uniquingKeysWith: { first, _ in first })
        chrome = PageChrome(edition: edition, posts: Array(merged.values), pageBytes: pageBytes)
    }

    /// The ids of all posts that answer with a page, ascending.
    public var liveIDs: [String] { posts.keys.filter { retracted[$0] == nil }.sorted() }

    /// The months that have a sitemap, newest first.
    public var months: [YearMonth] { Set(listedPosts.flatMap(\.months)).sorted(by: >) }

    /// Posts whose address stands in sitemaps.
    var listedPosts: [SimulatedPost] { posts.values.filter { retracted[$0.id]?.listed ?? true } }
}

extension SimulatedPost {
    /// The later version of the two, in the months of both.
    func merged(with other: SimulatedPost) -> SimulatedPost {
        var latest = other.updated.instant >= updated.instant ? other : self
        latest.months = Set(months + other.months).sorted()
        return latest
    }
}
