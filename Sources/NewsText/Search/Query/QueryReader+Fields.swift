// Names with a colon.
extension QueryReader {
    /// Reads `name:value` if there is a field of that name here, right behind it a value, and the value is one for it.
    /// Otherwise nothing is read: all of it is words.
    mutating func readField(_ isExcluded: Bool) -> Bool {
        guard let (field, start) = field(at: position), start < scalars.count else { return false }
        let isQuoted = scalars[start].kind == .quotationMark
        let (inner, end) = isQuoted ? quoted(at: start) : unquoted(from: start)
        switch field {
        case .title:
            let parts = isQuoted ? phrase(inner, from: start, .title) : parts(in: inner, .title)
            guard !parts.isEmpty else { return false }
            add(parts, isExcluded)
        case .name(let kind):
            guard let value = name(in: inner) else { return false }
            add(.name(kind: kind, value: value, isExcluded: isExcluded))
        case .date(let bound):
            guard let days = days(in: inner, bound) else { return false }
            add(.dates(days, isExcluded: isExcluded))
        }
        position = end
        return true
    }

    /// The field whose name and colon stand at an index, and where its value begins.
    private func field(at index: Int) -> (QueryField, value: Int)? {
        let name = scalars[index...].prefix(QueryField.maximumScalars + 1).prefix { $0.kind == .word }
        guard !name.isEmpty, name.endIndex < scalars.count, scalars[name.endIndex].kind == .colon else { return nil }
        let field = QueryField(named: String(String.UnicodeScalarView(name.map(\.scalar))))
        return field.map { ($0, name.endIndex + 1) }
    }

    /// A value without quotation marks, without the punctuation that closes a sentence or a group behind it.
    private func unquoted(from start: Int) -> (inner: Range<Int>, end: Int) {
        let end = endOfWord(from: start)
        let closing = ",;)]}،؛".unicodeScalars
        let last = scalars[start..<end].lastIndex { !closing.contains($0.scalar) }
        return (start..<(last.map { $0 + 1 } ?? start), end)
    }

    /// A name with at least one letter or digit, with one space between its words; nil for what is too long for one.
    private func name(in range: Range<Int>) -> String? {
        let value = scalars[range]
        guard value.contains(where: { $0.kind == .word }) else { return nil }
        guard value.count <= SearchQuery.Filter.maximumName else { return nil }
        let scalars = value.map { $0.kind == .space ? " " : $0.scalar }
        return WhiteSpace.collapse(String(String.UnicodeScalarView(scalars)))
    }

    private func days(in range: Range<Int>, _ bound: QueryField.Bound) -> SearchQuery.DaySpan? {
        guard range.count <= QueryTime.maximumScalars, let span = QueryTime.span(scalars[range].map(\.scalar)) else {
            return nil
        }
        switch bound {
        case .within: return span
        case .from: return span.from.map { .init(from: $0, end: nil) }
        case .before: return span.from.map { .init(from: nil, end: $0) }
        case .until: return span.end.map { .init(from: nil, end: $0) }
        }
    }
}
