/// Light stemming of folded Arabic: light10 (Larkey, Ballesteros and Connell 2007, table 2) with possessives, and with
/// three letters kept.
///
/// Works on UTF-8 in which every letter takes two bytes; a word with anything else is its own stem. The stem is a part
/// of the word, so nothing is written.
enum ArabicStemmer {
    /// The bytes of the word that are its stem.
    static func stem(_ word: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let letters = ArabicLetters(word)
        guard letters.isArabic, letters.count > minimum else { return 0..<word.count }
        let start = prefixLength(letters)
        let end = suffixStart(letters, start)
        return start * 2..<end * 2
    }

    /// Letters that a stem keeps.
    private static let minimum = 3

    private static func prefixLength(_ word: ArabicLetters) -> Int {
        var start = 0
        if word.has("و", at: 0), word.count - 1 >= minimum { start = 1 }
        for article in articles where word.has(article, at: start) {
            if word.count - start - article.count >= minimum { return start + article.count }
        }
        return start
    }

    private static func suffixStart(_ word: ArabicLetters, _ start: Int) -> Int {
        var end = word.count
        for suffix in suffixes where end - start - suffix.count >= minimum && word.has(suffix, at: end - suffix.count) {
            end -= suffix.count
        }
        return end
    }

    private static let articles: [ArabicAffix] = ["ال", "بال", "كال", "فال", "لل"]
    /// Each once, in this order: possessives stand behind endings.
    private static let suffixes: [ArabicAffix] = [
        "هما", "ها", "هم", "هن", "نا", "كم", "ان", "ات", "ون", "ين", "يه", "ه", "ي",
    ]
}
