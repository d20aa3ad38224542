extension SyntheticGrammar {
    /// Syllables of English shape; nouns, verbs and adjectives with their endings.
    static let english = SyntheticGrammar(
        stopWords: words(
            """
            the of and to in a that is on for as with was it by he at from are his be has have an but this they not were their
            which or had been who will we its would also there than when what no about can more
            """),
        stopShare: 0.40,
        prefixes: SyntheticAffixes(["": 97, "re": 1.5, "un": 1.5]),
        endings: [
            SyntheticAffixes(["": 62, "s": 35, "'s": 3]),
            SyntheticAffixes(["": 35, "s": 15, "ed": 30, "ing": 20]),
            SyntheticAffixes(["": 70, "ly": 20, "ness": 10]),
            SyntheticAffixes(["ation": 55, "ations": 15, "ate": 15, "ated": 15]),
        ],
        stem: englishStem, hasCapitals: true)

    private static let onsets = letters(
        "b c d f g h l m n p r s t w br cl cr dr fl gr pl pr sh sp st str th tr ch k v j qu")
    private static let nuclei = letters("a e i o u a e i o u ai ea ee oa ou")
    private static let codas = letters("n r t l d s m p ck nd nt rt st ll ng")

    private static func englishStem(_ isFrequent: Bool, _ random: inout SeededGenerator) -> String {
        var made = random.chance(12) ? "" : random.pick(onsets)
        made += random.pick(nuclei)
        for _ in 0..<(isFrequent ? random.below(2) : 1 + random.below(2)) {
            if random.chance(30) { made += random.pick(codas) }
            made += random.pick(onsets) + random.pick(nuclei)
        }
        return made + random.pick(codas)
    }
}
