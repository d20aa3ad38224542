import NewsModel
import NewsStore
import NewsTestSupport
import Testing

@testable import NewsSync

/// Sitemaps as sites lay them out: indexes inside indexes, text files, circles.
@Suite(.timeLimit(.minutes(10))) struct SitemapLayoutTests {
    private static func bench(_ layout: SiteSettings.SitemapLayout, gzip: Bool = false) async throws -> PullBench {
        var settings = SiteSettings()
        (settings.sitemaps, settings.gzipSitemaps) = (layout, gzip)
        return try await PullBench(settings: settings)
    }

    @Test("an index of indexes is read in one pull, each sitemap once, and then only the branch that changed")
    func nested() async throws {
        let bench = try await Self.bench(.nested)
        let store = try bench.store()
        let first = try await bench.pull(into: store)
        #expect(try first.arabic.new == 12 && first.failures.isEmpty)
        #expect(first.paths.filter { $0.hasPrefix("/sitemaps/all/year-") }.count >= 1)
        #expect(first.paths.count == Set(first.paths).count)
        #expect(try await bench.pull(into: store).paths == ["/sitemaps/all.xml"])
        bench.clock.advance(bySeconds: 600)
        let now = bench.clock.now()
        try bench.arabic.update { site in _ = site.edit("910012", at: now) { $0.title += "." } }
        let again = try await bench.pull(into: store)
        #expect(try again.arabic.changed == 1)
        #expect(again.paths.filter { $0.hasPrefix("/sitemaps/") }.count == 3, "\(again.paths)")
        await bench.stop()
    }

    @Test("indexes that name themselves and each other are read once each, and hold up nothing")
    func circle() async throws {
        let bench = try await Self.bench(.circle)
        let store = try bench.store()
        for round in 0..<3 {
            let outcome = try await bench.pull(into: store)
            #expect(try outcome.arabic.new == (round == 0 ? 12 : 0) && outcome.failures.isEmpty)
            #expect(outcome.paths.count == Set(outcome.paths).count, "\(outcome.paths)")
            bench.clock.advance(bySeconds: 60)
        }
        await bench.stop()
    }

    @Test("indexes without end are followed to the limit of depth, and that is said")
    func endless() async throws {
        let bench = try await Self.bench(.endless)
        let outcome = try await bench.pull(into: try bench.store())
        #expect(try outcome.arabic.new == 12)
        let deep = outcome.paths.filter { $0.hasPrefix("/sitemaps/all/deep-") }
        #expect(Set(deep) == Set((1...SyncTuning.sitemapDepth).map { "/sitemaps/all/deep-\($0).xml" }))
        #expect(deep.count == SyncTuning.sitemapDepth)
        #expect(outcome.failures.map(\.message).filter { $0.contains("more than 4 deep") }.count == 1)
        await bench.stop()
    }

    @Test("text sitemaps are read, gzipped too; what they name is new once", arguments: [false, true])
    func text(gzip: Bool) async throws {
        let bench = try await Self.bench(.text, gzip: gzip)
        let store = try bench.store()
        let first = try await bench.pull(into: store)
        #expect(try first.arabic.new == 12 && first.failures.isEmpty, "\(first.failures)")
        #expect(first.paths.contains { $0.hasSuffix(gzip ? ".txt.gz" : ".txt") })
        #expect(try await bench.pull(into: store).articlePaths.isEmpty)
        await bench.stop()
    }

    @Test("the depth of a sitemap is how many indexes are above it, and a circle has an end")
    func depth() {
        let parents = ["b": "a", "c": "b", "x": "y", "y": "x"]
        #expect(["a", "b", "c"].map { SitemapPlan.depth(of: $0, parents: parents) } == [0, 1, 2])
        #expect(SitemapPlan.depth(of: "x", parents: parents) > SyncTuning.sitemapDepth)
    }
}
