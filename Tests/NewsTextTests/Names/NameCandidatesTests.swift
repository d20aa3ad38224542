import NewsText
import Testing

@Suite struct NameCandidatesTests {
    private static func entries(_ words: [(String, Int)]) -> [NameCandidates.Entry] {
        words.map { NameCandidates.Entry(surface: $0.0, documents: $0.1) }
    }

    private static func surfaces(_ word: String, among words: [(String, Int)], limit: Int = 8) throws -> [String] {
        try #require(NameCandidates(word)).chosen(among: entries(words), limit: limit).map(\.surface)
    }

    @Test func `a name finds its spellings, the likeliest and most frequent first`() throws {
        let words = [("بعدن", 1), ("بايدن", 130), ("وبايدن", 8), ("بدين", 3), ("بغداد", 90)]
        #expect(try Self.surfaces("biden", among: words).first == "بايدن")
        #expect(try Self.surfaces("biden", among: [("وبايدن", 8), ("بغداد", 90)]) == ["وبايدن"])
        #expect(try !Self.surfaces("biden", among: words).contains("بغداد"))
        #expect(try Self.surfaces("biden", among: words, limit: 1) == ["بايدن"])
        #expect(try Self.surfaces("biden", among: words, limit: 0) == [])
    }

    @Test func `an Arabic word finds Latin spellings`() throws {
        let words = [("erdogan", 40), ("erdogans", 1), ("jordan", 300), ("ordained", 5), ("أردوغان", 9)]
        #expect(try Self.surfaces("اردوغان", among: words).first == "erdogan")
        #expect(try !Self.surfaces("اردوغان", among: words).contains("jordan"))
        #expect(
            try Self.surfaces("للاسد", among: [("assad", 3), ("asad", 9), ("sad", 70)]).sorted() == ["asad", "assad"])
    }

    @Test func `the order does not depend on the order of the vocabulary`() throws {
        let words = [("بوتين", 50), ("بوتن", 50), ("بتين", 50), ("باتن", 50)]
        let first = try Self.surfaces("putin", among: words)
        #expect(try Self.surfaces("putin", among: words.reversed()) == first)
        #expect(first.first == "بوتين")
    }

    @Test func `words of the query's own script and stop words are passed over`() throws {
        #expect(try Self.surfaces("putin", among: [("putin", 10), ("botin", 3)]) == [])
        #expect(try Self.surfaces("huti", among: [("حتي", 900), ("الحوثي", 20)]) == ["الحوثي"])
    }

    @Test func `what has no key is no name`() {
        #expect(NameCandidates("xi") == nil)
        #expect(NameCandidates("2024") == nil)
        #expect(NameCandidates("путин") == nil)
    }

    @Test("for 9 of 10 names the spelling is chosen from among all the others, and for 4 of 5 it is the first")
    func table() throws {
        let arabic = Analyzer(language: "ar")
        let latin = Analyzer(language: "en")
        func folded(_ word: String, _ analyzer: Analyzer) -> String { analyzer.queryTerms(word).first?.surface ?? "" }
        let spellings = SpelledNames.all.map { name in Set(name.arabic.map { folded($0, arabic) }) }
        let vocabulary = Set(spellings.joined()).sorted().map { NameCandidates.Entry(surface: $0, documents: 10) }
        var (asked, found, first, chosen, right) = (0, 0, 0, 0, 0)
        for (name, own) in zip(SpelledNames.all, spellings) {
            for written in name.latin {
                asked += 1
                guard let candidates = NameCandidates(folded(written, latin)) else { continue }
                let keyed = vocabulary.filter { entry in
                    NameSkeleton.keys(of: entry.surface).contains(where: candidates.keys.contains)
                }
                let result = candidates.chosen(among: keyed).map(\.surface)
                if result.contains(where: own.contains) { found += 1 }
                if result.first.map(own.contains) == true { first += 1 }
                chosen += result.count
                right += result.filter(own.contains).count
            }
        }
        #expect(Double(found) >= 0.9 * Double(asked), "\(found) of \(asked)")
        #expect(Double(first) >= 0.8 * Double(asked), "\(first) of \(asked)")
        #expect(Double(right) >= 0.9 * Double(chosen), "\(right) of \(chosen)")
    }
}
