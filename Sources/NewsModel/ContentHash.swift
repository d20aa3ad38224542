import Crypto

/// A SHA-256 digest (FIPS 180-4): 32 bytes, compared unsigned, first byte first.
public struct ContentHash: Hashable, Comparable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Takes the 32 bytes of a digest; `nil` where there are not 32.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var folded: [UInt64] = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() { folded[index / 8] = folded[index / 8] << 8 | UInt64(byte) }
        words = (folded[0], folded[1], folded[2], folded[3])
    }

    init(digest: SHA256.Digest) {
        words = digest.withUnsafeBytes { raw in
            func word(_ offset: Int) -> UInt64 {
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            }
            return (word(0), word(8), word(16), word(24))
        }
    }

    /// The digest of a run of bytes.
    public static func of(_ bytes: UnsafeRawBufferPointer) -> ContentHash {
        var hasher = SHA256()
        hasher.update(bufferPointer: bytes)
        return ContentHash(digest: hasher.finalize())
    }

    /// The digest of an array of bytes.
    public static func of(_ bytes: [UInt8]) -> ContentHash { bytes.withUnsafeBytes { of($0) } }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(32)
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: 56, through: 0, by: -8) {
                result.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
            }
        }
        return result
    }

    /// Reads 64 hexadecimal digits; `nil` where there are not 64 of them.
    public init?(hex: String) {
        let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == 64, hex.utf8.count == 64 else { return nil }
        self.init(stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String {
        [words.0, words.1, words.2, words.3].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    public static func == (left: ContentHash, right: ContentHash) -> Bool { left.words == right.words }
    public static func < (left: ContentHash, right: ContentHash) -> Bool { left.words < right.words }
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension ContentHash: CustomStringConvertible {
    public var description: String { hex }
}
