import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

/// docs/merge.md, *The fold*, rules 2, 4 and 5; *Words*, content.
@Suite("Coverage masks")
struct MaskTests {
    typealias Arrival = StaleCopyTests.Arrival

    private static func values(_ view: ArticleView) -> [FieldName: JSONValue] {
        view.winners.reduce(into: [:]) { $0[$1.key] = Pool.byHash[$1.value.content]?[$1.key] }
    }

    // Rule F4
    @Test("Invariant 8: a field outside the coverage mask never changes")
    func outside() {
        Property(cases: 800, draw: { Arrival.random(using: &$0) }, shrink: \.smaller).holds { arrival in
            let (rows, copy) = (arrival.rows, arrival.copy)
            // Rows of the same content say more of the fields that it covers, and of no others.
            for field in rows.naive.fields where !copy.mask.covers(field) {
                let (before, after) = (rows.view.winners[field], arrival.after.view.winners[field])
                if before != after {
                    return "\(field) was of \(String(describing: before)), is \(String(describing: after))"
                }
            }
            return nil
        }
    }

    // Rule F4
    @Test(
        "Invariant 8: the newest word of the highest kind is taken in each field that it covers, also where it is empty"
    )
    func clears() {
        Property(
            cases: 800,
            draw: { generator in
                var arrival = Arrival.random(using: &generator)
                arrival.rows.table = AuthorityTable.all[0]
                var newest = Run.random(using: &generator, kind: .page, ragged: true, article: arrival.rows.article)
                newest.verified = 60
                newest.sighting.generation = 2
                arrival.copy = newest
                return arrival
            }, shrink: \.smaller
        ).holds { arrival in
            let said = Pool.byHash[arrival.copy.sighting.content]?.fields ?? [:]
            let (before, after) = (Self.values(arrival.rows.view), Self.values(arrival.after.view))
            let expected = before.merging(said) { _, new in new }
            return after == expected ? nil : "expected \(expected)\nshown \(after)"
        }
    }

    @Test("Invariant 9: fields that one kind asserts together come from one revision")
    func together() {
        Property(
            cases: 800, draw: { RowCase.random(using: &$0, ragged: false) }, shrink: \.smaller
        ).holds { rows in
            for kind in SourceKind.allCases {
                let masks = rows.runs.filter { $0.sighting.kind == kind }.map(\.mask)
                guard let first = masks.first, masks.allSatisfy({ $0 == first }) else { continue }
                let winners = Set(first.fields.compactMap { rows.view.winners[$0] }.filter { $0.kind == kind })
                if winners.count > 1 { return "a chimera of \(winners.map { Pool.name($0.content) })" }
            }
            return nil
        }
    }

    @Test("Invariant 9, for masks as no profile has them: two winners of a kind that cover each other's field are one")
    func raggedTogether() {
        Property(cases: 800, draw: { RowCase.random(using: &$0, ragged: true) }, shrink: \.smaller).holds { rows in
            let winners = rows.view.winners
            for (field, one) in winners {
                for (otherField, other) in winners where one.kind == other.kind && one != other {
                    let masks =
                        rows.runs.filter { $0.revision == one }.map(\.mask)
                        + rows.runs.filter { $0.revision == other }.map(\.mask)
                    if masks.allSatisfy({ $0.covers(field) && $0.covers(otherField) }) {
                        return "\(field) and \(otherField) come from two"
                    }
                }
            }
            return nil
        }
    }

    // Rule F5
    @Test("Invariant 9: the dates are those of a sighting of the revision that won the title")
    func dates() {
        Property(cases: 800, draw: { RowCase.random(using: &$0) }, shrink: \.smaller).holds { rows in
            let view = rows.view
            guard let title = view.winners[.title] else {
                return view.published == nil && view.modified == nil ? nil : "dates of no title"
            }
            let one = rows.runs.contains {
                $0.revision == title && $0.sighting.published == view.published
                    && $0.sighting.asserted == view.modified
            }
            return one ? nil : "the dates of no sighting of \(Pool.name(title.content))"
        }
    }
}
