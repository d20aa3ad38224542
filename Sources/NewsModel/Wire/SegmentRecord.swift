/// What stands in a segment, one after the other.
///
/// Ranges are of the segment's bytes. A payload is what has the hash; `nil` where it is not given.
public enum SegmentRecord: Sendable {
    case edition(EditionDescription)
    case run(RunFront)
    case retraction(RetractionRecord)
    case list(ListRecord, snapshot: Range<Int>?)
    case link(ArticleLink)
    case content(ContentHash, payload: Range<Int>)
    case snapshot(ContentHash, payload: Range<Int>)
    /// Of a newer version, passed over.
    case unknown(type: UInt64)
}

/// What stands in front of a row: enough to know whether a store has it as it is, without reading on.
public struct RunFront: Sendable {
    public var id: RowID
    public var verified: Instant?
    /// How many addresses it claims.
    public var claims: Int
    public var header: Range<Int>
    /// The content's fields as canonical JSON.
    public var payload: Range<Int>?
}

/// The numbers of records. 0 is the end of a segment.
enum RecordType: UInt64 {
    case end = 0
    case text = 1
    case edition = 2
    case run = 3
    case retraction = 4
    case list = 5
    case link = 6
    case content = 7
    case snapshot = 8
}
