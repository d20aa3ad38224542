extension CoverageMask {
    /// The names as a canonical JSON array.
    public var canonicalString: String { JSONValue.array(fields.map { .string($0.rawValue) }).canonicalString }
}

/// An entry of a store's change log as its Merkle tree holds it: all that the entry says and that never changes.
public struct ProvenEntry: Sendable {
    /// The canonical bytes that a leaf is the hash of (docs/store.md, *Proof*).
    public let bytes: [UInt8]

    /// A new run.
    ///
    /// - Parameters:
    ///   - content: the hash of the content; of a payload that is here, computed from it.
    ///   - at: the row's last verified as it came to be.
    ///   - received: when the store received it, by its own clock.
    ///   - fields: the mask as canonical JSON, where it is at hand.
    public init(_ run: Run, content: ContentHash, at: Instant?, received: Instant, fields: String? = nil) {
        var encoder = StatementEncoder(
            of: .run, replica: run.replica, subject: run.sighting.article.rawValue)
        encoder.append(text: run.sighting.kind.rawValue)
        encoder.append(bytes: content.bytes)
        encoder.append(run.sighting.asserted)
        encoder.append(run.sighting.published)
        encoder.append(UInt64(bitPattern: Int64(run.sighting.generation)))
        encoder.append(run.start)
        encoder.append(text: fields ?? run.mask.canonicalString)
        encoder.append(bytes: run.raw?.bytes ?? [])
        encoder.append(text: run.origin ?? "")
        encoder.append(at)
        encoder.append(received)
        bytes = encoder.bytes
    }

    /// A retraction.
    public init(_ retraction: Retraction, received: Instant) {
        var encoder = StatementEncoder(
            of: .retraction, replica: retraction.replica, subject: retraction.article.rawValue)
        encoder.append(retraction.gone)
        encoder.append(received)
        bytes = encoder.bytes
    }
}
