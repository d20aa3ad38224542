// Words and phrases.
extension QueryReader {
    /// Behind the last scalar before white space, a quotation mark or a bar.
    func endOfWord(from index: Int) -> Int {
        scalars[index...].firstIndex { $0.kind == .space || $0.kind == .quotationMark || $0.kind == .bar }
            ?? scalars.count
    }

    /// What stands between the quotation mark at an index and the one that closes it, or the end; and behind that.
    func quoted(at index: Int) -> (inner: Range<Int>, end: Int) {
        let closing = scalars[index].closingMarks ?? .init()
        let close = scalars[(index + 1)...].firstIndex { closing.contains($0.scalar) }
        return (index + 1..<(close ?? scalars.count), close.map { $0 + 1 } ?? scalars.count)
    }

    /// One phrase, or nothing where there are no words.
    mutating func phrase(_ inner: Range<Int>, from start: Int, _ field: SearchQuery.Part.Field) -> [SearchQuery.Part] {
        let terms = terms(in: inner)
        guard !terms.isEmpty else { return [] }
        let last = inner.upperBound < scalars.count ? inner.upperBound : scalars.count - 1
        return [.init(match: .phrase(terms), field: field, range: scalars[start].start..<scalars[last].end)]
    }

    /// The words of a range; the last before a star is a prefix if the star ends the word.
    mutating func parts(in range: Range<Int>, _ field: SearchQuery.Part.Field) -> [SearchQuery.Part] {
        var parts: [SearchQuery.Part] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let star = scalars[start..<range.upperBound].firstIndex { $0.kind == .star } ?? range.upperBound
            let next = scalars[star..<range.upperBound].firstIndex { $0.kind != .star } ?? range.upperBound
            let terms = terms(in: start..<star)
            parts += terms.map { .init(match: .word($0), field: field, range: $0.range) }
            let isLast = next == range.upperBound || scalars[next].kind != .word
            if next > star, isLast, let term = terms.last, term.range.upperBound == scalars[star - 1].end {
                let range = term.range.lowerBound..<scalars[next - 1].end
                parts[parts.count - 1] = .init(match: .prefix(term.asPrefix), field: field, range: range)
            }
            start = next
        }
        return parts
    }

    /// As many words of a range as may still be read.
    private mutating func terms(in range: Range<Int>) -> [QueryTerm] {
        guard let first = range.first.map({ scalars[$0].start }), let last = range.last.map({ scalars[$0].end }) else {
            return []
        }
        let (terms, isAll) = analyzer.queryTerms(bytes[first..<last], at: first, limit: remaining)
        remaining -= terms.count
        if !isAll { stop() }
        return terms
    }
}
