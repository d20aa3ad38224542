import NewsModel
import NewsStore

/// Which sitemaps of an index to read, and in which order they are.
enum SitemapPlan {
    /// Whether a sitemap is read now.
    ///
    /// With a lastmod: when it differs from the one at which it was last read, or when it is a date alone and was read
    /// before that day had passed. Without: the newest always, older ones ever more seldom.
    static func isDue(
        _ state: SitemapState, lastmodIsDay: Bool, now: Instant, schedule: RevisitSchedule = RevisitSchedule()
    ) -> Bool {
        guard let asked = state.asked else { return true }
        if let lastmod = state.lastmod {
            if state.read != lastmod { return true }
            return lastmodIsDay && asked < lastmod.advanced(byMilliseconds: 2 * 86_400_000)
        }
        guard state.place >= SyncTuning.newestSitemaps else { return true }
        let places = Int64(state.place - SyncTuning.newestSitemaps + 1)
        let pause = min(schedule.sitemapLongest, places * schedule.sitemapStep)
        return now.milliseconds(since: asked) >= pause
    }

    /// How many indexes are above a sitemap; those that stand in a circle count as too many.
    static func depth(of url: String, parents: [String: String]) -> Int {
        var (depth, at) = (0, url)
        while let parent = parents[at], depth <= SyncTuning.sitemapDepth { (depth, at) = (depth + 1, parent) }
        return depth
    }

    /// Sitemaps from the newest to the oldest: by the numbers in their names (`sitemap-2024-10.xml` is newer than
    /// `sitemap-2024-5.xml`), which mean months wherever sites write them; those that tie stay in the index's order.
    static func newestFirst(_ urls: [String]) -> [String] {
        let keyed = urls.enumerated().map { (offset: $0.offset, url: $0.element, numbers: numbers(in: $0.element)) }
        return keyed.sorted { left, right in
            if left.numbers != right.numbers { return right.numbers.lexicographicallyPrecedes(left.numbers) }
            return left.offset < right.offset
        }.map(\.url)
    }

    private static func numbers(in url: String) -> [Int] {
        let name = url.split(separator: "/").last ?? ""
        return name.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    }
}
