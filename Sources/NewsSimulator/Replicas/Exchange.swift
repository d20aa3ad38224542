import NewsSync

/// What one store takes of another, by the real code on both sides.
struct Exchange {
    let source: NewsStore
    let target: SimulatedReplica
    /// Now, in seconds of the simulation.
    let now: Int64

    /// Takes what is new since the last time, batch by batch, each with the cursor behind it; then what the sums of buckets
    /// show to be missing, unless the line broke.
    ///
    /// - Returns: what became of the rows.
    func run(_ plan: SyncPlan) throws -> ApplyOutcome {
        let filter = ReplicaFilter(editions: plan.edition.map { [InventedTexts.editions[$0 & 1]] } ?? [])
        let peer = PeerLog(store: source.identity.store, log: source.identity.log, filter: filter)
        var cursor = try target.store.cursor(of: peer)
        var whole = ApplyOutcome()
        var batches = 0
        while batches < plan.cut ?? .max {
            let page = try source.records(after: cursor, filter: filter, limit: max(1, plan.batch))
            whole += try take(page, keeping: peer)
            cursor = page.next
            batches += 1
            // A planted mistake would be made good by the comparison.
            if page.isLast { return target.rules.planted == nil ? try joined(whole, compare(filter)) : whole }
        }
        return whole
    }

    private func joined(_ one: ApplyOutcome, _ other: ApplyOutcome) -> ApplyOutcome {
        var both = one
        both += other
        return both
    }

    /// Takes what the source has in buckets whose sums differ, and the target has not.
    private func compare(_ filter: ReplicaFilter) throws -> ApplyOutcome {
        let (theirs, ours) = (
            try source.bucketDigests(filter.editions), try target.store.bucketDigests(filter.editions)
        )
        var whole = ApplyOutcome()
        let differing = theirs.keys.filter { theirs[$0] != ours[$0] }
        for (edition, buckets) in Dictionary(grouping: differing, by: \.edition).sorted(by: { $0.key < $1.key }) {
            let numbers = Set(buckets.map(\.number))
            let held = try target.store.statements(inBuckets: numbers, of: edition).values.reduce(into: Set()) {
                $0.formUnion($1)
            }
            whole += try take(try source.records(inBuckets: numbers, of: edition, except: held), keeping: nil)
        }
        return whole
    }

    /// Takes some rows, with their payloads.
    func take(_ page: ReplicaPage, keeping peer: PeerLog? = nil) throws -> ApplyOutcome {
        let payloads = ReplicaPayloads(contents: try source.payloads(of: page.contents))
        let clock = target.offset.corrected(target.localTime(now))
        return try target.store.commit(at: target.localTime(now)) { writer in
            let outcome = try writer.apply(page, payloads, from: source.identity.store, clock: clock)
            if let peer { try writer.keep(page.next, of: peer, place: "") }
            return outcome
        }
    }
}

extension ReplicaPage {
    /// A row that no store wrote, with what it says.
    static func strange(_ run: Run, _ content: Content, edition: EditionID, claims: [String]) -> (
        page: ReplicaPage, payloads: ReplicaPayloads
    ) {
        var page = ReplicaPage(next: .start)
        page.runs = [RunRecord(edition: edition, run: run, claims: claims)]
        return (page, ReplicaPayloads(contents: [content.hash: ContentPayload.bytes(of: content.fields)]))
    }
}
