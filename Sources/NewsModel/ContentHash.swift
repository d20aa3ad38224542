import Crypto

/// A SHA-256 digest (FIPS 180-4): 32 bytes, compared unsigned, first byte first.
public struct ContentHash: Hashable, Comparable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Takes the 32 bytes of a digest; `nil` where there are not 32.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        words =
            bytes.withContiguousStorageIfAvailable { Self.words(UnsafeRawBufferPointer($0)) }
            ?? Array(bytes).withUnsafeBytes { Self.words($0) }
    }

    init(digest: SHA256.Digest) { words = digest.withUnsafeBytes { Self.words($0) } }

    private static func words(_ raw: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt64, UInt64) {
        (raw.word(at: 0), raw.word(at: 8), raw.word(at: 16), raw.word(at: 24))
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
        String(unsafeUninitializedCapacity: 64) { text in
            var place = 0
            for word in [words.0, words.1, words.2, words.3] {
                for shift in stride(from: 60, through: 0, by: -4) {
                    let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 0xF
                    text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                    place += 1
                }
            }
            return place
        }
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

extension UnsafeRawBufferPointer {
    /// Eight bytes as a number, big-endian.
    func word(at offset: Int) -> UInt64 {
        UInt64(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
