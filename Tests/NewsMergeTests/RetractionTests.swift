import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

/// docs/merge.md, *The fold*, rule 6.
@Suite("Retractions")
struct RetractionTests {
    // Rule F6
    @Test("Invariant 10: a confirmed retraction hides; only a later live instant lifts; in every order of arrival")
    func hidesAndLifts() {
        Property(
            cases: 500,
            draw: { generator in
                var rows = RowCase.random(using: &generator, limit: 4, table: AuthorityTable.all[0])
                rows.retractions.append(.random(using: &generator))
                rows.runs.shuffle(using: &generator)
                return rows
            }, shrink: \.smaller
        ).holds { rows in
            guard let gone = rows.retractions.map(\.gone).max() else { return nil }
            let highest = rows.runs.map { rows.table.rank($0.sighting.kind, nil) }.max()
            let speaking = rows.runs.filter { rows.table.rank($0.sighting.kind, nil) == highest }
            let lifted = speaking.contains { run in
                let firstSeen = speaking.filter { $0.sighting == run.sighting }.map(\.start).min() ?? run.start
                let claimed = run.sighting.asserted.map { $0 <= firstSeen && $0 >= gone } ?? false
                return claimed || run.verified.map { $0 >= gone } ?? false
            }
            let orders = Permutations.of(rows.runs).map { runs in
                Fold.view(
                    of: rows.article, runs: runs, retractions: rows.retractions, rules: rows.table.rules)
            }
            if orders.contains(where: { $0.status != (lifted ? .live : .gone) }) {
                return "lifted is \(lifted), but the status in the orders is \(orders.map(\.status))"
            }
            return orders.allSatisfy { $0.gone == gone } ? nil : "the retraction is not shown"
        }
    }

    @Test("Invariant 10: nothing unverified and older than the retraction lifts it")
    func staleReinsert() {
        Property(cases: 1200, draw: { StaleCopyTests.Arrival.random(using: &$0) }, shrink: \.smaller).holds { arrival in
            guard let gone = arrival.rows.view.gone, arrival.rows.view.status == .gone else { return nil }
            guard arrival.copy.verified == nil, arrival.copy.sighting.asserted.map({ $0 < gone }) ?? true else {
                return nil
            }
            // A first word of a higher kind makes the words of lower kinds hints; it may not lift either.
            return arrival.after.view.status == .gone ? nil : "lifted"
        }
    }

    // Rule F6
    @Test("Invariant 10: a retraction changes no field and no date; the history stays readable")
    func fieldsStay() {
        Property(draw: { RowCase.random(using: &$0) }, shrink: \.smaller).holds { rows in
            let (before, after) = (rows.view, rows.with([], [.at(60)]).view)
            if after.status != .gone { return "a retraction after everything does not hide" }
            let same =
                before.winners == after.winners && before.modified == after.modified
                && before.published == after.published
            return same ? nil : "the retraction changed a field"
        }
    }
}

/// Every order of a few elements.
enum Permutations {
    static func of<Element>(_ elements: [Element]) -> [[Element]] {
        guard elements.count > 1 else { return [elements] }
        return elements.indices.flatMap { index in
            var rest = elements
            let first = rest.remove(at: index)
            return of(rest).map { [first] + $0 }
        }
    }
}
