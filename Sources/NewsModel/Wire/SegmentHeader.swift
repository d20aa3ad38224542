/// What stands in front of a segment: whose log it is a part of, and which part.
public struct SegmentHeader: Hashable, Sendable {
    /// The store that wrote it.
    public var store: String
    /// The id of its log, to which the cursors belong.
    public var log: String
    /// What was asked for.
    public var filter: ReplicaFilter
    /// The records are what changed after `from`, up to `to`.
    public var from: LogCursor
    public var to: LogCursor
    /// Whether there was nothing more to say at the time.
    public var isLast: Bool

    public init(
        store: String, log: String, filter: ReplicaFilter, from: LogCursor, to: LogCursor, isLast: Bool = true
    ) {
        (self.store, self.log, self.filter) = (store, log, filter)
        (self.from, self.to, self.isLast) = (from, to, isLast)
    }
}

extension SegmentHeader {
    private enum Field: UInt64 {
        case end, store, log, filter, from, to, isLast
    }

    func write(to writer: inout ByteWriter) {
        func field(_ field: Field, _ fill: (inout ByteWriter) -> Void) {
            var body = ByteWriter()
            fill(&body)
            writer.write(field.rawValue)
            writer.write(count: body.bytes.count)
            writer.write(raw: body.bytes)
        }
        field(.store) { $0.write(raw: store.utf8) }
        field(.log) { $0.write(raw: log.utf8) }
        field(.filter) { $0.write(raw: filter.text.utf8) }
        for (name, cursor) in [(Field.from, from), (.to, to)] {
            field(name) {
                $0.write(signed: cursor.changes)
                $0.write(signed: cursor.lists)
            }
        }
        field(.isLast) { $0.write(byte: isLast ? 1 : 0) }
        writer.write(Field.end.rawValue)
    }

    /// Reads the fields; those of a newer version are passed over.
    init(from reader: inout ByteReader, _ bytes: [UInt8]) throws(SegmentError) {
        self.init(store: "", log: "", filter: .all, from: .start, to: .start)
        for _ in 0..<WireLimits.fields {
            let start = reader.position
            let tag = try reader.number()
            if tag == Field.end.rawValue { return }
            let range = try reader.range(try reader.count(of: "the header", atMost: WireLimits.text))
            guard let field = Field(rawValue: tag) else { continue }
            var body = ByteReader(bytes, range)
            switch field {
            case .end: return
            case .store: store = String(decoding: bytes[range], as: UTF8.self)
            case .log: log = String(decoding: bytes[range], as: UTF8.self)
            case .filter:
                guard let known = ReplicaFilter(text: String(decoding: bytes[range], as: UTF8.self)) else {
                    throw .malformed("the filter", offset: start)
                }
                filter = known
            case .from: from = LogCursor(changes: try body.signed(), lists: try body.signed())
            case .to: to = LogCursor(changes: try body.signed(), lists: try body.signed())
            case .isLast: isLast = try body.byte() != 0
            }
        }
        throw .tooLarge("the header", offset: reader.position)
    }
}
