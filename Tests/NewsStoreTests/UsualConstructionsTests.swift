import NewsMerge
import NewsModel
import NewsSync
import NewsTestSupport
import Testing

@testable import NewsStore

/// What *Why the usual constructions fail for news* in docs/merge.md says, with stores: what is shown before, what arrives,
/// what is shown then; by the rules, and by the construction that goes wrong.
@Suite struct UsualConstructionsTests {
    /// What a store shows of its one article.
    private static func shown(_ test: TestStore) throws -> String {
        let article = try test.store.article(ArticleKey("en:1")).unwrapped()
        return article.title + (article.status == .gone ? ", gone" : "")
    }

    @Test(arguments: [(nil, "New"), (PlantedBug.orderByWriteCounter, "Old")])
    func `a write counter regresses: a mirror of a flapping cache beats who holds the newer version`(
        mistake: PlantedBug?, then: String
    ) throws {
        let (here, mirror) = (try TestStore(mistake: mistake), try TestStore())
        try here.observe(.page("en:1", title: "New", seen: 100, asserted: 90))
        #expect(try Self.shown(here) == "New")
        for time in Int64(1)...7 {
            let title = time % 2 == 1 ? "Old" : "Older still"
            try mirror.observe(.page("en:1", title: title, seen: 100 + time, verified: false, asserted: 10))
        }
        try here.sync(with: mirror)
        #expect(try Self.shown(here) == then)
    }

    @Test(arguments: [(nil, "A, gone"), (PlantedBug.liftedByUnverifiedCopy, "A")])
    func `a stale insert resurrects: a late copy brings a retracted article back`(
        mistake: PlantedBug?, then: String
    ) throws {
        let (here, mirror) = (try TestStore(mistake: mistake), try TestStore())
        try here.observe(.page("en:1", title: "A", seen: 10, asserted: 5))
        try here.retract(ArticleKey("en:1"), at: second(20))
        #expect(try Self.shown(here) == "A, gone")
        try mirror.observe(.page("en:1", title: "Before A", seen: 30, verified: false, asserted: 2))
        try here.sync(with: mirror)
        #expect(try Self.shown(here) == then)
    }

    @Test(arguments: [(nil, "First"), (PlantedBug.orderByAssertedTime, "Second")])
    func `the publisher's date alone ends on what the site no longer shows`(mistake: PlantedBug?, then: String) throws {
        let (here, mirror) = (try TestStore(mistake: mistake), try TestStore())
        try here.observe(.page("en:1", title: "First", seen: 10, asserted: 10))
        try here.observe(.page("en:1", title: "Second", seen: 20, asserted: 20))
        #expect(try Self.shown(here) == "Second")
        // The editors went back, with the old date. The mirror saw it; nothing says so but when it was verified.
        try mirror.observe(.page("en:1", title: "First", seen: 40, asserted: 10))
        try here.sync(with: mirror)
        #expect(try Self.shown(here) == then)
    }

    // Rule P3
    @Test(arguments: [
        (nil, ["New", "New, and an answer waits", "New"]),
        (PlantedBug.goingBackBelievedAtOnce, ["New", "Old", "New"]),
    ])
    func `a cache that hides itself is believed: the newer text is gone until the site answers again`(
        mistake: PlantedBug?, then: [String]
    ) throws {
        let here = try TestStore(mistake: mistake)
        func answer(_ title: String, dated: Int64, seen: Int64) throws -> String {
            try here.take(.page("en:1", title: title, seen: seen, asserted: dated))
            let isWaiting = try !here.store.waiting(ArticleKey("en:1")).isEmpty
            return try Self.shown(here) + (isWaiting ? ", and an answer waits" : "")
        }
        #expect(try answer("Old", dated: 8, seen: 10) == "Old")
        let shown = [
            try answer("New", dated: 50, seen: 60),
            // No Age, a Date of now: it looks like the origin's own answer.
            try answer("Old", dated: 8, seen: 100),
            try answer("New", dated: 50, seen: 200),
        ]
        #expect(shown == then)
    }

    // Invariant 12
    @Test(arguments: [
        (nil, ["Right", "Right", "Right"]), (PlantedBug.headersDroppedByCompaction, ["Right", "Wrong", "Right"]),
    ])
    func `superseded versions dropped whole: replicas that dropped different things no longer agree`(
        mistake: PlantedBug?, then: [String]
    ) throws {
        // What drops, and what keeps all.
        let (drops, keeps) = (try TestStore(mistake: mistake), try TestStore())
        for test in [drops, keeps] {
            // Its date lay ahead of the clock, so it counts from when it was first seen.
            try test.observe(.page("en:1", title: "Wrong", seen: 10, asserted: 300), as: Writers.all[0])
            try test.observe(.page("en:1", title: "Right", seen: 20, asserted: 20), as: Writers.all[0])
            try test.store.updateSearchIndex()
        }
        let before = try Self.shown(drops)
        let report = try drops.store.compact(.newest(1), at: drops.now)
        #expect(report.dropped == 1)
        // An old copy comes by, long after. Without its header nobody knows that it was first seen at 10.
        for test in [drops, keeps] {
            try test.observe(
                .page("en:1", title: "Wrong", seen: 400, verified: false, asserted: 300), as: Writers.all[1])
        }
        #expect([before, try Self.shown(drops), try Self.shown(keeps)] == then)
        #expect(try (drops.viewBytes() == keeps.viewBytes()) == (mistake == nil))
    }
}
