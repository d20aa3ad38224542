import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// The best hits, for which most rows are passed over unread, are the beginning of all hits, for which none is.
@Suite struct RankingTests {
    private static let words = [
        "harbour", "lantern", "boat", "council", "olive", "market", "storm", "kite", "baker", "clock",
    ]

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `the best are the first of all, in every number`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed, name: "ranking")
        let test = try TestStore(editions: [TestStore.english])
        for number in 1...300 {
            func text(_ lengths: ClosedRange<Int>) -> String {
                (0..<Int.random(in: lengths, using: &random)).map { _ in
                    // The earlier a word stands in the list, the more frequent it is.
                    let place = Int.random(in: 0..<Self.words.count, using: &random)
                    return Self.words[Int.random(in: 0...place, using: &random)]
                }.joined(separator: " ")
            }
            try test.observe(.page("en:\(number)", title: text(1...4), body: [text(0...40), text(0...200)], seen: 10))
        }
        try test.store.updateSearchIndex()
        for query in ["harbour", "clock", "lantern clock", "harbour lantern boat", "\"boat council\""] {
            let all = try test.store.search(query, limit: 1000)
            #expect(zip(all, all.dropFirst()).allSatisfy { $0.score >= $1.score })
            for limit in [1, 3, 10, 50] {
                let best = try test.store.search(query, limit: limit)
                #expect(
                    best.map(\.article.key) == all.prefix(limit).map(\.article.key), "seed \(seed) \(query) \(limit)")
                #expect(best.map(\.score) == all.prefix(limit).map(\.score), "seed \(seed) \(query) \(limit)")
            }
        }
    }
}
