import Foundation
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStories

/// Professional translations of news, where they are beside the checkout: ids and links hidden, a third of each edition's
/// stories left out, all published within one day.
@Suite struct ParallelNewsTests {
    private static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data/ntrex-news")
    static let isThere = FileManager.default.fileExists(atPath: data.path)

    struct Goal: Sendable {
        var first: String
        var second: String
        var recall: Double
    }

    @Test(
        "at least 0.97 of the pairs are right, and enough are found", .enabled(if: isThere),
        arguments: [
            Goal(first: "en", second: "es", recall: 0.95), Goal(first: "en", second: "ar", recall: 0.90),
            Goal(first: "es", second: "ar", recall: 0.85),
        ])
    func goals(goal: Goal) throws {
        let (first, second) = (try Self.stories(goal.first), try Self.stories(goal.second))
        for seed in UInt64(1)...3 {
            let (left, right) = (Self.edition(first, goal.first, seed), Self.edition(second, goal.second, seed))
            let pairs = StoryMatcher().pairs(left.articles, right.articles)
            let correct = pairs.count { left.stories[$0.left] == right.stories[$0.right] }
            let possible = Set(left.stories).intersection(right.stories).count
            #expect(Double(correct) >= 0.97 * Double(pairs.count), "seed \(seed): \(correct) of \(pairs.count)")
            #expect(Double(correct) >= goal.recall * Double(possible), "seed \(seed): \(correct) of \(possible)")
        }
    }

    private static func stories(_ language: String) throws -> [(story: String, signature: StorySignature)] {
        let signer = StorySigner()
        let bytes = [UInt8](try Data(contentsOf: data.appendingPathComponent("\(language).jsonl")))
        return try bytes.split(separator: UInt8(ascii: "\n")).map { line in
            let json = try JSONValue.parse(Array(line))
            var paragraphs: [String] = []
            if case .array(let items)? = json["paragraphs"] { paragraphs = items.compactMap(\.stringValue) }
            let text = StoryText(
                language: language, title: json["title"]?.stringValue ?? "", lede: "",
                body: paragraphs.joined(separator: "\n"))
            return (try #require(json["id"]?.stringValue), signer.signature(of: text))
        }
    }

    private static func edition(
        _ stories: [(story: String, signature: StorySignature)], _ language: String, _ seed: UInt64
    ) -> (articles: [MatcherTests.Article], stories: [String]) {
        var random = SeededRandom(seed: seed, name: language)
        let kept = stories.shuffled(using: &random).dropLast(stories.count / 3)
        let articles = kept.enumerated().map { index, story in
            let time = Instant(milliseconds: Int64.random(in: 0..<86_400_000, using: &random))
            return (id: index, signature: story.signature, published: Optional(time))
        }
        return (articles, kept.map(\.story))
    }
}
