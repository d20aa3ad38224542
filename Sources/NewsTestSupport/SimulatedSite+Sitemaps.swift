import NewsModel

/// Sitemaps (sitemaps.org protocol 0.9) as the publisher writes them: an index of months, addresses percent-encoded.
extension SimulatedSite {
    static let indexPath = "/sitemaps/all.xml"
    private static let monthPrefix = "/sitemaps/all/sitemap-"
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

    private var monthSuffix: String { settings.gzipSitemaps ? ".xml.gz" : ".xml" }

    /// The path of a month's sitemap.
    public func sitemapPath(of month: YearMonth) -> String { "\(Self.monthPrefix)\(month)\(monthSuffix)" }

    /// The month whose sitemap a path names, if there is one.
    func sitemapMonth(atPath path: String, of state: SiteState) -> YearMonth? {
        guard path.hasPrefix(Self.monthPrefix), path.hasSuffix(monthSuffix) else { return nil }
        return state.months.first { sitemapPath(of: $0) == path }
    }

    /// How many indexes stand above the one at a path; `nil` where none is there.
    func indexLevel(atPath path: String) -> Int? {
        if path == Self.indexPath { return 0 }
        return (1...max(1, settings.indexLevels)).first { path == "/sitemaps/level-\($0).xml" }
    }

    /// An index that names the next one, and itself, as careless sites do.
    func outerIndex(level: Int) -> [UInt8] {
        var page = PageWriter()
        page.markup("\(Self.head)<sitemapindex xmlns=\"\(Self.namespace)\">\n")
        page.markup("<sitemap><loc>\(edition.host)/sitemaps/level-\(level + 1).xml</loc></sitemap>\n")
        page.markup("<sitemap><loc>\(edition.host)\(Self.indexPath)</loc></sitemap>\n</sitemapindex>\n")
        return page.bytes
    }

    /// The index, newest month first, with the instant at which it last changed.
    func sitemapIndex(of state: SiteState) -> (bytes: [UInt8], changed: Instant) {
        var latest: [YearMonth: SiteTime] = [:]
        for post in state.listedPosts {
            for month in post.months where latest[month].map({ $0.instant < post.updated.instant }) ?? true {
                latest[month] = post.updated
            }
        }
        var page = PageWriter()
        page.markup("\(Self.head)<sitemapindex xmlns=\"\(Self.namespace)\">\n")
        for (month, changed) in latest.sorted(by: { $0.key > $1.key }) {
            page.markup("<sitemap><loc>\(edition.host)\(sitemapPath(of: month))</loc>")
            if settings.lastmod.inIndex { page.markup("<lastmod>\(lastmod(changed))</lastmod>") }
            page.markup("</sitemap>\n")
        }
        page.markup("</sitemapindex>\n")
        return (page.bytes, latest.values.map(\.instant).max() ?? Instant(milliseconds: 0))
    }

    /// A month's addresses, latest change first, with the instant at which it last changed.
    func sitemap(of month: YearMonth, of state: SiteState) -> (bytes: [UInt8], changed: Instant) {
        let listed = state.listedPosts.filter { $0.months.contains(month) }
            .sorted { ($0.updated.instant, $0.id) > ($1.updated.instant, $1.id) }
        if settings.textSitemaps {
            let lines = listed.map { "\(edition.host)\(PercentCoding.encode($0.path))\n" }
            return (Array(lines.joined().utf8), listed.first?.updated.instant ?? Instant(milliseconds: 0))
        }
        var page = PageWriter(capacity: listed.count * 400)
        page.markup("\(Self.head)<urlset xmlns=\"\(Self.namespace)\">\n")
        for post in listed {
            page.markup("<url><loc>\(edition.host)")
            page.path(post.path)
            page.markup("</loc>")
            if settings.lastmod.inMonths { page.markup("<lastmod>\(lastmod(post.updated))</lastmod>") }
            page.markup("</url>\n")
        }
        page.markup("</urlset>\n")
        return (page.bytes, listed.first?.updated.instant ?? Instant(milliseconds: 0))
    }

    private func lastmod(_ time: SiteTime) -> Substring {
        settings.lastmodDateOnly ? time.text.prefix(10) : time.text[...]
    }
}
