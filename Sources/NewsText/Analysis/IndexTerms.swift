/// A text as an index takes it: its terms in order, with a space between two.
///
/// Behind a word's folded surface come, each with a marker as its first byte, what shares its place: its stem where that is
/// another, how it was spelled where that is otherwise, and its trigrams where the options ask for them. One thread at a time.
public final class IndexTerms {
    /// The byte before a spelling.
    public static let spellingMarker: UInt8 = 2
    /// The byte before a trigram.
    public static let trigramMarker: UInt8 = 3

    private static let space: UInt8 = 0x20
    private let analyzer: Analyzer
    private let spellings: WordCache<Spelling>?
    private let withTrigrams: Bool
    /// Room for the terms of a text.
    private var kept: [UInt8] = []

    /// - Parameters:
    ///   - language: BCP 47.
    ///   - options: ``AnalysisOptions/ownStems`` is left out: equal surfaces have equal stems.
    public init(language: String, options: AnalysisOptions) {
        analyzer = Analyzer(language: language, options: options.subtracting(.ownStems))
        spellings =
            options.contains(.spellings) ? WordCache(Spelling(language: language), marker: Self.spellingMarker) : nil
        withTrigrams = options.contains(.trigrams)
    }

    /// The terms of a text.
    public func terms(of text: String) -> String {
        var output = kept
        kept = []
        write(text, to: &output)
        kept = output
        return String(decoding: output, as: UTF8.self)
    }

    /// Replaces what is in `output` by the terms of a text, as UTF-8.
    public func write(_ text: String, to output: inout [UInt8]) {
        var copy = text
        // A local variable, which no access has to be checked of while the analysis runs.
        var terms: [UInt8] = []
        swap(&terms, &output)
        terms.removeAll(keepingCapacity: true)
        copy.withUTF8 { utf8 in
            terms.reserveCapacity(utf8.count + utf8.count / 2)
            _ = analyzer.tokenize(utf8, mode: .document) { term, start, end, isColocated in
                if !terms.isEmpty { terms.append(Self.space) }
                terms.append(contentsOf: term)
                if !isColocated {
                    appendOthers(of: term, UnsafeBufferPointer(rebasing: utf8[start..<end]), to: &terms)
                }
                return 0
            }
        }
        swap(&terms, &output)
    }

    /// The term of a spelling.
    public static func spellingTerm(_ surface: String, _ spelled: String) -> String {
        "\u{2}" + surface + "\u{2}" + spelled
    }

    /// The trigrams of a folded word as the index writes them: the marker and three letters, the word's ends counted as one
    /// letter each.
    public static func trigrams(of surface: String) -> [String] {
        let letters = Array(("_" + surface + "_").unicodeScalars)
        guard letters.count > 3 else { return [] }
        return (0...letters.count - 3).map { place in
            var gram = String.UnicodeScalarView("\u{3}".unicodeScalars)
            gram.append(contentsOf: letters[place..<place + 3])
            return String(gram)
        }
    }

    private func appendOthers(
        of surface: UnsafeBufferPointer<UInt8>, _ written: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
    ) {
        if let spellings, !isEqual(surface, written) {
            let spelled = spellings.marked(written)
            if spelled.count > 1, !isEqual(surface, UnsafeBufferPointer(rebasing: spelled[1...])) {
                output.append(Self.space)
                output.append(Self.spellingMarker)
                output.append(contentsOf: surface)
                output.append(contentsOf: spelled)
            }
        }
        if withTrigrams {
            for gram in Self.trigrams(of: String(decoding: surface, as: UTF8.self)) {
                output.append(Self.space)
                output.append(contentsOf: gram.utf8)
            }
        }
    }

    private func isEqual(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        for index in 0..<one.count where one[index] != other[index] { return false }
        return true
    }
}
