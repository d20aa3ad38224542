import CStemmer

/// The stemmer of one language, over folded words. Not for several threads at a time.
final class Stemmer: WordMapping {
    private enum Algorithm {
        case none
        case arabic
        case english(OpaquePointer)
        case spanish(OpaquePointer)
    }

    private let algorithm: Algorithm

    /// A language without a stemmer has words that are their own stems.
    init(language: AnalysisLanguage) {
        switch language {
        case .arabic: algorithm = .arabic
        case .english: algorithm = sb_stemmer_new("english", "UTF_8").map(Algorithm.english) ?? .none
        case .spanish: algorithm = sb_stemmer_new("spanish", "UTF_8").map(Algorithm.spanish) ?? .none
        case .other: algorithm = .none
        }
    }

    deinit {
        switch algorithm {
        case .english(let stemmer), .spanish(let stemmer): sb_stemmer_delete(stemmer)
        case .none, .arabic: break
        }
    }

    /// Writes the word's stem to `output` and returns its bytes, at most as many as the word has.
    func map(_ word: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>) -> Int {
        switch algorithm {
        case .none:
            return copy(word, to: output)
        case .arabic:
            return copy(UnsafeBufferPointer(rebasing: word[ArabicStemmer.stem(word)]), to: output)
        case .english(let stemmer):
            return snowball(stemmer, word, word, output)
        case .spanish(let stemmer):
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count + 1) { accented in
                guard let base = accented.baseAddress else { return 0 }
                let count = SpanishAccents.restore(word, into: base)
                return snowball(stemmer, UnsafeBufferPointer(rebasing: accented[..<count]), word, output)
            }
        }
    }

    /// The word itself where libstemmer has no memory or would lengthen it.
    private func snowball(
        _ stemmer: OpaquePointer, _ input: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>,
        _ output: UnsafeMutablePointer<UInt8>
    ) -> Int {
        guard let stem = sb_stemmer_stem(stemmer, input.baseAddress, Int32(input.count)) else {
            return copy(word, to: output)
        }
        let count = Int(sb_stemmer_length(stemmer))
        guard count > 0, count <= word.count else { return copy(word, to: output) }
        return copy(UnsafeBufferPointer(start: stem, count: count), to: output)
    }

    private func copy(_ bytes: UnsafeBufferPointer<UInt8>, to output: UnsafeMutablePointer<UInt8>) -> Int {
        if let base = bytes.baseAddress { output.update(from: base, count: bytes.count) }
        return bytes.count
    }
}
