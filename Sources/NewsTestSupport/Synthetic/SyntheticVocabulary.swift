/// The invented stems of a language in the order of their frequency, and the forms that a text gives them.
struct SyntheticVocabulary: Sendable {
    private let grammar: SyntheticGrammar
    private let stems: WordTable
    /// Which endings each stem takes.
    private let classes: [UInt8]

    /// The stems are distinct and follow from the seed.
    init(language: SyntheticLanguage, stems count: Int, seed: UInt64) {
        let grammar = SyntheticGrammar.of(language)
        var random = SeededGenerator(seed: seed)
        var known = Set<String>()
        var stems = WordTable()
        while stems.count < count {
            let stem = grammar.stem(stems.count < 300, &random)
            if known.insert(stem).inserted { stems.append(stem) }
        }
        classes = (0..<count).map { _ in UInt8(random.below(grammar.endings.count)) }
        (self.grammar, self.stems) = (grammar, stems)
    }

    var count: Int { stems.count }
    var stopWords: WordTable { grammar.stopWords }
    var stopShare: Double { grammar.stopShare }
    var hasCapitals: Bool { grammar.hasCapitals }

    /// Writes a stem in one of its forms.
    func write(_ stem: Int, _ random: inout SeededGenerator, to out: inout [UInt8]) {
        grammar.prefixes.write(&random, to: &out)
        stems.write(stem, to: &out)
        grammar.endings[Int(classes[stem])].write(&random, to: &out)
    }

    /// Writes a word that hardly any other text has, as names and slips of the hand are: two stems in one.
    func writeRare(_ random: inout SeededGenerator, to out: inout [UInt8]) {
        stems.write(random.below(count), to: &out)
        stems.write(random.below(count), to: &out)
    }
}
