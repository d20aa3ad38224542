/// Reads what ``BitWriter`` wrote; nil behind the last bit.
struct BitReader {
    private let bytes: ArraySlice<UInt8>
    private var offset = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    mutating func read(bits: Int) -> UInt32? {
        guard offset + bits <= bytes.count * 8 else { return nil }
        var value: UInt32 = 0
        for _ in 0..<bits {
            value = value << 1 | UInt32(bytes[bytes.startIndex + offset / 8] >> UInt8(7 - offset % 8) & 1)
            offset += 1
        }
        return value
    }

    /// Nil too where the value would be `limit` or more.
    mutating func readRice(parameter: Int, limit: UInt32) -> UInt32? {
        var quotient: UInt32 = 0
        while let bit = read(bits: 1) {
            if bit == 0 {
                guard let rest = read(bits: parameter) else { return nil }
                let value = quotient << UInt32(parameter) | rest
                return value < limit ? value : nil
            }
            quotient += 1
            if quotient << UInt32(parameter) >= limit { return nil }
        }
        return nil
    }

    /// Only zero bits that fill the last byte are left.
    var isAtEnd: Bool {
        guard bytes.count * 8 - offset < 8 else { return false }
        var rest = self
        while let bit = rest.read(bits: 1) { if bit != 0 { return false } }
        return true
    }
}
