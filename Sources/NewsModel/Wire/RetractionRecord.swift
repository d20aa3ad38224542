/// A confirmed retraction as stores exchange it.
public struct RetractionRecord: Hashable, Sendable {
    public var edition: EditionID
    public var retraction: Retraction

    public init(edition: EditionID, retraction: Retraction) {
        (self.edition, self.retraction) = (edition, retraction)
    }

    /// The name of the statement in every store.
    public var id: RowID { RowID(retraction) }
}
