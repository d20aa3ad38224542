/// Where a text's words begin, and which of them match which term of a query.
struct SnippetWords {
    struct Match {
        /// Index of the word.
        let word: Int
        /// UTF-8 offsets in the text.
        let range: Range<Int>
        /// Indices of the terms that it matches.
        let terms: [Int]
    }

    /// UTF-8 offsets of each word.
    private(set) var words: [Range<Int>] = []
    private(set) var matches: [Match] = []
    private let termCount: Int

    init(text: String, terms: [QueryTerm], analyzer: Analyzer) {
        termCount = terms.count
        var wanted: [[UInt8]: [Int]] = [:]
        let prefixes = terms.enumerated().filter(\.element.isPrefix).map { ($0.offset, Array($0.element.surface.utf8)) }
        for (index, term) in terms.enumerated() where !term.isPrefix {
            wanted[Array(term.surface.utf8), default: []].append(index)
            wanted[Array(term.markedStem.utf8), default: []].append(index)
        }
        let lengths = Set(wanted.keys.map(\.count))
        var copy = text
        copy.withUTF8 { utf8 in
            _ = analyzer.tokenize(utf8, mode: .document) { term, start, end, colocated in
                if !colocated { words.append(start..<end) }
                if lengths.contains(term.count), let found = wanted[Array(term)] {
                    note(found, start..<end)
                }
                for (index, prefix) in prefixes where !colocated && term.starts(with: prefix) {
                    note([index], start..<end)
                }
                return 0
            }
        }
    }

    /// Whether each term of the query matches some word.
    var holdsAllTerms: Bool { Set(matches.flatMap(\.terms)).count == termCount }

    private mutating func note(_ found: [Int], _ range: Range<Int>) {
        let word = words.count - 1
        if let last = matches.last, last.word == word {
            let all = Set(last.terms + found).sorted()
            matches[matches.count - 1] = Match(word: word, range: range, terms: all)
        } else {
            matches.append(Match(word: word, range: range, terms: found))
        }
    }

    /// The best window of words that begins a few words before a match. Linear in words and matches.
    func bestWindow(of size: Int) -> Range<Int> {
        guard words.count > size, !matches.isEmpty else { return 0..<min(size, words.count) }
        var counts = [Int](repeating: 0, count: termCount)
        var distinct = 0
        var best = (distinct: 0, matches: 0, first: 0, last: 0)
        var last = 0
        for first in matches.indices {
            while last < matches.count, matches[last].word - matches[first].word < size {
                for term in matches[last].terms {
                    if counts[term] == 0 { distinct += 1 }
                    counts[term] += 1
                }
                last += 1
            }
            if (distinct, last - first) > (best.distinct, best.matches) {
                best = (distinct, last - first, matches[first].word, matches[last - 1].word)
            }
            for term in matches[first].terms {
                counts[term] -= 1
                if counts[term] == 0 { distinct -= 1 }
            }
        }
        return window(of: size, from: best.first, to: best.last)
    }

    /// Puts the matches in the middle of the window, as far as the text's ends allow.
    private func window(of size: Int, from first: Int, to last: Int) -> Range<Int> {
        let spare = size - (last - first + 1)
        let start = max(0, min(first - spare / 2, words.count - size))
        return start..<start + size
    }

    /// UTF-8 offsets of a window in the text that the words are of, with the punctuation that touches its ends: cut at
    /// white space if there is any between two words. Zero and the text's length where nothing is left out.
    func bounds(of window: Range<Int>, in text: String) -> Range<Int> {
        var start = 0
        var end = text.utf8.count
        if window.lowerBound > 0 {
            start = words[window.lowerBound].lowerBound
            let gap = Self.gap(words[window.lowerBound - 1].upperBound..<start, text)
            if let space = gap.lastIndex(where: WhiteSpace.isWhiteSpace) {
                start -= String(gap[gap.index(after: space)...]).utf8.count
            }
            start = Self.characterBounds(at: start, text).lowerBound
        }
        if window.upperBound < words.count {
            end = words[window.upperBound].lowerBound
            let gap = Self.gap(words[window.upperBound - 1].upperBound..<end, text)
            if let space = gap.firstIndex(where: WhiteSpace.isWhiteSpace) {
                end -= String(gap[space...]).utf8.count
            }
            end = Self.characterBounds(at: end, text).upperBound
        }
        return start..<end
    }

    /// UTF-8 offsets of the grapheme that an offset is within; empty at a boundary between two.
    private static func characterBounds(at offset: Int, _ text: String) -> Range<Int> {
        let index = text.utf8.index(text.startIndex, offsetBy: offset)
        guard index > text.startIndex, index < text.endIndex else { return offset..<offset }
        let start = text.index(after: text.index(before: index))
        let before = text.utf8.distance(from: start, to: index)
        guard before > 0 else { return offset..<offset }
        return offset - before..<offset - before + text[start].utf8.count
    }

    /// Scalars and not graphemes: to find where the grapheme before begins costs as much as a row of flags is long.
    private static func gap(_ range: Range<Int>, _ text: String) -> Substring.UnicodeScalarView {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        return text.unicodeScalars[start..<text.utf8.index(start, offsetBy: range.count)]
    }
}
