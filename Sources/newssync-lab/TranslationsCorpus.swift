import Foundation
import NewsStories
import NewsSync

/// Articles of JSON Lines, `{"id","lang","title","paragraphs"}`, and `lede`, `tags`, `images` where they have them: the same
/// id is the same story in another language.
struct TranslationsCorpus {
    struct Article {
        var story: String
        var text: StoryText
    }

    /// By language.
    var editions: [String: [Article]] = [:]

    /// Reads a file; `text` counts as one paragraph. Throws where a line is no such object.
    mutating func read(_ file: String) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            let json: JSONValue
            do {
                json = try JSONValue.parse(Array(line))
            } catch {
                throw TranslationsFault.line(file, index + 1, "\(error)")
            }
            guard let id = json["id"]?.stringValue, let language = json["lang"]?.stringValue else {
                throw TranslationsFault.line(file, index + 1, "\"id\" and \"lang\" must be strings")
            }
            var paragraphs = Self.strings(json["paragraphs"])
            if let text = json["text"]?.stringValue { paragraphs.append(text) }
            let text = StoryText(
                language: language, title: json["title"]?.stringValue ?? "", lede: json["lede"]?.stringValue ?? "",
                body: paragraphs.joined(separator: "\n"), tags: Self.strings(json["tags"]),
                images: Self.strings(json["images"]))
            editions[language, default: []].append(Article(story: id, text: text))
        }
    }

    private static func strings(_ json: JSONValue?) -> [String] {
        guard case .array(let items)? = json else { return [] }
        return items.compactMap(\.stringValue)
    }

    /// Leaves one half of the stories, by a hash of their ids: the same in every language.
    mutating func keep(_ part: CorpusPart) {
        guard part != .all else { return }
        for language in editions.keys {
            editions[language]?.removeAll { article in
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                for byte in article.story.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
                return (hash &* 0x9E37_79B9_7F4A_7C15) >> 63 == (part == .first ? 1 : 0)
            }
        }
    }

    /// Stories of twelve paragraphs drawn from all that stand in every language at the same place of the same story; all
    /// languages but the first lose one in five.
    func composed(stories: Int, seed: UInt64) -> TranslationsCorpus {
        var paragraphs: [[String: String]] = []
        let languages = editions.keys.sorted()
        for story in Set(editions.values.joined().map(\.story)).sorted() {
            let bodies = languages.compactMap { language in
                editions[language]?.first { $0.story == story }?.text.body.split(separator: "\n").map(String.init)
            }
            guard bodies.count == languages.count, Set(bodies.map(\.count)).count == 1 else { continue }
            for index in bodies[0].indices {
                paragraphs.append(Dictionary(uniqueKeysWithValues: zip(languages, bodies.map { $0[index] })))
            }
        }
        var random = SplitMix(seed: seed)
        var result = TranslationsCorpus()
        guard !paragraphs.isEmpty else { return result }
        for number in 0..<stories {
            let chosen = (0..<12).map { _ in paragraphs[Int.random(in: 0..<paragraphs.count, using: &random)] }
            for language in languages {
                let kept = chosen.filter { _ in language == languages[0] || Int.random(in: 0..<5, using: &random) > 0 }
                let body = kept.compactMap { $0[language] }.joined(separator: "\n")
                result.editions[language, default: []].append(
                    Article(
                        story: String(number), text: StoryText(language: language, title: "", lede: "", body: body)))
            }
        }
        return result
    }
}

/// What is wrong with a corpus.
enum TranslationsFault: Error, CustomStringConvertible {
    case line(String, Int, String)

    var description: String {
        switch self {
        case .line(let file, let line, let why): "\(file), line \(line): \(why)"
        }
    }
}
