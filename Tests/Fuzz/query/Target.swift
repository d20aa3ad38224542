/// Any text is a query: its words are wanted, excluded or in a filter, and what nobody sees changes nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQuery(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(data, count) else { return 0 }
    let analyzer = sharedAnalyzers[input.choice % sharedAnalyzers.count]
    let text = input.text
    let query = SearchQuery.parse(text, analyzer: analyzer)
    checkBounds(query, text)
    checkWords(query, text, analyzer)
    checkFilters(query)
    // Marks lengthen a text, and a word is divided where it gets too long.
    if !query.isCut, text.utf8.count < 400, !needsDictionary(text) {
        let marked = SearchQuery.parse(withMarks(text), analyzer: analyzer)
        expect(shape(marked) == shape(query), "bidi marks matter: \(shape(query)) became \(shape(marked))")
    }
    return 0
}

private func checkBounds(_ query: SearchQuery, _ text: String) {
    let bytes = Array(text.utf8)
    let words = query.terms.count + query.excluded.flatMap(\.terms).count
    expect(words + query.filters.count <= SearchQuery.maximumTerms, "too many terms")
    var end = 0
    for clause in query.clauses {
        expect(!clause.parts.isEmpty, "a clause without parts")
        for part in clause.parts {
            expect(part.range.lowerBound >= end, "parts are not in order")
            end = part.range.upperBound
        }
    }
    for part in query.clauses.flatMap(\.parts) + query.excluded {
        expect(!part.terms.isEmpty, "a part without words")
        expect(
            isBoundary(part.range.lowerBound, in: bytes) && isBoundary(part.range.upperBound, in: bytes),
            "within a scalar")
        for term in part.terms {
            expect(
                part.range.contains(term.range.lowerBound) && term.range.upperBound <= part.range.upperBound,
                "a word outside of its part")
            expect(Array(term.written.utf8) == Array(bytes[term.range]), "not what was written")
            expect(!term.surface.isEmpty && !term.stem.isEmpty, "an empty term")
        }
    }
}

/// All words are words of the text; where nothing can be a field or a connective all of the text's words are there.
private func checkWords(_ query: SearchQuery, _ text: String, _ analyzer: Analyzer) {
    let found = (query.terms + query.excluded.flatMap(\.terms)).sorted { $0.range.lowerBound < $1.range.lowerBound }
    let typed = analyzer.queryTerms(text)
    let surfaces = Dictionary(typed.map { ($0.range, $0.surface) }, uniquingKeysWith: { first, _ in first })
    for term in found { expect(surfaces[term.range] == term.surface || query.isCut, "not a word of the text: \(term)") }
    let connectives = typed.contains { $0.surface == "or" || $0.surface == "and" }
    let hasField = (query.clauses.flatMap(\.parts) + query.excluded).contains { $0.field != .any }
    guard !query.isCut, query.filters.isEmpty, !hasField, !connectives else { return }
    expect(
        found.map(\.range) == typed.map(\.range),
        "words are missing: \(found.map(\.written)) of \(typed.map(\.written))")
}

private func checkFilters(_ query: SearchQuery) {
    for filter in query.filters {
        switch filter {
        case .name(_, let value, _):
            expect(!value.isEmpty && WhiteSpace.collapse(value) == value, "a name with spaces around it")
            expect(BidiControls.stripped(value) == value, "a name with bidi controls")
        case .dates(let days, _):
            expect(days.from != nil || days.end != nil, "days without an end")
            if let from = days.from, let end = days.end { expect(from < end, "days in the wrong order") }
        }
    }
}

private func withMarks(_ text: String) -> String {
    var marked = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
        // Within a word too: a mark that composes stays beside its letter.
        let isMark = scalar.properties.canonicalCombiningClass != .notReordered || WordClass(of: scalar.value) == .mark
        if index % 2 == 0, !isMark { marked.append(index % 4 == 0 ? "\u{200F}" : "\u{2067}") }
        marked.append(scalar)
    }
    return String(marked)
}

/// A query without its places in the text.
private func shape(_ query: SearchQuery) -> String {
    func shape(_ part: SearchQuery.Part) -> String {
        switch part.match {
        case .word(let term): "\(part.field) \(term.surface) \(term.stem)"
        case .prefix(let term): "\(part.field) \(term.surface)*"
        case .phrase(let terms): "\(part.field) \(terms.map(\.surface))"
        }
    }
    let clauses = query.clauses.map { $0.parts.map(shape).joined(separator: "|") }
    return "\(clauses) \(query.excluded.map(shape)) \(query.filters)"
}
