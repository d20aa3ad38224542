import NewsModel
import NewsStore
import NewsSync
import NewsTestSupport
import Synchronization
import Testing

/// docs/merge.md, P4 and P6: from what a peer says to the next pull.
@Suite struct AfterSyncTests {
    private static let id = "910012"
    private static let key = ArticleKey(edition: .arabic, postID: id)
    private static let edited = "عنوان أحدث"

    /// A site whose article was edited an hour after its start, one store that has seen it, and one that was told by the
    /// site another hour later that the old text holds. What the site shows now is the edit.
    private static func scene() async throws -> (bench: PullBench, knowing: NewsStore, turned: NewsStore, path: String)
    {
        let bench = try await PullBench(posts: Array(PullBench.fixture("ar").suffix(3)))
        let (knowing, turned) = (try bench.store("knowing"), try bench.store("turned"))
        let first = try #require(try bench.arabic.site.posts[id])
        for store in [knowing, turned] { _ = try await bench.pull(into: store) }
        bench.clock.advance(bySeconds: 3600)
        let now = bench.clock.now()
        try bench.arabic.update { _ = $0.edit(id, at: now) { $0.title = edited } }
        let second = try #require(try bench.arabic.site.posts[id])
        _ = try await bench.pull(into: knowing)
        bench.clock.advance(bySeconds: 3600)
        try bench.arabic.update { _ = $0.silentEdit(id) { $0 = first } }
        _ = try await bench.pull(into: turned) { $0.rechecks = true }
        try bench.arabic.update { _ = $0.silentEdit(id) { $0 = second } }
        bench.clock.advance(bySeconds: 60)
        #expect(try knowing.article(key)?.title == edited)
        #expect(try turned.article(key)?.title == first.title)
        return (bench, knowing, turned, first.path)
    }

    private static func sync(_ store: NewsStore, with peer: NewsStore, _ bench: PullBench) throws -> ReplicaSummary {
        let clock = bench.clock
        var options = ReplicaOptions()
        options.direction = .receive
        return try ReplicaSync(store: store, options: options, clock: { clock.now() }).sync(with: peer.path)
    }

    /// Pulls, and expects that the article's page is asked for past every cache, because it is to be verified.
    private static func expectVerification(
        _ bench: PullBench, _ store: NewsStore, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> PullOutcome {
        let outcome = try await bench.pull(into: store)
        let asked = (outcome.requests[.arabic] ?? []).filter { $0.path == path }
        #expect(asked.count == 1 && asked.allSatisfy(\.asksForFresh), sourceLocation: sourceLocation)
        #expect(outcome.reasons["verification"] == 1, sourceLocation: sourceLocation)
        return outcome
    }

    // Rule P4
    @Test("a peer brings an older version back: the next pull asks for that page, and in half an hour it is put right")
    func visited() async throws {
        let (bench, store, turned, path) = try await Self.scene()
        let summary = try Self.sync(store, with: turned, bench)
        #expect(summary.wentBack == [Self.key])
        #expect(try store.article(Self.key)?.title != Self.edited)
        let first = try await Self.expectVerification(bench, store, path)
        #expect(first.articlePaths == [path])
        bench.clock.advance(bySeconds: 1801)
        _ = try await Self.expectVerification(bench, store, path)
        #expect(try store.article(Self.key)?.title == Self.edited)
        await bench.stop()
    }

    // Rule P4
    @Test("the same where this store never asked for that page, although the site's own lists name it")
    func neverVisited() async throws {
        let (bench, knowing, turned, path) = try await Self.scene()
        let store = try bench.store("new")
        #expect(try Self.sync(store, with: knowing, bench).wentBack.isEmpty)
        #expect(try store.article(Self.key)?.title == Self.edited)
        #expect(try Self.sync(store, with: turned, bench).wentBack == [Self.key])
        let first = try await Self.expectVerification(bench, store, path)
        #expect(first.reasons["new"] == 2)
        bench.clock.advance(bySeconds: 1801)
        _ = try await Self.expectVerification(bench, store, path)
        #expect(try store.article(Self.key)?.title == Self.edited)
        await bench.stop()
    }

    // Rule P4
    @Test("this machine's clock may be days ahead of the site's: the next pull asks all the same")
    func clockAhead() async throws {
        let (bench, store, turned, path) = try await Self.scene()
        bench.clock.advance(bySeconds: 5 * 86_400)
        #expect(try Self.sync(store, with: turned, bench).wentBack == [Self.key])
        bench.clock.advance(bySeconds: -5 * 86_400)
        _ = try await Self.expectVerification(bench, store, path)
        await bench.stop()
    }

    @Test("what other stores say of addresses has no host asked but the edition's")
    func strangers() async throws {
        let bench = try await PullBench(posts: Array(PullBench.fixture("ar").suffix(1)))
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        let strange = try #require(CanonicalURL("https://stranger.example/news/a"))
        let now = bench.clock.now()
        _ = try store.commit(at: now) { writer in
            try writer.hint(
                [HintedAddress(url: strange, spelling: nil, lastmod: nil)], edition: .arabic,
                decide: { _, _ in NextVisit(due: now, reason: .verification) })
        }
        let outcome = try await bench.pull(into: store)
        #expect(outcome.reasons.isEmpty && outcome.failures.isEmpty)
        #expect(try store.status().editions.first?.nextDue == now)
        await bench.stop()
    }

    /// A clock that is put ahead once a month's sitemap was answered.
    private final class Jump: Sendable {
        let clock = Mutex<ManualClock?>(nil)

        func saw(_ entry: RequestLog.Entry) {
            guard entry.path.hasPrefix("/sitemaps/all/") else { return }
            clock.withLock { clock in
                clock?.advance(bySeconds: 3600)
                clock = nil
            }
        }
    }

    // Rule P6
    @Test("an answer dated an hour ahead of all that the site said before is refused and asked for again")
    func aheadOfTheClock() async throws {
        let jump = Jump()
        let bench = try await PullBench(
            posts: Array(PullBench.fixture("ar").suffix(1)), watch: { [jump] in jump.saw($0) })
        bench.ownClock = ManualClock(PullBench.start)
        let store = try bench.store()
        jump.clock.withLock { $0 = bench.clock }
        let refused = try await bench.pull(into: store)
        #expect(try refused.arabic.failed == 1)
        #expect(refused.failures.first?.message.contains("ahead of this machine's clock") == true)
        #expect(try store.list(ListQuery()).isEmpty)
        // Now all answers say so: it is this machine's clock that is behind.
        let taken = try await bench.pull(into: store)
        #expect(taken.reasons == ["retry": 1])
        #expect(try taken.arabic.new == 1)
        await bench.stop()
    }
}
