/// Reads the numbers and texts of a segment from a part of its bytes; no length is believed before the bytes are there.
struct ByteReader {
    private let bytes: [UInt8]
    private(set) var position: Int
    let end: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        (self.bytes, position, end) = (bytes, range.lowerBound, min(range.upperBound, bytes.count))
    }

    var isAtEnd: Bool { position >= end }
    var rest: Range<Int> { position..<max(position, end) }

    mutating func byte() throws(SegmentError) -> UInt8 {
        guard position < end else { throw .truncated(offset: position) }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func number() throws(SegmentError) -> UInt64 {
        let start = position
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = try byte()
            guard shift < 63 || next < 2 else { throw .malformed("a number", offset: start) }
            result |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return result }
            shift += 7
            guard shift < 64 else { throw .malformed("a number", offset: start) }
        }
    }

    mutating func signed() throws(SegmentError) -> Int64 {
        let number = try number()
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    mutating func instant() throws(SegmentError) -> Instant { Instant(milliseconds: try signed()) }

    mutating func optionalInstant() throws(SegmentError) -> Instant? {
        switch try byte() {
        case 0: return nil
        case 1: return try instant()
        default: throw .malformed("an instant", offset: position - 1)
        }
    }

    /// A number that counts what follows.
    mutating func count(of what: String, atMost limit: Int) throws(SegmentError) -> Int {
        let start = position
        guard let count = Int(exactly: try number()), count <= limit else { throw .tooLarge(what, offset: start) }
        return count
    }

    /// The next bytes.
    mutating func range(_ count: Int) throws(SegmentError) -> Range<Int> {
        guard count >= 0, count <= end - position else { throw .truncated(offset: end) }
        defer { position += count }
        return position..<position + count
    }

    mutating func text(_ what: String) throws(SegmentError) -> String {
        let start = position
        let range = try range(try count(of: what, atMost: WireLimits.text))
        guard let text = String(validating: bytes[range], as: UTF8.self) else { throw .malformed(what, offset: start) }
        return text
    }

    mutating func hash() throws(SegmentError) -> ContentHash {
        let range = try range(32)
        guard let hash = ContentHash(bytes[range]) else { throw .truncated(offset: position) }
        return hash
    }

    mutating func name() throws(SegmentError) -> RowID {
        let range = try range(16)
        guard let name = RowID(bytes[range]) else { throw .truncated(offset: position) }
        return name
    }
}
