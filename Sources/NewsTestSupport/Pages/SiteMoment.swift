import NewsModel

/// An edition at an instant, and what its pages show then.
struct SiteMoment: Sendable {
    /// How many cards its lists have at most.
    static let listCards = 40
    static let inFiveCards = 5
    static let readNextCards = 4
    /// Of how many of the newest posts rankings are made.
    private static let rankedPosts = 24
    /// How often they change, in hours.
    private static let inFiveHours: Int64 = 6
    private static let readNextHours: Int64 = 2
    private static let nextHours: Int64 = 24

    let outline: EditionOutline
    let state: SiteState
    let now: Instant
    let zone: SiteZone

    private var edition: SimulatedEdition { outline.edition }

    /// Hours since 1970, which are full hours in Beirut too.
    static func hour(of instant: Instant) -> Int64 {
        (instant.milliseconds - (instant.milliseconds % 3_600_000 + 3_600_000) % 3_600_000) / 3_600_000
    }

    private var hour: Int64 { Self.hour(of: now) }

    /// When the lists became what they are: the last change of a post or of the hour.
    var listsChanged: Instant { min(now, max(state.changed, Instant(milliseconds: hour * 3_600_000))) }

    // MARK: What stands on all pages

    func frame() -> PageFrame {
        let others = SimulatedEdition.languages.filter { $0 != edition.language }.compactMap(SimulatedEdition.init)
        return PageFrame(
            edition: edition, labels: outline.labels,
            editions: others.map {
                MenuEntry(key: $0.language, title: $0.language.capitalized, address: $0.host + "/")
            },
            sections: outline.sections, regions: outline.regions, pages: outline.pages, apps: outline.apps,
            ticker: ticker(),
            mostRead: ranked(PageFrame.mostReadCards, name: "most-read", hours: 1).map {
                $0.showing(caption: true, section: true, date: true)
            })
    }

    /// Ten lines at the start; each full hour one more enters and the oldest leaves. Every other line that entered since
    /// shows when, every third leads somewhere.
    private func ticker() -> [PageFrame.TickerLine] {
        let (lines, count) = (outline.ticker, Int64(outline.ticker.count))
        guard count > 0 else { return [] }
        let first = hour - Self.hour(of: outline.start)
        return (first..<first + min(count, Int64(PageFrame.tickerLines))).reversed().map { index in
            let entered = Self.hour(of: outline.start) + index - Int64(PageFrame.tickerLines) + 1
            let isTimed = entered > Self.hour(of: outline.start) && index % 2 == 0
            let time = SiteTime(Instant(milliseconds: entered * 3_600_000), in: zone).text.dropFirst(11).prefix(5)
            let line = Int((index % count + count) % count)
            let path = line % 3 == 2 ? outline.sections.first?.address : nil
            return PageFrame.TickerLine(text: lines[line], time: isTimed ? String(time) : nil, path: path)
        }
    }

    // MARK: Lists of posts

    /// Posts that answer with a page, the newest first.
    func newest(_ count: Int, where isIncluded: (SimulatedPost) -> Bool = { _ in true }) -> [SimulatedPost] {
        let posts = state.livePosts.filter(isIncluded)
        return Array(posts.sorted { ($0.published.instant, $0.id) > ($1.published.instant, $1.id) }.prefix(count))
    }

    /// Some of the newest posts in an order that their ids and a name decide, made anew each so many hours. What is
    /// published in between waits, so that a list changes with its hours only.
    private func ranked(
        _ count: Int, name: String, hours: Int64, where isIncluded: (SimulatedPost) -> Bool = { _ in true }
    ) -> [PageCard] {
        let period = hour / hours
        let start = Instant(milliseconds: period * hours * 3_600_000)
        let posts = newest(Self.rankedPosts) { post in
            (outline.isArchive || post.published.instant <= start) && isIncluded(post)
        }
        let places = posts.map { post in
            var random = SeededRandom(seed: 0, name: "\(edition.language) \(name) \(period) \(post.id)")
            return (place: random.next(), post: post)
        }
        return places.sorted { ($0.place, $0.post.id) < ($1.place, $1.post.id) }.prefix(count).map {
            PageCard($0.post, outline: outline)
        }
    }

    func front() -> ShownPage.Front {
        ShownPage.Front(
            inFive: ranked(Self.inFiveCards, name: "in-five", hours: Self.inFiveHours).map {
                $0.showing(section: true)
            },
            readNext: ranked(Self.readNextCards, name: "read-next", hours: Self.readNextHours).map {
                $0.showing(section: true)
            },
            coverages: outline.coverages.map { coverage in
                let member = newest(1) { $0.filing?.coverages.contains(coverage.key) ?? false }.first
                return PageCard(coverage, image: member?.thumbnail ?? "\(outline.mediaHost)/media/coverage.jpg")
            },
            live: outline.liveTitle(at: now).map { MenuEntry(key: "live", title: $0, address: "/live") })
    }

    /// A page of a list of posts.
    func list(_ kind: ShownPage.List.Kind, _ entry: MenuEntry, of keep: (SimulatedPost) -> Bool) -> ShownPage {
        let cards = newest(Self.listCards, where: keep).map { PageCard($0, outline: outline).showing(date: true) }
        return .list(ShownPage.List(kind: kind, title: entry.title, text: entry.text, cards: cards))
    }

    func article(_ post: SimulatedPost) -> ShownPage.Article {
        let filing = post.filing
        var related: [String: PageCard] = [:]
        for case .related(let ids) in post.body {
            for id in ids { related[id] = state.posts[id].map { PageCard($0, outline: outline) } }
        }
        let first = post.sectionSlug
        return ShownPage.Article(
            post: post, section: filing.flatMap { outline.section($0.section) }, related: related,
            readNext: ranked(Self.readNextCards, name: "after \(post.id)", hours: Self.nextHours) {
                $0.id != post.id && $0.sectionSlug == first
            }
            .map { $0.showing(section: true) },
            coverages: (filing?.coverages ?? []).compactMap(outline.coverage),
            authors: filing.map { $0.authors.map { outline.author($0)?.title ?? $0 } } ?? [post.author],
            labels: outline.labels)
    }
}
