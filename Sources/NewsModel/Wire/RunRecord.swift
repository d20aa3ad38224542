/// A row as stores exchange it.
public struct RunRecord: Hashable, Sendable {
    public var edition: EditionID
    public var run: Run
    /// The addresses that the row claims for its article, each in its one spelling (`CanonicalURL.text`), in byte order. They
    /// only grow, and only where the row was written.
    public var claims: [String]
    /// Fields of the header that a newer version knows: kept byte for byte and handed on.
    public var extra: [UInt8]

    public init(edition: EditionID, run: Run, claims: [String], extra: [UInt8] = []) {
        (self.edition, self.run, self.claims, self.extra) = (edition, run, claims, extra)
    }

    /// The latest instant that the row states of itself: one ahead of every clock cannot be true.
    public var latest: Instant { max(run.start, run.verified ?? run.start) }

    /// The name of the row in every store.
    public var id: RowID { RowID(run) }
}
