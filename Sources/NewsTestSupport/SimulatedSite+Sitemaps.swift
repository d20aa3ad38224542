import NewsModel

/// Sitemaps (sitemaps.org protocol 0.9) as the publisher writes them: an index of months, addresses percent-encoded.
extension SimulatedSite {
    static let indexPath = "/sitemaps/all.xml"
    private static let monthPrefix = "/sitemaps/all/sitemap-"
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

    private static let yearPrefix = "/sitemaps/all/year-"
    private static let deepPrefix = "/sitemaps/all/deep-"

    private var monthSuffix: String {
        (settings.sitemaps == .text ? ".txt" : ".xml") + (settings.gzipSitemaps ? ".gz" : "")
    }

    /// The index that a path names besides the one of all, where indexes are nested.
    func nestedIndex(atPath path: String, of state: SiteState) -> (bytes: [UInt8], changed: Instant)? {
        let months = latestChanges(of: state)
        switch settings.sitemaps {
        case .months, .text: return nil
        case .endless:
            guard path.hasPrefix(Self.deepPrefix),
                let depth = Int(path.dropFirst(Self.deepPrefix.count).prefix { $0 != "." }),
                let newest = months.first
            else { return nil }
            return index([("\(Self.deepPrefix)\(depth + 1).xml", newest.changed)])
        case .nested, .circle:
            let own = months.filter { path == "\(Self.yearPrefix)\($0.month.year).xml" }
            guard let newest = own.first else { return nil }
            let above = [(Self.indexPath, newest.changed)] + years(of: months)
            return index(
                own.map { (sitemapPath(of: $0.month), $0.changed) } + (settings.sitemaps == .circle ? above : []))
        }
    }

    /// The indexes of years, with their latest change.
    private func years(of months: [(month: YearMonth, changed: SiteTime)]) -> [(path: String, changed: SiteTime)] {
        let latest = Dictionary(months.map { ($0.month.year, $0.changed) }) { $0.instant < $1.instant ? $1 : $0 }
        return latest.sorted { $0.key > $1.key }.map { ("\(Self.yearPrefix)\($0.key).xml", $0.value) }
    }

    /// The path of a month's sitemap.
    public func sitemapPath(of month: YearMonth) -> String { "\(Self.monthPrefix)\(month)\(monthSuffix)" }

    /// The month whose sitemap a path names, if there is one.
    func sitemapMonth(atPath path: String, of state: SiteState) -> YearMonth? {
        guard path.hasPrefix(Self.monthPrefix), path.hasSuffix(monthSuffix) else { return nil }
        return state.months.first { sitemapPath(of: $0) == path }
    }

    /// The index, newest month first, with the instant at which it last changed.
    func sitemapIndex(of state: SiteState) -> (bytes: [UInt8], changed: Instant) {
        let months = latestChanges(of: state)
        switch settings.sitemaps {
        case .nested, .circle: return index(years(of: months))
        case .months, .text: return index(months.map { (sitemapPath(of: $0.month), $0.changed) })
        case .endless:
            let deep = months.first.map { [("\(Self.deepPrefix)1.xml", $0.changed)] } ?? []
            return index(months.map { (sitemapPath(of: $0.month), $0.changed) } + deep)
        }
    }

    /// Months with their latest change, the newest first.
    private func latestChanges(of state: SiteState) -> [(month: YearMonth, changed: SiteTime)] {
        var latest: [YearMonth: SiteTime] = [:]
        for post in state.listedPosts {
            for month in post.months where latest[month].map({ $0.instant < post.updated.instant }) ?? true {
                latest[month] = post.updated
            }
        }
        return latest.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    }

    /// An index of sitemaps, and the instant at which it last changed.
    private func index(_ sitemaps: [(path: String, changed: SiteTime)]) -> (bytes: [UInt8], changed: Instant) {
        var page = PageWriter()
        page.markup("\(Self.head)<sitemapindex xmlns=\"\(Self.namespace)\">\n")
        for (path, changed) in sitemaps {
            page.markup("<sitemap><loc>\(edition.host)\(path)</loc>")
            if settings.lastmod.inIndex { page.markup("<lastmod>\(lastmod(changed))</lastmod>") }
            page.markup("</sitemap>\n")
        }
        page.markup("</sitemapindex>\n")
        return (page.bytes, sitemaps.map(\.changed.instant).max() ?? Instant(milliseconds: 0))
    }

    /// A month's addresses, latest change first, with the instant at which it last changed.
    func sitemap(of month: YearMonth, of state: SiteState) -> (bytes: [UInt8], changed: Instant) {
        let listed = state.listedPosts.filter { $0.months.contains(month) }
            .sorted { ($0.updated.instant, $0.id) > ($1.updated.instant, $1.id) }
        var page = PageWriter(capacity: listed.count * 400)
        if settings.sitemaps == .text {
            for post in listed {
                page.markup(edition.host)
                page.path(post.path)
                page.markup("\n")
            }
            return (page.bytes, listed.first?.updated.instant ?? Instant(milliseconds: 0))
        }
        page.markup("\(Self.head)<urlset xmlns=\"\(Self.namespace)\">\n")
        for post in listed {
            page.markup("<url><loc>\(edition.host)")
            page.path(post.path)
            page.markup("</loc>")
            if settings.lastmod.inMonths { page.markup("<lastmod>\(lastmod(post.updated))</lastmod>") }
            page.markup("</url>\n")
        }
        for path in month == state.months.first ? settings.alsoListed : [] {
            page.markup("<url><loc>\(edition.host)")
            page.path(path)
            page.markup("</loc></url>\n")
        }
        page.markup("</urlset>\n")
        return (page.bytes, listed.first?.updated.instant ?? Instant(milliseconds: 0))
    }

    private func lastmod(_ time: SiteTime) -> Substring {
        settings.lastmodDateOnly ? time.text.prefix(10) : time.text[...]
    }
}
