import NewsModel

extension StoreWriter {
    /// Takes rows of another store, with what payloads are at hand.
    ///
    /// - Parameters:
    ///   - clock: the origin's clock as this store knows it. A row that lies more than five minutes ahead of it is refused.
    ///   - peer: the id of the store that they come from.
    package func apply(
        _ page: ReplicaPage, _ payloads: ReplicaPayloads = ReplicaPayloads(), from peer: String, clock: Instant
    ) throws -> ApplyOutcome {
        let applier = RecordApplier(writer: self, clock: clock, peer: peer)
        for edition in page.editions { try applier.apply(edition) }
        for record in page.runs {
            try Self.lend(payloads.contents[record.run.sighting.content]) { try applier.apply(record, payload: $0) }
        }
        for record in page.retractions { try applier.apply(record) }
        for record in page.lists {
            try Self.lend(payloads.snapshots[record.snapshot]) { try applier.apply(record, payload: $0) }
        }
        for record in page.links { try applier.apply(record) }
        return try applier.finish()
    }

    /// Takes payloads of rows that are here without them.
    package func fill(_ payloads: ReplicaPayloads, from peer: String, clock: Instant) throws -> ApplyOutcome {
        let applier = RecordApplier(writer: self, clock: clock, peer: peer)
        for (hash, bytes) in payloads.contents.sorted(by: { $0.key < $1.key }) {
            try bytes.withUnsafeBytes { try applier.apply(content: hash, payload: $0) }
        }
        return try applier.finish()
    }

    /// Takes the next records of a segment; rows that are known as they are cost no more than looking for their name.
    ///
    /// - Parameter limit: records at the most.
    package func apply(
        _ segment: inout SegmentReader, limit: Int = StoreTuning.applyBatch, from peer: String? = nil, clock: Instant
    ) throws -> SegmentStep {
        let applier = RecordApplier(writer: self, clock: clock, peer: peer ?? segment.header.store)
        var step = SegmentStep()
        do {
            for _ in 0..<limit {
                guard let record = try segment.next() else {
                    step.isAtEnd = true
                    break
                }
                try applier.apply(record, of: &segment)
            }
        } catch let fault as SegmentError {
            (step.isAtEnd, step.fault) = (true, fault)
        }
        step.outcome = try applier.finish()
        return step
    }

    private static func lend(
        _ bytes: [UInt8]?, _ body: (UnsafeRawBufferPointer?) throws -> Void
    ) throws {
        guard let bytes else { return try body(nil) }
        try bytes.withUnsafeBytes { try body($0) }
    }
}

/// What became of a part of a segment.
package struct SegmentStep: Sendable {
    package var outcome = ApplyOutcome()
    /// Whether there is no more to read.
    package var isAtEnd = false
    /// Why it ends too early: what came before is taken.
    package var fault: SegmentError?
}

extension RecordApplier {
    /// Takes a record of a segment.
    func apply(_ record: SegmentRecord, of segment: inout SegmentReader) throws {
        switch record {
        case .edition(let edition): try apply(edition)
        case .run(let front):
            if try isKnown(front) { return }
            let row = try segment.run(front)
            try lend(front.payload, of: segment) { try apply(row, id: front.id, payload: $0) }
        case .retraction(let retraction): try apply(retraction)
        case .list(let list, let payload):
            try lend(payload, of: segment) { try apply(list, payload: $0) }
        case .link(let link): try apply(link)
        case .content(let hash, let payload):
            try lend(payload, of: segment) { bytes in if let bytes { try apply(content: hash, payload: bytes) } }
        case .snapshot(let hash, let payload):
            try lend(payload, of: segment) { bytes in if let bytes { try apply(snapshot: hash, payload: bytes) } }
        case .unknown: outcome.unknown += 1
        }
    }

    private func lend(
        _ range: Range<Int>?, of segment: SegmentReader, _ body: (UnsafeRawBufferPointer?) throws -> Void
    ) throws {
        guard let range else { return try body(nil) }
        try segment.bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
}
