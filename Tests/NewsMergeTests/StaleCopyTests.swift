import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

/// docs/merge.md, *The fold*, rules 1 and 2; *Words*, verified.
@Suite("Old copies and rows without dates")
struct StaleCopyTests {
    struct Arrival: Sendable, CustomStringConvertible {
        var rows: RowCase
        var copy: Run
        var description: String { "\(rows)\nthen\n\(copy.line)" }
        var smaller: [Arrival] { rows.smaller.map { Arrival(rows: $0, copy: copy) } }
        var after: RowCase { rows.with([copy]) }

        static func random(using generator: inout SeededGenerator) -> Arrival {
            let rows = RowCase.random(using: &generator)
            return Arrival(
                rows: rows, copy: .random(using: &generator, ragged: generator.chance(20), article: rows.article))
        }
    }

    /// Whether the copy is unverified, older than what is shown of every field that it covers, and of no better reader.
    private static func isStale(_ arrival: Arrival) -> Bool {
        guard arrival.copy.verified == nil, let asserted = arrival.copy.sighting.asserted else { return false }
        let (copy, naive, winners) = (arrival.copy, arrival.rows.naive, arrival.rows.view.winners)
        // A copy that covers no field is older than none.
        return !copy.mask.fields.isEmpty
            && copy.mask.fields.allSatisfy { field in
                guard let shown = winners[field] else { return false }
                let key = naive.key(.init(kind: shown.kind, content: shown.content), field)
                return naive.table.rank(copy.sighting.kind, field) <= key[0]
                    && Double(copy.sighting.generation) <= key[1] && Double(asserted.milliseconds) < key[2]
            }
    }

    /// Whether the copy is a newer extractor's reading of a content that is known from an older one's: not only a copy.
    private static func readsBetter(_ arrival: Arrival) -> Bool {
        let known = arrival.rows.runs.filter { $0.revision == arrival.copy.revision }.map(\.sighting.generation).max()
        return known.map { $0 < arrival.copy.sighting.generation } ?? false
    }

    /// Whether the copy tells of a shown content itself that it was there before: then it may decide a tie.
    private static func isOfShown(_ arrival: Arrival) -> Bool {
        arrival.rows.view.winners.values.contains(arrival.copy.revision)
    }

    /// Whether a claim is dated ahead of its first seen, which the copy may have moved.
    private static func claimsAhead(_ arrival: Arrival) -> Bool {
        arrival.after.runs.contains { run in
            let first = arrival.after.runs.filter { $0.sighting == run.sighting }.map(\.start).min() ?? run.start
            return run.sighting.asserted.map { $0 > first } ?? false
        }
    }

    @Test("Invariant 6: unverified copies with an older asserted time, whenever they arrive, change no visible field")
    func staleCopies() {
        Property(cases: 2500, draw: { Arrival.random(using: &$0) }, shrink: \.smaller).holds { arrival in
            guard Self.isStale(arrival), !Self.isOfShown(arrival), !Self.readsBetter(arrival) else { return nil }
            var (before, after) = (arrival.rows.view, arrival.after.view)
            let rank = { arrival.rows.table.rank($0, nil) }
            let spoke = arrival.rows.runs.contains { rank($0.sighting.kind) >= rank(arrival.copy.sighting.kind) }
            // A claim ahead is no live instant, and the first word of a higher kind makes the others hints.
            if Self.claimsAhead(arrival) || !spoke { (before.status, after.status) = (.live, .live) }
            return before == after ? nil : "before\n\(ViewText(before))\nafter\n\(ViewText(after))"
        }
    }

    @Test("Invariant 6, its exceptions: an earlier sight of the shown content unsettles only claims ahead and ties")
    func copiesOfTheShown() {
        Property(cases: 2500, draw: { Arrival.random(using: &$0) }, shrink: \.smaller).holds { arrival in
            guard Self.isStale(arrival), Self.isOfShown(arrival), !Self.claimsAhead(arrival) else { return nil }
            let naive = arrival.rows.naive
            let tied = naive.fields.contains { field in
                let ranked = naive.ranking(field).prefix(2).map { Array(naive.key($0, field).prefix(3)) }
                return ranked.count == 2 && ranked[0] == ranked[1]
            }
            let (before, after) = (arrival.rows.view.winners, arrival.after.view.winners)
            return tied || before == after ? nil : "before\n\(arrival.rows.bytes)\nafter\n\(arrival.after.bytes)"
        }
    }

    @Test("The random arrivals have stale copies, of other contents and of the shown one")
    func coverage() {
        var generator = SeededGenerator(seed: Seed.ofThisRun)
        let stale = (0..<1000).map { _ in Arrival.random(using: &generator) }.filter(Self.isStale)
        #expect(stale.contains { !Self.isOfShown($0) && !$0.copy.mask.fields.isEmpty })
        #expect(stale.contains { Self.isOfShown($0) && !$0.copy.mask.fields.isEmpty })
    }

    @Test("Invariant 7: dated or verified beats undated and unverified")
    func dated() {
        Property(cases: 1000, draw: { RowCase.random(using: &$0) }, shrink: \.smaller).holds { rows in
            for (field, winner) in rows.view.winners {
                let said = rows.runs.filter { $0.revision == winner }
                guard said.allSatisfy({ $0.sighting.asserted == nil && $0.verified == nil }) else { continue }
                let generation = said.map(\.sighting.generation).max() ?? 0
                let better = rows.runs.first { run in
                    run.mask.covers(field) && run.sighting.kind == winner.kind
                        && run.sighting.generation >= generation
                        && (run.sighting.asserted != nil || run.verified != nil)
                }
                if let better {
                    return "\(field) is shown by an undated, unverified row although there is\n\(better.line)"
                }
            }
            return nil
        }
    }

    @Test("Invariant 7 speaks of rows that occur: an undated content is shown where there is no other, and only there")
    func undated() {
        let old = Run.page("old", seen: 50)
        #expect(RowCase(runs: [old]).view.winners[.title] == old.revision)
        for better in [Run.page("new", asserted: 10, seen: 20), .page("new", seen: 20, verified: 10)] {
            #expect(RowCase(runs: [old, better]).view.winners[.title] == better.revision)
        }
    }
}
