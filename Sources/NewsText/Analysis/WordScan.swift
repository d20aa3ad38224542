/// One word as the scanner found it (UAX #29, tailored: underscore divides, between Arabic letters nothing joins, and Arabic letters
/// and digits are words apart: بـ٤١٢ is a preposition and a number).
struct WordScan {
    /// Where the scan goes on.
    var next: Int
    /// Behind the word's last letter, digit or mark.
    var end: Int
    /// Bytes of the folded word in the term buffer, unless `isWhole`.
    var count = 0
    /// The word has to be folded as a whole.
    var isWhole = false

    /// A word of more bytes is divided, so that hostile input costs linear time.
    static let maximumBytes = 1_024

    /// Scans the word that begins at `start` with a letter or digit, and folds it into `term` on the way.
    ///
    /// `term` has room for `maximumBytes` and four bytes: no code point folds by the table to more bytes than it has.
    @inline(__always)
    init(_ source: UTF8Source, at start: Int, term: UnsafeMutablePointer<UInt8>) {
        var offset = start
        var wordEnd = start
        var written = 0
        var whole = false
        var lastClass = WordClass.other
        var middle: (wordClass: WordClass, count: Int, whole: Bool) = (.other, 0, false)
        let limit = min(source.count, start &+ Self.maximumBytes)
        while offset < limit {
            let (entry, length) = source.decode(at: offset)
            let wordClass = entry.wordClass
            if wordClass.isWord {
                if middle.wordClass != .other {
                    guard Self.joins(lastClass, middle.wordClass, wordClass) else { break }
                    middle.wordClass = .other
                } else if Self.divides(lastClass, wordClass) {
                    break
                }
                lastClass = wordClass
                wordEnd = offset &+ length
            } else if wordClass == .mark {
                if middle.wordClass == .other { wordEnd = offset &+ length }
            } else if wordClass.isMiddle && middle.wordClass == .other {
                middle = (wordClass, written, whole)
            } else if wordClass != .ignorable {
                break
            }
            whole = whole || entry.isWhole
            term[written] = entry.firstByte
            term[written &+ 1] = entry.secondByte
            written &+= entry.count
            offset &+= length
        }
        next = offset
        end = wordEnd
        count = middle.wordClass == .other ? written : middle.count
        isWhole = middle.wordClass == .other ? whole : middle.whole
    }

    /// Against UAX #29 WB9 and WB10.
    @inline(__always)
    private static func divides(_ before: WordClass, _ after: WordClass) -> Bool {
        before == .arabic && after == .digit || before == .digit && after == .arabic
    }

    /// UAX #29 WB6/WB7 for letters and WB11/WB12 for digits.
    @inline(__always)
    private static func joins(_ before: WordClass, _ middle: WordClass, _ after: WordClass) -> Bool {
        guard before == after else { return false }
        switch before {
        case .letter: return middle != .middleOfDigits
        case .digit: return middle != .middleOfLetters
        default: return false
        }
    }
}
