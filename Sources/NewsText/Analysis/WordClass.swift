import CICU

/// What a code point does in a word (see `cicu_word_class`).
struct WordClass: Equatable {
    let rawValue: UInt8

    @inline(__always)
    init(_ rawValue: UInt8) {
        self.rawValue = rawValue
    }

    init(of codePoint: UInt32) {
        rawValue = cicu_word_class(codePoint)
    }

    @inline(__always) static var other: WordClass { WordClass(UInt8(CICU_OTHER)) }
    @inline(__always) static var letter: WordClass { WordClass(UInt8(CICU_LETTER)) }
    @inline(__always) static var digit: WordClass { WordClass(UInt8(CICU_DIGIT)) }
    @inline(__always) static var mark: WordClass { WordClass(UInt8(CICU_MARK)) }
    @inline(__always) static var ignorable: WordClass { WordClass(UInt8(CICU_IGNORABLE)) }
    @inline(__always) static var middleOfLetters: WordClass { WordClass(UInt8(CICU_MID_LETTER)) }
    @inline(__always) static var middleOfDigits: WordClass { WordClass(UInt8(CICU_MID_NUMBER)) }
    @inline(__always) static var middleOfBoth: WordClass { WordClass(UInt8(CICU_MID_BOTH)) }
    @inline(__always) static var dictionary: WordClass { WordClass(UInt8(CICU_DICTIONARY)) }
    @inline(__always) static var arabic: WordClass { WordClass(UInt8(CICU_ARABIC)) }

    /// Letters and digits, of which words are made.
    @inline(__always) var isWord: Bool {
        self == .letter || self == .digit || self == .arabic
    }

    /// Punctuation that may stand within a word (UAX #29 WB6, WB7, WB11, WB12).
    @inline(__always) var isMiddle: Bool {
        self == .middleOfLetters || self == .middleOfDigits || self == .middleOfBoth
    }
}
