import NewsMerge
import NewsModel
import Testing

/// What the guard makes of answers, hand-made: who is shown, who answers, what follows. Minutes are instants.
@Suite struct GuardTests {
    private static let minute: Int64 = 60_000

    private static func content(_ name: String) -> ContentHash { ContentHash.of(Array(name.utf8)) }

    private static func answer(
        _ name: String, dated: Int64?, seen: Int64, verified: Int64? = nil, generation: Int = 1
    ) -> GuardedAnswer {
        GuardedAnswer(
            revision: RevisionID(kind: .page, content: content(name)), asserted: dated.map(at), generation: generation,
            seen: at(seen), verified: verified.map(at))
    }

    private static func at(_ minutes: Int64) -> Instant { Instant(milliseconds: minutes * minute) }

    /// What is shown of one page with these rows, and whether it was taken back.
    private static func shown(
        _ name: String, dated: Int64?, seen: Int64, verified: Int64? = nil, gone: Int64? = nil
    ) throws -> ShownRevision {
        let key = ArticleKey("en:1")
        let sighting = Sighting(
            article: key, kind: .page, content: content(name), asserted: dated.map(at), published: nil, generation: 1)
        let replica = ReplicaID("r")
        let run = Run(
            replica: replica, sighting: sighting, start: at(seen), verified: verified.map(at),
            mask: CoverageMask([.title]))
        let retractions = gone.map { [Retraction(replica: replica, article: key, gone: at($0))] } ?? []
        return try #require(
            ShownRevision(of: .page, article: key, runs: [run], retractions: retractions, rules: .standard))
    }

    private static func verdict(
        _ answer: GuardedAnswer, _ shown: ShownRevision?, held: [GuardedAnswer] = []
    ) -> GuardVerdict {
        Guard().decide(answer, shown: shown, held: held).verdict
    }

    @Test func `what is seen first is believed`() {
        #expect(
            Self.verdict(Self.answer("A", dated: 5, seen: 10, verified: 10), nil)
                == .believe(start: Self.at(10), Self.at(10)))
    }

    // Rule P2
    @Test func `an edit with a later date is believed at once, vouched for or not`() throws {
        let shown = try Self.shown("A", dated: 5, seen: 10, verified: 12)
        for verified in [nil, 20] as [Int64?] {
            #expect(
                Self.verdict(Self.answer("B", dated: 15, seen: 20, verified: verified), shown)
                    == .believe(start: Self.at(20), verified.map(Self.at)))
        }
    }

    // Rule P3
    @Test(arguments: [5, 3, nil] as [Int64?])
    func `an answer that goes back waits for a second one, half an hour later`(dated: Int64?) throws {
        let shown = try Self.shown("A", dated: 5, seen: 10, verified: 12)
        let first = Self.answer("B", dated: dated, seen: 20, verified: 20)
        #expect(Self.verdict(first, shown) == .hold(since: Self.at(20)))
        let early = Self.answer("B", dated: dated, seen: 49, verified: 49)
        #expect(Self.verdict(early, shown, held: [first]) == .hold(since: Self.at(20)))
        let second = Self.answer("B", dated: dated, seen: 50, verified: 50)
        #expect(Self.verdict(second, shown, held: [first]) == .believe(start: Self.at(20), Self.at(50)))
    }

    // Rule P3
    @Test func `a verified answer in between that says otherwise starts it over`() throws {
        let shown = try Self.shown("A", dated: 5, seen: 10, verified: 12)
        let first = Self.answer("B", dated: 5, seen: 20, verified: 20)
        let between = Self.answer("A", dated: 5, seen: 30, verified: 30)
        #expect(Guard().decide(between, shown: shown, held: [first]).contradicted.released == [first.revision])
        let unvouched = Self.answer("A", dated: 5, seen: 30)
        #expect(Guard().decide(unvouched, shown: shown, held: [first]).contradicted.released.isEmpty)
        let earlier = Self.answer("A", dated: 5, seen: 15, verified: 15)
        #expect(Guard().decide(earlier, shown: shown, held: [first]).contradicted.released.isEmpty)
    }

    // Rule P3
    @Test func `what is contradicted and could be shown even so waits anew`() throws {
        let shown = try Self.shown("A", dated: 5, seen: 5)
        let first = Self.answer("B", dated: 5, seen: 20, verified: 20)
        let between = Self.answer("C", dated: 5, seen: 30, verified: 30)
        let decision = Guard().decide(between, shown: shown, held: [first])
        #expect(decision.verdict == .hold(since: Self.at(30)))
        #expect(decision.contradicted.restarted == [first.revision] && decision.contradicted.released.isEmpty)
        let undated = Self.answer("D", dated: nil, seen: 20, verified: 20)
        let contradicted = Guard().contradicted([undated], at: Self.at(30), shownAttested: nil)
        #expect(contradicted.restarted == [undated.revision] && contradicted.released.isEmpty)
    }

    @Test func `an older copy that says when it was made is a row at once: it cannot be shown`() throws {
        let shown = try Self.shown("A", dated: 5, seen: 10, verified: 12)
        #expect(
            Self.verdict(Self.answer("Z", dated: 3, seen: 8, verified: 8), shown)
                == .believe(start: Self.at(8), Self.at(8)))
        #expect(Self.verdict(Self.answer("Z", dated: 3, seen: 8), shown) == .believe(start: Self.at(8), nil))
    }

    // Rule P2
    @Test func `of two copies with one date that nobody vouches for, the second waits for the origin's word`() throws {
        let shown = try Self.shown("A", dated: 5, seen: 10)
        let other = Self.answer("B", dated: 5, seen: 20)
        #expect(Self.verdict(other, shown) == .hold(since: nil))
        let old = Self.answer("B", dated: 5, seen: 9, verified: 9)
        #expect(Self.verdict(old, shown) == .hold(since: nil))
        let word = Self.answer("B", dated: 5, seen: 21, verified: 21)
        #expect(Self.verdict(word, shown, held: [other]) == .hold(since: Self.at(21)))
        let since = Self.answer("B", dated: 5, seen: 20, verified: 21)
        let again = Self.answer("B", dated: 5, seen: 51, verified: 51)
        #expect(Self.verdict(again, shown, held: [since]) == .believe(start: Self.at(20), Self.at(51)))
    }

    // Rule P3
    @Test func `a return without a new date waits as well, with a new date it does not`() throws {
        let shown = try Self.shown("A", dated: 5, seen: 10, verified: 12, gone: 15)
        let back = Self.answer("A", dated: 5, seen: 20, verified: 20)
        #expect(Self.verdict(back, shown) == .hold(since: Self.at(20)))
        #expect(
            Self.verdict(Self.answer("A", dated: 5, seen: 50, verified: 50), shown, held: [back])
                == .believe(start: Self.at(20), Self.at(50)))
        #expect(
            Self.verdict(Self.answer("B", dated: 18, seen: 20, verified: 20), shown)
                == .believe(start: Self.at(20), Self.at(20)))
    }

    @Test func `another extractor's reading is no other answer`() throws {
        let shown = try Self.shown("A", dated: 5, seen: 10, verified: 12)
        let reading = Self.answer("A, read better", dated: 5, seen: 20, verified: 20, generation: 2)
        #expect(Self.verdict(reading, shown) == .believe(start: Self.at(20), Self.at(20)))
    }

    // Rule P3
    @Test func `another extractor's reading brings nothing back that was taken back since`() throws {
        let shown = try Self.shown("A", dated: 5, seen: 10, verified: 12, gone: 15)
        let reading = Self.answer("A, read better", dated: 5, seen: 20, verified: 20, generation: 2)
        #expect(Self.verdict(reading, shown) == .hold(since: Self.at(20)))
        let again = Self.answer("A, read better", dated: 5, seen: 50, verified: 50, generation: 2)
        #expect(Self.verdict(again, shown, held: [reading]) == .believe(start: Self.at(20), Self.at(50)))
    }
}
