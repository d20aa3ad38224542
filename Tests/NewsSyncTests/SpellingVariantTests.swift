import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// The nine variants of docs/search.md, for words that a seed draws from the articles in the store: typed in the variant,
/// each is found where it stands in the usual spelling, or the other way round.
@Suite struct SpellingVariantTests {
    struct Variant: Sendable, CustomTestStringConvertible {
        var name: String
        /// Whether a word has what the variant changes.
        var applies: @Sendable (String) -> Bool
        /// The word in the variant.
        var spell: @Sendable (String) -> String
        var testDescription: String { name }
    }

    static let variants: [Variant] = [
        Variant(name: "tashkeel typed", applies: { $0.count > 3 }, spell: { $0.map { "\($0)\u{64E}" }.joined() }),
        Variant(
            name: "tashkeel in the text", applies: { $0.unicodeScalars.contains(where: isTashkeel) },
            spell: { String(String.UnicodeScalarView($0.unicodeScalars.filter { !isTashkeel($0) })) }),
        Variant(
            name: "hamza left out", applies: { has($0, "أإ") }, spell: { replaced($0, ["أ": "ا", "إ": "ا"]) }),
        Variant(name: "madda left out", applies: { has($0, "آ") }, spell: { replaced($0, ["آ": "ا"]) }),
        Variant(
            name: "ى for ي", applies: { $0.hasSuffix("ي") || $0.hasSuffix("ى") },
            spell: { String($0.dropLast()) + ($0.hasSuffix("ي") ? "ى" : "ي") }),
        Variant(name: "ه for ة", applies: { $0.hasSuffix("ة") }, spell: { String($0.dropLast()) + "ه" }),
        Variant(
            name: "tatweel", applies: { $0.count > 3 },
            spell: { "\($0.prefix(2))\u{640}\u{640}\($0.dropFirst(2))" }),
        Variant(
            name: "presentation forms", applies: { has($0, "ل") && $0.count > 3 },
            spell: { replaced($0, ["ل": "\u{FEDF}"]) }),
        Variant(
            name: "decomposed hamza", applies: { has($0, "أإؤئآ") },
            spell: { word in
                replaced(
                    word,
                    [
                        "أ": "\u{627}\u{654}", "إ": "\u{627}\u{655}", "ؤ": "\u{648}\u{654}",
                        "ئ": "\u{64A}\u{654}", "آ": "\u{627}\u{653}",
                    ])
            }),
        Variant(
            name: "other digits", applies: { $0.allSatisfy { $0.isNumber && $0.isWholeNumber } },
            spell: { String($0.map(otherDigit)) }),
    ]

    private static func isTashkeel(_ scalar: Unicode.Scalar) -> Bool { (0x64B...0x652).contains(scalar.value) }

    /// ASCII for Arabic-Indic and the other way round.
    private static func otherDigit(_ character: Character) -> Character {
        guard let value = character.wholeNumberValue, let scalar = character.unicodeScalars.first else {
            return character
        }
        let base: UInt32 = scalar.isASCII ? 0x660 : 0x30
        return Unicode.Scalar(base + UInt32(value)).map(Character.init) ?? character
    }

    private static func has(_ word: String, _ letters: String) -> Bool { word.contains { letters.contains($0) } }

    private static func replaced(_ word: String, _ table: [Unicode.Scalar: String]) -> String {
        word.unicodeScalars.map { table[$0] ?? String($0) }.joined()
    }

    @Test("a word typed in a variant finds every article that its usual spelling finds", arguments: variants)
    func found(variant: Variant) async throws {
        let store = try await Self.store()
        var random = SeededRandom(seed: 11, name: variant.name)
        var query = ListQuery()
        query.limit = .max
        let articles = try store.list(query)
        let words = Set(
            articles.flatMap { article in
                ([article.title, article.lede] + article.blocks.map(\.text)).joined(separator: " ")
                    .split(whereSeparator: \.isWhitespace).map { $0.trimmingPunctuation }
                    .filter { word in !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber } }
            }
        ).filter(variant.applies).sorted()
        #expect(!words.isEmpty, "the corpus has no word for this variant")
        for word in words.shuffled(using: &random).prefix(60) {
            let typed = variant.spell(word)
            #expect(Array(typed.utf8) != Array(word.utf8), "\(word) does not change")
            let usual = Set(try store.search(word, limit: 10_000).map(\.article.key))
            let found = Set(try store.search(typed, limit: 10_000).map(\.article.key))
            #expect(!usual.isEmpty, "\(word)")
            #expect(found == usual, "\(word) typed as \(typed)")
        }
    }

    /// A store with the Arabic fixture posts.
    private static func store() async throws -> NewsStore {
        let bench = try await PullBench()
        let store = try bench.store()
        _ = try await bench.pull(into: store)
        await bench.stop()
        return store
    }
}

extension Substring {
    /// Without what is no letter and no number at both ends.
    fileprivate var trimmingPunctuation: String {
        func isPunctuation(_ character: Character) -> Bool { !(character.isLetter || character.isNumber) }
        return String(drop(while: isPunctuation).reversed().drop(while: isPunctuation).reversed())
    }
}
