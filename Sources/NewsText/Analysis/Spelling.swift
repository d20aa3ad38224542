/// How words were spelled: what folding makes one though readers may mean two (على and علي, año and ano).
///
/// A spelling is the word without case, tashkeel, tatweel and the shapes of digits and Persian letters, which never tell
/// words apart, but with its hamza, its last letter and its accents.
final class Spelling: WordMapping {
    /// Rules that make one of spellings that mean the same.
    private static let options: AnalysisOptions = [.vocalization, .digits, .persian, .possessive]
    private let analyzer: Analyzer

    /// - Parameter language: BCP 47.
    init(language: String) {
        analyzer = Analyzer(language: language, options: Self.options)
    }

    /// The spelling of a word as it was written; nothing where it takes more bytes than that, is no word alone, or is of a
    /// script that dictionaries divide: what is a word there depends on its neighbours.
    func map(_ word: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>) -> Int {
        guard !needsDictionary(word) else { return 0 }
        var count = 0
        var words = 0
        _ = analyzer.tokenize(word, mode: .query) { term, _, _, _ in
            words += 1
            count = term.count
            guard words == 1, count <= word.count, let base = term.baseAddress else { return 1 }
            output.update(from: base, count: count)
            return 0
        }
        return words == 1 && count <= word.count ? count : 0
    }

    private func needsDictionary(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = word.baseAddress else { return false }
        let source = UTF8Source(base: base, count: word.count, entries: analyzer.table.entries)
        var offset = 0
        while offset < word.count {
            let (entry, length) = source.decode(at: offset)
            if entry.wordClass == .dictionary { return true }
            offset &+= length
        }
        return false
    }
}
