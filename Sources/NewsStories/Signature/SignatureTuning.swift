/// Numbers that decide what a signature holds. A change is a new ``StorySignature/version``.
enum SignatureTuning {
    /// Features of a kind that are kept; a usual article of 300 to 600 words stays far below.
    static func limit(of kind: StoryFeature.Kind) -> Int {
        switch kind {
        case .concept: 256
        case .number: 96
        case .time: 16
        case .name: 192
        case .image: 8
        }
    }

    /// Sounds of a skeleton that say enough to tell names apart.
    static let minimumSounds = 3
    /// Two sounds are enough for a word of so many letters (Paul, Ford with its r is three), if it looks like a name.
    static let lettersOfTwoSounds = 4
    /// A word that is no name takes part if it has so many letters: short ones are alike by chance.
    static let lettersOfPlainWord = 5
    /// A whole Arabic word that begins with و is kept beside the rest of it from so many letters on.
    static let lettersOfAmbiguousWord = 5
}
