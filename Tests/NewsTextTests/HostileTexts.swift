/// Texts that somebody wrote to break what reads them.
enum HostileTexts {
    /// A name to print, and the text.
    static let all: [(name: String, text: String)] = [
        ("overrides", String(repeating: "\u{202E}quay\u{202D}ميناء", count: 2000)),
        ("isolates that nobody closes", String(repeating: "\u{2067}quay \u{2068}", count: 5000)),
        ("closings of nothing", String(repeating: "\u{2069}quay\u{202C} ", count: 5000)),
        ("marks on one letter", "quay e" + String(repeating: "\u{301}", count: 10_000) + " mole"),
        ("Arabic marks on one letter", "ميناء ب" + String(repeating: "\u{64E}\u{651}", count: 5000) + " قارب"),
        ("marks in no order", "quay a" + String(repeating: "\u{301}\u{316}\u{5B0}\u{64B}", count: 2500) + " mole"),
        ("marks on nothing", String(repeating: "\u{301}", count: 10_000) + " quay"),
        ("hamzas on one letter", "و" + String(repeating: "\u{654}", count: 10_000) + " ميناء"),
        ("one letter a million times", String(repeating: "a", count: 1_000_000)),
        ("one Arabic letter a million times", String(repeating: "ب", count: 1_000_000)),
        ("one ideograph a hundred thousand times", String(repeating: "東", count: 100_000)),
        ("NULs", "quay\u{0}" + String(repeating: "\u{0}", count: 10_000) + "\u{0}mole"),
        ("escape sequences without end", String(repeating: "\u{1B}[\u{1B}]quay\u{9B}\u{90}", count: 5000)),
        ("surrogates in escapes", String(repeating: #"quay\ud800 \udc00\uD83D "#, count: 1000)),
        (
            "flags without space",
            String(repeating: "quay ", count: 40) + String(repeating: "\u{1F1E6}", count: 200_000)
                + String(repeating: "mole ", count: 40)
        ),
        ("a family without end", "quay " + String(repeating: "\u{1F469}\u{200D}", count: 20_000) + " mole"),
        ("ignorables within a word", "qu" + String(repeating: "\u{AD}\u{200D}\u{2060}", count: 10_000) + "ay mole"),
        ("ignorables only", String(repeating: "\u{200B}\u{200F}\u{FEFF}", count: 10_000)),
        ("tags of plane 14", "quay" + String(repeating: "\u{E0041}", count: 10_000) + " mole"),
        ("what grows when folded", String(repeating: "\u{FDFA}", count: 10_000)),
        ("punctuation only", String(repeating: "-\"|*:(«“", count: 20_000)),
        ("punctuation between letters", String(repeating: "a.", count: 100_000)),
        (
            "quotation marks in quotation marks",
            String(repeating: "\"“«„", count: 10_000) + "quay" + String(repeating: "»”\"", count: 10_000)
        ),
        ("operators", String(repeating: "- -- -\" OR AND | -tag:\" title: ", count: 5000)),
        ("fields in fields", String(repeating: "title:", count: 20_000) + "quay"),
        ("dates", String(repeating: "date:2024..", count: 20_000)),
        ("stars", String(repeating: "a*", count: 50_000) + String(repeating: "*", count: 50_000)),
        ("spaces", "quay" + String(repeating: " \u{3000}\u{A0}\n", count: 50_000) + "mole"),
        ("line separators", String(repeating: "quay\u{2028}\u{2029}\u{85}\r\n", count: 5000)),
        ("unassigned and private", String(repeating: "\u{378}\u{E000}\u{FFFF}\u{10FFFF}quay ", count: 5000)),
    ]

    static let names = all.map(\.name)

    static func text(_ name: String) -> String {
        all.first { $0.name == name }?.text ?? ""
    }

    /// Bytes that are no UTF-8: where they enter, the analyzer meets them.
    static let bytes: [(name: String, bytes: [UInt8])] = [
        ("trails without a lead", Array(repeating: 0x80, count: 10_000)),
        ("leads without a trail", Array(repeating: 0xE3, count: 10_000)),
        ("cut sequences", (0..<5000).flatMap { _ in [0x71, 0xF0, 0x9F, 0x98, 0x20] }),
        ("overlong slashes", (0..<5000).flatMap { _ in [0xC0, 0xAF, 0x71] }),
        ("lone surrogates", (0..<5000).flatMap { _ in [0xED, 0xA0, 0x80, 0x71, 0xED, 0xB0, 0x80] }),
        ("beyond the last code point", (0..<5000).flatMap { _ in [0xF4, 0x90, 0x80, 0x80, 0x71] }),
        ("every byte", (0..<40_000).map { UInt8(truncatingIfNeeded: $0) }),
        ("every byte backwards", (0..<40_000).map { UInt8(truncatingIfNeeded: -$0) }),
        ("letters cut in two", Array("ميناء".utf8).dropLast() + [0x20] + Array("東".utf8).dropLast()),
    ]
}
