import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct RefusedTests {
    private static let minutes: Int64 = 60

    // Rule P6
    @Test func `a row from the future is refused and remembered with both clocks, and taken when its time has come`()
        throws
    {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        try one.observe(.page("en:1", title: "A", seen: 6 * Self.minutes + 1))
        let early = try two.take(from: one, clock: second(Self.minutes)).outcome
        #expect(early.refused == 1 && early.new == 0)
        let refused = try two.store.refusedRows()
        #expect(refused.map(\.instant) == [second(6 * Self.minutes + 1)])
        #expect(refused.map(\.clock) == [second(Self.minutes)])
        #expect(try two.store.article(ArticleKey("en:1")) == nil)

        let later = try two.take(from: one, clock: second(2 * Self.minutes)).outcome
        #expect(later.refused == 0 && later.new == 1)
        #expect(try two.store.refusedRows().isEmpty)
        #expect(try two.digests() == one.digests())
    }

    @Test func `five minutes ahead are not too many`() throws {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        try one.observe(.page("en:1", title: "A", seen: 5 * Self.minutes))
        #expect(try two.take(from: one, clock: second(0)).outcome.new == 1)
    }

    // Rule P6
    @Test func `a known row whose last verified lies ahead stays as it is`() throws {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        try one.observe(.page("en:1", title: "A", seen: 10))
        try two.take(from: one, clock: second(10))
        try one.observe(.page("en:1", title: "A", seen: 9999))
        #expect(try two.take(from: one, clock: second(20)).outcome.refused == 1)
        #expect(try two.store.records(after: .start).runs.map(\.run.verified) == [second(10)])
    }

    // Rule P6
    @Test func `retractions and lists from the future are refused too`() throws {
        let (one, two) = (try TestStore(), try TestStore(editions: []))
        try one.observe(.page("en:1", title: "A", seen: 10))
        try one.retract(ArticleKey("en:1"), at: second(9999))
        try one.store.commit(at: one.now) { writer in
            _ = try writer.observe(
                PartObservation(
                    edition: .english, name: .breaking, subject: .edition,
                    snapshot: PartSnapshot(items: [PartItem(title: "x")]), seen: second(9999)))
        }
        let outcome = try two.take(from: one, clock: second(10)).outcome
        #expect(outcome.new == 1 && outcome.refused == 2)
        #expect(try two.store.refusedRows().count == 2)
    }
}
