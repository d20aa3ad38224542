import Testing

@testable import NewsText

@Suite("Hostile text is shown within its field", .serialized)
struct HostileDisplayTests {
    private func snippet(_ text: String, _ query: String) -> Snippet {
        let analyzer = Analyzer(language: "ar")
        let terms = SearchQuery.parse(query, analyzer: analyzer).terms
        return Snippet.make(text: text, terms: terms, analyzer: analyzer)
    }

    @Test("a snippet is one short line without controls", arguments: HostileTexts.names)
    func snippets(name: String) {
        let text = HostileTexts.text(name)
        for query in ["quay", "mole", "ميناء", "aaaa", "nowhere", "q* م* a*"] {
            let found = snippet(text, query)
            #expect(found.text.utf8.count <= Snippet.maximumBytes + 8, "\(query)")
            #expect(found.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
            #expect(BidiControls.stripped(found.text) == found.text && WhiteSpace.collapse(found.text) == found.text)
            #expect(found.matchRanges.allSatisfy { !$0.isEmpty })
            let bytes = Array(found.text.utf8)
            for match in found.matches { #expect(String(validating: bytes[match], as: UTF8.self) != nil) }
        }
    }

    @Test(
        "what was searched for is in the snippet, far behind hostile text too",
        arguments: ["flags without space", "spaces", "marks on one letter"])
    func match(name: String) {
        let found = snippet(HostileTexts.text(name), "mole")
        #expect(found.matchRanges.first.map { String(found.text[$0]) } == "mole")
    }

    @Test("a terminal gets no control and no direction that stays open", arguments: HostileTexts.names)
    func terminal(name: String) {
        let text = HostileTexts.text(name)
        for lines in [TerminalText.Lines.join, .keep] {
            let line = Isolate.wrap(TerminalText.safe(text, lines: lines))
            var depth = 0
            var deepest = 0
            var problems: Set<String> = []
            for scalar in line.unicodeScalars {
                if scalar.properties.generalCategory == .control, scalar != "\n" || lines == .join {
                    problems.insert("control")
                }
                if scalar == "\u{202D}" || scalar == "\u{202E}" { problems.insert("override") }
                if (0x2066...0x2068).contains(scalar.value) || scalar == "\u{202A}" || scalar == "\u{202B}" {
                    depth += 1
                }
                if scalar == "\u{2069}" || scalar == "\u{202C}" { depth -= 1 }
                if depth < 0 || scalar == "\n" && depth != 0 { problems.insert("unbalanced") }
                deepest = max(deepest, depth)
            }
            #expect(problems == [] && depth == 0)
            #expect(deepest <= BidiControls.maximumDepth + 1)
        }
    }

    @Test("neighbours of hostile text keep their order on a terminal without bidi")
    func neighbours() {
        let hostile = "\u{202E}abc \u{2067}def\u{202C}\u{202C}"
        let line = "[" + Isolate.wrap(TerminalText.safe(hostile)) + "] quay"
        let shown = VisualOrder.reorder(line, base: .leftToRight)
        #expect(shown.hasPrefix("[") && shown.hasSuffix("] quay"))
        #expect(shown.contains("abc") && shown.contains("def"))
    }
}
