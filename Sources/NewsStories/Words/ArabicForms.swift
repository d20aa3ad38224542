/// A folded Arabic word without the particles that are written together with it.
///
/// و and ف (and), ب ل ك (in, to, as) and the article ال stand before names as before any word. Which of them belong to the
/// word itself cannot be seen from the word alone; so there are several forms.
struct ArabicForms {
    /// Bytes of the forms, from the whole word on; each is a part of the one before.
    let forms: [Range<Int>]
    /// The word has the article, so that what is before it is no part of a name.
    let hasArticle: Bool

    /// Letters that a form keeps.
    private static let minimum = 2

    init(_ word: Range<Int>, in bytes: [UInt8]) {
        var forms = [word]
        var start = word.lowerBound
        func letter(_ index: Int) -> UInt16 {
            let offset = start + 2 * index
            return offset + 1 < word.upperBound ? UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1]) : 0
        }
        func take(_ count: Int) -> Bool {
            guard word.upperBound - start - 2 * count >= 2 * Self.minimum else { return false }
            start += 2 * count
            forms.append(start..<word.upperBound)
            return true
        }
        let isConjoined = (letter(0) == Self.waw || letter(0) == Self.feh) && take(1)
        var hasArticle = false
        if letter(0) == Self.alef, letter(1) == Self.lam {
            hasArticle = take(2)
        } else if letter(0) == Self.lam, letter(1) == Self.lam {
            hasArticle = take(2)
        } else if letter(0) == Self.beh || letter(0) == Self.kaf, letter(1) == Self.alef, letter(2) == Self.lam {
            hasArticle = take(3)
        } else if letter(0) == Self.beh || letter(0) == Self.lam || letter(0) == Self.kaf {
            _ = take(1)
        }
        _ = isConjoined
        self.forms = forms
        self.hasArticle = hasArticle
    }

    /// The letters as ``CICU`` folds them, in UTF-8.
    private static let alef: UInt16 = 0xD8A7
    private static let beh: UInt16 = 0xD8A8
    private static let feh: UInt16 = 0xD981
    private static let kaf: UInt16 = 0xD983
    private static let lam: UInt16 = 0xD984
    private static let waw: UInt16 = 0xD988

    /// Whether a folded word is written in Arabic letters.
    static func isArabic(_ word: ArraySlice<UInt8>) -> Bool {
        word.count & 1 == 0 && word.indices.allSatisfy { ($0 - word.startIndex) & 1 == 1 || word[$0] & 0xFC == 0xD8 }
    }
}
