/// A word of a text, folded, with what its writing tells.
struct StoryWord {
    /// Capitals at its beginning.
    enum LetterCase: UInt8, Comparable {
        case lower
        case initial
        case all

        static func < (left: LetterCase, right: LetterCase) -> Bool { left.rawValue < right.rawValue }
    }

    /// Bytes of the folded surface in ``StoryWords/folded``.
    var surface: Range<Int>
    var surfaceHash: UInt64
    var stemHash: UInt64
    /// Bytes of the word in ``StoryWords/source``.
    var source: Range<Int>
    var letterCase: LetterCase
    /// Nothing but white space and quotes between a full stop, a line's beginning or a colon and this word.
    var opensSentence: Bool
    /// Begins with a digit.
    var isNumeric: Bool
    /// Something has been made of it.
    var isTaken = false
}
