@testable import NewsText

/// A query drawn at random: as a person might type it, and the picture of what is meant.
struct DrawnQuery {
    private(set) var text = ""
    private(set) var picture = ""

    private static let words = [
        "lantern", "quay", "mole", "الميناء", "قارب", "سفينه", "muelle", "barco", "1987", "zebra",
    ]
    private static let quotes = [("\"", "\""), ("“", "”"), ("«", "»"), ("„", "“")]
    private static let names: [(String, [String])] = [
        ("tag", ["tag", "Tag", "وسم", "etiqueta"]), ("author", ["author", "كاتب", "autor"]),
        ("section", ["section", "قسم", "sección"]), ("coverage", ["coverage", "ملف", "cobertura"]),
    ]

    init(using generator: inout SeededGenerator) {
        var typed: [String] = []
        var clauses: [String] = []
        var excluded: [String] = []
        var filters: [String] = []
        for _ in 0..<Int.random(in: 0...7, using: &generator) {
            switch Int.random(in: 0..<8, using: &generator) {
            case 0:
                let parts = (0..<Int.random(in: 2...3, using: &generator)).map { _ in Self.part(using: &generator) }
                typed.append(parts.map(\.text).joined(separator: Bool.random(using: &generator) ? " OR " : " | "))
                clauses.append(parts.map(\.picture).joined(separator: "|"))
            case 1:
                let part = Self.part(using: &generator)
                typed.append("-" + part.text)
                excluded.append("-" + part.picture)
            case 2:
                let filter = Self.filter(using: &generator)
                typed.append(filter.text)
                filters.append(filter.picture)
            default:
                let part = Self.part(using: &generator)
                typed.append(part.text)
                clauses.append(part.picture)
            }
        }
        let spaces = [" ", "  ", "\n", "\u{A0}", "\t "]
        text = typed.map { $0 + (spaces.randomElement(using: &generator) ?? " ") }.joined()
        picture = (clauses + excluded + filters).joined(separator: " ")
    }

    private static func word(using generator: inout SeededGenerator) -> String {
        words[Int.random(in: words.indices, using: &generator)]
    }

    private static func quoted(_ text: String, using generator: inout SeededGenerator) -> String {
        let (opening, closing) = quotes[Int.random(in: quotes.indices, using: &generator)]
        return opening + text + closing
    }

    private static func part(using generator: inout SeededGenerator) -> (text: String, picture: String) {
        let field = Int.random(in: 0..<5, using: &generator) == 0
        let prefix = (field ? "title:" : "", field ? "title=" : "")
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
            let words = (0..<Int.random(in: 1...3, using: &generator)).map { _ in word(using: &generator) }
            let phrase = words.joined(separator: " ")
            return (prefix.0 + quoted(phrase, using: &generator), prefix.1 + "[\(phrase)]")
        case 1:
            let word = word(using: &generator) + "*"
            return (prefix.0 + word, prefix.1 + word)
        default:
            let word = word(using: &generator)
            return (prefix.0 + word, prefix.1 + word)
        }
    }

    private static func filter(using generator: inout SeededGenerator) -> (text: String, picture: String) {
        let hyphen = Bool.random(using: &generator) ? "-" : ""
        guard Int.random(in: 0..<3, using: &generator) > 0 else {
            let year = Int.random(in: 1000...9998, using: &generator)
            return ("\(hyphen)date:\(year)", "\(hyphen)days=\(year)-01-01..<\(year + 1)-01-01")
        }
        let (kind, aliases) = names[Int.random(in: names.indices, using: &generator)]
        let alias = aliases[Int.random(in: aliases.indices, using: &generator)]
        guard Bool.random(using: &generator) else {
            let value = word(using: &generator)
            return ("\(hyphen)\(alias):\(value)", "\(hyphen)\(kind)=<\(value)>")
        }
        let value = word(using: &generator) + " " + word(using: &generator)
        return ("\(hyphen)\(alias):" + quoted(value, using: &generator), "\(hyphen)\(kind)=<\(value)>")
    }

    /// Fragments of queries in any order.
    static func noise(using generator: inout SeededGenerator) -> String {
        let fragments = [
            "-", "\"", "“", "»", "*", ":", "|", " OR ", " AND ", "tag:", "title:", "date:", "2024", "..", "after:",
            "وسم:", "قارب", "quay", " ", " ", "(",
            "\u{202E}", "\u{2067}", "\u{200F}", "\u{0}", "\u{301}", "é", "𝒳", "東京", "ـ", "'", "١٩", "\u{1}", "🙂",
        ]
        let count = Int.random(in: 0...40, using: &generator)
        return (0..<count).map { _ in fragments[Int.random(in: fragments.indices, using: &generator)] }.joined()
    }
}
