/// Chooses the words of a vocabulary by which a name that was typed in the other script is written there.
public struct NameCandidates: Sendable {
    /// A word of an index, folded, and in how many documents it stands.
    public struct Entry: Sendable, Hashable {
        public var surface: String
        public var documents: Int

        public init(surface: String, documents: Int) {
            (self.surface, self.documents) = (surface, documents)
        }
    }

    /// A word by which the name is likely written.
    public struct Candidate: Sendable, Hashable {
        public var surface: String
        public var documents: Int
        /// As ``NameSkeleton/similarity(latin:arabic:)`` has it.
        public var similarity: Double
    }

    /// Candidates at the most, where not said otherwise.
    public static let usualLimit = 8

    /// What to look the vocabulary's entries up by: an entry that shares one of them may be the name.
    public let keys: [String]
    private let word: String
    private let isLatin: Bool

    /// Of a folded word; nil where it has no key, and so is no name that could be found.
    public init?(_ word: String) {
        keys = NameSkeleton.keys(of: word)
        guard !keys.isEmpty else { return nil }
        self.word = word
        isLatin = word.utf8.first.map { $0 < 0x80 } ?? false
    }

    /// Whether a folded word is of another script than a language is written in: of the Latin and the Arabic one.
    ///
    /// - Parameter language: BCP 47.
    public static func isForeign(_ word: String, to language: String) -> Bool {
        let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
        let isWrittenInArabic = ["ar", "fa", "ur", "ps", "ckb"].contains(primary)
        let isLatin = word.utf8.first.map { $0 < 0x80 } ?? false
        return isLatin == isWrittenInArabic
    }

    /// The entries that are likely the name, the likeliest first: those above the threshold and near the best, by likeness
    /// and by the number of documents; of equal ones in the order of their letters. Stop words are no names. Entries of the word's own script are passed over.
    public func chosen(among entries: some Sequence<Entry>, limit: Int = usualLimit) -> [Candidate] {
        let likely = isLatin ? compared(latin: word, entries) : compared(arabic: word, entries)
        let ranked = likely.map { (candidate: $0, rank: Self.rank($0)) }.sorted {
            ($1.rank, $0.candidate.surface) < ($0.rank, $1.candidate.surface)
        }
        guard let best = ranked.first?.rank else { return [] }
        return ranked.prefix { $0.rank >= best - NameTuning.margin }.prefix(max(0, limit)).map(\.candidate)
    }

    /// Of the languages that names are looked for in.
    private static let stopWords = ["ar", "en", "es"].reduce(into: Set<String>()) {
        $0.formUnion(StopWords.folded(language: $1))
    }

    private static func rank(_ candidate: Candidate) -> Double {
        // Digits of the number of documents, so that no logarithm is needed: halves of ten are near enough.
        var (documents, digits) = (candidate.documents, 0.0)
        while documents >= 10 { (documents, digits) = (documents / 10, digits + 1) }
        return candidate.similarity + NameTuning.tenfold * (digits + Double(documents) / 10)
    }

    private func compared(latin: String, _ entries: some Sequence<Entry>) -> [Candidate] {
        guard let phones = LatinPhones(latin.utf8) else { return [] }
        let alignment = NameAlignment(phones.phones)
        let threshold = NameSkeleton.threshold(consonants: alignment.consonants)
        return entries.compactMap { entry in
            guard let forms = ArabicNameForms(entry.surface.utf8), !Self.stopWords.contains(entry.surface) else {
                return nil
            }
            let similarity = alignment.similarity(forms)
            guard similarity >= threshold else { return nil }
            return Candidate(surface: entry.surface, documents: entry.documents, similarity: similarity)
        }
    }

    private func compared(arabic: String, _ entries: some Sequence<Entry>) -> [Candidate] {
        guard let forms = ArabicNameForms(arabic.utf8) else { return [] }
        return entries.compactMap { entry in
            guard let phones = LatinPhones(entry.surface.utf8), !Self.stopWords.contains(entry.surface) else {
                return nil
            }
            let alignment = NameAlignment(phones.phones)
            let similarity = alignment.similarity(forms)
            guard similarity >= NameSkeleton.threshold(consonants: alignment.consonants) else { return nil }
            return Candidate(surface: entry.surface, documents: entry.documents, similarity: similarity)
        }
    }
}
