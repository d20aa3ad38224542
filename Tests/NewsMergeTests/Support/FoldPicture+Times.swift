import NewsModel

extension FoldPicture {
    private static let titled = "live, title \"A\" of page, lede \"a\" of page, tags [\"x\"] of page"
    private static let goneA = "gone, title \"A\" of page, lede \"a\" of page, tags [\"x\"] of page, modified 10"

    /// Rule 5.
    static let dates: [FoldPicture] = [
        FoldPicture(
            name: "the dates are of the winner's sighting with the latest attestation",
            rows: [.page(a, asserted: 10, published: 5, seen: 30)], before: titled + ", published 5, modified 10",
            arriving: [.page(a, asserted: 20, published: 6, seen: 30)], after: titled + ", published 6, modified 20"),
        FoldPicture(
            name: "verified is attestation too: the text under its older date, verified later, has the older date",
            rows: [.page(a, asserted: 20, published: 6, seen: 30)], before: titled + ", published 6, modified 20",
            arriving: [.page(a, asserted: 10, published: 5, seen: 40, verified: 40)],
            after: titled + ", published 5, modified 10"),
        FoldPicture(
            name: "of equal attestation the greater asserted, undated last",
            rows: [.page(a, published: 7, seen: 40, verified: 40)], before: titled + ", published 7",
            arriving: [
                .page(a, asserted: 10, published: 5, seen: 40, verified: 40),
                .page(a, asserted: 20, published: 4, seen: 40, verified: 40),
            ], after: titled + ", published 4, modified 20"),
        FoldPicture(
            name: "then the greater published", rows: [.page(a, asserted: 10, published: 5, seen: 30)],
            before: titled + ", published 5, modified 10",
            arriving: [.page(a, asserted: 10, published: 6, seen: 20), .page(a, asserted: 10, seen: 20)],
            after: titled + ", published 6, modified 10"),
        FoldPicture(
            name: "a loser's dates and a hint's are not shown",
            rows: [.page(a, asserted: 20, published: 5, seen: 20)], before: titled + ", published 5, modified 20",
            arriving: [
                .page(b, asserted: 10, published: 99, seen: 30), .feed(entry, asserted: 90, published: 9, seen: 90),
            ],
            after: titled + ", published 5, modified 20"),
    ]

    /// Rule 6.
    static let retractions: [FoldPicture] = [
        FoldPicture(
            name: "a retraction hides; the fields stay", rows: [.page(a, asserted: 10, seen: 10, verified: 15)],
            before: titled + ", modified 10", arriving: [], arrivingGone: [.at(20)], after: goneA),
        FoldPicture(
            name: "a stale re-insert does not resurrect", rows: [.page(a, asserted: 10, seen: 10, verified: 15)],
            gone: [.at(20)], before: goneA,
            arriving: [.page(a, asserted: 10, seen: 30), .page(b, asserted: 5, seen: 40, by: "r2")], after: goneA),
        FoldPicture(
            name: "a claim ahead of its first seen does not lift", rows: [.page(a, asserted: 10, seen: 10)],
            gone: [.at(20)], before: goneA, arriving: [.page(b, asserted: 90, seen: 5)], after: goneA),
        FoldPicture(
            name: "a later verified answer lifts", rows: [.page(a, asserted: 10, seen: 10)], gone: [.at(20)],
            before: goneA, arriving: [.page(a, asserted: 10, seen: 30, verified: 30)], after: titled + ", modified 10"),
        FoldPicture(
            name: "a retraction is later or it is not: at the same instant the article lives",
            rows: [.page(a, asserted: 10, seen: 10)], gone: [.at(20)], before: goneA,
            arriving: [.page(a, asserted: 10, seen: 15, verified: 20)], after: titled + ", modified 10"),
        FoldPicture(
            name: "a date that the publisher set after the retraction lifts",
            rows: [.page(a, asserted: 10, seen: 10)], gone: [.at(20)], before: goneA,
            arriving: [.page(a, asserted: 25, seen: 30)], after: titled + ", modified 25"),
        FoldPicture(
            name: "the latest of several retractions counts, whoever made it",
            rows: [.page(a, asserted: 10, seen: 10, verified: 30)], gone: [.at(20)], before: titled + ", modified 10",
            arriving: [], arrivingGone: [.at(40, by: "r2"), .at(20, by: "r3")], after: goneA),
        FoldPicture(
            name: "what a feed still lists does not lift what the page took away",
            rows: [.page(a, asserted: 10, seen: 10)], gone: [.at(20)], before: goneA,
            arriving: [.feed(emptyEntry, asserted: 30, seen: 30, verified: 40)], after: goneA),
    ]
}
