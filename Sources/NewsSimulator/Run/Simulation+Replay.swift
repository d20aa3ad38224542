import NewsSync
import NewsTestSupport

extension Simulation {
    /// Invariant 2: the rows of a replica, put into an empty store in another order and other batches, some of them twice,
    /// show the same.
    func judgeReplay(_ random: inout SeededRandom) throws {
        let original = replicas[0]
        let copy = try SimulatedReplica(
            index: StoreTemplates.count - 1, clock: 0, in: try templates.makeFolder(), templates: templates,
            rules: rules)
        defer { try? copy.close() }
        let all = try original.store.records(after: .start, limit: .max)
        var parts = all.runs.shuffled(using: &random).map { run in Self.page(of: all) { $0.runs = [run] } }
        parts += all.retractions.map { gone in Self.page(of: all) { $0.retractions = [gone] } }
        parts += parts.prefix(3)
        parts.shuffle(using: &random)
        let exchange = Exchange(source: original.store, target: copy, now: now)
        while !parts.isEmpty {
            let count = min(parts.count, Int.random(in: 1...7, using: &random))
            let batch = parts.prefix(count)
            parts.removeFirst(count)
            _ = try exchange.take(
                Self.page(of: all) { page in
                    page.runs = batch.flatMap(\.runs)
                    page.retractions = batch.flatMap(\.retractions)
                })
        }
        counts.count("replay")
        let (shown, again) = (try ShownState.all(in: original.store), try ShownState.all(in: copy.store))
        guard shown == again else { throw fail(2, sort: "replay", "rows in another order show something else") }
        guard try original.store.bucketDigests() == copy.store.bucketDigests() else {
            throw fail(2, sort: "digest", "rows in another order have other sums")
        }
    }

    private static func page(of all: ReplicaPage, _ fill: (inout ReplicaPage) -> Void) -> ReplicaPage {
        var page = ReplicaPage(next: .start)
        page.editions = all.editions
        fill(&page)
        return page
    }

    /// Invariant 17: stores that show the same find the same, in the same order.
    func judgeSearch() throws {
        var answers: [[String]] = []
        for replica in replicas {
            try replica.store.updateSearchIndex()
            answers.append(
                try ["begins bodies", "title", "lede"].flatMap { words in
                    try replica.store.search(words, limit: 50).map {
                        "\($0.article.key) \($0.article.revision?.hex ?? "")"
                    }
                })
        }
        counts.count("search")
        guard answers.allSatisfy({ $0 == answers[0] }) else {
            throw fail(17, "replicas that show the same find something else")
        }
    }
}
