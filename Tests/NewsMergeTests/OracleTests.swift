import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

/// docs/merge.md, *The fold*, rules F1 to F6; *History*, as-of.
@Suite("The fold is what docs/merge.md says, by a naive fold that was written from it")
struct OracleTests {
    private static let cases = Property(
        cases: 1200, draw: { RowCase.random(using: &$0) }, shrink: { $0.smaller })

    @Test("Rules F1 to F6: winners, values, published, modified and status are those of the naive fold")
    func current() {
        Self.cases.holds { rows in
            let (real, naive) = (rows.bytes, ViewText(rows.naive).description)
            return real == naive ? nil : "the fold says\n\(real)\nthe naive fold\n\(naive)"
        }
    }

    // Rule H1
    @Test("As-of counts rows first seen by then, last verified clamped to it")
    func asOf() {
        Property(
            cases: 1000, draw: { (RowCase.random(using: &$0), $0.pick(RowCase.instants)) },
            shrink: { drawn in drawn.0.smaller.map { ($0, drawn.1) } }
        ).holds { rows, instant in
            let real = ViewText(rows.view(asOf: instant)).description
            let naive = ViewText(rows.naive.asOf(instant)).description
            return real == naive
                ? nil : "as of \(instant.milliseconds) the fold says\n\(real)\nthe naive fold\n\(naive)"
        }
    }

    @Test("Invariant 11: as-of(now) is the current view, whatever was verified before now")
    func now() {
        Self.cases.holds { rows in
            let now = ViewText(rows.view(asOf: 50)).description
            return now == rows.bytes ? nil : "as of now\n\(now)\nbut the view is\n\(rows.bytes)"
        }
    }

    @Test("The random rows are decided by each component of the key, and each rule speaks")
    func coverage() {
        var decided = [Int](repeating: 0, count: 5)
        var said: [String: Int] = [:]
        var generator = SeededGenerator(seed: Seed.ofThisRun)
        for _ in 0..<600 {
            let naive = RowCase.random(using: &generator).naive
            for field in naive.fields {
                let ranked = naive.ranking(field)
                guard ranked.count > 1 else { continue }
                let (first, second) = (naive.key(ranked[0], field), naive.key(ranked[1], field))
                decided[first.indices.first { first[$0] != second[$0] } ?? 4] += 1
            }
            said["gone", default: 0] += naive.isGone ? 1 : 0
            said["live again", default: 0] += !naive.retractions.isEmpty && !naive.isGone ? 1 : 0
            said["undated winner", default: 0] +=
                naive.ranking(.title).first != nil && naive.dates.modified == nil ? 1 : 0
            said["claim ahead", default: 0] += naive.runs.contains { $0.sighting.asserted ?? 0 > $0.start } ? 1 : 0
            let hint = naive.ranking(.title).first.map { $0.kind != .page } ?? false
            said["hint shown", default: 0] += hint ? 1 : 0
        }
        for (component, name) in ["authority", "generation", "attested", "first seen", "hash"].enumerated() {
            #expect(decided[component] > 0, "\(name) never decided; NEWSSYNC_SEED=\(Seed.ofThisRun)")
        }
        for (rule, count) in said { #expect(count > 0, "\(rule) never happened; NEWSSYNC_SEED=\(Seed.ofThisRun)") }
    }
}
