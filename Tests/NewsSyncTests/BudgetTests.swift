import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// What a pull does with a budget, and where it begins.
@Suite struct BudgetTests {
    private static let day: Int64 = 86_400

    @Test("a budget of requests ends the pull, which says so; what came is kept, and the next pull goes on")
    func requests() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        var pulls = 0
        var summary = try #require(
            try await bench.pull(into: store) { ($0.maximumRequests, $0.jobs) = (6, 1) }.summaries[.arabic])
        #expect(summary.stopped == "the budget of 6 requests is used up")
        #expect(summary.requests == 6)
        let first = summary.new
        while summary.stopped != nil, pulls < 20 {
            pulls += 1
            summary = try #require(
                try await bench.pull(into: store) { ($0.maximumRequests, $0.jobs) = (6, 1) }.summaries[.arabic])
            #expect(summary.requests <= 6)
        }
        #expect(pulls > 1 && first < 12)
        let whole = try await wholeDump(bench)
        #expect(try StoreDump.text(of: store) == whole)
        await bench.stop()
    }

    @Test("a budget of bytes ends the pull too")
    func bytes() async throws {
        let bench = try await PullBench()
        let outcome = try await bench.pull(into: try bench.store()) { ($0.maximumBytes, $0.jobs) = (50_000, 1) }
        #expect(try outcome.arabic.stopped == "the budget of 50000 bytes is used up")
        #expect(try (1...4).contains(outcome.arabic.new))
        await bench.stop()
    }

    @Test("what is due is asked where a change is likeliest first")
    func order() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let ids = try bench.arabic.site.liveIDs
        bench.clock.advance(bySeconds: Self.day * 30)
        let now = bench.clock.now()
        let changed = try #require(ids.last)
        let isEdited = try bench.arabic.update { $0.edit(changed, at: now) { $0.title += " …" } }
        #expect(isEdited)
        let plan = try await bench.pull(into: store) { $0.isDryRun = true }
        let path = try #require(try bench.arabic.site.posts[changed]?.path)
        #expect(plan.wouldFetch.count > 1)
        #expect(plan.wouldFetch.first.flatMap { CanonicalURL($0)?.path } == path)
        await bench.stop()
    }

    private func wholeDump(_ bench: PullBench) async throws -> String {
        let store = try bench.store("whole")
        _ = try await bench.pull(into: store)
        return try StoreDump.text(of: store)
    }
}
