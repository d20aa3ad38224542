import NewsModel

/// What became of another store's rows.
public struct ApplyOutcome: Sendable, Equatable {
    /// Rows that were not known.
    public var new = 0
    /// Rows that were known as they are.
    public var known = 0
    /// Rows that were known and moved on: verified later, seen later in a list, claiming more addresses.
    public var updated = 0
    /// Rows that were not taken, as an instant of theirs lies more than five minutes ahead of our clock.
    public var refused = 0
    /// Of the refused ones those that could not be remembered either: too many are.
    public var forgotten = 0
    /// Records and payloads that are not what they say: a hash or a name does not fit, an edition is not described.
    public var invalid = 0
    /// Payloads that filled what was not kept.
    public var filled = 0
    /// Records of a newer version.
    public var unknown = 0
    /// The first of the reasons why records are invalid.
    public var reasons: [String] = []
    /// Articles whose view changed.
    public var changed = 0
    /// Articles that show an older version by these rows: what wins claims less than what the one that won before it was
    /// attested by. They are due at once for a verification of our own.
    public var wentBack: [ArticleKey] = []

    public init() {}

    public static func += (left: inout ApplyOutcome, right: ApplyOutcome) {
        left.new += right.new
        left.known += right.known
        left.updated += right.updated
        left.refused += right.refused
        left.forgotten += right.forgotten
        left.invalid += right.invalid
        left.filled += right.filled
        left.unknown += right.unknown
        left.changed += right.changed
        left.reasons = Array((left.reasons + right.reasons).prefix(StoreTuning.reasons))
        left.wentBack += right.wentBack
    }
}
