import NewsModel
import NewsTestSupport
import Testing

@testable import NewsMerge

/// docs/merge.md, *History*.
@Suite("Two states that take turns are variants")
struct VariantTests {
    /// States in their order, a letter each, small where the article is gone, and the steps that are variants.
    struct Story: Sendable, CustomTestStringConvertible {
        var states: String
        var variants: [Range<Int>]
        var testDescription: String { "\(states) has \(variants)" }
    }

    static let stories = [
        Story(states: "", variants: []), Story(states: "A", variants: []), Story(states: "ABA", variants: []),
        Story(states: "ABAB", variants: [1..<4]), Story(states: "ABABABA", variants: [1..<7]),
        Story(states: "XABAB", variants: [2..<5]), Story(states: "ABABX", variants: [1..<4]),
        Story(states: "ABCABC", variants: []), Story(states: "ABABCBC", variants: [1..<4, 4..<7]),
        Story(states: "ABABCDCD", variants: [1..<4, 5..<8]), Story(states: "ABACABAC", variants: []),
        Story(states: "AaAaA", variants: []), Story(states: "ABbBAB", variants: []),
        Story(states: "ABaBAB", variants: []),
        Story(states: "aABAB", variants: [2..<5]), Story(states: "ABABb", variants: [1..<4]),
    ]

    private static func steps(_ states: String) -> [HistoryStep] {
        states.enumerated().map { index, letter in
            let content = Content(["title": .string(letter.uppercased())])
            let view = ArticleView(
                status: letter.isLowercase ? .gone : .live,
                winners: [.title: RevisionID(kind: .page, content: content.hash)],
                published: nil, modified: Instant(milliseconds: Int64(index)), gone: nil)
            return HistoryStep(at: Instant(milliseconds: Int64(index)), view: view)
        }
    }

    // Rule H4
    @Test("Hand-made states", arguments: stories) func handMade(_ story: Story) {
        #expect(History.variants(in: Self.steps(story.states)) == story.variants)
    }

    // Rule H4
    @Test("In every stretch two states alternate, three times or more, and no longer stretch does")
    func alternate() {
        Property(
            cases: 2000, draw: { generator in (0..<generator.below(14)).map { _ in generator.pick(Array("AABBCab")) } }
        ).holds { drawn in
            // A history repeats no state.
            var states: [Character] = []
            for letter in drawn where letter != states.last { states.append(letter) }
            let stretches = History.variants(in: Self.steps(String(states)))
            func alternates(_ range: Range<Int>) -> Bool {
                let all = states[(range.lowerBound - 1)..<range.upperBound]
                return all.allSatisfy(\.isUppercase) && Set(all).count == 2
            }
            for (one, next) in zip(stretches, stretches.dropFirst()) where one.upperBound > next.lowerBound {
                return "\(one) and \(next) overlap"
            }
            for stretch in stretches {
                if stretch.count < 3 || !alternates(stretch) { return "\(stretch) does not alternate" }
                if stretch.upperBound < states.count, alternates(stretch.lowerBound..<(stretch.upperBound + 1)) {
                    return "\(stretch) goes on"
                }
            }
            for first in states.indices.dropFirst() where first + 3 <= states.count && alternates(first..<(first + 3)) {
                if !stretches.contains(where: { $0.overlaps(first..<(first + 3)) }) { return "none at \(first)" }
            }
            return nil
        }
    }
}
