import Foundation
import NewsStore
import NewsTestSupport
import Testing

@testable import NewsSync

/// Saved pages as a source.
@Suite struct SavedPullTests {
    private static func page(_ path: String, _ bench: PullBench) throws -> [UInt8] {
        let answer = try bench.arabic.site.answer(for: SimulatedRequest("GET", path), at: bench.clock.now())
        return answer.body
    }

    private static func write(_ bytes: [UInt8], _ name: String, in folder: TemporaryFolder) throws {
        let file = URL(fileURLWithPath: folder.file(name))
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    private static func pull(
        _ folder: TemporaryFolder, into store: NewsStore, _ bench: PullBench
    ) async throws -> PullOutcome {
        let engine = SyncEngine(store: store, profile: bench.profile, clock: { [clock = bench.clock] in clock.now() })
        let events = EventList()
        try await engine.pull(saved: folder.path, [.arabic]) { events.add($0) }
        var outcome = PullOutcome()
        for event in events.all { outcome.take(event) }
        return outcome
    }

    @Test(
        "pages in a folder, plain, packed and with their heads, are read as the site's; the site is asked for them next"
    )
    func folder() async throws {
        let (bench, folder) = (try await PullBench(), try TemporaryFolder())
        let posts = try bench.arabic.site.posts.values.sorted { $0.id < $1.id }
        for (index, post) in posts.enumerated() {
            let page = try Self.page(post.path, bench)
            switch index % 3 {
            case 0: try Self.write(page, "\(post.id).html", in: folder)
            case 1: try Self.write(Gzip.deflate(page), "deep/er/\(post.id).html.gz", in: folder)
            default:
                let head =
                    "HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 31 Mar 2026 12:00:00 GMT\r\n\r\n"
                try Self.write(Array(head.utf8) + page, "heads/\(post.id).HTM", in: folder)
            }
        }
        try Self.write(Array("no page".utf8), "notes.txt", in: folder)
        let store = try bench.store()
        let outcome = try await Self.pull(folder, into: store, bench)
        #expect(outcome.failures.isEmpty, "\(outcome.failures)")
        #expect(try outcome.arabic.new == posts.count && outcome.arabic.requests == 0)
        for (index, post) in posts.enumerated() {
            let key = ArticleKey(edition: .arabic, postID: post.id)
            PostComparison.expect(try #require(try store.article(key)), isLike: post)
            let seen = try #require(try store.history(of: key).first?.at)
            #expect(seen == (index % 3 == 2 ? Instant(rfc3339: "2026-03-31T12:00:00Z") : PullBench.start))
        }
        let online = try await bench.pull(into: store)
        #expect(try online.arabic.new == 0 && online.arabic.changed == 0)
        #expect(Set(online.articlePaths).count == posts.count)
        let again = try await Self.pull(folder, into: store, bench)
        #expect(try again.arabic.new == 0 && again.arabic.changed == 0)
        #expect(try store.verify().allSatisfy(\.problems.isEmpty))
        await bench.stop()
    }

    @Test("a saved page never takes the place of what the site said later")
    func old() async throws {
        let (bench, folder) = (try await PullBench(), try TemporaryFolder())
        let store = try bench.store()
        let id = try #require(try bench.arabic.site.liveIDs.first)
        let post = try #require(try bench.arabic.site.posts[id])
        try Self.write(try Self.page(post.path, bench), "old.html", in: folder)
        bench.clock.advance(bySeconds: 3600)
        let now = bench.clock.now()
        _ = try bench.arabic.update { $0.edit(id, at: now) { $0.title += " …" } }
        _ = try await bench.pull(into: store)
        bench.clock.advance(bySeconds: 3600)
        let outcome = try await Self.pull(folder, into: store, bench)
        #expect(try outcome.arabic.changed == 0 && outcome.arabic.recorded == 1)
        let key = ArticleKey(edition: .arabic, postID: id)
        #expect(try store.article(key)?.title == post.title + " …")
        await bench.stop()
    }

    @Test("what is no page of an edition is said and left out")
    func faults() async throws {
        let (bench, folder) = (try await PullBench(), try TemporaryFolder())
        let store = try bench.store()
        let post = try #require(try bench.arabic.site.posts.values.first)
        let page = try Self.page(post.path, bench)
        func head(_ lines: String) -> [UInt8] { Array("HTTP/1.1 \(lines)\r\n\r\n".utf8) + page }
        try Self.write(head("404 Not Found"), "a-gone.html", in: folder)
        try Self.write(head("200 OK\r\nDate: Thu, 02 Apr 2026 00:00:00 GMT"), "b-ahead.html", in: folder)
        try Self.write(Array("<html><title>x</title><p>y</p></html>".utf8), "c-nowhere.html", in: folder)
        try Self.write(Array([0x1F, 0x8B, 8, 0, 1, 2, 3]), "d-broken.html.gz", in: folder)
        let other = "<link rel=canonical href='https://other.example/1'>"
        try Self.write(Array(other.utf8), "e-other.html", in: folder)
        try Self.write(Array(page.prefix(page.count / 2)), "www.almayadeen.net/f-cut.html", in: folder)
        let outcome = try await Self.pull(folder, into: store, bench)
        #expect(outcome.failures.count == 6, "\(outcome.failures)")
        #expect(try outcome.arabic.failed == 6 && outcome.arabic.new == 0)
        func message(_ name: String) -> String { outcome.failures.first { $0.url.contains(name) }?.message ?? "" }
        #expect(message("a-gone").contains("404") || message("a-gone").contains("neither"))
        #expect(message("b-ahead").contains("ahead of this machine's clock"))
        #expect(message("c-nowhere").contains("which address") && message("e-other").contains("which address"))
        #expect(try store.list(ListQuery()).isEmpty)
        await bench.stop()
    }

    @Test("where a page was saved from is read from the browser's mark, or from its place")
    func addresses() {
        func mark(_ text: String) -> String? { SavedPage.mark(of: Array(text.utf8))?.text }
        #expect(
            mark("<!-- saved from url=(0030)https://www.a.example/news/171 -->") == "https://www.a.example/news/171")
        #expect(
            mark("<!-- saved from url=(0031)https://www.a.example/news/171 -->") == "https://www.a.example/news/171")
        #expect(mark("<!-- saved from url=(9999999)https://www.a.example/ -->") == nil)
        #expect(mark("<!-- saved from url=(-3)https://www.a.example/ -->") == nil)
        #expect(mark("<!-- saved from url=(0014)about:internet -->") == nil)
        #expect(SavedPage.place(of: "www.a.example/x/1.html")?.text == "https://www.a.example/x/1.html")
        #expect(SavedPage.place(of: "www.a.example/x/index.html.gz")?.text == "https://www.a.example/x/")
        #expect(SavedPage.place(of: "saved/1.html") == nil && SavedPage.place(of: "1.html") == nil)
    }

    @Test("a folder without pages is an error that says so")
    func empty() async throws {
        let (bench, folder) = (try await PullBench(), try TemporaryFolder())
        let store = try bench.store()
        await #expect(throws: SyncError.self) { _ = try await Self.pull(folder, into: store, bench) }
        await bench.stop()
    }
}

/// Events that a closure gets.
private final class EventList: @unchecked Sendable {
    // Guarded by the lock.
    private let lock = NSLock()
    private var events: [PullEvent] = []

    func add(_ event: PullEvent) { lock.withLock { events.append(event) } }
    var all: [PullEvent] { lock.withLock { events } }
}
