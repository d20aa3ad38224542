import Testing

@testable import NewsText

@Suite("Snippets")
struct SnippetTests {
    private func snippet(_ text: String, _ query: String, _ language: String = "en", _ words: Int = 5) -> Snippet {
        let analyzer = Analyzer(language: language)
        return Snippet.make(text: text, terms: analyzer.queryTerms(query), analyzer: analyzer, maximumWords: words)
    }

    /// The snippet with its matches in brackets.
    private func marked(_ snippet: Snippet) -> String {
        var text = snippet.text
        for range in snippet.matchRanges.reversed() { text.replaceSubrange(range, with: "[\(text[range])]") }
        return text
    }

    @Test(
        "the window with the most terms, in its words",
        arguments: [
            ("one two three", "two", "one [two] three"),
            ("one two three four five six seven", "none", "one two three four five…"),
            ("one two three four five six seven", "six", "…three four five [six] seven"),
            ("a x b c d e f g x y h i j", "x y", "…g [x] [y] h i…"),
            ("a x x b c d e f g x y h i j", "x y", "…g [x] [y] h i…"),
            ("say: \"cats and dogs\" (really) do  run\n\nfast", "cat", "say: \"[cats] and dogs\" (really)…"),
            ("", "x", ""), ("...", "x", "..."),
        ])
    func windows(_ text: String, _ query: String, _ expected: String) {
        #expect(marked(snippet(text, query)) == expected)
    }

    @Test("Arabic matches by its folded form, with its marks inside the match")
    func arabic() {
        let found = snippet("زارَ الطُّلّابُ المكتبةَ الكبيرةَ أمس في المدينة القديمة", "المكتبه", "ar", 4)
        #expect(marked(found) == "زارَ الطُّلّابُ [المكتبةَ] الكبيرةَ…")
    }

    @Test(
        "it begins and ends with sentences where these fit",
        arguments: [
            // The match's sentence, and what follows it to a sentence's end.
            (
                "One two. Three four five six. Seven eight. Nine ten eleven twelve.", "five", 8,
                "…Three four [five] six. Seven eight.…"
            ),
            // A sentence that is longer than the snippet: matches in the middle.
            ("a b c d e f g h i j k l m n o p q r s t", "k", 5, "…i j [k] l m…"),
            // Too short alone: the next sentence is begun.
            (
                "One two three four five. Six seven. Eight nine ten eleven twelve thirteen.", "six", 7,
                "…[Six] seven. Eight nine ten eleven twelve…"
            ),
            (
                "Old Quay has 3.5 boats today. He sells one of them each spring.", "boats", 8,
                "Old Quay has 3.5 [boats] today.…"
            ),
        ])
    func sentences(_ text: String, _ query: String, _ words: Int, _ expected: String) {
        #expect(marked(snippet(text, query, "en", words)) == expected)
    }

    @Test("Arabic sentences end with Arabic marks too")
    func arabicSentences() {
        let found = snippet("من أطفأ المصباح؟ قال الحارس إنه لا يعرف. ثم نام الجميع باكراً.", "الحارس", "ar", 6)
        #expect(marked(found) == "…قال [الحارس] إنه لا يعرف.…")
    }

    @Test("as HTML it is escaped, and what matches is marked")
    func html() {
        let found = snippet("if a<b & \"c\" then it's cats", "cats", "en", 20)
        #expect(
            found.html(neutral: .rightToLeft)
                == "<bdi dir=\"ltr\">if a&lt;b &amp; &quot;c&quot; then it&#39;s <mark>cats</mark></bdi>")
        #expect(snippet("12 34", "34").html(neutral: .rightToLeft) == "<bdi dir=\"rtl\">12 <mark>34</mark></bdi>")
        #expect(snippet("قطط", "x", "ar").html(neutral: .leftToRight) == "<bdi dir=\"rtl\">قطط</bdi>")
    }

    @Test("a prefix matches the words that begin so, by their folded form")
    func prefix() {
        let analyzer = Analyzer(language: "ar")
        let terms = SearchQuery.parse("إسر* -الميناء", analyzer: analyzer).terms
        let text = "أسراب الطيور فوق الميناء، والإسراع والسرب"
        let found = Snippet.make(text: text, terms: terms, analyzer: analyzer)
        #expect(marked(found) == "[أسراب] الطيور فوق الميناء، والإسراع والسرب")
    }

    @Test("bidi controls do not get into a snippet, white space is one space")
    func controls() {
        let found = snippet("\u{202E}one \u{2067}two\u{2069}\u{A0}\n three\u{1B}[31m", "two")
        #expect(marked(found) == "one [two] three[31m")
    }

    @Test("matches are words of the query", arguments: Array(1...40) as [UInt64])
    func property(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = RandomText.text(300, using: &generator)
        let analyzer = Analyzer(language: "ar")
        let words = analyzer.queryTerms(text)
        guard let one = words.randomElement(using: &generator), let two = words.randomElement(using: &generator) else {
            return
        }
        let found = Snippet.make(text: text, terms: [one, two], analyzer: analyzer, maximumWords: 8)
        #expect(!found.matches.isEmpty, "seed \(seed)")
        var end = 0
        for (range, indices) in zip(found.matches, found.matchRanges) {
            #expect(range.lowerBound >= end && !range.isEmpty, "seed \(seed)")
            end = range.upperBound
            let terms = analyzer.queryTerms(found.text[indices])
            let wanted = [one.surface, two.surface, one.stem, two.stem]
            #expect(terms.contains { wanted.contains($0.surface) || wanted.contains($0.stem) }, "seed \(seed)")
        }
        #expect(BidiControls.stripped(found.text) == found.text)
        #expect(end <= found.text.utf8.count)
    }

    @Test("graphemes stay whole", arguments: Array(1...40) as [UInt64])
    func graphemes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x300...0x36F, 0x61B...0x6DC, 0x1100...0x11FF, 0xE01...0xE4E, 0x200C...0x200D,
            0x1F466...0x1F469,
            0x915...0x94D, 0x4E00...0x4E20,
        ]
        let text = WhiteSpace.collapse(RandomText.text(200, from: ranges, using: &generator))
        let analyzer = Analyzer(language: "en")
        guard let term = analyzer.queryTerms(text).randomElement(using: &generator) else { return }
        let found = Snippet.make(text: text, terms: [term], analyzer: analyzer, maximumWords: 6)
        var whole = found.text[...]
        if whole.first == "…" { whole = whole.dropFirst() }
        if whole.first == " " { whole = whole.dropFirst() }
        if whole.last == "…" { whole = whole.dropLast() }
        if whole.last == " " { whole = whole.dropLast() }
        let (part, all) = (Array(whole), Array(text))
        let isPart = all.indices.contains { all[$0...].starts(with: part) }
        #expect(isPart, "seed \(seed): \(found.text.debugDescription) of \(text.debugDescription)")
    }
}
