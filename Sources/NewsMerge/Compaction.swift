import NewsModel

/// Decides which payloads of an article may be dropped. Rows never go: which revision won, and when, stays known.
///
/// A payload may go when its revision is not the winner of any field, not pinned by the reader, and strictly older in
/// attestation than a kept one of its kind (docs/merge.md, *History*); a policy keeps more than that, never less.
public enum Compaction {
    /// The contents whose payload the policy does not keep and the rule does not protect.
    ///
    /// - Parameters:
    ///   - runs: all rows of the article that the fold counts.
    ///   - held: the contents whose payload is here; what is not here cannot go, and protects nothing.
    ///   - pins: the contents that the reader holds on to: read at, saved.
    ///   - now: on the origin's clock.
    public static func droppable(
        of article: ArticleKey, runs: [Run], retractions: [Retraction], held: Set<ContentHash>,
        policy: RetentionPolicy, pins: Set<ContentHash>, rules: MergeRules, now: Instant
    ) -> Set<ContentHash> {
        if case .keep = policy { return [] }
        let revisions = Revision.all(in: runs)
        guard revisions.count > 1 else { return [] }
        var kept = Set(Fold.winners(of: article, among: revisions, rules: rules).values)
        kept.formUnion(wanted(by: policy, of: article, revisions, runs, retractions, rules, now: now))
        if rules.planted != .pinnedPayloadDropped {
            kept.formUnion(revisions.lazy.map(\.id).filter { pins.contains($0.content) })
        }
        // The youngest of each kind that is kept, and here.
        var youngest: [SourceKind: Int64] = [:]
        for revision in revisions where kept.contains(revision.id) && held.contains(revision.id.content) {
            youngest[revision.id.kind] = max(youngest[revision.id.kind] ?? .min, attestation(of: revision))
        }
        let (mayGo, mustStay) = revisions.reduce(into: (Set<ContentHash>(), Set<ContentHash>())) { sets, revision in
            let isOlder = youngest[revision.id.kind].map { attestation(of: revision) < $0 } ?? false
            if isOlder, !kept.contains(revision.id), held.contains(revision.id.content) {
                sets.0.insert(revision.id.content)
            } else {
                sets.1.insert(revision.id.content)
            }
        }
        // Two kinds may assert one content: then both have to agree.
        return mayGo.subtracting(mustStay)
    }

    /// The revisions that a policy keeps.
    private static func wanted(
        by policy: RetentionPolicy, of article: ArticleKey, _ revisions: [Revision], _ runs: [Run],
        _ retractions: [Retraction], _ rules: MergeRules, now: Instant
    ) -> Set<RevisionID> {
        switch policy {
        case .keep: return Set(revisions.map(\.id))
        case .newest(let count):
            let byKind = Dictionary(grouping: revisions, by: \.id.kind)
            return Set(
                byKind.values.flatMap { members in
                    members.sorted { key(of: $0) > key(of: $1) }.prefix(count).map(\.id)
                })
        case .days(let count):
            let limit = now.advanced(byMilliseconds: -Int64(count) * 86_400_000)
            let ends = supersessions(of: article, runs, retractions, rules)
            return Set(revisions.filter { (ends[$0.id] ?? $0.firstSeen) > limit }.map(\.id))
        }
    }

    /// When each revision that was ever shown was last superseded.
    private static func supersessions(
        of article: ArticleKey, _ runs: [Run], _ retractions: [Retraction], _ rules: MergeRules
    ) -> [RevisionID: Instant] {
        let steps = History.steps(of: article, runs: runs, retractions: retractions, rules: rules)
        var ends: [RevisionID: Instant] = [:]
        for (step, next) in zip(steps, steps.dropFirst()) {
            for id in Set(step.view.winners.values).subtracting(next.view.winners.values) { ends[id] = next.at }
        }
        return ends
    }

    private static func attestation(of revision: Revision) -> Int64 { revision.attested?.milliseconds ?? .min }

    private static func key(of revision: Revision) -> (Int64, Instant, ContentHash) {
        (attestation(of: revision), revision.firstSeen, revision.id.content)
    }
}
