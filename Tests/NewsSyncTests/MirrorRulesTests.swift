import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// How a mirror asks, by RFC 9110, 9111 and 9309: the table in docs/origin.md, a test for each of its lines.
@Suite(.timeLimit(.minutes(10))) struct MirrorRulesTests {
    private static let day: Int64 = 24 * 3600
    private static let site = "https://www.almayadeen.net"

    /// What was asked for besides robots.txt.
    private static func asked(_ outcome: PullOutcome) -> [RequestLog.Entry] {
        (outcome.requests[.arabic] ?? []).filter { $0.path != "/robots.txt" }
    }

    private static func bench(_ change: (inout SiteSettings) -> Void = { _ in }) async throws -> PullBench {
        var settings = SiteSettings()
        change(&settings)
        return try await PullBench(settings: settings)
    }

    @Test("what is held is asked for under a condition, and past every cache (RFC 9110 §13.1, RFC 9111 §5.2.1.4)")
    func revalidates() async throws {
        let bench = try await Self.bench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        bench.clock.advance(bySeconds: 3600)
        let again = Self.asked(try await bench.pull(into: store) { $0.rechecks = true })
        #expect(again.count == 13)
        #expect(again.allSatisfy { $0.conditional && $0.asksForFresh && $0.status == 304 })
        await bench.stop()
    }

    @Test("validators are dropped eight days after the last whole answer: a server that always says 304 is found out")
    func validatorsEnd() async throws {
        let bench = try await Self.bench()
        let store = try bench.store()
        let key = ArticleKey(edition: .arabic, postID: "910012")
        func pull() async throws -> [RequestLog.Entry] {
            Self.asked(
                try await bench.pull(into: store) {
                    $0.rechecks = true
                    $0.readsLists = true
                })
        }
        _ = try await pull()
        try bench.arabic.update { site in
            site.settings.alwaysNotModified = true
            _ = site.silentEdit("910012") { $0.title = "عنوان آخر" }
        }
        bench.clock.advance(bySeconds: 7 * Self.day)
        let before = try await pull()
        #expect(before.count > 13 && before.allSatisfy { $0.conditional && $0.status == 304 })
        bench.clock.advance(bySeconds: Self.day + 3600)
        let after = try await pull()
        // Of pages, sitemaps and listings alike.
        #expect(Set(before.map(\.path)).isSubset(of: Set(after.map(\.path))))
        #expect(after.allSatisfy { !$0.conditional && $0.status == 200 })
        bench.clock.advance(bySeconds: 3600)
        _ = try await pull()
        #expect(try store.article(key)?.title == "عنوان آخر")
        let later = try await pull()
        #expect(later.contains { $0.path == "/sitemaps/all.xml" && $0.conditional })
        await bench.stop()
    }

    @Test(
        "an answer with Vary: * is never asked for under a condition, one with another Vary is (RFC 9110 §12.5.5)",
        arguments: [("*", false), ("Accept-Encoding, *", false), ("Accept-Encoding, User-Agent", true)])
    func vary(value: String, isConditional: Bool) async throws {
        let bench = try await Self.bench { $0.vary = value }
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        bench.clock.advance(bySeconds: 3600)
        let again = Self.asked(try await bench.pull(into: store) { $0.rechecks = true })
        #expect(again.count >= 13 && again.allSatisfy { $0.conditional == isConditional })
        await bench.stop()
    }

    @Test(
        "Retry-After is heard as seconds and as a date, and no longer than a day (RFC 9110 §10.2.3)",
        arguments: [
            (Fault.RetryTime.seconds(600), "2026-04-01T00:10:00Z"), (.date(secondsAhead: 1200), "2026-04-01T00:20:00Z"),
            (.seconds(.max), "2026-04-02T00:00:00Z"), (.date(secondsAhead: 3_000_000), "2026-04-02T00:00:00Z"),
        ])
    func retryAfter(time: Fault.RetryTime, until: String) async throws {
        let bench = try await Self.bench()
        let store = try bench.store()
        try bench.arabic.addFault(FaultRule(.refusal(status: 503, time), path: "/news/*"))
        let outcome = try await bench.pull(into: store) { $0.jobs = 1 }
        let stopped = try #require(try outcome.arabic.stopped)
        #expect(stopped.contains("left alone until \(until)"), "\(stopped)")
        await bench.stop()
    }

    @Test("failures are tried for ever, and status says how many wait, until when, and mostly why")
    func backOff() async throws {
        let bench = try await Self.bench()
        let store = try bench.store()
        for id in ["910003", "910004"] {
            try bench.arabic.update { site in _ = site.retract(id, status: 403, listed: true) }
        }
        try bench.arabic.update { site in _ = site.retract("910005", status: 500, listed: true) }
        for round in 1...30 {
            let outcome = try await bench.pull(into: store)
            #expect(try outcome.arabic.failed == 3, "round \(round)")
            let status = try #require(try store.status().editions.first)
            #expect(status.failures == 3)
            let next = try #require(status.nextRetry).milliseconds(since: bench.clock.now())
            #expect(round <= 4 ? next <= 0 : (1...86_400_000).contains(next), "round \(round)")
            let common = try #require(status.commonFailure)
            #expect(common.count == 2 && common.error.hasPrefix("the site refuses to serve this program (403)"))
            bench.clock.advance(bySeconds: Self.day)
        }
        try bench.arabic.update { site in for id in ["910003", "910004", "910005"] { site.restore(id) } }
        #expect(try await bench.pull(into: store).arabic.new == 3)
        let status = try #require(try store.status().editions.first)
        #expect(status.failures == 0 && status.nextRetry == nil && status.commonFailure == nil)
        await bench.stop()
    }

    @Test(
        "a permanent redirect makes the old address one of the article's, a passing one does not (RFC 9110 §15.4)",
        arguments: [(301, true), (308, true), (302, false), (303, false), (307, false)])
    func redirects(status: Int, isAlias: Bool) async throws {
        let bench = try await Self.bench { $0.redirectStatus = status }
        let store = try bench.store()
        let (old, new) = (try #require(try bench.arabic.site.posts["910003"]).path, "/news/politics/عنوان-جديد-للخبر")
        try bench.arabic.update { site in
            _ = site.changeSlug("910003", to: new)
            site.settings.alsoListed = [old]
        }
        let outcome = try await bench.pull(into: store)
        #expect(outcome.requests[.arabic]?.contains { $0.path == old && $0.status == status } == true)
        let key = ArticleKey(edition: .arabic, postID: "910003")
        #expect(try store.resolve(Self.site + new) == key)
        #expect(try (store.resolve(Self.site + old) == key) == isAlias)
        await bench.stop()
    }

    @Test(
        "a login page, and a page that says 'not found' with status 200, replace no article and retract none",
        arguments: [Fault.softNotFound, .portal, .portalRedirect])
    func guards(fault: Fault) async throws {
        let bench = try await Self.bench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let key = ArticleKey(edition: .arabic, postID: "910003")
        let (before, path) = (try store.article(key), try #require(try bench.arabic.site.posts["910003"]).path)
        let now = bench.clock.now()
        try bench.arabic.update { site in _ = site.edit("910003", at: now) { $0.title += "." } }
        try bench.arabic.addFault(FaultRule(fault, path: path))
        for _ in 0..<4 {
            bench.clock.advance(bySeconds: Self.day)
            let outcome = try await bench.pull(into: store) { $0.rechecks = true }
            #expect(try outcome.arabic.failed == 1 && outcome.arabic.gone == 0 && outcome.arabic.missing == 0)
            #expect(try store.article(key)?.title == before?.title && store.article(key)?.status == .live)
        }
        try bench.arabic.setFaults([])
        _ = try await bench.pull(into: store)
        #expect(try store.article(key)?.title == (before?.title ?? "") + ".")
        await bench.stop()
    }

    @Test(
        "a refusal of a CDN is told in plain words, with what to do",
        arguments: [
            (403, ["takes it for a robot", "browser", "ask the publisher"]),
            (429, ["asked too often", "fewer connections"]),
        ])
    func refusals(status: Int, words: [String]) async throws {
        let bench = try await Self.bench()
        let store = try bench.store()
        let path = try #require(try bench.arabic.site.posts["910003"]).path
        try bench.arabic.addFault(FaultRule(.refusal(status: status, nil), path: path))
        let outcome = try await bench.pull(into: store)
        let message = try #require(outcome.failures.first?.message)
        for word in words { #expect(message.contains(word), "\(message)") }
        #expect(try outcome.arabic.new == 11)
        await bench.stop()
    }

    @Test(
        "robots.txt: 4xx allows all, 5xx and 429 nothing; five redirects are followed (RFC 9309 §2.3.1)",
        arguments: [
            (Fault.refusal(status: 404, nil), true), (.refusal(status: 403, nil), true),
            (.refusal(status: 410, nil), true),
            (.refusal(status: 500, nil), false), (.refusal(status: 503, nil), false),
            (.refusal(status: 429, nil), false),
            (.redirectChain(5), true), (.redirectChain(6), false),
        ])
    func robots(fault: Fault, mayFetch: Bool) async throws {
        let bench = try await Self.bench()
        let store = try bench.store()
        try bench.arabic.addFault(FaultRule(fault, path: "/robots.txt"))
        let outcome = try await bench.pull(into: store)
        #expect(try outcome.arabic.new == (mayFetch ? 12 : 0))
        #expect(outcome.paths.isEmpty == !mayFetch)
        #expect(try (outcome.arabic.stopped == nil) == mayFetch)
        try bench.arabic.setFaults([])
        #expect(try await bench.pull(into: store).arabic.new == (mayFetch ? 0 : 12))
        await bench.stop()
    }

    @Test("a Crawl-delay is kept, and said")
    func crawlDelay() async throws {
        let bench = try await Self.bench { $0.robots = "User-agent: *\nCrawl-delay: 0.01\nDisallow: /search" }
        let outcome = try await bench.pull(into: try bench.store())
        #expect(try outcome.arabic.new == 12)
        #expect(try outcome.arabic.warnings["robots.txt asks for 0.01 s between requests (Crawl-delay)"] == 1)
        await bench.stop()
    }
}
