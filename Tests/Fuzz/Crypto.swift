/// Stands in for swift-crypto, so that no target needs a package: sums that are compared with each other only.
///
/// Four FNV-1a sums with different beginnings, as many bytes as SHA-256 has. They are no SHA-256.
public struct SHA256 {
    private var sums: [UInt64] = (0..<4).map { 0xCBF2_9CE4_8422_2325 ^ $0 &* 0x9E37_79B9_7F4A_7C15 }

    public init() {}

    public mutating func update(bufferPointer bytes: UnsafeRawBufferPointer) {
        for index in sums.indices {
            var sum = sums[index]
            for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
            sums[index] = sum
        }
    }

    public func finalize() -> Digest { Digest(sums: sums) }

    public struct Digest {
        fileprivate let sums: [UInt64]

        public func withUnsafeBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
            try sums.withUnsafeBytes(body)
        }
    }
}
