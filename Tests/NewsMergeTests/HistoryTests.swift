import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

/// docs/merge.md, *History*.
@Suite("How the view came to be what it is")
struct HistoryTests {
    private static func steps(_ rows: RowCase) -> [HistoryStep] {
        History.steps(
            of: rows.article, runs: rows.runs, retractions: rows.retractions, rules: rows.table.rules)
    }

    /// `instant title status` of each step.
    private static func line(_ rows: RowCase) -> String {
        steps(rows).map { step in
            let title = step.view.winners[.title].flatMap { id in
                rows.runs.first { $0.revision == id }.map { _ in Self.titles[id.content] ?? "?" }
            }
            return "\(step.at.milliseconds) \(title ?? "-")\(step.view.status == .gone ? " gone" : "")"
        }.joined(separator: ", ")
    }

    private static let titles = Dictionary(
        ["A", "B", "C"].map { (Run.page($0, seen: 0).sighting.content, $0) }, uniquingKeysWith: { first, _ in first })

    struct Story: Sendable, CustomTestStringConvertible {
        var name: String
        var rows: RowCase
        var expected: String
        var testDescription: String { name }
    }

    static let stories: [Story] = [
        Story(name: "nothing was seen", rows: RowCase(), expected: ""),
        Story(
            name: "content that comes back appears again",
            rows: RowCase(runs: [
                .page("A", asserted: 10, seen: 10, verified: 15), .page("B", asserted: 20, seen: 20, verified: 25),
                .page("A", asserted: 10, seen: 30, verified: 30),
            ]), expected: "10 A, 20 B, 30 A"),
        Story(
            name: "a second look that says the same is no step",
            rows: RowCase(runs: [
                .page("A", asserted: 10, seen: 10, verified: 10),
                .page("A", asserted: 10, seen: 20, verified: 40, by: "r2"),
            ]), expected: "10 A"),
        Story(
            name: "an old copy is no step",
            rows: RowCase(runs: [
                .page("B", asserted: 20, seen: 20, verified: 20), .page("A", asserted: 10, seen: 30),
            ]), expected: "20 B"),
        Story(
            name: "taken away and back",
            rows: RowCase(
                runs: [
                    .page("A", asserted: 10, seen: 10, verified: 10), .page("A", asserted: 10, seen: 40, verified: 40),
                ],
                retractions: [.at(20)]),
            expected: "10 A, 20 A gone, 40 A"),
        Story(
            name: "two replicas: what was verified before and after another content was there again in between",
            rows: RowCase(runs: [
                .page("A", asserted: 10, seen: 10, verified: 50),
                .page("B", asserted: 20, seen: 20, verified: 30, by: "r2"),
            ]), expected: "10 A, 20 B, 31 A"),
    ]

    // Rule H2
    @Test("Steps of hand-made histories, in every order of arrival", arguments: stories)
    func handMade(story: Story) {
        for runs in Permutations.of(story.rows.runs) {
            var rows = story.rows
            rows.runs = runs
            #expect(Self.line(rows) == story.expected)
        }
    }

    // Rule H2
    @Test("At every instant the last step is the as-of fold, and no step repeats the one before")
    func stepsAreAsOf() {
        Property(cases: 300, draw: { RowCase.random(using: &$0, limit: 6) }, shrink: \.smaller).holds { rows in
            let steps = Self.steps(rows)
            for (step, next) in zip(steps, steps.dropFirst()) {
                if step.at >= next.at { return "steps are out of order" }
                if step.view.winners == next.view.winners && step.view.status == next.view.status {
                    return "a step repeats the one before"
                }
            }
            for milliseconds: Int64 in [9, 10, 11, 20, 21, 29, 30, 31, 39, 40, 41, 49, 50, 51] {
                let instant = Instant(milliseconds: milliseconds)
                let (step, view) = (steps.last { $0.at <= instant }, rows.view(asOf: instant))
                guard let step else {
                    if view.winners.isEmpty && view.gone == nil { continue }
                    return "no step at \(milliseconds)"
                }
                if step.view.winners != view.winners || step.view.status != view.status {
                    return "at \(milliseconds) the step of \(step.at.milliseconds) shows\n\(ViewText(step.view))\n"
                        + "but the fold as of then\n\(ViewText(view))"
                }
            }
            return nil
        }
    }
}
