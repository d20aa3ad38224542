import NewsModel

extension NewsStore {
    /// What changed since a place in this store's log, as a segment with its payloads.
    ///
    /// - Parameters:
    ///   - limit: rows at the most.
    ///   - size: bytes after which no more rows are written: the next segment goes on there.
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
        var given: Set<ContentHash> = []
        // In parts, so that not all payloads are in memory twice.
        for start in stride(from: 0, to: page.runs.count, by: 500) {
            let part = page.runs[start..<min(start + 500, page.runs.count)]
            let payloads = try payloads(of: Set(part.map(\.run.sighting.content)))
            for (place, record) in part.enumerated() {
                let written = start + place
                // Rows that were left without their payload here would never come with it.
                guard written == 0 || writer.size < size else {
                    return try segment(after: cursor, filter: filter, limit: written, size: size)
                }
                let hash = record.run.sighting.content
                writer.append(record, payload: given.insert(hash).inserted ? payloads[hash] : nil)
            }
        }
        for record in page.retractions { writer.append(record) }
        let others = page.count - page.lists.count
        for (place, record) in page.lists.enumerated() {
            guard others + place == 0 || writer.size < size else {
                return try segment(after: cursor, filter: filter, limit: others + place, size: size)
            }
            let hash = record.snapshot
            writer.append(record, payload: given.insert(hash).inserted ? try snapshots(of: [hash])[hash] : nil)
        }
        for record in page.links { writer.append(record) }
        return (writer.finish(), page.count, page.next, page.isLast)
    }
}
