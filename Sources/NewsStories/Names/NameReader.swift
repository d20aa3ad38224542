/// Decides which words of a text are names or might be, and gives their skeletons.
struct NameReader {
    let language: StoryLanguage
    /// Surfaces that the text has elsewhere: in lower case, or for Arabic all.
    let known: Set<UInt64>
    /// Capitals in the headline say nothing.
    let capitals: Bool
    private let stopWords: Set<UInt64>

    init(language: StoryLanguage, known: Set<UInt64>, capitals: Bool) {
        self.language = language
        self.known = known
        self.capitals = capitals
        stopWords = StopWords.words(of: language)
    }

    func read(_ text: StoryWords, _ index: Int, isHeadline: Bool, _ add: (NameSkeleton, _ isMarked: Bool) -> Void) {
        let word = text.words[index]
        guard !word.isNumeric, !stopWords.contains(word.surfaceHash) else { return }
        let folded = text[word.surface]
        if ArabicForms.isArabic(folded) {
            if !word.isTaken { readArabic(text, word, add) }
            return
        }
        let isMarked = isName(word, isHeadline: isHeadline)
        if word.isTaken, !(isMarked && hasCapitalNeighbour(text, index)) { return }
        let letters = folded.count
        guard let skeleton = NameSkeleton(word.letterCase == .lower ? Self.singular(folded) : folded) else { return }
        let isEnough =
            skeleton.count >= SignatureTuning.minimumSounds
            && (isMarked || letters >= SignatureTuning.lettersOfPlainWord)
            || isMarked && skeleton.count == 2 && letters >= SignatureTuning.lettersOfTwoSounds
        if isEnough { add(skeleton, isMarked) }
        if language == .spanish, letters > 1, folded.first == UInt8(ascii: "j"), let other = Self.guttural(folded) {
            add(other, isMarked)
        }
    }

    private func isName(_ word: StoryWord, isHeadline: Bool) -> Bool {
        guard word.letterCase != .lower, !(isHeadline && capitals) else { return false }
        return !word.opensSentence
    }

    /// A capitalised word of the lexicon is part of a name beside another one: Gordon Brown.
    private func hasCapitalNeighbour(_ text: StoryWords, _ index: Int) -> Bool {
        let words = text.words
        let before = index > 0 && !words[index].opensSentence && words[index - 1].letterCase != .lower
        let after =
            index + 1 < words.count && !words[index + 1].opensSentence && words[index + 1].letterCase != .lower
        return before || after
    }

    private static func singular(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        word.count > 5 && word.last == UInt8(ascii: "s") ? word.dropLast() : word
    }

    /// Spanish writes kh as j: Jamenei.
    private static func guttural(_ word: ArraySlice<UInt8>) -> NameSkeleton? {
        guard let skeleton = NameSkeleton([UInt8(ascii: "k")] + word.dropFirst()),
            skeleton.count >= SignatureTuning.minimumSounds
        else { return nil }
        return skeleton
    }

    private func readArabic(_ text: StoryWords, _ word: StoryWord, _ add: (NameSkeleton, Bool) -> Void) {
        let arabic = ArabicForms(word.surface, in: text.folded)
        for form in arabic.forms where stopWords.contains(WordHash.of(text[form])) { return }
        let chosen = chosenForms(arabic, text)
        for form in chosen {
            let skeleton = NameSkeleton(ArabicSounds.read(text[form]))
            if skeleton.count >= SignatureTuning.minimumSounds
                || skeleton.count == 2 && form.count / 2 >= SignatureTuning.lettersOfTwoSounds
            {
                add(skeleton, true)
            }
        }
    }

    /// Behind the article what is left; else the form that the text has elsewhere too; else without و, and where that is
    /// not certain also with it.
    private func chosenForms(_ arabic: ArabicForms, _ text: StoryWords) -> [Range<Int>] {
        let forms = arabic.forms
        let whole = forms[0]
        if arabic.hasArticle { return [forms[forms.count - 1]] }
        guard forms.count > 1 else { return [whole] }
        if let elsewhere = forms.dropFirst().last(where: { $0.count >= 6 && known.contains(WordHash.of(text[$0])) }) {
            return [elsewhere]
        }
        let isConjoined = text.folded[whole.lowerBound] == 0xD9 && text.folded[whole.lowerBound + 1] == 0x88
        guard isConjoined else { return [whole] }
        return whole.count / 2 >= SignatureTuning.lettersOfAmbiguousWord ? [forms[1], whole] : [forms[1]]
    }
}
