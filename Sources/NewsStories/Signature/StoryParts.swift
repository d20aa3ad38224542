/// Title, lede, body and tags as one text, and where in it something stands.
struct StoryParts {
    let joined: String
    /// Paragraphs of the body that are not empty, at most 255.
    let paragraphs: UInt8
    /// Sixteenths of a power of two of the body's length in scalars.
    let length: UInt8
    private let title: Range<Int>
    private let body: Range<Int>

    init(_ story: StoryText) {
        let head = story.title + "\n" + story.lede + "\n"
        joined = head + story.body + "\n" + story.tags.joined(separator: "\n")
        title = 0..<story.title.utf8.count
        let start = head.utf8.count
        body = start..<start + story.body.utf8.count
        let lines = story.body.utf8.split(separator: UInt8(ascii: "\n")).filter { line in
            line.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
        }
        paragraphs = UInt8(min(lines.count, 255))
        length = Self.logarithm(story.body.unicodeScalars.count)
    }

    /// 0 outside the body.
    func position(of word: StoryWord) -> UInt8 {
        let start = word.source.lowerBound
        guard body.contains(start) else { return 0 }
        return 1 + UInt8((start - body.lowerBound) * Int(StoryFeature.positions - 1) / body.count)
    }

    func isHeadline(_ word: StoryWord) -> Bool { title.contains(word.source.lowerBound) }

    /// Most words of the title begin with a capital, as some English editions write titles.
    func headlineHasCapitals(_ text: StoryWords) -> Bool {
        let words = text.words.prefix { title.contains($0.source.lowerBound) }
        return words.count { $0.letterCase != .lower } * 3 > words.count * 2
    }

    /// In integers, so that it is the same everywhere: each sixteenth is a factor of 2^(1/16).
    private static func logarithm(_ count: Int) -> UInt8 {
        var value = max(UInt64(count), 1) << 32
        var power = 0
        while value >= 2 << 32 {
            value >>= 1
            power += 1
        }
        var bits = 0
        for _ in 0..<4 {
            let squared = value.multipliedFullWidth(by: value)
            value = squared.high << 32 | squared.low >> 32
            bits <<= 1
            if value >= 2 << 32 {
                value >>= 1
                bits |= 1
            }
        }
        return UInt8(min(power * 16 + bits, 255))
    }
}
