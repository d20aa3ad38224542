import NewsModel

/// A last-writer-wins register: what was said last of one item of one article (M. Shapiro et al., "A comprehensive study of
/// Convergent and Commutative Replicated Data Types", 2011, §3.2.1).
public struct MarkRegister: Sendable, Hashable {
    public var article: ArticleKey
    public var value: MarkValue
    /// When it was said, by the hybrid clock of who said it.
    public var stamp: HybridStamp
    /// Who said it.
    public var replica: ReplicaID

    public init(article: ArticleKey, value: MarkValue, stamp: HybridStamp, replica: ReplicaID) {
        (self.article, self.value, self.stamp, self.replica) = (article, value, stamp, replica)
    }

    /// Whether another register of the same item wins against this one.
    ///
    /// A replica gives no stamp twice, but a copied file makes two devices of one name: then the values decide, so that
    /// the join stays commutative.
    public func loses(to other: MarkRegister) -> Bool {
        if stamp != other.stamp { return stamp < other.stamp }
        if replica != other.replica { return replica < other.replica }
        return value.order.lexicographicallyPrecedes(other.value.order)
    }

    /// The join of two registers of one item.
    public func joined(_ other: MarkRegister) -> MarkRegister { loses(to: other) ? other : self }
}

extension MarkValue {
    /// Bytes that differ where two values of one item do; what holds is greater than what was taken back.
    fileprivate var order: [UInt8] {
        switch self {
        case .unread, .unsaved, .unlabelled, .noNote: [0]
        case .labelled: [1]
        case .read(let revision, let at):
            [1] + revision.bytes
                + stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: at.milliseconds >> $0) }
        case .saved(let revision): [1] + (revision?.bytes ?? [])
        case .note(let note): [1] + Array(note.rawValue.utf8)
        }
    }
}
