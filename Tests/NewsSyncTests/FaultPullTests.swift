import Foundation
import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// Pulls under a fault: nothing is lost, what happened is said, and without the fault all comes right.
@Suite(.timeLimit(.minutes(15))) struct FaultPullTests {
    /// Pulls with a short time-out where nothing else would end the pull. Where a loaded machine lets that hit a request
    /// that the fault does not hang, the pull has failed for a reason of no interest, and a longer one is given.
    private static func pull(
        under fault: FaultCase, at paths: Set<String> = [], _ bench: PullBench, _ store: NewsStore
    ) async throws -> PullOutcome {
        guard fault.isHanging else { return try await bench.pull(into: store) }
        defer { bench.tune = { _ in } }
        for timeout in [Int64(10_000), 20_000, 40_000] {
            bench.tune = { $0.totalTimeout = timeout }
            let outcome = try await bench.pull(into: store)
            let hit = Set(outcome.failures.compactMap { URL(string: $0.url)?.path })
            if hit.isSubset(of: paths), try outcome.arabic.stopped == nil { return outcome }
        }
        bench.tune = { $0.totalTimeout = 80_000 }
        return try await bench.pull(into: store)
    }

    /// Changes some posts, ten minutes on; their ids and paths.
    private static func change(_ bench: PullBench) throws -> [(id: String, path: String)] {
        bench.clock.advance(bySeconds: 600)
        let now = bench.clock.now()
        let ids = try bench.arabic.update { $0.change(share: 0.4, seed: 3, at: now) }
        return try ids.map { ($0, try #require(try bench.arabic.site.posts[$0]).path) }
    }

    /// That the store shows what the site says, all of it live, and is sound.
    static func expectTruth(_ store: NewsStore, _ bench: PullBench, _ context: String = "") throws {
        let posts = try bench.arabic.site.posts
        var everything = ListQuery()
        (everything.limit, everything.includesGone) = (.max, true)
        #expect(try store.list(everything).count == posts.count, "\(context)")
        for post in posts.values {
            let stored = try store.article(ArticleKey(edition: .arabic, postID: post.id))
            let article = try #require(stored, "\(post.id) \(context)")
            #expect(article.status == .live, "\(post.id) \(context)")
            PostComparison.expect(article, isLike: post)
        }
        #expect(try store.verify().allSatisfy(\.problems.isEmpty), "\(context)")
    }

    @Test(arguments: FaultCase.all) func `articles that cannot be had stay as they were, and come later`(
        fault: FaultCase
    ) async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let before = try StoreDump.text(of: store)
        let changed = try Self.change(bench)
        try bench.arabic.setFaults(changed.map { FaultRule(fault.fault, path: $0.path) })
        let outcome = try await Self.pull(under: fault, at: Set(changed.map(\.path)), bench, store)
        let summary = try outcome.arabic
        #expect(try bench.arabic.faultCounts.contains { $0 > 0 })
        if let words = fault.article {
            // Where the site asks for peace, those that are not on their way are not asked for any more.
            let least = fault.asksForPeace ? 1 : changed.count
            #expect((least...changed.count).contains(summary.failed))
            #expect(summary.changed == 0 && summary.missing == 0)
            #expect(outcome.failures.allSatisfy { $0.message.contains(words) }, "\(outcome.failures)")
            #expect(try StoreDump.text(of: store) == before)
        } else {
            #expect(summary.failed == 0 && summary.changed == changed.count, "\(outcome.failures)")
        }
        #expect((summary.stopped != nil) == fault.asksForPeace, "\(summary.stopped ?? "")")
        try bench.arabic.setFaults([])
        bench.clock.advance(bySeconds: 60)
        let later = try await bench.pull(into: store)
        #expect(later.failures.isEmpty)
        #expect(try later.arabic.changed == (fault.article == nil ? 0 : changed.count))
        try Self.expectTruth(store, bench)
        await bench.stop()
    }

    @Test(arguments: FaultCase.prompt) func `sitemaps that cannot be had are said, and read later`(
        fault: FaultCase
    ) async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let before = try StoreDump.text(of: store)
        let changed = try Self.change(bench)
        try bench.arabic.setFaults([FaultRule(fault.fault, path: "/sitemaps/*")])
        let outcome = try await Self.pull(under: fault, bench, store)
        if let words = fault.sitemap {
            #expect(outcome.articlePaths.filter { $0 != "/portal/login" }.isEmpty)
            #expect(outcome.failures.count == 1 && outcome.failures[0].message.contains(words), "\(outcome.failures)")
            let stopped = try #require(try outcome.arabic.stopped)
            #expect(stopped.contains(fault.asksForPeace ? words : "its sitemaps cannot be read"))
            #expect(try StoreDump.text(of: store) == before)
        }
        try bench.arabic.setFaults([])
        let later = try await bench.pull(into: store)
        #expect(later.failures.isEmpty)
        #expect(try later.arabic.changed == (fault.sitemap == nil ? 0 : changed.count))
        try Self.expectTruth(store, bench)
        await bench.stop()
    }

    @Test(arguments: FaultCase.prompt) func `a month's sitemap that cannot be had keeps no other from being read`(
        fault: FaultCase
    ) async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        try bench.arabic.setFaults([FaultRule(fault.fault, path: "/sitemaps/all/sitemap-2026-2.xml")])
        let outcome = try await Self.pull(under: fault, bench, store)
        let isHit = fault.sitemap != nil
        if fault.asksForPeace {
            // Requests that are under way when the host asks for peace are left as well.
            #expect(!outcome.failures.isEmpty)
            #expect(try outcome.arabic.stopped != nil)
        } else {
            #expect(outcome.failures.count == (isHit ? 1 : 0), "\(outcome.failures)")
            #expect(try outcome.arabic.stopped == nil)
            #expect(try (1..<12).contains(outcome.arabic.new) == isHit)
        }
        try bench.arabic.setFaults([])
        let later = try await bench.pull(into: store)
        #expect(later.failures.isEmpty)
        try Self.expectTruth(store, bench)
        await bench.stop()
    }

    @Test(arguments: FaultCase.few, [true, false]) func `a fault of every answer empties no store and fills none`(
        fault: FaultCase, isFilled: Bool
    ) async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        if isFilled { _ = try await bench.pull(into: store) }
        let before = try StoreDump.text(of: store)
        bench.clock.advance(bySeconds: 25 * 3600)
        try bench.arabic.setFaults([FaultRule(fault.fault)])
        for _ in 0..<3 {
            let outcome = try await Self.pull(under: fault, bench, store)
            if let words = fault.robots ?? fault.sitemap {
                let told = try outcome.failures.map(\.message) + outcome.arabic.warnings.keys
                #expect(told.contains { $0.contains(words) }, "\(told)")
                #expect(try outcome.arabic.stopped != nil)
            }
            if fault.article != nil { #expect(try StoreDump.text(of: store) == before) }
            bench.clock.advance(bySeconds: 13 * 3600)
        }
        try bench.arabic.setFaults([])
        let later = try await bench.pull(into: store)
        #expect(later.failures.isEmpty, "\(later.failures)")
        try Self.expectTruth(store, bench)
        await bench.stop()
    }
}
