import NewsMerge
import NewsModel

/// What *Why the usual constructions fail for news* in docs/merge.md says, line by line: what was shown, what arrived, what
/// is shown, and what the usual construction shows instead.
extension FoldPicture {
    private static let showsA = "live, title \"A\" of page, lede \"a\" of page, tags [\"x\"] of page, modified 10"
    private static let showsB = "live, title \"B\" of page, lede \"b\" of page, tags [\"y\"] of page, modified 20"
    private static let goneA = "gone, title \"A\" of page, lede \"a\" of page, tags [\"x\"] of page, modified 10"

    static let usual: [FoldPicture] = [
        FoldPicture(
            name: "the answer that came last wins: an old copy from a cache replaces the newer text",
            rows: [.page(b, asserted: 20, seen: 21, verified: 21)], before: showsB,
            arriving: [.page(a, asserted: 10, seen: 30)], after: showsB,
            mistake: .orderByArrival, instead: showsA),
        FoldPicture(
            name:
                "the publisher's latest date wins: a silent revert is lost, and the site no longer says what is shown",
            rows: [.page(a, asserted: 10, seen: 10, verified: 10), .page(b, asserted: 20, seen: 20, verified: 20)],
            before: showsB, arriving: [.page(a, asserted: 10, seen: 30, verified: 30)], after: showsA,
            mistake: .orderByAssertedTime, instead: showsB),
        FoldPicture(
            name: "the publisher's latest date wins: a date that is set back hides the newer text for good",
            rows: [.page(b, asserted: 20, seen: 20, verified: 20)], before: showsB,
            arriving: [.page(a, asserted: 10, seen: 40, verified: 40)], after: showsA,
            mistake: .orderByAssertedTime, instead: showsB),
        FoldPicture(
            name: "a write counter regresses: who asked a flapping cache four times beats who saw the newer version",
            rows: [.page(b, asserted: 20, seen: 21, verified: 21)], before: showsB,
            arriving: [
                .page(a, asserted: 10, seen: 30, by: "mirror"), .page(b, asserted: 20, seen: 31, by: "mirror"),
                .page(a, asserted: 10, seen: 32, by: "mirror"), .page(a, asserted: 10, seen: 34, by: "mirror"),
                .page(a, asserted: 10, seen: 36, by: "mirror"),
            ], after: showsB, mistake: .orderByWriteCounter, instead: showsA),
        FoldPicture(
            name: "each column for itself makes a chimera: one version's title and lede beside the other's tags",
            rows: [.page(a, asserted: 10, seen: 10)], before: showsA,
            arriving: [.page(b, asserted: 10, seen: 10, by: "mirror")],
            after: "live, title \"B\" of page, lede \"b\" of page, tags [\"y\"] of page, modified 10",
            mistake: .perFieldTieBreak,
            instead: "live, title \"A\" of page, lede \"a\" of page, tags [\"y\"] of page, modified 10"),
        FoldPicture(
            name: "last writer wins with deletes: a late copy of a retracted article brings it back",
            rows: [.page(a, asserted: 10, seen: 10, verified: 15)], gone: [.at(20)], before: goneA,
            arriving: [.page(b, asserted: 5, seen: 40, by: "mirror")], after: goneA,
            mistake: .liftedByUnverifiedCopy, instead: showsA),
        FoldPicture(
            name: "a delete without a time: what the publisher put back stays hidden",
            rows: [.page(a, asserted: 10, seen: 10)], gone: [.at(20)], before: goneA,
            arriving: [.page(a, asserted: 10, seen: 30, verified: 30)], after: showsA,
            mistake: .retractionWithoutTime, instead: goneA),
    ]
}
