import NewsModel

extension NewsStore {
    /// What changed since a place in this store's log, as a segment with its payloads.
    ///
    /// - Parameters:
    ///   - limit: rows at the most.
    ///   - size: bytes after which no more payloads are written; rows go on without theirs.
    /// - Returns: the segment, its rows, and where it ends in the log.
    package func segment(
        after cursor: LogCursor, filter: ReplicaFilter = .all,
        limit: Int = StoreTuning.applyBatch, size: Int = WireLimits.segment / 2
    ) throws(StoreError) -> (bytes: [UInt8], rows: Int, next: LogCursor, isLast: Bool) {
        let page = try records(after: cursor, filter: filter, limit: limit)
        var writer = SegmentWriter(
            SegmentHeader(
                store: identity.store, log: identity.log, filter: filter, from: cursor, to: page.next,
                isLast: page.isLast))
        for edition in page.editions { writer.append(edition) }
        // In parts, so that not all payloads are in memory twice.
        var given: Set<ContentHash> = []
        for start in stride(from: 0, to: page.runs.count, by: 500) {
            let part = page.runs[start..<min(start + 500, page.runs.count)]
            let hasRoom = writer.size < size
            let payloads = hasRoom ? try payloads(of: Set(part.map(\.run.sighting.content))) : [:]
            for record in part {
                let hash = record.run.sighting.content
                writer.append(record, payload: given.insert(hash).inserted ? payloads[hash] : nil)
            }
        }
        for record in page.retractions { writer.append(record) }
        let snapshots = try snapshots(of: page.snapshots)
        for record in page.lists {
            writer.append(record, payload: given.insert(record.snapshot).inserted ? snapshots[record.snapshot] : nil)
        }
        for record in page.links { writer.append(record) }
        return (writer.finish(), page.count, page.next, page.isLast)
    }
}
