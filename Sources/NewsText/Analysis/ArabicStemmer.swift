/// Light stemming of folded Arabic: light10 (Larkey, Ballesteros and Connell 2007) with the one-letter clitics ب ل ك ف and
/// possessive pronouns, and with three letters kept.
///
/// A clitic is taken off behind the article too, where it can only be part of the word: so لبنان and اللبنانية, or وزير and
/// الوزير, lose the same letter and keep the same stem. Endings are
/// taken off as long as there are any, so that فلسطين and فلسطينيين meet too.
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
        take("و", of: word, &start)
        if start == 0, word.has("ف", at: 0), word.has("ال", at: 1) || word.has("لل", at: 1), word.count - 3 >= minimum {
            start = 1
        }
        for article in articles where take(article, of: word, &start) {
            take("و", of: word, &start)
            break
        }
        for clitic in clitics where take(clitic, of: word, &start) { break }
        return start
    }

    /// Moves `start` behind a prefix that leaves enough letters.
    @discardableResult
    @inline(__always)
    private static func take(_ prefix: ArabicAffix, of word: ArabicLetters, _ start: inout Int) -> Bool {
        guard word.count - start - prefix.count >= minimum, word.has(prefix, at: start) else { return false }
        start += prefix.count
        return true
    }

    private static func suffixStart(_ word: ArabicLetters, _ start: Int) -> Int {
        var end = word.count
        var before: Int
        repeat {
            before = end
            for suffix in suffixes
            where end - start - suffix.count >= minimum && word.has(suffix, at: end - suffix.count) {
                end -= suffix.count
            }
        } while end < before
        return end
    }

    private static let articles: [ArabicAffix] = ["ال", "بال", "كال", "لل"]
    private static let clitics: [ArabicAffix] = ["ب", "ل", "ك", "ف"]
    /// Possessives stand behind endings.
    private static let suffixes: [ArabicAffix] = [
        "هما", "ها", "هم", "هن", "نا", "كم", "ان", "ات", "ون", "ين", "يه", "ه", "ي",
    ]
}
