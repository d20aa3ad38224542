/// What the scanner has to know about one code point, in 32 bits: up to two bytes of folded UTF-8, their number, the
/// word class, and whether a word with this code point has to be folded by ``Folder`` as a whole.
struct FoldEntry {
    let bits: UInt32

    @inline(__always)
    init(bits: UInt32) {
        self.bits = bits
    }

    init(wordClass: WordClass, folded: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
        var bits = UInt32(wordClass.rawValue) << 24
        if isWhole || folded.count > 2 {
            bits |= 1 << 18
        } else {
            bits |= UInt32(folded.count) << 16
            for (index, byte) in folded.enumerated() { bits |= UInt32(byte) << UInt32(8 * index) }
        }
        self.bits = bits
    }

    /// For code points beyond the table: folded as a whole.
    @inline(__always)
    init(wordClass: WordClass) {
        bits = UInt32(wordClass.rawValue) << 24 | 1 << 18
    }

    /// A divider; what invalid UTF-8 counts as.
    static let other = FoldEntry(bits: 0)

    @inline(__always) var wordClass: WordClass { WordClass(UInt8(truncatingIfNeeded: bits >> 24)) }
    @inline(__always) var count: Int { Int(bits >> 16 & 3) }
    @inline(__always) var firstByte: UInt8 { UInt8(truncatingIfNeeded: bits) }
    @inline(__always) var secondByte: UInt8 { UInt8(truncatingIfNeeded: bits >> 8) }
    @inline(__always) var isWhole: Bool { bits & (1 << 18) != 0 }
}
