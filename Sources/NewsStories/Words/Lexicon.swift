import NewsText

/// Words and phrases of one language and the concepts that they stand for.
struct Lexicon: Sendable {
    /// A word or phrase that stands for a concept under conditions.
    struct Entry: Sendable {
        var concept: UInt16
        /// Capitals that the first word must have at least: «May» is no «may», «US» no «us».
        var letterCase: StoryWord.LetterCase
    }

    /// Words that a phrase has at most.
    static let maximumWords = 5

    /// By the hashes of stems, joined in phrases.
    private var entries: [UInt64: [Entry]] = [:]
    /// Stems of first words, and how many words the longest phrase has that begins so.
    private var longest: [UInt64: UInt8] = [:]

    static func lexicon(of language: StoryLanguage) -> Lexicon { all[language.rawValue] }

    private static let all = StoryLanguage.allCases.map(Lexicon.init)

    /// The concepts of the longest phrase that begins at a word, and its number of words; none: empty and 0.
    func match(_ text: StoryWords, at index: Int) -> (concepts: [Entry], count: Int) {
        guard let maximum = longest[text.words[index].stemHash] else { return ([], 0) }
        var hash: UInt64 = 0
        var found: (concepts: [Entry], count: Int) = ([], 0)
        for count in 1...Int(maximum) {
            guard index + count <= text.words.count, !text.words[index + count - 1].isTaken else { break }
            hash = WordHash.joined(hash, text.words[index + count - 1].stemHash)
            guard let entries = entries[hash] else { continue }
            let fitting = entries.filter { $0.letterCase <= text.words[index].letterCase }
            if !fitting.isEmpty { found = (fitting, count) }
        }
        return found
    }

    private init(_ language: StoryLanguage) {
        let analyzer = Analyzer(language: language.tag)
        var reader = StoryWords()
        for (number, line) in Glossary.lines.enumerated() {
            add(line[language], UInt16(number), &reader, analyzer, unlessKnown: false)
        }
        for (concept, names) in Gazetteer.names(in: language) {
            add(names, concept, &reader, analyzer, unlessKnown: concept >= Gazetteer.languageBase)
        }
    }

    private mutating func add(
        _ names: [String], _ concept: UInt16, _ reader: inout StoryWords, _ analyzer: Analyzer, unlessKnown: Bool
    ) {
        for name in names {
            reader.read(name, with: analyzer)
            guard let first = reader.words.first, reader.words.count <= Self.maximumWords else { continue }
            let hash = reader.words.reduce(UInt64(0)) { WordHash.joined($0, $1.stemHash) }
            let entry = Entry(concept: concept, letterCase: first.letterCase)
            if let known = entries[hash], unlessKnown || known.contains(where: { $0.concept == concept }) { continue }
            entries[hash, default: []].append(entry)
            longest[first.stemHash] = max(longest[first.stemHash] ?? 0, UInt8(reader.words.count))
        }
    }
}
