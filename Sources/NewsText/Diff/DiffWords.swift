/// A text as a word diff sees it: words, and what stands between them.
///
/// Words are those of UAX #29 as ``Analyzer`` finds them; what else is visible and no punctuation (symbols, emoji) is a
/// word by itself, so that only white space, punctuation and invisible characters are between words.
struct DiffWords {
    let bytes: [UInt8]
    /// UTF-8 offsets of each word, ascending.
    let words: [Range<Int>]
    /// What each word is, by the table that the text was read with: equal numbers, equal words.
    let ids: [Int32]

    var count: Int { words.count }

    /// The offsets of what stands before the word at an index, and of what stands behind the last.
    func gap(before index: Int) -> Range<Int> {
        let start = index > 0 ? words[index - 1].upperBound : 0
        return start..<(index < words.count ? words[index].lowerBound : bytes.count)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Bytes of all words before each index, without what stands between them; one more than there are words.
    func weightSums() -> [Int] {
        var sums = [0]
        sums.reserveCapacity(words.count + 1)
        for word in words { sums.append(sums[sums.count - 1] + word.count) }
        return sums
    }

    /// Some texts as one, a line feed between each and the next.
    static func joined(_ parts: [DiffWords]) -> DiffWords {
        if parts.count == 1 { return parts[0] }
        var (bytes, words, ids): ([UInt8], [Range<Int>], [Int32]) = ([], [], [])
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "\n")) }
            let shift = bytes.count
            words += part.words.map { $0.lowerBound + shift..<$0.upperBound + shift }
            ids += part.ids
            bytes += part.bytes
        }
        return DiffWords(bytes: bytes, words: words, ids: ids)
    }
}

/// Numbers the words of texts that are compared with each other.
///
/// Two words are equal where they are canonically equivalent (UAX #15) once invisible characters are left out and
/// apostrophes are written in one way.
struct DiffWordTable {
    private var numbers: [String: Int32] = [:]
    private let analyzer = Analyzer(language: "und", options: .exact)

    /// Reads a text.
    mutating func read(_ text: String) -> DiffWords {
        let bytes = Array(text.utf8)
        var words: [Range<Int>] = []
        var end = 0
        bytes.withUnsafeBufferPointer { utf8 in
            _ = analyzer.tokenize(utf8, mode: .document) { _, start, stop, _ in
                // A word that folds to several terms is one.
                guard start >= end else { return 0 }
                Self.appendSymbols(of: bytes, in: end..<start, to: &words)
                words.append(start..<stop)
                end = stop
                return 0
            }
        }
        Self.appendSymbols(of: bytes, in: end..<bytes.count, to: &words)
        let ids = words.map { number(of: bytes[$0]) }
        return DiffWords(bytes: bytes, words: words, ids: ids)
    }

    private mutating func number(of word: ArraySlice<UInt8>) -> Int32 {
        var key = String(decoding: word, as: UTF8.self)
        if word.contains(where: { $0 >= 0x80 }) { key = Self.visible(key) }
        if let known = numbers[key] { return known }
        let number = Int32(truncatingIfNeeded: numbers.count)
        numbers[key] = number
        return number
    }

    /// The word without what nobody sees.
    private static func visible(_ word: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0x2019, 0x2BC, 0xFF07: output.append("'")
            default: if !scalar.properties.isDefaultIgnorableCodePoint { output.append(scalar) }
            }
        }
        return String(output)
    }

    /// Finds the symbols of what stands between two words: each is a word.
    private static func appendSymbols(of bytes: [UInt8], in range: Range<Int>, to words: inout [Range<Int>]) {
        guard bytes[range].contains(where: { $0 >= 0x80 || isASCIISymbol($0) }) || range.count > 1 else { return }
        var offset = range.lowerBound
        var before: Character = range.lowerBound == 0 ? " " : "-"
        for character in String(decoding: bytes[range], as: UTF8.self) {
            let end = offset + character.utf8.count
            let isSign = isMinus(character) && before.isWhitespace && end < bytes.count && isASCIIDigit(bytes[end])
            if isSign || character.unicodeScalars.contains(where: isVisible) { words.append(offset..<end) }
            (offset, before) = (end, character)
        }
    }

    /// A sign before a number is more than punctuation.
    private static func isMinus(_ character: Character) -> Bool { character == "-" || character == "\u{2013}" }
    private static func isASCIIDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// `$ % & + < = >`, and the minus, which may be a sign.
    private static func isASCIISymbol(_ byte: UInt8) -> Bool {
        [0x24, 0x25, 0x26, 0x2B, 0x2D, 0x3C, 0x3D, 0x3E].contains(byte)
    }

    /// Whether a character outside of words is more than white space, punctuation or nothing at all. The bar and the
    /// tilde, which are mathematical by their category, divide titles.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .unassigned,
            .privateUse, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .modifierSymbol:
            false
        case .otherPunctuation: scalar == "%" || scalar == "\u{66A}" || scalar == "&"
        case .mathSymbol: scalar != "|" && scalar != "~"
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
