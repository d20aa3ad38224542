import NewsModel

/// A cache between the site and its readers that answers with copies of an earlier instant.
public struct StaleCache: Sendable, Equatable {
    /// What the headers of a copy say of its age.
    public enum AgeHeader: String, Sendable, CaseIterable {
        /// `Date` of the copy and `Age` since then (RFC 9111 §5.1).
        case right
        /// `Date` of now and the right `Age`, as caches write it that date their own answers.
        case redated
        /// `Date` of the copy, no `Age`.
        case missing
        /// `Date` of the copy and `Age: 3`.
        case wrong
        /// `Date` of now, no `Age`: nothing says that it is a copy.
        case hidden
    }

    /// When the copies were made.
    public var asOf: Instant
    public var age: AgeHeader
    /// Of all pages, how many it has a copy of: 0 to 1. Sitemaps and robots.txt are none.
    public var share = 1.0
    /// Which pages these are.
    public var seed: UInt64 = 0
    /// The paths that it has copies of, in place of a share.
    public var paths: Set<SitePath> = []
    /// Whether `Cache-Control: no-cache` of a request makes it ask the site.
    public var honoursNoCache = false

    public init(asOf: Instant, age: AgeHeader) { (self.asOf, self.age) = (asOf, age) }

    /// The cache that answers a request, if one does. Shares of several stand side by side: none has the others' pages.
    static func answering(_ request: SimulatedRequest, of caches: [StaleCache]) -> StaleCache? {
        let (path, isListable) = (SitePath(request.path), isPage(request.path))
        let fresh = request.asksForFresh
        var offset = 0.0
        for cache in caches {
            defer { offset += cache.paths.isEmpty ? cache.share : 0 }
            if fresh && cache.honoursNoCache { continue }
            if cache.paths.contains(path) { return cache }
            guard cache.paths.isEmpty, isListable else { continue }
            var random = SeededRandom(seed: cache.seed, name: path.rawValue)
            let place = Double(random.next() >> 11) / Double(1 << 53) - offset
            if place >= 0 && place < cache.share { return cache }
        }
        return nil
    }

    private static func isPage(_ path: String) -> Bool { path != "/robots.txt" && !path.hasPrefix("/sitemaps/") }

    /// The headers of a copy that is served at a time.
    func headers(at now: Instant) -> [(name: String, value: String)] {
        let seconds = max(0, now.milliseconds(since: asOf) / 1000)
        let (then, hit) = (HTTPDate.text(of: asOf), ("X-Cache", "HIT"))
        switch age {
        case .right: return [("Date", then), ("Age", String(seconds)), hit]
        case .redated: return [("Date", HTTPDate.text(of: now)), ("Age", String(seconds)), hit]
        case .missing: return [("Date", then), hit]
        case .wrong: return [("Date", then), ("Age", "3"), hit]
        case .hidden: return [("Date", HTTPDate.text(of: now))]
        }
    }
}
