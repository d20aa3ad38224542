/// Any text can be shown to a person who searched for anything: one line, no controls, and its matches are words of it. The
/// first line of the input is the query.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSnippet(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(data, count) else { return 0 }
    let analyzer = sharedAnalyzers[input.choice % sharedAnalyzers.count]
    let lines = input.bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let text = String(decoding: lines.count > 1 ? lines[1] : [], as: UTF8.self)
    let terms = SearchQuery.parse(String(decoding: lines[0], as: UTF8.self), analyzer: analyzer).terms
    let words = 1 + input.choice / 12
    let snippet = Snippet.make(text: text, terms: terms, analyzer: analyzer, maximumWords: words)
    checkText(snippet.text)
    checkMatches(snippet, terms, analyzer)
    if analyzer.queryTerms(text).count <= words, text.utf8.count < Snippet.scannedBytes {
        expect(snippet.text == lineOf(text), "a short text is not shown as it is")
    }
    for terminal in [TerminalText.safe(text), TerminalText.safe(snippet.text), TerminalText.safe(text, lines: .keep)] {
        let isSafe = terminal.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
        expect(isSafe, "a control reaches a terminal")
    }
    return 0
}

private func checkText(_ text: String) {
    expect(BidiControls.stripped(text) == text, "a snippet with bidi controls")
    expect(WhiteSpace.collapse(text) == text, "a snippet with white space to spare")
    expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }, "a snippet with controls")
}

private func checkMatches(_ snippet: Snippet, _ terms: [QueryTerm], _ analyzer: Analyzer) {
    let bytes = Array(snippet.text.utf8)
    var end = 0
    for match in snippet.matches {
        expect(match.lowerBound >= end && !match.isEmpty && match.upperBound <= bytes.count, "matches do not ascend")
        expect(
            isBoundary(match.lowerBound, in: bytes) && isBoundary(match.upperBound, in: bytes),
            "a match within a scalar")
        end = match.upperBound
    }
    for (match, range) in zip(snippet.matches, snippet.matchRanges) {
        let part = snippet.text[range]
        expect(part.utf8.count == match.count, "ranges differ")
        // What is left out of a word (a bidi control) may have kept parts of it apart, and a long word is divided.
        guard !needsDictionary(String(part)), match.count < 256 else { continue }
        let found = analyzer.queryTerms(part)
        let isWanted = terms.contains { term in
            found.contains {
                $0.stem == term.stem || term.isPrefix && $0.surface.utf8.starts(with: term.surface.utf8)
                    || $0.surface == term.surface || $0.surface == term.stem
            }
        }
        expect(isWanted, "matches what nobody asked for: \(part)")
    }
    let matched = Set(snippet.matches).count
    expect(terms.isEmpty ? matched == 0 : true, "matches without a query")
}

/// The text on one line, without what a snippet leaves out.
private func lineOf(_ text: String) -> String {
    let shown = text.unicodeScalars.filter {
        !BidiControls.isExplicit($0) && (WhiteSpace.isWhiteSpace($0) || $0.properties.generalCategory != .control)
    }
    return WhiteSpace.collapse(String(String.UnicodeScalarView(shown)))
}
