import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// Sitemaps in other forms than an index of months, and what robots.txt asks beside them.
@Suite struct SitemapKindTests {
    @Test("indexes inside of indexes are read, those that name themselves once", arguments: [1, 2, 3])
    func nested(levels: Int) async throws {
        var settings = SiteSettings()
        settings.indexLevels = levels
        let bench = try await PullBench(settings: settings)
        let store = try bench.store()
        let outcome = try await bench.pull(into: store)
        #expect(try outcome.arabic.new == 12)
        #expect(outcome.failures.isEmpty)
        #expect(Set(outcome.paths).count == outcome.paths.count)
        // The same sitemaps again: all that may hold news, none of them twice.
        let again = try await bench.pull(into: store)
        #expect(again.articlePaths.isEmpty)
        #expect(Set(again.paths).count == again.paths.count)
        await bench.stop()
    }

    @Test("indexes that go deeper than any site's are left out, and said so")
    func tooDeep() async throws {
        var settings = SiteSettings()
        settings.indexLevels = 9
        let bench = try await PullBench(settings: settings)
        let outcome = try await bench.pull(into: try bench.store())
        #expect(outcome.failures.count == 1)
        #expect(outcome.failures.first?.message.contains("deeper than 4 levels") == true)
        await bench.stop()
    }

    @Test("a site with lists of addresses shows the same bytes as one with XML")
    func text() async throws {
        var dumps: [String] = []
        for isText in [false, true] {
            var settings = SiteSettings()
            settings.textSitemaps = isText
            let bench = try await PullBench(settings: settings)
            let store = try bench.store()
            let outcome = try await bench.pull(into: store)
            #expect(outcome.failures.isEmpty)
            dumps.append(try StoreDump.text(of: store))
            await bench.stop()
        }
        #expect(dumps[0] == dumps[1])
    }

    @Test("a Crawl-delay is kept, and the pull says so")
    func crawlDelay() async throws {
        var settings = SiteSettings()
        settings.crawlDelay = 0.001
        let bench = try await PullBench(settings: settings)
        let outcome = try await bench.pull(into: try bench.store())
        #expect(try outcome.arabic.warnings["robots.txt asks for 0.001 s between requests"] == 1)
        #expect(try outcome.arabic.new == 12)
        await bench.stop()
    }
}
