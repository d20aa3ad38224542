/// A statement and all that may change of it: two stores hold the same of a statement where the hashes are equal.
public struct StatementState: Hashable, Sendable {
    /// The row that it is about: that of the run for a claim.
    public var id: RowID
    /// 16 bytes of SHA-256 over the name and what may change.
    public var hash: RowID

    private init(id: RowID, _ encoder: StatementEncoder) { (self.id, hash) = (id, encoder.name) }

    /// A row and its last verified.
    public static func run(_ id: RowID, verified: Instant?) -> StatementState {
        var encoder = StatementEncoder(of: .run)
        encoder.append(id)
        encoder.append(verified)
        return StatementState(id: id, encoder)
    }

    /// That a row claims an address.
    public static func claim(of run: RowID, url: String) -> StatementState {
        var encoder = StatementEncoder(of: .claim)
        encoder.append(run)
        encoder.append(text: url)
        return StatementState(id: run, encoder)
    }

    public static func retraction(_ id: RowID) -> StatementState {
        var encoder = StatementEncoder(of: .retraction)
        encoder.append(id)
        return StatementState(id: id, encoder)
    }

    /// An interval of a list and its last sight.
    public static func list(_ id: RowID, last: Instant) -> StatementState {
        var encoder = StatementEncoder(of: .list)
        encoder.append(id)
        encoder.append(last)
        return StatementState(id: id, encoder)
    }

    /// What one replica says of two articles.
    public static func link(_ id: RowID, at: Instant, holds: Bool) -> StatementState {
        var encoder = StatementEncoder(of: .link)
        encoder.append(id)
        encoder.append(at)
        encoder.append(holds ? 1 : 0)
        return StatementState(id: id, encoder)
    }
}
