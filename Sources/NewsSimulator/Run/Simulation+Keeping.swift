import Foundation
import GRDB
import NewsSync

extension Simulation {
    /// A replica gives up what it need not keep. What is shown, now and at any time, stays the same, and so do the rows
    /// (invariants 11 and 12); payloads of winners and of what the reader holds on to are there.
    func compact(_ index: Int) throws {
        guard let replica = replica(index) else { return }
        let pins = replica.pins
        let held = try heldPayloads(replica)
        let before = try memory(of: index)
        let report = try replica.store.compact(.newest(1), pins: pins, at: replica.localTime(now))
        counts.count("compaction")
        counts.count("payload dropped", report.dropped)
        try look(index, at: .nothing(12))
        guard try memory(of: index) == before else {
            throw fail(12, sort: "rows", "compaction changed the rows or the past of replica \(index)")
        }
        let left = try heldPayloads(replica)
        for article in witnesses[index].indices {
            let key = texts.key(of: article)
            let rows = try replica.store.rows(of: key)
            let view = Fold.view(of: key, runs: rows.runs, retractions: rows.retractions, rules: .standard)
            let needed = Set(view.winners.values.map(\.content)).intersection(held)
            guard needed.isSubset(of: left) else {
                throw fail(12, sort: "payload", "the payload of a winner of article \(article) is gone")
            }
            guard (pins[key] ?? []).intersection(held).isSubset(of: left) else {
                throw fail(12, sort: "pin", "a payload of article \(article) is gone that the reader holds on to")
            }
        }
    }

    /// The contents whose payload a store has.
    private func heldPayloads(_ replica: SimulatedReplica) throws -> Set<ContentHash> {
        try replica.store.read { database in
            let hashes = try Data.fetchAll(database, sql: "SELECT hash FROM content WHERE metadata IS NOT NULL")
            return Set(hashes.compactMap { ContentHash($0) })
        }
    }

    /// What a store knows of each article: its rows, and what it shows as of some instants.
    private struct Memory: Hashable {
        var runs: Set<Run>
        var retractions: Set<Retraction>
        var past: [String]
    }

    private func memory(of index: Int) throws -> [Memory] {
        let store = replicas[index].store
        return try witnesses[index].indices.map { article in
            let key = texts.key(of: article)
            let rows = try store.rows(of: key)
            let past = try witnesses[index][article].answers.suffix(3).map { answer in
                let then = try store.article(key, asOf: Scenario.instant(answer.at))
                let (revision, date) = (then?.revision?.hex ?? "-", then?.modified.map(\.description) ?? "-")
                return "\(then?.status.rawValue ?? "-") \(revision) \(date)"
            }
            return Memory(runs: Set(rows.runs), retractions: Set(rows.retractions), past: past)
        }
    }

    /// The reader marks an article as read at what is shown, or takes that back. Nothing of it is seen in what is shown
    /// (invariant 15).
    func mark(_ index: Int, _ article: Int, _ mark: Int) throws {
        guard origin.history.indices.contains(article), let replica = replica(index) else { return }
        let key = texts.key(of: article)
        switch mark {
        case 0: replica.pins[key] = nil
        default:
            if let content = witnesses[index][article].shown?.content { replica.pins[key, default: []].insert(content) }
        }
        counts.count("mark")
        try look(index, at: .nothing(15))
    }

    /// A copy is put aside.
    func backup(_ index: Int) throws {
        guard let replica = replica(index) else { return }
        try replica.backUp()
        counts.count("backup")
        try look(index, at: .nothing(3))
    }

    /// The file is lost, and its backup takes its place.
    func restore(_ index: Int) throws {
        guard let replica = replica(index), try replica.restore() else { return }
        counts.count("restore")
        for article in witnesses[index].indices {
            let answers = witnesses[index][article].answers
            witnesses[index][article] = Witness(answers: answers)
        }
        try look(index, at: .selection)
    }
}
