import NewsModel

/// One edition of the publisher's site as a value: posts, what became of them, and how it answers.
///
/// It is made of posts that are there at all times (an archive), or of a fixture, whose posts come and change with time.
/// Copies are independent, so a test keeps a site as it was beside the site as it is. Answers are pure: the same site,
/// request and time give the same bytes.
public struct SimulatedSite: Sendable {
    public let edition: SimulatedEdition
    public var settings: SiteSettings
    /// The newsroom's zone, `Asia/Beirut`.
    public let zone: SiteZone
    /// What the pages are written with; the articles of an archive are always written as the publisher's are.
    public let templates: SiteTemplates
    let chrome: PageChrome
    let outline: EditionOutline
    /// `nil` for an archive.
    let timeline: SiteTimeline?
    let sharedParts = SharedPartsCache()

    /// The posts of an archive; of a fixture's site, what was changed by hand, which then stays so at all times.
    var hand: SiteState
    /// Posts of a fixture's site that were brought back by hand.
    var restored: Set<String> = []

    /// Makes a site of posts. A post that is given several times keeps its latest version (`last_updated`; of equal ones
    /// the last given) and the months of all.
    /// - Parameter pageBytes: what an average page is padded to.
    /// - Throws: `ZoneError` where the system has no time zone database.
    public init(
        edition: SimulatedEdition, posts: [SimulatedPost], settings: SiteSettings = SiteSettings(),
        pageBytes: Int = 96_000, templates: SiteTemplates = .first
    ) throws(ZoneError) {
        (self.edition, self.settings, self.templates, timeline) = (edition, settings, templates, nil)
        zone = try SiteZone(identifier: "Asia/Beirut")
        var merged: [String: SimulatedPost] = [:]
        for post in posts { merged[post.id] = merged[post.id].map { $0.merged(with: post) } ?? post }
        hand = SiteState(posts: merged)
        chrome = PageChrome(edition: edition, posts: Array(merged.values), pageBytes: pageBytes)
        outline = EditionOutline(archive: Array(merged.values), edition: edition)
    }

    /// Makes a site of an edition of a fixture.
    /// - Parameter pageBytes: what an average page is padded to.
    /// - Throws: `ZoneError` where the system has no time zone database.
    public init(
        edition: SimulatedEdition, timeline: SiteTimeline, settings: SiteSettings = SiteSettings(),
        templates: SiteTemplates = .first, pageBytes: Int = 40_000
    ) throws(ZoneError) {
        (self.edition, self.settings, self.templates, self.timeline) = (edition, settings, templates, timeline)
        zone = try SiteZone(identifier: "Asia/Beirut")
        hand = .empty
        chrome = PageChrome(edition: edition, posts: [], pageBytes: pageBytes)
        outline = EditionOutline(fixture: timeline.fixture, edition: edition)
    }

    /// The site at an instant. Posts of an archive are there at all times.
    public func state(at now: Instant) -> SiteState {
        guard let timeline else { return hand }
        let state = timeline.state(of: edition.language, at: now)
        let isUntouched = hand.posts.isEmpty && hand.retracted.isEmpty && restored.isEmpty
        return isUntouched ? state : state.changed(by: hand, restored: restored)
    }

    /// The site when all has happened that a fixture says; an archive as it is.
    var lastState: SiteState { state(at: Instant(milliseconds: .max)) }

    /// Posts by id, of a fixture those of its last day.
    public var posts: [String: SimulatedPost] { lastState.posts }

    /// The ids of all posts that answer with a page, ascending; of a fixture those of its last day.
    public var liveIDs: [String] { lastState.liveIDs }

    /// The months that have a sitemap, newest first; of a fixture those of its last day.
    public var months: [YearMonth] { lastState.months }

    func moment(at now: Instant) -> SiteMoment {
        SiteMoment(outline: outline, state: state(at: now), now: now, zone: zone)
    }
}

extension SiteState {
    /// Posts that are all there.
    fileprivate init(posts: [String: SimulatedPost]) {
        self.posts = posts
        idsByPath = Dictionary(
            posts.values.sorted { $0.id < $1.id }.map { (SitePath($0.path), $0.id) },
            uniquingKeysWith: { first, _ in first })
        changed = posts.values.map(\.updated.instant).max() ?? Instant(milliseconds: 0)
    }
}

extension SimulatedPost {
    /// The later version of the two, in the months of both.
    func merged(with other: SimulatedPost) -> SimulatedPost {
        var latest = other.updated.instant >= updated.instant ? other : self
        latest.months = Set(months + other.months).sorted()
        return latest
    }
}
