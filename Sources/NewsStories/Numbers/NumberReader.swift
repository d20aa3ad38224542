/// Finds the numbers and times of a text, whichever way they are written, and takes their words.
struct NumberReader {
    let language: StoryLanguage
    let words: NumberWords
    private(set) var numbers: [(value: Double, word: Int)] = []
    private(set) var times: [(minutes: Int, word: Int)] = []

    init(language: StoryLanguage) {
        self.language = language
        words = NumberWords.words(of: language)
    }

    mutating func read(_ text: inout StoryWords) {
        numbers.removeAll(keepingCapacity: true)
        times.removeAll(keepingCapacity: true)
        var index = 0
        while index < text.words.count {
            let next = text.words[index].isNumeric ? readDigits(text, index) : readWords(text, index)
            for taken in index..<next { text.words[taken].isTaken = true }
            index = max(next, index + 1)
        }
    }

    // MARK: Digits

    private mutating func readDigits(_ text: StoryWords, _ index: Int) -> Int {
        var numeral = NumeralText(text[text.words[index].surface], language: language)
        var next = index + 1
        if let minutes = time(text, index, numeral) {
            times.append((minutes, index))
            return next + 1
        }
        if numeral.values.count == 1, numeral.suffix.isEmpty { joinGroups(text, &numeral, &next) }
        if let hour = numeral.values.first, hour <= 12, numeral.suffix == "am" || numeral.suffix == "pm" {
            times.append((Int(hour) % 12 * 60 + Int((hour - hour.rounded(.down)) * 100 + 0.5), index))
        }
        for (position, value) in numeral.values.enumerated() {
            var value = value * Self.factor(numeral.suffix, text, index)
            if position == numeral.values.count - 1 { value *= scale(text, &next) }
            numbers.append((value, index))
        }
        return next
    }

    /// `15:30`, `3:30pm`: on a clock of twelve hours, since not everybody says which half of the day.
    private func time(_ text: StoryWords, _ index: Int, _ hours: NumeralText) -> Int? {
        guard hours.values.count == 1, hours.suffix.isEmpty, hours.values[0] <= 24,
            text.isJoined(index + 1, by: UInt8(ascii: ":")), text.words[index + 1].isNumeric
        else { return nil }
        let word = text[text.words[index + 1].surface]
        let minutes = NumeralText(word, language: language)
        guard minutes.values.count == 1, minutes.values[0] < 60, word.count >= 2,
            word[word.startIndex + 1] &- 0x30 < 10
        else { return nil }
        return Int(hours.values[0]) % 12 * 60 + Int(minutes.values[0])
    }

    /// Thousands divided by spaces: 380 000.
    private func joinGroups(_ text: StoryWords, _ numeral: inout NumeralText, _ next: inout Int) {
        guard numeral.values[0] < 1000, numeral.values[0] >= 1, numeral.values[0] == numeral.values[0].rounded() else {
            return
        }
        while next < text.words.count, text.words[next].isNumeric, text.words[next].surface.count == 3,
            text.isJoined(next, by: UInt8(ascii: " ")) || isNoBreakSpace(text, before: next)
        {
            let group = NumeralText(text[text.words[next].surface], language: language)
            guard group.suffix.isEmpty, group.values.count == 1 else { return }
            numeral.values[0] = numeral.values[0] * 1000 + group.values[0]
            next += 1
        }
    }

    /// U+00A0, U+202F and U+2009 are two or three bytes between words that are not joined by anything else.
    private func isNoBreakSpace(_ text: StoryWords, before index: Int) -> Bool {
        let gap = text.words[index - 1].source.upperBound..<text.words[index].source.lowerBound
        let bytes = text.source[gap]
        return bytes.elementsEqual([0xC2, 0xA0]) || bytes.elementsEqual([0xE2, 0x80, 0xAF])
            || bytes.elementsEqual([0xE2, 0x80, 0x89])
    }

    /// Letters behind a number that multiply it. An `m` does behind a sign of money only: else it may be metres.
    private static func factor(_ suffix: String, _ text: StoryWords, _ index: Int) -> Double {
        switch suffix {
        case "bn": return 1e9
        case "mn": return 1e6
        case "tn": return 1e12
        case "k": return 1e3
        case "m":
            let start = text.words[index].source.lowerBound
            let before = text.source[max(0, start - 3)..<start]
            let isMoney =
                before.last == UInt8(ascii: "$") || before.suffix(2).elementsEqual([0xC2, 0xA3])
                || before.elementsEqual([0xE2, 0x82, 0xAC])
            return isMoney ? 1e6 : 1
        default: return 1
        }
    }

    // MARK: Words

    private mutating func readWords(_ text: StoryWords, _ index: Int) -> Int {
        guard let word = numberWord(text, index) else { return index }
        var next = index + 1
        var value: Double
        switch word {
        case .value(let number):
            value = number
            if language == .arabic, number < 10, case .tens(let tens)? = numberWord(text, next) {
                value += tens
                next += 1
            }
        case .tens(let number):
            value = number
            var unit = next
            if language == .spanish, unit < text.words.count, text[text.words[unit].surface].elementsEqual("y".utf8) {
                unit += 1
            }
            if language != .arabic, case .value(let number)? = numberWord(text, unit), number < 10 {
                value += number
                next = unit + 1
            }
        case .scale(let number): value = number
        case .manyfold: return index
        }
        value *= scale(text, &next)
        numbers.append((value, index))
        return next
    }

    /// The product of the scale words from a word on, which are taken.
    private func scale(_ text: StoryWords, _ next: inout Int) -> Double {
        var factor = 1.0
        while next < text.words.count {
            switch numberWord(text, next) {
            case .scale(let number), .manyfold(let number):
                factor *= number
                next += 1
            default: return factor
            }
        }
        return factor
    }

    private func numberWord(_ text: StoryWords, _ index: Int) -> NumberWord? {
        guard index < text.words.count else { return nil }
        let word = text.words[index]
        if let known = words[word.surfaceHash] { return known }
        guard language == .arabic else { return nil }
        for form in ArabicForms(word.surface, in: text.folded).forms.dropFirst() {
            if let known = words[WordHash.of(text[form])] { return known }
        }
        return nil
    }
}
