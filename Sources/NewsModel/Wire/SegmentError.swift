/// What is wrong with a segment, and at which byte.
public enum SegmentError: Error, Sendable, Equatable {
    /// It does not begin as a segment does.
    case notASegment
    /// It was written by a newer version, which changed more than it added.
    case newer(version: UInt8)
    /// It ends inside a record, or before its end was written.
    case truncated(offset: Int)
    /// Its bytes are not those that were written.
    case altered
    /// Something stands behind its end.
    case trailing(offset: Int)
    /// Something is longer, or there is more of it, than may be.
    case tooLarge(String, offset: Int)
    /// A record is not of its form.
    case malformed(String, offset: Int)
}

extension SegmentError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notASegment: "it is no segment of changes"
        case .newer(let version): "it is of version \(version) of the format; this newssync knows version 1: update it"
        case .truncated(let offset): "it ends too early, at byte \(offset)"
        case .altered: "its bytes are not those that were written (the SHA-256 at its end does not fit)"
        case .trailing(let offset): "something stands behind its end, from byte \(offset)"
        case .tooLarge(let what, let offset): "\(what) at byte \(offset) is larger than may be"
        case .malformed(let what, let offset): "\(what) at byte \(offset) is not of its form"
        }
    }
}
