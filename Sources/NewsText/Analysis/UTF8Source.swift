/// Borrowed UTF-8 and the table it is read with; valid for the one call that it is made in.
struct UTF8Source {
    let base: UnsafePointer<UInt8>
    let count: Int
    let entries: UnsafePointer<UInt32>

    /// The entry and the length in bytes of the code point at an offset below `count`. A byte that begins no valid
    /// sequence (RFC 3629) is a divider of one byte.
    @inline(__always)
    func decode(at offset: Int) -> (entry: FoldEntry, length: Int) {
        let lead = base[offset]
        if lead < 0x80 { return (FoldEntry(bits: entries[Int(lead)]), 1) }
        if lead &- 0xC2 < 0xDC - 0xC2, offset &+ 1 < count {
            let trail = base[offset &+ 1]
            if trail & 0xC0 == 0x80 {
                return (FoldEntry(bits: entries[Int(lead & 0x1F) &<< 6 | Int(trail & 0x3F)]), 2)
            }
        }
        return decodeLong(at: offset)
    }

    @inline(never)
    private func decodeLong(at offset: Int) -> (entry: FoldEntry, length: Int) {
        guard let (codePoint, length) = codePoint(at: offset) else { return (.other, 1) }
        if FoldTable.punctuation.contains(codePoint) {
            let index = FoldTable.directLimit + codePoint - FoldTable.punctuation.lowerBound
            return (FoldEntry(bits: entries[Int(index)]), length)
        }
        let wordClass = WordClass(of: codePoint)
        return (wordClass == .other ? .other : FoldEntry(wordClass: wordClass), length)
    }

    /// The code point beyond ASCII at an offset, nil where the bytes are no well-formed sequence.
    func codePoint(at offset: Int) -> (codePoint: UInt32, length: Int)? {
        let lead = UInt32(base[offset])
        let length: Int
        var codePoint: UInt32
        let smallest: UInt32
        switch lead {
        case 0xC2...0xDF: (length, codePoint, smallest) = (2, lead & 0x1F, 0x80)
        case 0xE0...0xEF: (length, codePoint, smallest) = (3, lead & 0x0F, 0x800)
        case 0xF0...0xF4: (length, codePoint, smallest) = (4, lead & 0x07, 0x10000)
        default: return nil
        }
        guard count - offset >= length else { return nil }
        for index in 1..<length {
            let trail = UInt32(base[offset + index])
            guard trail & 0xC0 == 0x80 else { return nil }
            codePoint = codePoint << 6 | trail & 0x3F
        }
        guard codePoint >= smallest, codePoint <= 0x10FFFF, !(0xD800...0xDFFF).contains(codePoint) else { return nil }
        return (codePoint, length)
    }
}
