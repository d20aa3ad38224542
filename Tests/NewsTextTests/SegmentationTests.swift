import Testing

@testable import NewsText

@Suite("Words are those of UAX #29 with their folds")
struct SegmentationTests {
    @Test(
        "a text has these surfaces",
        arguments: [
            ("", []),
            ("  \n\t ", []),
            ("Don't stop", ["don't", "stop"]),
            ("Don\u{2019}t", ["don't"]),
            ("'quoted'", ["quoted"]),
            ("3.14, 1,000.", ["3.14", "1,000"]),
            ("a.b a,b 1.b", ["a.b", "a", "b", "1", "b"]),
            ("snake_case #وسم_طويل", ["snake", "case", "وسم", "طويل"]),
            ("نهاية.بداية", ["نهايه", "بدايه"]),
            ("بـ'حجر'", ["ب", "حجر"]),
            ("بـ٤١٢ ليرة، الـ24ساعة", ["ب", "412", "ليره", "ال", "24", "ساعه"]), ("covid19 19th", ["covid19", "19th"]),
            ("soft\u{AD}hyphen", ["softhyphen"]),
            ("zero\u{200B}width", ["zero", "width"]),
            ("\u{FEFF}mark", ["mark"]),
            ("Ñandú Ångström Łódź Øre Æsir", ["nandu", "angstrom", "lodz", "ore", "aesir"]),
            ("Stra\u{DF}e \u{FB01}ne \u{130}zmir", ["strasse", "fine", "izmir"]),
            ("col\u{B7}legi ¿l\u{140}l? \u{B7}a\u{B7}", ["collegi", "lll", "a"]),
            ("e\u{301}te\u{301}", ["ete"]),
            ("Ёжик Ὀδός", ["ежик", "οδοσ"]),
            ("\u{FF21}\u{FF22}\u{FF11}", ["ab1"]),
            ("中文分词", ["中文", "分词"]),
            ("กขค 12", ["กขค", "12"]),
            ("ـــ \u{64E}\u{64F}", []),
            ("🙂 ok 👍🏽", ["ok"]),
        ] as [(String, [String])])
    func surfaces(_ text: String, _ expected: [String]) {
        #expect(Analyzer(language: "ar").surfaces(text) == expected)
    }

    @Test("the English possessive is removed, in English only")
    func possessive() {
        #expect(Analyzer(language: "en").surfaces("Cat's cat\u{2019}s cats' 's") == ["cat", "cat", "cats", "s"])
        #expect(Analyzer(language: "es").surfaces("Cat's") == ["cat's"])
    }

    @Test("bytes that are no UTF-8 divide words")
    func invalidBytes() {
        let analyzer = Analyzer(language: "en")
        let broken: [[UInt8]] = [
            [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
        ]
        for bytes in broken {
            let terms = analyzer.terms([0x61] + bytes + [0x62], .query)
            #expect(terms.map(\.text) == ["a", "b"])
            #expect(terms.map(\.range) == [0..<1, bytes.count + 1..<bytes.count + 2])
            #expect(analyzer.terms(bytes, .query).isEmpty)
        }
    }

    @Test("offsets enclose the word with its marks, without controls around it")
    func offsets() {
        let text = "\u{200F}قَلَمٌ\u{200E}، ok."
        let ranges = Analyzer(language: "ar").terms(Array(text.utf8), .query).map(\.range)
        #expect(ranges == [3..<15, 21..<23])
    }

    @Test("a query that begins with the marker is one term")
    func verbatim() {
        let terms = Analyzer(language: "en").terms(Array("\u{1}Any Thing".utf8), .query)
        #expect(terms == [Term(text: "\u{1}Any Thing", range: 0..<10, isColocated: false)])
        #expect(Analyzer(language: "en").terms(Array("\u{1}Any".utf8), .document).map(\.text) == ["any", "\u{1}ani"])
    }

    @Test("what emit returns stops the analysis")
    func stopping() {
        let bytes = Array("one two three".utf8)
        for stopAt in 1...5 {
            var count: Int32 = 0
            let result = bytes.withUnsafeBufferPointer { utf8 in
                Analyzer(language: "en").tokenize(utf8, mode: .document) { _, _, _, _ in
                    count += 1
                    return count == stopAt ? 100 + count : 0
                }
            }
            #expect(result == 100 + Int32(stopAt))
            #expect(count == stopAt)
        }
    }

    @Test("a word without end costs linear time and gives bounded terms")
    func endlessWord() {
        for unit in ["a", "ب", "é", "e\u{301}", "\u{FE91}", "\u{FDFA}", "カ", "a'", "\u{301}\u{316}a"] {
            let bytes = Array(String(repeating: unit, count: 50_000).utf8)
            let terms = Analyzer(language: "en").terms(bytes)
            #expect(terms.count > 50)
            for term in terms {
                #expect(term.text.utf8.count <= Analyzer.maximumTermBytes + 1)
                #expect(term.range.count <= WordScan.maximumBytes + 4)
            }
        }
    }
}
