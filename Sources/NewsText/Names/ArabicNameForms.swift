/// A folded Arabic word as names are looked for in it: whole, and without what is written together with a name.
struct ArabicNameForms {
    /// Letters that a name may have; what is longer is none.
    static let maximumLetters = 24
    /// Letters that must be left behind an article, and behind a particle of one letter.
    static let lettersBehindArticle = 3
    static let lettersBehindParticle = 4

    /// The letters of the whole word.
    let letters: [ArabicLetter]
    /// Where a name may begin besides the beginning: behind the article or a particle; 0 where there is neither.
    private(set) var inner = 0
    /// Whether that is behind an article.
    private(set) var hasArticle = false

    /// Nil if there is anything but Arabic letters.
    init?(_ word: some Collection<UInt8>) {
        var letters: [ArabicLetter] = []
        letters.reserveCapacity(Self.maximumLetters)
        var lead: UInt8 = 0
        for byte in word {
            if lead == 0 {
                guard byte & 0xFC == 0xD8 else { return nil }
                lead = byte
                continue
            }
            let codePoint = UInt32(lead & 0x1F) << 6 | UInt32(byte & 0x3F)
            lead = 0
            guard let letter = ArabicLetter.of(codePoint), letters.count < Self.maximumLetters else { return nil }
            if letter == .sheen, letters.last == .teh {
                letters[letters.count - 1] = .tcheh
            } else {
                letters.append(letter)
            }
        }
        guard lead == 0, let last = letters.last else { return nil }
        if last == .heh, letters.count > 1 { letters[letters.count - 1] = .lastHeh }
        self.letters = letters
        findStarts()
    }

    /// The letters from a start on, an alef or ain at the beginning marked as such.
    func form(from start: Int) -> [ArabicLetter] {
        var form = Array(letters[start...])
        if form.first == .alef { form[0] = .firstAlef }
        if form.first == .ain { form[0] = .firstAin }
        return form
    }

    private mutating func findStarts() {
        func at(_ index: Int) -> ArabicLetter? { index < letters.count ? letters[index] : nil }
        func add(_ start: Int, atLeast left: Int) -> Bool {
            guard letters.count - start >= left else { return false }
            inner = start
            return true
        }
        let isParticle = Self.isParticle(letters[0])
        if at(0) == .alef, at(1) == .lam {
            hasArticle = add(2, atLeast: Self.lettersBehindArticle)
        } else if at(0) == .lam, at(1) == .lam {
            hasArticle = add(2, atLeast: Self.lettersBehindArticle)
        } else if isParticle, at(1) == .alef, at(2) == .lam {
            hasArticle = add(3, atLeast: Self.lettersBehindArticle)
        }
        if !hasArticle, isParticle { _ = add(1, atLeast: Self.lettersBehindParticle) }
    }

    /// و ف ب ك ل
    private static func isParticle(_ letter: ArabicLetter) -> Bool {
        switch letter {
        case .waw, .feh, .beh, .kaf, .lam: true
        default: false
        }
    }
}
