/// Every number by which names of two scripts are compared, with its reason. Costs are parts of a consonant.
enum NameTuning {
    /// Weight of a vowel, or of a letter that the other script may leave out, in a name's length.
    static let weakWeight: Float = 0.3
    /// Of a Latin vowel that Arabic does not write.
    static let unwrittenVowel: Float = 0.12
    /// Of one at the beginning, which Arabic always writes.
    static let unwrittenFirstVowel: Float = 0.45
    /// Of one at the end, which Arabic writes but for a mute e.
    static let unwrittenLastVowel: Float = 0.25
    /// Of a long vowel that the Latin spelling does not have.
    static let addedVowel: Float = 0.3
    /// Of the alef of اي and او where the Latin spelling has one letter: Biden is بايدن.
    static let diphthong: Float = 0.12
    /// Of the alef before و and ي at the beginning, which only carries them.
    static let carrier: Float = 0.05
    /// Off for a form without a particle: the whole word is likelier meant.
    static let particle = 0.03
    /// What candidates of 2, 3, and of 4 and more consonants must reach: the fewer there are, the more words share them.
    static let thresholds = [0.86, 0.80, 0.74]
    /// Likeness that a tenfold number of documents is worth between candidates: a name of the news stands in more articles
    /// than its false friends.
    static let tenfold = 0.03
    /// How far below the best candidate another may be, its documents counted.
    static let margin = 0.08
}
