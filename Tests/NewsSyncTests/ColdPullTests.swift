import NewsStore
import NewsSync
import NewsTestSupport
import Testing

@Suite struct ColdPullTests {
    @Test("every post of three editions is in the store as it was published", arguments: [1, 8])
    func equalToTheSite(jobs: Int) async throws {
        let editions: [EditionID] = [.arabic, .english, .spanish]
        let bench = try await PullBench(editions: editions)
        let store = try bench.store()
        let outcome = try await bench.pull(into: store, editions) { $0.jobs = jobs }
        #expect(outcome.failures.isEmpty)
        for edition in editions {
            let posts = try #require(bench.origins[edition]).site.posts
            #expect(outcome.summaries[edition]?.new == posts.count)
            for post in posts.values {
                let stored = try store.article(ArticleKey(edition: edition, postID: post.id))
                let article = try #require(stored, "\(edition):\(post.id)")
                PostComparison.expect(article, isLike: post)
            }
        }
        await bench.stop()
    }

    @Test("a post that stands in several months' sitemaps is fetched once and is one article")
    func severalMonths() async throws {
        var posts = try PullBench.fixture("ar")
        posts[0].months = [
            YearMonth(year: 2025, month: 12), YearMonth(year: 2026, month: 1), YearMonth(year: 2026, month: 3),
        ]
        let path = posts[0].path
        let bench = try await PullBench(posts: posts)
        let outcome = try await bench.pull(into: try bench.store())
        #expect(outcome.articlePaths.filter { $0 == path }.count == 1)
        #expect(try outcome.arabic.new == posts.count)
        await bench.stop()
    }

    // Invariant 2
    @Test("stores that were filled in another order show the same bytes")
    func anyOrder() async throws {
        let bench = try await PullBench()
        let (whole, parts) = (try bench.store("whole"), try bench.store("parts"))
        _ = try await bench.pull(into: whole)
        for limit in [3, 2, 50] {
            _ = try await bench.pull(into: parts) { options in
                options.limit = limit
                options.jobs = 1
                options.section = limit == 3 ? "/news" : nil
            }
        }
        let dump = try StoreDump.text(of: whole)
        #expect(try StoreDump.text(of: parts) == dump)
        #expect(dump.count > 10_000)
        await bench.stop()
    }

    @Test("a dry run says what would be fetched and fetches no article")
    func dryRun() async throws {
        let bench = try await PullBench()
        let outcome = try await bench.pull(into: try bench.store()) { $0.isDryRun = true }
        #expect(outcome.wouldFetch.count == 12)
        #expect(outcome.articlePaths.isEmpty)
        #expect(outcome.reasons == ["new": 12])
        await bench.stop()
    }

    @Test("robots.txt is asked for once a day, and what it forbids is left alone")
    func robots() async throws {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let soon = try await bench.pull(into: store)
        #expect(soon.requests[.arabic]?.contains { $0.path == "/robots.txt" } == false)
        bench.clock.advance(bySeconds: 25 * 3600)
        let later = try await bench.pull(into: store)
        #expect(later.requests[.arabic]?.first?.path == "/robots.txt")
        await bench.stop()
    }
}
