import Crypto

/// A SHA-256 digest (FIPS 180-4): 32 bytes, compared unsigned, first byte first.
public struct ContentHash: Hashable, Comparable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Takes the 32 bytes of a digest; `nil` where there are not 32.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var folded: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for (index, byte) in bytes.enumerated() {
            switch index >> 3 {
            case 0: folded.0 = folded.0 << 8 | UInt64(byte)
            case 1: folded.1 = folded.1 << 8 | UInt64(byte)
            case 2: folded.2 = folded.2 << 8 | UInt64(byte)
            default: folded.3 = folded.3 << 8 | UInt64(byte)
            }
        }
        words = folded
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
    public var bytes: [UInt8] { withBytes { Array($0) } }

    /// Lends the 32 bytes, which are gone when `body` returns.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        let ordered = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
        return try withUnsafeBytes(of: ordered, body)
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

    /// The first 16 bytes.
    var prefix: RowID { RowID(high: words.0, low: words.1) }

    public static func == (left: ContentHash, right: ContentHash) -> Bool { left.words == right.words }
    public static func < (left: ContentHash, right: ContentHash) -> Bool { left.words < right.words }
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension ContentHash: CustomStringConvertible {
    public var description: String { hex }
}
