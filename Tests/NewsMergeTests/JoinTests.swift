import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

/// docs/merge.md, *The fold*, first sentence; *Words*, row.
@Suite("State is a set of rows; merge is union with join")
struct JoinTests {
    struct Triple: Sendable, CustomStringConvertible {
        var parts: [RowCase]
        var description: String { parts.map(\.description).joined(separator: "\nand\n") }

        var smaller: [Triple] {
            parts.indices.flatMap { index in
                parts[index].smaller.map { less in
                    var all = parts
                    all[index] = less
                    return Triple(parts: all)
                }
            }
        }
    }

    @Test("Invariant 1: join is commutative, associative and idempotent, on the bytes of the view")
    func semilattice() {
        Property(
            cases: 600,
            draw: { generator in
                let first = RowCase.random(using: &generator, limit: 5)
                let others = (0..<2).map { _ in
                    var other = RowCase.random(using: &generator, limit: 5, table: first.table)
                    other.article = first.article
                    return other
                }
                return Triple(parts: [first] + others)
            }, shrink: \.smaller
        ).holds { triple in
            let (a, b, c) = (triple.parts[0], triple.parts[1], triple.parts[2])
            if a.joined(b).bytes != b.joined(a).bytes { return "a with b is not b with a" }
            if a.joined(b).joined(c).bytes != a.joined(b.joined(c)).bytes { return "grouping matters" }
            if a.joined(a).bytes != a.bytes { return "a with a is not a" }
            if a.joined(b).joined(a).bytes != a.joined(b).bytes { return "a again changes something" }
            return nil
        }
    }

    @Test("Invariant 2: any order, duplication or batching of the same rows gives the same view")
    func order() {
        Property(
            draw: { generator in
                let rows = RowCase.random(using: &generator)
                var other = rows
                for run in rows.runs where generator.chance(40) { other.runs.append(run) }
                for retraction in rows.retractions where generator.chance(40) { other.retractions.append(retraction) }
                other.runs.shuffle(using: &generator)
                other.retractions.shuffle(using: &generator)
                return Triple(parts: [rows, other])
            }
        ).holds { pair in
            let (one, other) = (pair.parts[0].bytes, pair.parts[1].bytes)
            return one == other ? nil : "one order\n\(one)\nthe other\n\(other)"
        }
    }

    @Test("Invariant 2: a row that arrives in pieces, by whichever replica, says what it says whole")
    func split() {
        Property(
            draw: { generator in
                let rows = RowCase.random(using: &generator)
                var pieces = rows
                for run in rows.runs where generator.chance(60) {
                    var (early, late) = (run, run)
                    early.verified = nil
                    late.start = max(run.start, generator.pick(RowCase.instants))
                    late.replica = .random(using: &generator)
                    pieces.runs.removeAll { $0 == run }
                    pieces.runs += [late, early]
                }
                return Triple(parts: [rows, pieces])
            }
        ).holds { pair in
            let (whole, pieces) = (pair.parts[0].bytes, pair.parts[1].bytes)
            return whole == pieces ? nil : "whole\n\(whole)\nin pieces\n\(pieces)"
        }
    }

    @Test("Invariant 2: rows that contradict each other about a mask still mean one thing")
    func contradictingMasks() {
        let honest = Run.page(.init(["title": "A", "body": "1"]), asserted: 10, seen: 10)
        var lie = honest
        lie.replica = ReplicaID("liar")
        lie.mask = CoverageMask(["title", "lede"])
        let (one, other) = (RowCase(runs: [honest, lie]), RowCase(runs: [lie, honest]))
        #expect(one.bytes == other.bytes)
        #expect(one.joined(other).bytes == one.bytes)
    }
}
