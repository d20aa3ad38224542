extension SyntheticGrammar {
    /// Three root letters in a pattern, with the clitics and endings of Arabic at about their share in news.
    static let arabic = SyntheticGrammar(
        stopWords: words(
            """
            في من أن على إلى عن التي مع ما الذي لا بين بعد هذا هذه خلال ذلك وفي أو كما لم كل منذ أي قد كان هو أنه ضد غير بأن
            قبل نحو حتى كانت فإن أيضاً هي وهو عبر لكن فيها حيث دون ولا
            """),
        stopShare: 0.22,
        prefixes: SyntheticAffixes([
            "": 38, "ال": 45, "و": 6, "ب": 2.5, "وال": 3, "ل": 2, "لل": 1.5, "بال": 1, "س": 0.5, "ك": 0.3, "ف": 0.2,
        ]),
        endings: [
            SyntheticAffixes(["": 80, "ات": 8, "ه": 5, "ها": 4, "هم": 2, "نا": 1]),
            SyntheticAffixes(["": 60, "ين": 22, "ون": 10, "ان": 5, "ه": 3]),
            SyntheticAffixes(["ة": 75, "ات": 20, "تها": 3, "تين": 2]),
            SyntheticAffixes(["ية": 50, "ي": 38, "يين": 8, "يات": 4]),
            SyntheticAffixes(["": 70, "ت": 15, "وا": 5, "ا": 5, "ه": 5]),
            SyntheticAffixes(["ا": 60, "": 40]),
        ],
        stem: arabicStem, hasCapitals: false)

    private static let roots = letters(
        "ر ل م ن ب د ع ق س ح ف ر ل م ن ب د ع ق س ح ف ج ش ك ت ه ط ص خ ز ض غ ذ ث ظ ء")
    /// Digits stand for the root's letters.
    private static let patterns = letters(
        "123 1ا23 12ا3 12ي3 12و3 م123 م12و3 ت12ي3 أ12ا3 إ12ا3 ا1ت2ا3 است12ا3 من123 م1ا2ي3")

    private static func arabicStem(_ isFrequent: Bool, _ random: inout SeededGenerator) -> String {
        let root = (0..<3).map { _ in random.pick(roots) }
        let pattern = isFrequent ? patterns[random.below(5)] : random.pick(patterns)
        return pattern.reduce(into: "") { made, letter in
            if let place = letter.wholeNumberValue { made += root[place - 1] } else { made.append(letter) }
        }
    }
}
