import NewsMerge
import NewsModel
import Testing

@testable import NewsStore

/// The guard in the store: what waits is durable, and no row of the log before it is believed.
@Suite struct GuardStoreTests {
    private let test: TestStore
    private let key = ArticleKey("en:1")

    init() throws {
        test = try TestStore()
        try test.take(.page("en:1", title: "A", seen: 10, asserted: 8))
    }

    private func page(_ title: String, seen: Int64, verified: Bool = true) throws -> PageObservation {
        try .page("en:1", title: title, seen: seen, verified: verified, asserted: 8)
    }

    private func shown() throws -> String? { try test.store.article(key)?.title }

    // Rules P2, P3
    @Test func `a silent edit is shown once it was said twice, from when it was first said`() throws {
        let first = try test.take(page("B", seen: 100))
        #expect(first.outcome == .waiting && first.run == nil)
        #expect(first.confirmation == .at(second(1900)))
        #expect(try shown() == "A")
        #expect(try test.store.waiting(key).map(\.seen) == [second(100)])
        #expect(try test.store.history(of: key).count == 1)

        #expect(try test.take(page("B", seen: 1000)).outcome == .waiting)
        #expect(try test.take(page("B", seen: 1900)).outcome == .changed)
        #expect(try shown() == "B")
        #expect(try test.store.waiting(key).isEmpty)
        #expect(try test.store.history(of: key).map(\.at) == [second(10), second(100)])
        #expect(try test.store.article(key, asOf: second(99))?.title == "A")
        #expect(try test.store.article(key, asOf: second(100))?.title == "B")
    }

    // Rule P3
    @Test func `a copy that hides itself and is contradicted is kept, and never shown`() throws {
        try test.take(page("B", seen: 50))
        try test.take(page("B", seen: 2000))
        #expect(try shown() == "B")
        #expect(try test.take(page("A", seen: 3000)).outcome == .waiting)
        #expect(try test.take(page("B", seen: 3500)).outcome == .unchanged)
        #expect(try test.store.waiting(key).isEmpty)
        #expect(try test.take(page("A", seen: 6000)).outcome == .waiting)
        #expect(try shown() == "B")
    }

    @Test func `what waits is still there when the store is opened again`() throws {
        try test.take(page("B", seen: 100))
        let again = try NewsStore(at: test.path, creation: .mustExist)
        let kept = try again.commit(at: test.now) { try $0.observe(page("B", seen: 1900)) }
        #expect(kept.outcome == .changed)
        #expect(try again.article(key)?.title == "B")
    }

    @Test func `that an article is not there contradicts what waits`() throws {
        try test.take(page("B", seen: 100))
        let number = try test.store.read { try $0.articleNumber(key) }.unwrapped()
        try test.store.commit(at: test.now) { try $0.contradict(number, at: second(200)) }
        #expect(try test.store.waiting(key).isEmpty)
        #expect(try test.take(page("B", seen: 1900)).outcome == .waiting)
        #expect(try shown() == "A")
    }

    @Test func `a copy that nobody vouches for and that contradicts what is shown has the origin asked`() throws {
        let older = try test.take(.page("en:1", title: "Z", seen: 60, verified: false, asserted: 5))
        #expect(older.outcome == .recorded)
        #expect(older.confirmation == .asSoonAsPossible)
        #expect(try shown() == "A")
    }

    // Rule P3
    @Test func `a version that was dated ahead claims no more than when it was first seen, when a copy brings it back`()
        throws
    {
        let ahead = try PageObservation.page("en:1", title: "Ahead", seen: 100, asserted: 9000)
        #expect(try test.take(ahead).outcome == .changed)
        try test.take(.page("en:1", title: "Now", seen: 200, asserted: 180))
        #expect(try shown() == "Now")
        var copy = ahead
        (copy.seen, copy.verified) = (second(3000), second(3000))
        #expect(try test.take(copy).outcome == .waiting)
        #expect(try shown() == "Now")
    }

    // Rule P3
    @Test func `what an older extractor reads is of the revision's generation: a copy does not pass by it`() throws {
        try test.take(.page("en:1", title: "A", seen: 50, asserted: 8, generation: 2))
        try test.take(.page("en:1", title: "B", seen: 100, asserted: 90, generation: 2))
        #expect(try shown() == "B")
        #expect(try test.take(.page("en:1", title: "A", seen: 3000, asserted: 8)).outcome == .waiting)
        #expect(try shown() == "B")
    }

    // Rules P2, P5
    @Test func `that an article is not there shows nothing that waits, though nobody vouches for what is shown`() throws
    {
        let other = try TestStore()
        try other.take(.page("en:1", title: "A", seen: 10, verified: false, asserted: 8))
        try other.take(.page("en:1", title: "B", seen: 100, asserted: 8))
        let number = try other.store.read { try $0.articleNumber(key) }.unwrapped()
        try other.store.commit(at: other.now) { try $0.contradict(number, at: second(200)) }
        #expect(try other.store.article(key)?.title == "A")
        #expect(try other.store.waiting(key).count == 1)
        // Two more have to say it.
        #expect(try other.take(.page("en:1", title: "B", seen: 2000, asserted: 8)).outcome == .waiting)
        #expect(try other.take(.page("en:1", title: "B", seen: 3800, asserted: 8)).outcome == .changed)
        #expect(try other.store.article(key)?.title == "B")
    }
}
