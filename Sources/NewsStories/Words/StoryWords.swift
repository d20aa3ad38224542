import NewsText

/// The words of one text. Its buffers serve one text after the other.
struct StoryWords {
    private(set) var source: [UInt8] = []
    private(set) var folded: [UInt8] = []
    var words: [StoryWord] = []

    /// Words of one text that are read; what comes behind says little that is new.
    static let maximum = 6_000

    /// Reads a text in place of the one before.
    mutating func read(_ text: String, with analyzer: Analyzer) {
        source.removeAll(keepingCapacity: true)
        folded.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        source.append(contentsOf: text.utf8)
        let bytes = source
        bytes.withUnsafeBufferPointer { buffer in
            _ = analyzer.tokenize(buffer, mode: .document) { term, start, end, isColocated in
                if isColocated {
                    words[words.count - 1].stemHash = WordHash.of(term.dropFirst())
                    return 0
                }
                guard words.count < Self.maximum else { return 1 }
                append(term, start..<end)
                return 0
            }
        }
    }

    /// The folded bytes of a part of a word.
    subscript(_ surface: Range<Int>) -> ArraySlice<UInt8> { folded[surface] }

    /// Whether the word stands right behind a byte, and that right behind the word before.
    func isJoined(_ index: Int, by byte: UInt8) -> Bool {
        guard index > 0, index < words.count else { return false }
        let gap = words[index - 1].source.upperBound..<words[index].source.lowerBound
        return gap.count == 1 && source[gap.lowerBound] == byte
    }

    private mutating func append(_ term: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        let offset = folded.count
        folded.append(contentsOf: term)
        let hash = WordHash.of(term)
        words.append(
            StoryWord(
                surface: offset..<folded.count, surfaceHash: hash, stemHash: hash, source: range,
                letterCase: letterCase(range), opensSentence: opensSentence(range.lowerBound),
                isNumeric: term[0] &- 0x30 < 10))
    }

    private func letterCase(_ range: Range<Int>) -> StoryWord.LetterCase {
        guard isCapital(range.lowerBound) else { return .lower }
        guard range.count > 1 else { return .initial }
        return isCapital(range.lowerBound + 1) && isCapital(range.upperBound - 1) ? .all : .initial
    }

    /// Of ASCII and of Latin-1's supplement, which is what the languages at hand begin words with.
    private func isCapital(_ offset: Int) -> Bool {
        let byte = source[offset]
        if byte &- 0x41 < 26 { return true }
        guard byte == 0xC3, offset + 1 < source.count else { return false }
        return source[offset + 1] &- 0x80 < 0x1F && source[offset + 1] != 0x97
    }

    private func opensSentence(_ start: Int) -> Bool {
        let before = words.last?.source.upperBound ?? 0
        guard !words.isEmpty, start - before < 16 else { return true }
        return source[before..<start].contains {
            $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ":")
                || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\"")
        }
    }
}
