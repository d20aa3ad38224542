/// One thing that an article mentions, in a form that does not depend on the language.
struct StoryFeature: Hashable, Sendable {
    /// What sort of thing.
    enum Kind: UInt8, CaseIterable, Sendable {
        /// A word or phrase of the lexicon: its concept's number.
        case concept
        /// A number by its value.
        case number
        /// A time of day on a clock of twelve hours, in minutes.
        case time
        /// The consonants of a word that the lexicon does not know.
        case name
        /// An image by its file's name.
        case image
    }

    /// Values are below 2 to the power of this.
    static let valueBits = 24
    /// Positions in the body; 0 stands for not in the body.
    static let positions: UInt8 = 16

    /// Kind above value: features of two articles are the same thing when these are equal.
    var code: UInt32
    /// In which fifteenth of the body it is first mentioned, from 1; 0: only in title, lede or tags.
    var position: UInt8 = 0
    /// Title, lede or tags mention it.
    var isLeading = false
    /// For names: written as a name (a capital where the language has them), not only a word that nobody knows.
    var isMarked = false

    var kind: Kind { Kind(rawValue: UInt8(code >> UInt32(Self.valueBits))) ?? .concept }
    var value: UInt32 { code & (1 << UInt32(Self.valueBits) - 1) }

    static func code(_ kind: Kind, _ value: UInt32) -> UInt32 {
        UInt32(kind.rawValue) << UInt32(valueBits) | value & (1 << UInt32(valueBits) - 1)
    }
}
