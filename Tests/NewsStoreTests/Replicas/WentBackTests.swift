import GRDB
import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// What is due after a peer's row turned an article back. `NewsSyncTests/AfterSyncTests` goes on to the pull.
@Suite struct WentBackTests {
    private let here: TestStore
    private let peer: TestStore
    private static let key = ArticleKey("en:1")

    init() throws {
        (here, peer) = (try TestStore(), try TestStore())
        try here.observe(.page("en:1", title: "New", seen: 100, asserted: 90))
    }

    /// Takes what the peer has; the articles that went back, and what is due: address, seconds, reason.
    private func take() throws -> (back: [ArticleKey], due: [String]) {
        let back = try here.take(from: peer, clock: second(9000)).outcome.wentBack
        let due = try here.store.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT replace(address.url, 'https://english.news.example/news/', ''), frontier.due, frontier.reason
                    FROM frontier JOIN address ON address.id = frontier.address WHERE due IS NOT NULL ORDER BY 1
                    """)
        }
        let origin = second(0).milliseconds
        return (
            back, due.map { "\($0[0] as String) at \(($0[1] as Int64 - origin) / 1000) because \($0[2] as Int64)" }
        )
    }

    private func visited(_ path: String) throws {
        try here.store.commit(at: here.now) { writer in
            let url = try CanonicalURL("https://english.news.example/news/\(path)").unwrapped()
            _ = try writer.hint(
                [HintedAddress(url: url, spelling: nil, lastmod: nil)], edition: .english, decide: { _, _ in nil })
            try writer.database.execute(sql: "UPDATE frontier SET article = 1, due = NULL")
        }
    }

    // Rule P4
    @Test func `what was visited is due at once, as of when the peer says that the site stood by the older version`()
        throws
    {
        try visited("story-1")
        try peer.observe(.page("en:1", title: "Old", seen: 1200, asserted: 50))
        let taken = try take()
        #expect(taken.back == [Self.key])
        // Five minutes before, for a clock of the site's that is known a little wrong.
        #expect(taken.due == ["story-1 at 900 because 6"])
        // A newer version of the same peer is no step back.
        try peer.observe(.page("en:1", title: "Newest", seen: 1400, asserted: 1390))
        #expect(try take().back.isEmpty)
    }

    // Rule P4
    @Test func `what was never visited is due as well`() throws {
        try peer.observe(.page("en:1", title: "Old", seen: 1200, asserted: 50))
        let taken = try take()
        #expect(taken.back == [Self.key])
        #expect(taken.due == ["story-1 at 900 because 6"])
        #expect(try here.count("SELECT article FROM frontier") == 1)
    }

    // Rule P4
    @Test func `an article that moved is asked for where it was seen last`() throws {
        let moved = "https://english.news.example/news/moved"
        try peer.observe(.page("en:1", title: "Old", seen: 1200, asserted: 50, address: moved))
        #expect(try take().due == ["moved at 900 because 6"])
    }

    // Rule P4
    @Test func `an address that is another article's by now is not asked for it`() throws {
        let moved = "https://english.news.example/news/moved"
        try peer.observe(.page("en:1", title: "Old", seen: 1200, asserted: 50, address: moved))
        try peer.observe(.page("en:2", title: "Other", seen: 1300, asserted: 1300, address: moved))
        #expect(try take().due == ["story-1 at 900 because 6"])
    }

    // Rule P4
    @Test func `no peer has this store ask another host`() throws {
        let strange = "https://stranger.example/news/story-1"
        try here.execute("DELETE FROM claim")
        try here.execute("UPDATE run SET origin = NULL")
        try peer.observe(.page("en:1", title: "Old", seen: 1200, asserted: 50, address: strange))
        let taken = try take()
        #expect(taken.back == [Self.key] && taken.due.isEmpty)
    }

    // Rule P4
    @Test func `a retraction that a peer lifts by an older claim is asked about too`() throws {
        try here.retract(Self.key, at: second(500))
        #expect(try here.store.article(Self.key)?.status == .gone)
        try peer.observe(.page("en:1", title: "New", seen: 1200, asserted: 90))
        let taken = try take()
        #expect(try here.store.article(Self.key)?.status == .live)
        #expect(taken.back == [Self.key] && taken.due == ["story-1 at 900 because 6"])
    }

    @Test func `nothing is due where a peer's older version does not win`() throws {
        try visited("story-1")
        try peer.observe(.page("en:1", title: "Old", seen: 1200, verified: false, asserted: 50))
        let taken = try take()
        #expect(taken.back.isEmpty && taken.due.isEmpty)
    }
}
