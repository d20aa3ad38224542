import NewsModel
import NewsTestSupport
import Testing

@Suite struct StaleCacheTests {
    private let lamps = "/news/politics/lamp-council-votes"
    private let asOf = Fixtures.instant("2026-03-30T20:00:00+03:00")

    private func site(_ age: StaleCache.AgeHeader, _ change: (inout StaleCache) -> Void = { _ in }) throws
        -> SimulatedSite
    {
        var cache = StaleCache(asOf: asOf, age: age)
        change(&cache)
        return try TinySite.site { $0.settings.caches = [cache] }
    }

    private static let headers: [(StaleCache.AgeHeader, date: String, seconds: String?, hit: String?)] = [
        (.right, "Mon, 30 Mar 2026 17:00:00 GMT", "50400", "HIT"),
        (.redated, "Tue, 31 Mar 2026 07:00:00 GMT", "50400", "HIT"),
        (.missing, "Mon, 30 Mar 2026 17:00:00 GMT", nil, "HIT"),
        (.wrong, "Mon, 30 Mar 2026 17:00:00 GMT", "3", "HIT"),
        (.hidden, "Tue, 31 Mar 2026 07:00:00 GMT", nil, nil),
    ]

    @Test func `a copy says of its age what it is told to`() throws {
        let copy = try TinySite.site().get(lamps, at: "2026-03-30T20:00").text
        for (age, date, seconds, hit) in Self.headers {
            let answer = try site(age).get(lamps, at: "2026-03-31T10:00")
            #expect(answer.text == copy)
            #expect(answer.header("Date") == date && answer.header("Age") == seconds, "\(age)")
            #expect(answer.header("X-Cache") == hit, "\(age)")
        }
    }

    @Test func `a copy answers conditions as a copy`() throws {
        let (stale, fresh) = (try site(.missing), try TinySite.site())
        let old = try #require(fresh.get(lamps, at: "2026-03-30T20:00").header("ETag"))
        let new = try #require(fresh.get(lamps, at: "2026-03-31T10:00").header("ETag"))
        #expect(stale.get(lamps, at: "2026-03-31T10:00", ["If-None-Match": old]).status == 304)
        #expect(stale.get(lamps, at: "2026-03-31T10:00", ["If-None-Match": new]).status == 200)
    }

    @Test func `it asks the site where it is told to, if it honours that`() throws {
        let headers = ["Cache-Control": "max-age=0, No-Cache"]
        let deaf = try site(.right).get(lamps, at: "2026-03-31T10:00", headers)
        #expect(deaf.header("Age") != nil)
        let polite = try site(.right) { $0.honoursNoCache = true }
        #expect(polite.get(lamps, at: "2026-03-31T10:00", headers).header("Age") == nil)
        #expect(polite.get(lamps, at: "2026-03-31T10:00").header("Age") != nil)
    }

    @Test func `it has no copy of what was not there, of sitemaps, and of the future`() throws {
        let stale = try site(.right)
        #expect(stale.get("/video/later-film", at: "2026-04-01T12:00").header("Age") == nil)
        #expect(stale.get("/sitemaps/all.xml", at: "2026-04-01T12:00").header("Age") == nil)
        #expect(stale.get("/robots.txt", at: "2026-04-01T12:00").header("Age") == nil)
        #expect(stale.get(lamps, at: "2026-03-30T20:00").header("Age") == nil)
        let listed = try site(.right) { $0.paths = [SitePath("/sitemaps/all.xml")] }
        #expect(listed.get("/sitemaps/all.xml", at: "2026-04-01T12:00").header("Age") != nil)
        #expect(listed.get(lamps, at: "2026-03-31T10:00").header("Age") == nil)
    }

    @Test func `shares stand side by side, and a seed chooses them`() throws {
        var caches: [StaleCache] = []
        for age in [StaleCache.AgeHeader.right, .missing, .wrong] {
            var cache = StaleCache(asOf: asOf, age: age)
            cache.share = 0.3
            caches.append(cache)
        }
        func counts(_ caches: [StaleCache]) throws -> [Int] {
            var site = try Fixtures.site("en")
            site.settings.caches = caches
            var counts = [0, 0, 0, 0]
            for path in site.posts.values.map({ PercentCoding.encode($0.path) }) {
                let answer = site.get(path)
                let isOld = answer.header("X-Cache") == "HIT"
                let index = !isOld ? 3 : answer.header("Age") == nil ? 1 : answer.header("Age") == "3" ? 2 : 0
                counts[index] += 1
            }
            return counts
        }
        let found = try counts(caches)
        #expect(found.reduce(0, +) == 12 && found.filter { $0 > 0 }.count >= 3, "\(found)")
        #expect(try counts(caches) == found)
    }

    @Test func `days.yaml switches caches on and off`() throws {
        let site = try TinySite.site()
        func copies(_ time: String) -> Int {
            ["/", "/news", "/news/politics", "/news/sports", "/region/europe", "/authors", "/video", "/live"]
                .filter { site.get($0, at: time).header("Age") == "3" }.count
        }
        #expect(copies("2026-04-01T07:59") == 0)
        #expect((1...7).contains(copies("2026-04-01T08:00")))
        #expect(copies("2026-04-01T09:00") == 0)
    }
}
