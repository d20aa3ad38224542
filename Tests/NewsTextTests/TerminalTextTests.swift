import Testing

@testable import NewsText

@Suite("Text for terminals")
struct TerminalTextTests {
    @Test(
        "commands to the terminal are taken out",
        arguments: [
            ("plain كلمة", "plain كلمة"),
            ("\u{1B}[31mred\u{1B}[0m", "red"),
            ("\u{1B}[38;2;1;2;3mx\u{1B}[?25l", "x"),
            ("\u{9B}2Jx", "x"),
            ("\u{1B}]0;title\u{07}x", "x"),
            ("\u{1B}]8;;http://evil\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
            ("\u{9D}52;c;AAAA\u{9C}x", "x"),
            ("\u{1B}Pq#0\u{1B}\\x", "x"),
            ("\u{1B}_apc\u{1B}\\x\u{1B}^pm\u{1B}\\\u{1B}Xsos\u{1B}\\", "x"),
            ("\u{1B}cx\u{1B}(Bx\u{1B}7", "xx"),
            ("\u{1B}]never ends", "never ends"),
            ("\u{1B}\u{1B}[31mx", "x"),
            ("\u{1B}[31\u{1B}[0mx", "x"),
            ("x\u{1B}", "x"),
            ("x\u{1B}[", "x"),
            ("a\u{08}\u{7F}\u{00}\u{8D}b", "ab"),
            ("a\tb\r\nc\u{2028}d", "a b c d"),
            ("\u{202E}x\u{2069}", "x"),
        ])
    func safe(_ text: String, _ expected: String) {
        #expect(TerminalText.safe(text) == expected)
    }

    @Test("line breaks can be kept")
    func lines() {
        #expect(TerminalText.safe("a\r\nb\u{85}c\rd\te", lines: .keep) == "a\nb\nc\nd e")
    }

    @Test("no control gets through, and what is safe stays as it is", arguments: Array(1...60) as [UInt64])
    func property(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let ranges: [ClosedRange<UInt32>] = [
            0x1B...0x1B, 0x00...0x1F, 0x80...0x9F, 0x20...0x7F, 0x5B...0x5F, 0x202A...0x202E, 0x2066...0x2069,
            0x600...0x6FF,
        ]
        let text = RandomText.text(200, from: ranges, using: &generator)
        for lines in [TerminalText.Lines.keep, .join] {
            let safe = TerminalText.safe(text, lines: lines)
            for scalar in safe.unicodeScalars {
                let isControl = scalar.properties.generalCategory == .control
                #expect(!isControl || (lines == .keep && scalar == "\n"), "seed \(seed)")
            }
            #expect(TerminalText.safe(safe, lines: lines) == safe, "seed \(seed)")
        }
    }

    @Test("many sequences without end cost linear time")
    func unterminated() {
        let text = String(repeating: "\u{1B}]x", count: 100_000)
        #expect(TerminalText.safe(text).utf8.count == 100_000)
    }

    @Test(
        "columns of a terminal",
        arguments: [
            ("", 0), ("abc", 3), ("قَلَم", 3), ("中文", 4), ("e\u{301}", 1), ("\u{200F}x\u{2067}", 1), ("🙂", 2), ("한", 2),
            ("\u{1112}\u{1161}\u{11AB}", 2), ("👩\u{200D}👧", 2), ("ﾊ", 1), ("🇱🇧", 2), ("1\u{FE0F}\u{20E3}", 2),
            ("☀\u{FE0F}", 2), ("☀", 1), ("👍🏽", 2),
        ])
    func columns(_ text: String, _ expected: Int) {
        #expect(TerminalWidth.columns(text) == expected)
    }

    @Test(
        "what does not fit is cut between graphemes",
        arguments: [
            ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("", 0, ""), ("ab", 0, ""), ("ab", 1, "…"), ("中文字", 5, "中文…"),
            ("中文字", 4, "中…"), ("قَلَمٌ جديد", 4, "قَلَمٌ…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("🇱🇧🇱🇧", 3, "🇱🇧…"),
        ])
    func truncation(_ text: String, _ columns: Int, _ expected: String) {
        #expect(TerminalWidth.truncated(text, columns: columns) == expected)
    }

    @Test("a cut text never takes more room than there is", arguments: Array(1...40) as [UInt64])
    func truncationFits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = RandomText.text(80, using: &generator)
        for columns in [1, 2, 7, 30] {
            let cut = TerminalWidth.truncated(text, columns: columns)
            // Beside another text a grapheme may become part of it, never wider than both.
            #expect(TerminalWidth.columns(cut) <= columns, "seed \(seed)")
            if TerminalWidth.columns(text) <= columns { #expect(cut == text, "seed \(seed)") }
        }
    }

    @Test(
        "white space collapses and words are counted",
        arguments: [
            ("", "", 0), (" \n\t", "", 0), ("  a \u{A0}\u{3000} b\n", "a b", 2), ("a – b", "a – b", 2),
            ("... 12 !", "... 12 !", 1),
            ("كلمة\u{2009}أخرى، و3", "كلمة أخرى، و3", 3), ("a\u{200B}b", "a\u{200B}b", 1),
            ("\u{301} ½", "\u{301} ½", 1),
        ])
    func whiteSpace(_ text: String, _ collapsed: String, _ words: Int) {
        #expect(WhiteSpace.collapse(text) == collapsed)
        #expect(WordCount.words(in: text) == words)
    }
}
