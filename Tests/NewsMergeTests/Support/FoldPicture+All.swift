import NewsModel

extension FoldPicture {
    static let a = Content(["title": "A", "lede": "a", "tags": ["x"]])
    static let b = Content(["title": "B", "lede": "b", "tags": ["y"]])
    static let c = Content(["title": "C", "lede": "", "tags": []])
    static let titleOnly = Content(["title": "T"])
    static let entry = Content(["title": "F", "lede": "f"])
    static let emptyEntry = Content(["title": ""])
    static let contents = Dictionary(
        [a, b, c, titleOnly, entry, emptyEntry].map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })

    private static let showsA = "live, title \"A\" of page, lede \"a\" of page, tags [\"x\"] of page"
    private static let showsB = "live, title \"B\" of page, lede \"b\" of page, tags [\"y\"] of page"

    static let all = copies + clears + hints + dates + retractions

    private static let copies: [FoldPicture] = [
        FoldPicture(
            name: "a flapping CDN: a mirror that saw the old copy four times does not beat the new one",
            rows: [.page(b, asserted: 20, seen: 21, verified: 21)], before: showsB + ", modified 20",
            arriving: [30, 32, 34, 36].map { .page(a, asserted: 10, seen: $0, by: "r2") },
            after: showsB + ", modified 20"),
        FoldPicture(
            name: "a silent revert: the old text with its old date, verified later, is what the site shows",
            rows: [.page(a, asserted: 10, seen: 10, verified: 10), .page(b, asserted: 20, seen: 20, verified: 20)],
            before: showsB + ", modified 20",
            arriving: [.page(a, asserted: 10, seen: 30, verified: 30)], after: showsA + ", modified 10"),
        FoldPicture(
            name: "a silent edit: the text changes under the same date, the later seen holds",
            rows: [.page(a, asserted: 10, seen: 12)], before: showsA + ", modified 10",
            arriving: [.page(b, asserted: 10, seen: 15)], after: showsB + ", modified 10"),
        FoldPicture(
            name: "a claim ahead of its first seen counts as of then, so a verified answer later holds",
            rows: [.page(a, asserted: 90, seen: 20)], before: showsA + ", modified 90",
            arriving: [.page(b, asserted: 10, seen: 21, verified: 21)], after: showsB + ", modified 10"),
        FoldPicture(
            name: "no chimera: each replica saw half of an update; title, lede and tags are of one revision",
            rows: [.page(a, asserted: 20, seen: 20, by: "r2")], before: showsA + ", modified 20",
            arriving: [.page(b, asserted: 20, seen: 20, verified: 30), .page(c, asserted: 20, seen: 25, by: "r3")],
            after: showsB + ", modified 20"),
        FoldPicture(
            name: "an older extractor's reading is a hint beside a newer one's, however late it was verified",
            rows: [.page(a, asserted: 10, seen: 10, verified: 10, generation: 2)], before: showsA + ", modified 10",
            arriving: [.page(b, asserted: 20, seen: 20, verified: 50, generation: 1)],
            after: showsA + ", modified 10"),
        FoldPicture(
            name: "an older extractor's reading shows what the newer one does not speak of",
            rows: [.page(titleOnly, asserted: 10, seen: 10, generation: 2)],
            before: "live, title \"T\" of page, modified 10",
            arriving: [.page(b, asserted: 5, seen: 20, generation: 1)],
            after: "live, title \"T\" of page, lede \"b\" of page, tags [\"y\"] of page, modified 10"),
    ]

    private static let clears: [FoldPicture] = [
        FoldPicture(
            name: "present and empty clears", rows: [.page(a, asserted: 10, seen: 10)],
            before: showsA + ", modified 10", arriving: [.page(c, asserted: 20, seen: 20)],
            after: "live, title \"C\" of page, lede \"\" of page, tags [] of page, modified 20"),
        FoldPicture(
            name: "absent says nothing", rows: [.page(a, asserted: 10, seen: 10)], before: showsA + ", modified 10",
            arriving: [.page(titleOnly, asserted: 20, seen: 20)],
            after: "live, title \"T\" of page, lede \"a\" of page, tags [\"x\"] of page, modified 20"),
        FoldPicture(
            name: "an old copy does not bring back what was cleared", rows: [.page(c, asserted: 20, seen: 20)],
            before: "live, title \"C\" of page, lede \"\" of page, tags [] of page, modified 20",
            arriving: [.page(a, asserted: 10, seen: 30)],
            after: "live, title \"C\" of page, lede \"\" of page, tags [] of page, modified 20"),
    ]

    private static let hints: [FoldPicture] = [
        FoldPicture(
            name: "a feed fills only what no page has asserted, however late it was verified",
            rows: [.page(titleOnly, asserted: 10, seen: 10)], before: "live, title \"T\" of page, modified 10",
            arriving: [.feed(entry, asserted: 40, seen: 40, verified: 40)],
            after: "live, title \"T\" of page, lede \"f\" of feed, modified 10"),
        FoldPicture(
            name: "a page takes over from the hint that asked for it",
            rows: [.feed(entry, asserted: 40, seen: 40)],
            before: "live, title \"F\" of feed, lede \"f\" of feed, modified 40",
            arriving: [.page(a, seen: 50)], after: showsA),
        FoldPicture(
            name: "an empty lede of the page is an assertion: the feed does not fill it",
            rows: [.page(c, asserted: 10, seen: 10)],
            before: "live, title \"C\" of page, lede \"\" of page, tags [] of page, modified 10",
            arriving: [.feed(entry, asserted: 20, seen: 20, verified: 20)],
            after: "live, title \"C\" of page, lede \"\" of page, tags [] of page, modified 10"),
        FoldPicture(
            name: "an old extractor's page is still before a new extractor's feed",
            rows: [.feed(entry, asserted: 40, seen: 40, generation: 2)],
            before: "live, title \"F\" of feed, lede \"f\" of feed, modified 40",
            arriving: [.page(a, asserted: 10, seen: 10, generation: 1)], after: showsA + ", modified 10"),
        FoldPicture(
            name: "where a source is feeds alone, the feed is the authority",
            rows: [.page(a, asserted: 90, seen: 90, verified: 90)],
            before: showsA + ", modified 90", arriving: [.feed(entry, seen: 10)],
            after: "live, title \"F\" of feed, lede \"f\" of feed, tags [\"x\"] of page", table: AuthorityTable.all[1]),
    ]
}
