/// Any bytes become terms that an index can hold, at ascending places of the text, the same ones each time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAnalysis(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(data, count) else { return 0 }
    let analyzer = sharedAnalyzers[input.choice % sharedAnalyzers.count]
    let terms = emitted(input.bytes, analyzer, .document)
    check(terms, of: input.bytes, analyzer)
    let surfaces = terms.filter { !$0.isColocated }
    expect(
        emitted(input.bytes, analyzer, .query) == surfaces || input.bytes.first == Analyzer.stemMarker,
        "query terms differ")
    if input.choice >= 0xF0 {
        let other = Analyzer(language: analyzer.language, options: analyzer.options)
        expect(emitted(input.bytes, other, .document) == terms, "an analyzer remembers what it should not")
    }
    for surface in surfaces { checkFolded(surface, analyzer) }
    checkIndexed(input, surfaces, analyzer)
    return 0
}

private struct Emitted: Equatable {
    let term: [UInt8]
    let start: Int
    let end: Int
    let isColocated: Bool
}

private func emitted(_ bytes: [UInt8], _ analyzer: Analyzer, _ mode: AnalysisMode) -> [Emitted] {
    var terms: [Emitted] = []
    let stop = bytes.withUnsafeBufferPointer { utf8 in
        analyzer.tokenize(utf8, mode: mode) { term, start, end, isColocated in
            terms.append(Emitted(term: Array(term), start: start, end: end, isColocated: isColocated))
            return 0
        }
    }
    expect(stop == 0, "stopped by nobody")
    return terms
}

private func check(_ terms: [Emitted], of bytes: [UInt8], _ analyzer: Analyzer) {
    var end = 0
    var hasSurface = false
    for term in terms {
        expect(String(validating: term.term, as: UTF8.self) != nil, "a term is no UTF-8")
        if term.isColocated {
            expect(hasSurface && term.end == end, "a stem without its word")
            expect(term.term.first == Analyzer.stemMarker && term.term.count > 1, "a stem without marker")
            expect(term.term.count <= Analyzer.maximumTermBytes + 1, "a stem is too long")
            hasSurface = false
            continue
        }
        expect((1...Analyzer.maximumTermBytes).contains(term.term.count), "a term is empty or too long")
        expect(!term.term.contains { $0 <= 0x20 }, "a term has a space or a control")
        expect(term.start >= end && term.end > term.start && term.end <= bytes.count, "ranges do not ascend")
        expect(String(validating: bytes[term.start..<term.end], as: UTF8.self) != nil, "a range is within a scalar")
        end = term.end
        hasSurface = analyzer.options.contains(.stems)
    }
}

/// Folding a folded word changes nothing.
private func checkFolded(_ surface: Emitted, _ analyzer: Analyzer) {
    // A term that was cut may end in the middle of what belongs together.
    guard surface.term.count < Analyzer.maximumTermBytes - 8 else { return }
    let again = surface.term.withUnsafeBufferPointer { bytes in
        let count = analyzer.folder.fold(bytes, into: analyzer.term, capacity: Analyzer.termCapacity)
        let (first, trimmed) = analyzer.trim(count)
        return Array(UnsafeBufferPointer(start: analyzer.term + first, count: trimmed))
    }
    expect(again == surface.term, "folded again: \(surface.term) becomes \(again)")
}

/// What an index takes is the words, each with what shares its place behind it, and no byte divides a term.
private func checkIndexed(_ input: FuzzInput, _ surfaces: [Emitted], _ analyzer: Analyzer) {
    guard String(validating: input.bytes, as: UTF8.self) != nil, analyzer.options != .exact else { return }
    let index = sharedIndexTerms[input.choice % sharedIndexTerms.count]
    let terms = index.terms(of: input.text).utf8.split(separator: 0x20, omittingEmptySubsequences: false)
    let markers = [Analyzer.stemMarker, IndexTerms.spellingMarker, IndexTerms.trigramMarker]
    let words = terms.filter { term in !term.isEmpty && !markers.contains { term.first == $0 } }
    expect(words.map(Array.init) == surfaces.map(\.term), "an index takes other words")
    guard !terms.contains(where: \.isEmpty) || surfaces.isEmpty else { return expect(false, "an empty term") }
    for term in terms where term.first == IndexTerms.spellingMarker {
        let parts = term.dropFirst().split(separator: IndexTerms.spellingMarker, omittingEmptySubsequences: false)
        expect(parts.count == 2 && parts.allSatisfy { !$0.isEmpty }, "a spelling without its word")
    }
    let wanted = Set(terms.map(Array.init))
    for term in analyzer.queryTerms(input.text) {
        guard let spelling = analyzer.spellingTerm(of: term) else { continue }
        expect(wanted.contains(Array(spelling.utf8)), "a spelling that the index lacks: \(spelling.debugDescription)")
    }
}
