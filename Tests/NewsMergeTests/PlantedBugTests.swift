import NewsMerge
import NewsModel
import Testing

/// Each mistake of the fold shows where it is planted, and nowhere else.
@Suite("Mistakes that are made on purpose change what is shown")
struct PlantedBugTests {
    /// Rows, and what is shown of them by the right fold and by the planted one.
    struct Planted: Sendable, CustomTestStringConvertible {
        var bug: PlantedBug
        var rows: [Run]
        var gone: [Retraction] = []
        var right: String
        var wrong: String
        var testDescription: String { bug.rawValue }

        func shown(_ rules: MergeRules) -> String {
            let view = Fold.view(of: ArticleKey("ar:1"), runs: rows, retractions: gone, rules: rules)
            let title = rows.first { $0.revision == view.winners[.title] }
            return "\(title.flatMap { PlantedBugTests.titles[$0.sighting.content] } ?? "-") \(view.status)"
        }
    }

    private static let titles = Dictionary(
        ["A", "B"].map { (Run.page($0, seen: 0).sighting.content, $0) }, uniquingKeysWith: { first, _ in first })

    static let cases: [Planted] = [
        Planted(
            bug: .orderByArrival, rows: [.page("B", asserted: 20, seen: 20), .page("A", asserted: 10, seen: 30)],
            right: "B live", wrong: "A live"),
        Planted(
            bug: .orderByWriteCounter,
            rows: [
                .page("B", asserted: 20, seen: 20, verified: 21), .page("A", asserted: 10, seen: 30, by: "r2"),
                .page("A", asserted: 10, seen: 32, by: "r2"),
            ], right: "B live", wrong: "A live"),
        Planted(
            bug: .orderByAssertedTime,
            rows: [
                .page("A", asserted: 20, seen: 20, verified: 20), .page("B", asserted: 10, seen: 30, verified: 30),
            ], right: "B live", wrong: "A live"),
        Planted(
            bug: .firstSeenByMax,
            rows: [
                .page("A", asserted: 5, seen: 10), .page("B", asserted: 5, seen: 20),
                .page("A", asserted: 5, seen: 40, by: "r2"),
            ], right: "B live", wrong: "A live"),
        Planted(
            bug: .futureClaimNotClamped,
            rows: [.page("A", asserted: 90, seen: 20), .page("B", asserted: 10, seen: 21, verified: 21)],
            right: "B live", wrong: "A live"),
        Planted(
            bug: .retractionWithoutTime,
            rows: [.page("A", asserted: 10, seen: 10), .page("A", asserted: 10, seen: 30, verified: 30)],
            gone: [.at(20)], right: "A live", wrong: "A gone"),
        Planted(
            bug: .liftedByUnverifiedCopy,
            rows: [.page("A", asserted: 10, seen: 10), .page("B", asserted: 5, seen: 40, by: "r2")],
            gone: [.at(20)], right: "A gone", wrong: "A live"),
    ]

    @Test("The planted fold shows something else than the right one", arguments: cases)
    func planted(_ planted: Planted) {
        #expect(planted.shown(.standard) == planted.right)
        #expect(planted.shown(Self.rules(planted.bug)) == planted.wrong)
        for other in PlantedBug.allCases where !Self.cases.contains(where: { $0.bug == other }) {
            #expect(planted.shown(Self.rules(other)) == planted.right, "\(other)")
        }
    }

    @Test("Ties broken for each field by itself make a chimera; broken for all at once they never do")
    func perFieldTieBreak() {
        func winners(_ article: Int, _ rules: MergeRules) -> Set<RevisionID> {
            let rows: [Run] = [.page("A", asserted: 10, seen: 10), .page("B", asserted: 10, seen: 10, by: "r2")]
            let key = ArticleKey("ar:\(article)")
            return Set(Fold.view(of: key, runs: rows, retractions: [], rules: rules).winners.values)
        }
        #expect((0..<40).allSatisfy { winners($0, .standard).count == 1 })
        #expect((0..<40).contains { winners($0, Self.rules(.perFieldTieBreak)).count == 2 })
    }

    // Rule I4
    @Test("An alias as a union lets one article show what another says")
    func aliasAsUnion() {
        let rows: [ArticleKey: [Run]] = [
            ArticleKey("ar:1"): [.page("A", asserted: 10, seen: 10)],
            ArticleKey("ar:2"): [.page("B", asserted: 20, seen: 20)],
        ]
        let claims = rows.map { AliasClaim(article: $0.key, attested: $0.value[0].start, firstSeen: $0.value[0].start) }
        func shown(_ rules: MergeRules) -> RevisionID? {
            let counted = AliasFold.counted(for: ArticleKey("ar:1"), claims: claims, rules: rules)
            let runs = counted.flatMap { rows[$0] ?? [] }
            return Fold.view(of: ArticleKey("ar:1"), runs: runs, retractions: [], rules: rules).winners[.title]
        }
        #expect(shown(.standard) == rows[ArticleKey("ar:1")]?[0].revision)
        #expect(shown(Self.rules(.aliasAsUnion)) == rows[ArticleKey("ar:2")]?[0].revision)
    }

    private static func rules(_ bug: PlantedBug) -> MergeRules {
        var rules = MergeRules.standard
        rules.planted = bug
        return rules
    }
}
