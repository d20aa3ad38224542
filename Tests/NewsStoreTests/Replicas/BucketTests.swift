import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct BucketTests {
    @Test func `every way of writing keeps the sums that the rows have`() throws {
        let test = try TestStore(editions: [TestStore.arabic, TestStore.english])
        func check(_ what: Comment) throws {
            let (kept, computed) = (try test.digests(), try test.store.computedDigests())
            #expect(kept == computed, what)
        }
        try test.observe(.page("en:1", title: "A", seen: 10))
        try check("a new row")
        try test.observe(.page("en:1", title: "A", seen: 20))
        try check("a row verified")
        var more = try PageObservation.page("en:1", title: "A", seen: 30)
        more.claims.append(try CanonicalURL("https://english.news.example/news/other").unwrapped())
        try test.observe(more)
        try check("an address more")
        try test.retract(ArticleKey("en:1"), at: second(40))
        try check("a retraction")
        try test.store.commit(at: test.now) { _ = try $0.verifyLast(article: 1, run: 1, at: second(50)) }
        try check("a row that is opened again")
        for seconds in [60, 70] {
            try test.store.commit(at: test.now) { writer in
                _ = try writer.observe(
                    PartObservation(
                        edition: .english, name: .related, subject: .article(ArticleKey("en:1")),
                        snapshot: PartSnapshot(items: [PartItem(title: "x")]), seen: second(Int64(seconds))))
            }
            try check("a list")
        }
        try test.observe(.page("ar:1", title: "ا", seen: 80))
        for holds in [true, false] {
            _ = try test.store.link(ArticleKey("en:1"), ArticleKey("ar:1"), holds: holds, at: second(90))
            try check("a link")
        }
        #expect(try test.problems().isEmpty)
    }

    @Test func `a sum that was tampered with is found`() throws {
        let test = try TestStore()
        try test.observe(.page("en:1", title: "A", seen: 10))
        try test.execute("UPDATE run SET verified = verified + 1")
        #expect(try test.problems().count == 1)
    }

    @Test func `only the buckets that differ are looked into, and what is missing there is found`() throws {
        var newsroom = RandomNewsroom(seed: 61)
        let (one, two) = (
            try TestStore(editions: [TestStore.arabic, TestStore.english]),
            try TestStore(editions: [])
        )
        for _ in 0..<60 { try one.take(try newsroom.next(articles: 20)) }
        try two.take(from: one)
        try one.observe(.page("en:777", title: "Missed", seen: 5000))
        let (mine, theirs) = (try one.digests(), try two.digests())
        let differing = mine.keys.filter { mine[$0] != theirs[$0] }
        let bucket = BucketID(edition: .english, article: ArticleKey("en:777"))
        #expect(differing == [bucket])
        let held = try two.store.statements(inBuckets: [bucket.number], of: .english)[bucket] ?? []
        let page = try one.store.records(inBuckets: [bucket.number], of: .english, except: held)
        #expect(page.runs.map(\.run.sighting.article) == [ArticleKey("en:777")])
        try two.store.commit(at: two.now) { _ = try $0.apply(page, from: "x", clock: .distantFuture) }
        #expect(try two.digests() == one.digests())
    }
}
