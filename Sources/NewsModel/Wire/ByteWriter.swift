/// Writes the numbers and texts of a segment.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// Seven bits a byte, the low ones first; the high bit says that more follow (LEB128).
    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(count: Int) { write(UInt64(count)) }

    /// Small magnitudes are short, whatever their sign.
    mutating func write(signed number: Int64) {
        write(UInt64(bitPattern: number << 1 ^ number >> 63))
    }

    mutating func write(_ instant: Instant) { write(signed: instant.milliseconds) }

    /// 0, or 1 and the instant.
    mutating func write(_ instant: Instant?) {
        bytes.append(instant == nil ? 0 : 1)
        if let instant { write(instant) }
    }

    mutating func write(byte: UInt8) { bytes.append(byte) }

    mutating func write(_ hash: ContentHash) { hash.withBytes { bytes.append(contentsOf: $0) } }

    mutating func write(_ name: RowID) {
        withUnsafeBytes(of: (name.high.bigEndian, name.low.bigEndian)) { bytes.append(contentsOf: $0) }
    }

    /// Its length in bytes, then its UTF-8.
    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 {
            write(count: $0.count)
            bytes.append(contentsOf: $0)
        }
    }

    mutating func write(raw more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
