extension SyntheticGrammar {
    /// Open syllables; nouns of two genders, adjectives and verbs of two conjugations with their endings, accents among them.
    static let spanish = SyntheticGrammar(
        stopWords: words(
            """
            de la el en que y a los se del un las una para con por su no como al es más lo ha sus esta pero o este sobre entre
            fue si cuando sin han también durante había le son ya desde era hasta
            """),
        stopShare: 0.46,
        prefixes: SyntheticAffixes(["": 97, "re": 1.5, "des": 1.5]),
        endings: [
            SyntheticAffixes(["o": 65, "os": 35]),
            SyntheticAffixes(["a": 65, "as": 35]),
            SyntheticAffixes(["o": 30, "a": 30, "os": 20, "as": 20]),
            SyntheticAffixes([
                "ar": 22, "a": 12, "an": 12, "ó": 16, "aron": 8, "ado": 14, "ando": 8, "aba": 4, "ará": 4,
            ]),
            SyntheticAffixes([
                "er": 22, "e": 12, "en": 12, "ió": 16, "ieron": 8, "ido": 14, "iendo": 8, "ía": 4, "erá": 4,
            ]),
            SyntheticAffixes(["ación": 70, "aciones": 30]),
        ],
        stem: spanishStem, hasCapitals: true)

    private static let onsets = letters(
        "b c d f g l m n p r s t v b c d l m n p r s t ch ll ñ br cr dr fr gr pr tr bl cl pl j z")
    private static let nuclei = letters("a e i o u a e o a e o ie ue ia")
    private static let codas = letters("n r s l n r m")

    private static func spanishStem(_ isFrequent: Bool, _ random: inout SeededGenerator) -> String {
        var made = ""
        for _ in 0..<(isFrequent ? 1 : 1 + random.below(3)) {
            made += random.pick(onsets) + random.pick(nuclei)
            if random.chance(25) { made += random.pick(codas) }
        }
        return made + random.pick(onsets)
    }
}
