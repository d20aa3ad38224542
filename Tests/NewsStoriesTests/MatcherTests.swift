import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStories

@Suite struct MatcherTests {
    typealias Article = (id: Int, signature: StorySignature, published: Instant?)

    @Test("stories find their translations", arguments: [("en", "es"), ("en", "ar"), ("es", "ar")])
    func finds(languages: (String, String)) {
        let pairs = StoryMatcher().pairs(Self.edition(languages.0), Self.edition(languages.1))
        #expect(pairs.map { [$0.left, $0.right] } == [[0, 0], [1, 1], [2, 2], [3, 3]])
        for pair in pairs { #expect((0.5..<1).contains(pair.score)) }
    }

    @Test(
        "an article whose translation is not there stays alone", arguments: [("en", "es"), ("en", "ar"), ("es", "ar")])
    func alone(languages: (String, String)) {
        for missing in Stories.all.indices {
            let right = Self.edition(languages.1).filter { $0.id != missing }
            let pairs = StoryMatcher().pairs(Self.edition(languages.0), right)
            #expect(pairs.map(\.left) == Stories.all.indices.filter { $0 != missing }, "without \(missing)")
        }
        #expect(StoryMatcher().pairs(Self.edition("en"), []).isEmpty)
        #expect(StoryMatcher().pairs([], []).isEmpty)
    }

    @Test("two copies of an article leave no reason to take one")
    func ambiguous() {
        let copy = (id: 9, signature: Self.edition("es")[2].signature, published: Self.edition("es")[2].published)
        let pairs = StoryMatcher().pairs(Self.edition("en"), Self.edition("es") + [copy])
        #expect(pairs.map(\.left) == [0, 1, 3])
    }

    @Test("articles further apart than the window are not compared; those without a date are")
    func window() {
        let late = Self.edition("es").map { article -> Article in
            (article.id, article.signature, article.published?.advanced(byMilliseconds: 30 * 86_400_000))
        }
        #expect(StoryMatcher().pairs(Self.edition("en"), late).isEmpty)
        let undated = Self.edition("es").map { article -> Article in (article.id, article.signature, nil) }
        #expect(StoryMatcher().pairs(Self.edition("en"), undated).count == 4)
        #expect(StoryMatcher().pairs(undated, late).count == 4)
    }

    @Test("pairs depend neither on the order of the articles nor on which edition is left")
    func orders() {
        let property = Property(cases: 40) { random in Self.drawn(&random) }
        let fault = property.counterexample { editions in
            let matcher = StoryMatcher()
            let pairs = Set(matcher.pairs(editions.left, editions.right))
            if pairs.count != matcher.pairs(editions.left, editions.right).count { return "a pair came twice" }
            if Set(matcher.pairs(editions.left.reversed(), editions.right.shuffled())) != pairs {
                return "another order"
            }
            let swapped = matcher.pairs(editions.right, editions.left)
            return Set(swapped.map { StoryPair(left: $0.right, right: $0.left, score: $0.score) }) == pairs
                ? nil : "swapped"
        }
        #expect(fault == nil, "\(fault ?? "")")
    }

    @Test("no article gets two partners, and scores lie between 0.5 and 1")
    func oneToOne() {
        let property = Property(cases: 40) { random in Self.drawn(&random) }
        let fault = property.counterexample { editions in
            let pairs = StoryMatcher().pairs(editions.left, editions.right)
            if Set(pairs.map(\.left)).count != pairs.count || Set(pairs.map(\.right)).count != pairs.count {
                return "two partners"
            }
            return pairs.allSatisfy { (0.5...1).contains($0.score) } ? nil : "a score out of bounds"
        }
        #expect(fault == nil, "\(fault ?? "")")
    }

    struct Editions: Sendable {
        var left: [Article]
        var right: [Article]
    }

    /// Articles that share parts of their features, with times of few values, so that ties are common.
    static func drawn(_ random: inout SeededGenerator) -> Editions {
        let stories = (0..<12).map { _ in DrawnSignature.draw(&random) }
        func edition(_ language: StoryLanguage) -> [Article] {
            (0..<10).map { id in
                let story = random.pick(stories)
                let kept = story.features.filter { _ in random.chance(80) }
                let signature = StorySignature(
                    language: language, features: kept, paragraphs: story.paragraphs, length: story.length)
                let day = Instant(milliseconds: Int64(random.below(4)) * 86_400_000)
                return (id, signature, random.chance(90) ? day : nil)
            }
        }
        return Editions(left: edition(.english), right: edition(.arabic))
    }

    static func edition(_ language: String) -> [Article] {
        let signer = StorySigner()
        return Stories.all.enumerated().compactMap { index, story in
            guard let text = story[language] else { return nil }
            return (index, signer.signature(of: text), Instant(milliseconds: 1_774_828_800_000))
        }
    }
}
