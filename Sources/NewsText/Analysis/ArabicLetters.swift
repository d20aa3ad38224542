/// A word of the Arabic block in UTF-8, seen as letters of two bytes each. Borrows the bytes.
struct ArabicLetters {
    private let base: UnsafePointer<UInt8>?
    /// Letters in the word.
    let count: Int
    /// Every letter is of U+0600 … U+06FF.
    let isArabic: Bool

    init(_ word: UnsafeBufferPointer<UInt8>) {
        base = word.baseAddress
        count = word.count / 2
        var isArabic = word.count & 1 == 0
        var index = 0
        while index < word.count, isArabic {
            isArabic = word[index] & 0xFC == 0xD8
            index += 2
        }
        self.isArabic = isArabic
    }

    /// The letter's two bytes, first byte high.
    @inline(__always)
    func letter(_ index: Int) -> UInt16 {
        guard let base else { return 0 }
        return UInt16(base[2 * index]) << 8 | UInt16(base[2 * index + 1])
    }

    /// True if the affix stands at a letter; false where it would reach beyond the word.
    @inline(__always)
    func has(_ affix: ArabicAffix, at index: Int) -> Bool {
        guard index >= 0, index + affix.count <= count else { return false }
        var position = 0
        while position < affix.count {
            if letter(index + position) != affix.letter(position) { return false }
            position += 1
        }
        return true
    }
}

/// Up to four Arabic letters in one word of 64 bits, written as a literal.
struct ArabicAffix: ExpressibleByStringLiteral {
    private let letters: UInt64
    let count: Int

    init(stringLiteral value: StaticString) {
        var letters: UInt64 = 0
        for index in 0..<min(value.utf8CodeUnitCount, 8) {
            letters |= UInt64(value.utf8Start[index]) << UInt64(8 * (index ^ 1))
        }
        self.letters = letters
        count = min(value.utf8CodeUnitCount, 8) / 2
    }

    @inline(__always)
    func letter(_ index: Int) -> UInt16 {
        UInt16(truncatingIfNeeded: letters >> UInt64(16 * index))
    }
}
