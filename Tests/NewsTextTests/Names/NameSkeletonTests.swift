import NewsText
import Testing

@Suite struct NameSkeletonTests {
    private static let arabic = Analyzer.Fixed(language: "ar")
    private static let latin = Analyzer.Fixed(language: "en")

    @Test(
        "a name in two scripts has a key in common, and is alike",
        arguments: [
            ("Erdogan", "أردوغان"), ("Erdoğan", "إردوغان"), ("Netanyahu", "نتنياهو"), ("Putin", "بوتين"),
            ("Zelensky", "زيلينسكي"), ("Zelenski", "زيلينسكي"), ("Khamenei", "خامنئي"), ("Jamenei", "خامنئي"),
            ("Sánchez", "سانشيز"), ("Macron", "ماكرون"), ("Guterres", "غوتيريش"), ("Guterres", "غوتيريس"),
            ("Biden", "بايدن"), ("Putin", "وبوتين"), ("Assad", "للأسد"), ("Assad", "والأسد"), ("Wagner", "فاغنر"),
            ("Gaza", "غَزَّة"), ("Yibuti", "جيبوتي"), ("Zapatero", "ثاباتيرو"), ("Google", "جوجل"),
            ("Washington", "واشنطن"),
        ])
    func spellings(latin: String, arabic: String) throws {
        let (latin, arabic) = (try Self.latin.word(latin), try Self.arabic.word(arabic))
        #expect(!Set(NameSkeleton.keys(of: latin)).isDisjoint(with: NameSkeleton.keys(of: arabic)))
        #expect(NameSkeleton.similarity(latin: latin, arabic: arabic) >= NameSkeleton.threshold(latin: latin))
    }

    @Test(
        "names of other people, and common words, are not alike enough",
        arguments: [
            ("Putin", "بايدن"), ("Putin", "بعثة"), ("Biden", "بودابست"), ("Merkel", "مراكش"),
            ("Berlin", "برلمان"), ("Obama", "أوبك"), ("Erdogan", "الأردن"), ("Maduro", "مدريد"),
            ("Sinwar", "سيناريو"), ("Iran", "النار"), ("Trump", "تراب"),
        ])
    func falseFriends(latin: String, arabic: String) throws {
        let (latin, arabic) = (try Self.latin.word(latin), try Self.arabic.word(arabic))
        let shares = !Set(NameSkeleton.keys(of: latin)).isDisjoint(with: NameSkeleton.keys(of: arabic))
        let isAlike = NameSkeleton.similarity(latin: latin, arabic: arabic) >= NameSkeleton.threshold(latin: latin)
        #expect(!shares || !isAlike, "\(NameSkeleton.similarity(latin: latin, arabic: arabic))")
    }

    @Test(
        "what says too little, or is in no letters of the two scripts, has no key",
        arguments: [
            "xi", "ali", "علي", "g7", "2024", "", "a", "ا", "اا", "путин", "東京", "q'", "\u{1}ktb", "ab\u{301}c",
        ])
    func nothing(word: String) {
        #expect(NameSkeleton.keys(of: word) == [])
    }

    @Test func `a word has at most four keys, no two the same, whatever it is`() {
        var random = SeededGenerator(seed: 5_2026)
        let letters = Array("abcdefghijklmnopqrstuvwxyz'").map(String.init)
        let arabic = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءئؤپچڤگ").map(String.init)
        for alphabet in [letters, arabic, letters + arabic] {
            for _ in 0..<3000 {
                let word = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                }.joined()
                let keys = NameSkeleton.keys(of: word)
                #expect(keys.count <= NameSkeleton.maximumKeys && Set(keys).count == keys.count, "\(word): \(keys)")
                #expect(keys.allSatisfy { (2...6).contains($0.utf8.count) }, "\(word): \(keys)")
            }
        }
    }

    @Test func `likeness is between nothing and one, and needs both scripts`() {
        #expect(NameSkeleton.similarity(latin: "lula", arabic: "لولا") == 1)
        #expect(NameSkeleton.similarity(latin: "putin", arabic: "putin") == 0)
        #expect(NameSkeleton.similarity(latin: "بوتين", arabic: "بوتين") == 0)
        #expect(NameSkeleton.similarity(latin: "", arabic: "") == 0)
    }

    @Test("of the names as newsrooms spell them, 19 of 20 pairs share a key and are alike")
    func table() throws {
        var (pairs, found) = (0, 0)
        var missed: [String] = []
        for name in SpelledNames.all {
            for written in name.latin {
                for other in name.arabic {
                    let (latin, arabic) = (try Self.latin.word(written), try Self.arabic.word(other))
                    pairs += 1
                    let shares = !Set(NameSkeleton.keys(of: latin)).isDisjoint(with: NameSkeleton.keys(of: arabic))
                    if shares,
                        NameSkeleton.similarity(latin: latin, arabic: arabic) >= NameSkeleton.threshold(latin: latin)
                    {
                        found += 1
                    } else {
                        missed.append("\(written) \(other)")
                    }
                }
            }
        }
        #expect(SpelledNames.all.count >= 150)
        #expect(Double(found) >= 0.95 * Double(pairs), "\(found) of \(pairs); not: \(missed)")
    }
}

extension Analyzer {
    /// Folds one word; a new analyzer each time, since tests run side by side.
    struct Fixed {
        let language: String

        func word(_ text: String) throws -> String {
            try #require(Analyzer(language: language).queryTerms(text).first?.surface)
        }
    }
}
