/// General vocabulary of news in three languages, our own: which words mean about the same.
///
/// A line is a concept: words and phrases of English, Arabic and Spanish, divided by commas, the languages by bars.
/// They are compared by their stems, so forms are listed only where stems differ (broken plurals, other parts of speech).
/// A capital at the beginning asks for one in the text. Close meanings share a line, since translators do not keep them
/// apart. No line is made for a certain story. A changed line is a new ``StorySignature/version``.
enum Glossary {
    /// One concept's names.
    struct Line: Sendable {
        fileprivate var names: [[String]]

        subscript(_ language: StoryLanguage) -> [String] { names[language.rawValue] }
    }

    /// All lines; a concept's number is its index.
    static let lines: [Line] = [
        politics, justice, conflict, disasters, economy, society, health, science, sports, culture, places, people,
        actions,
        qualities, quantities,
    ].flatMap(parse)

    /// What ICU does not know of regions, by ISO 3166-1 code: inhabitants, adjectives, other names, capitals.
    static let regions: [String: Line] = {
        var regions: [String: Line] = [:]
        for text in regionLines.split(separator: "\n") {
            guard let colon = text.firstIndex(of: ":"),
                let line = parse(String(text[text.index(after: colon)...])).first
            else { continue }
            regions[String(text[..<colon])] = line
        }
        return regions
    }()

    private static func parse(_ text: String) -> [Line] {
        text.split(separator: "\n").map { line in
            let names = line.split(separator: "|", omittingEmptySubsequences: false).map { names in
                names.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
            }
            return Line(names: names + Array(repeating: [], count: max(0, StoryLanguage.allCases.count - names.count)))
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
