import NewsStore
import NewsSync
import NewsTestSupport
import Testing

@Suite struct RevisitTests {
    @Test("nothing changed and nothing due: one conditional request where the index has lastmod")
    func nothingChanged() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let again = try await bench.pull(into: store)
        #expect(again.paths == ["/sitemaps/all.xml"])
        #expect(again.requests[.arabic]?.last?.status == 304)
        #expect(again.requests[.arabic]?.last?.conditional == true)
        await bench.stop()
    }

    @Test("without lastmod in the index: the index and the two newest months, and older months more seldom")
    func withoutLastmod() async throws {
        var settings = SiteSettings()
        settings.lastmod = .none
        let bench = try await PullBench(settings: settings)
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let again = try await bench.pull(into: store)
        #expect(
            Set(again.paths) == [
                "/sitemaps/all.xml", "/sitemaps/all/sitemap-2026-3.xml", "/sitemaps/all/sitemap-2026-2.xml",
            ])
        #expect(again.requests[.arabic]?.allSatisfy { $0.status == 304 } == true)
        bench.clock.advance(bySeconds: 25 * 3600)
        let later = try await bench.pull(into: store)
        #expect(later.paths.contains("/sitemaps/all/sitemap-2026-1.xml"))
        await bench.stop()
    }

    @Test(
        "a changed share: only the index, the months and the pages that changed are asked for, and all are found",
        arguments: [1, 2, 3])
    func changedShare(seed: UInt64) async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        bench.clock.advance(bySeconds: 600)
        let now = bench.clock.now()
        let changed = try bench.arabic.update { $0.change(share: 0.2, seed: seed, at: now) }
        let again = try await bench.pull(into: store)
        let posts = try bench.arabic.site.posts
        #expect(Set(again.articlePaths) == Set(changed.compactMap { posts[$0]?.path }))
        #expect(again.articlePaths.count == changed.count)
        #expect(try again.arabic.changed == changed.count)
        let months = Set(changed.flatMap { posts[$0]?.months ?? [] })
        #expect(again.paths.count == 1 + months.count + changed.count)
        for id in changed {
            let history = try store.history(of: ArticleKey(edition: .arabic, postID: id))
            #expect(history.count == 2)
        }
        await bench.stop()
    }

    @Test("a silent edit is found by the revisit schedule, and both versions stay readable")
    func silentEdit() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let before = bench.clock.now()
        try bench.arabic.update { site in _ = site.silentEdit("910012") { $0.title = "عنوان آخر" } }
        bench.clock.advance(bySeconds: 8 * 3600)
        let again = try await bench.pull(into: store)
        #expect(again.reasons["revisit"] ?? 0 > 0)
        let key = ArticleKey(edition: .arabic, postID: "910012")
        #expect(try again.arabic.waiting == 1)
        #expect(try store.article(key)?.title != "عنوان آخر")
        bench.clock.advance(bySeconds: 1801)
        let confirmed = try await bench.pull(into: store)
        #expect(confirmed.reasons["verification"] == 1)
        #expect(try store.article(key)?.title == "عنوان آخر")
        let old = try store.article(key, asOf: before)?.title
        #expect(old != nil && old != "عنوان آخر")
        await bench.stop()
    }

    @Test("visits of an unchanged article thin out as it ages, and each costs one 304 while validators live")
    func growingIntervals() async throws {
        let bench = try await PullBench(posts: Array(PullBench.fixture("ar").suffix(1)))
        let store = try bench.store()
        var visits: [Int64] = []
        for hour in 0..<(24 * 12) {
            let outcome = try await bench.pull(into: store)
            if !outcome.articlePaths.isEmpty { visits.append(Int64(hour)) }
            if hour > 0 {
                #expect(
                    outcome.requests[.arabic]?.filter { $0.path.hasPrefix("/live") }
                        .allSatisfy { $0.status == ($0.conditional ? 304 : 200) } == true)
            }
            bench.clock.advance(bySeconds: 3600)
        }
        let gaps = zip(visits.dropFirst(), visits).map { $0 - $1 }
        #expect(visits.count > 3 && visits.count < 30)
        #expect(gaps == gaps.sorted())
        await bench.stop()
    }

    // Rules P1, P9
    @Test("a revisit is conditional, but for the first after an extractor's upgrade, which reads the pages anew")
    func upgrade() async throws {
        let bench = try await PullBench(posts: Array(PullBench.fixture("ar").suffix(3)))
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        var newer = bench.profile
        newer.generation += 1
        for (profile, conditional) in [(bench.profile, true), (newer, false), (newer, true)] {
            bench.clock.advance(bySeconds: 3600)
            let outcome = try await bench.pull(into: store, profile: profile) { $0.rechecks = true }
            let pages = (outcome.requests[.arabic] ?? []).filter { outcome.articlePaths.contains($0.path) }
            #expect(pages.count == 3 && pages.allSatisfy { $0.conditional == conditional })
        }
        await bench.stop()
    }

    // Invariant 10
    // Rule P5
    @Test("a retraction is believed after two verified answers ten minutes apart; a return lifts it")
    func retraction() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        let key = ArticleKey(edition: .arabic, postID: "910011")
        _ = try await bench.pull(into: store)
        bench.clock.advance(bySeconds: 48 * 3600)
        let first = bench.clock.now()
        try bench.arabic.update { site in _ = site.retract("910011", status: 410, listed: true) }
        let once = try await bench.pull(into: store)
        #expect(try once.arabic.missing == 1)
        #expect(try store.article(key)?.status == .live)
        bench.clock.advance(bySeconds: 601)
        let twice = try await bench.pull(into: store)
        #expect(try twice.arabic.gone == 1)
        #expect(try store.article(key)?.status == .gone)
        let hits = try store.search("الطائرات الورقية", in: [.arabic]).map(\.article.key)
        #expect(!hits.contains(key))
        #expect(try store.history(of: key).last?.at == first)

        bench.clock.advance(bySeconds: 3600)
        let now = bench.clock.now()
        try bench.arabic.update { site in
            site.restore("910011")
            site.edit("910011", at: now) { _ in }
        }
        _ = try await bench.pull(into: store)
        #expect(try store.article(key)?.status == .live)
        #expect(try store.search("الطائرات الورقية", in: [.arabic]).map(\.article.key).contains(key))
        await bench.stop()
    }

    @Test("one article's failure stops no other, is told, and is tried again next time")
    func failure() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        try bench.arabic.update { site in _ = site.retract("910003", status: 403, listed: true) }
        let outcome = try await bench.pull(into: store)
        #expect(try outcome.arabic.new == 11)
        #expect(try outcome.arabic.failed == 1)
        #expect(outcome.failures.count == 1)
        #expect(outcome.failures.first?.message.contains("403") == true)
        try bench.arabic.update { site in _ = site.restore("910003") }
        let again = try await bench.pull(into: store)
        #expect(try again.arabic.new == 1)
        #expect(again.reasons == ["retry": 1])
        await bench.stop()
    }

    // Rule I3
    @Test("a post that moves keeps its identity, and both addresses name it")
    func movedSlug() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let old = try #require(try bench.arabic.site.posts["910003"]).path
        bench.clock.advance(bySeconds: 3600)
        let now = bench.clock.now()
        try bench.arabic.update { site in
            _ = site.changeSlug("910003", to: "/news/politics/عنوان-جديد-للخبر")
            site.edit("910003", at: now) { $0.title += "." }
        }
        _ = try await bench.pull(into: store)
        #expect(try bench.store().list(ListQuery()).count == 12)
        let site = "https://www.almayadeen.net"
        let key = ArticleKey(edition: .arabic, postID: "910003")
        #expect(try store.resolve(site + old) == key)
        #expect(try store.resolve(site + "/news/politics/عنوان-جديد-للخبر") == key)
        #expect(try store.resolve(CanonicalURL(site + "/news/politics/عنوان-جديد-للخبر")?.wire ?? "") == key)
        await bench.stop()
    }

    // Rule P8
    @Test("a lastmod that rises is heard even where it is earlier than our last visit: clocks differ")
    func otherClock() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let key = ArticleKey(edition: .arabic, postID: "910012")
        let dated = try #require(try store.article(key)?.modified).advanced(byMilliseconds: 3_600_000)
        #expect(dated < bench.clock.now())
        try bench.arabic.update { site in _ = site.edit("910012", at: dated) { $0.title += " ثانيةً" } }
        let again = try await bench.pull(into: store)
        #expect(try again.arabic.changed == 1)
        #expect(try store.article(key)?.title.hasSuffix(" ثانيةً") == true)
        await bench.stop()
    }

    @Test("a redirect that names the real host is followed on the mirror, and the old address stays the article's")
    func redirectOnMirror() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        let old = try #require(try bench.arabic.site.posts["910003"]).path
        let path = "/news/politics/عنوان-جديد-للخبر"
        _ = try await bench.pull(into: store)
        try bench.arabic.update { site in _ = site.changeSlug("910003", to: path) }
        bench.clock.advance(bySeconds: 400 * 24 * 3600)
        let again = try await bench.pull(into: store)
        #expect(again.failures.isEmpty)
        #expect(again.requests[.arabic]?.contains { $0.path == old && $0.status == 301 } == true)
        // It moved without a new date: the site has to say so twice.
        bench.clock.advance(bySeconds: 1801)
        _ = try await bench.pull(into: store)
        let key = ArticleKey(edition: .arabic, postID: "910003")
        #expect(try store.resolve("https://www.almayadeen.net" + old) == key)
        #expect(try store.resolve("https://www.almayadeen.net" + path) == key)
        await bench.stop()
    }
}
