/// Names across scripts: what Erdogan, أردوغان and إردوغان have in common.
///
/// A key is a name's consonants in eleven classes (``NameSound``), at most six, one capital letter each. Vowels, w, y, h
/// and their Arabic letters are left out, but at the beginning, where they tell that there is something. Names of one key
/// are many: ``similarity(latin:arabic:)`` tells which of them are likely the same.
///
/// All functions take folded words, as an `Analyzer` makes them.
public enum NameSkeleton {
    /// Keys that a word has at the most.
    public static let maximumKeys = 4

    /// The keys of a word in Latin or Arabic letters. Two spellings of a name share one of them.
    ///
    /// - Returns: none for other scripts, for words with digits, and for words of less than two consonants.
    public static func keys(of surface: some StringProtocol) -> [String] {
        guard let first = surface.utf8.first else { return [] }
        let keys: [SoundKey]
        if first < 0x80 {
            guard let latin = LatinPhones(surface.utf8) else { return [] }
            keys = LatinNameKeys(latin.phones).keys(limit: maximumKeys)
        } else {
            guard let forms = ArabicNameForms(surface.utf8) else { return [] }
            keys = ArabicNameKeys(forms).keys(limit: maximumKeys)
        }
        return keys.map(\.text)
    }

    /// How likely two words are one name: 1 where they differ by nothing but what a script does not write, 0 where nothing
    /// fits, or where one is not in the script that it should be in.
    public static func similarity(latin: some StringProtocol, arabic: some StringProtocol) -> Double {
        guard let phones = LatinPhones(latin.utf8), let forms = ArabicNameForms(arabic.utf8) else { return 0 }
        return NameAlignment(phones.phones).similarity(forms)
    }

    /// The likeness that two words must have to be taken for one name.
    ///
    /// - Parameter latin: the one in Latin letters: the fewer consonants it has, the more is asked.
    public static func threshold(latin: some StringProtocol) -> Double {
        guard let phones = LatinPhones(latin.utf8) else { return 1 }
        return threshold(consonants: NameAlignment(phones.phones).consonants)
    }

    static func threshold(consonants: Int) -> Double {
        NameTuning.thresholds[min(max(0, consonants - 2), NameTuning.thresholds.count - 1)]
    }
}
