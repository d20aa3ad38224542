import NewsText

/// Makes signatures: reads a text once and notes what it mentions, in codes that do not depend on its language.
///
/// Keeps analyzers and buffers, so it belongs to one thread at a time; make one for each. A signature depends on the text
/// and on ``StorySignature/version`` only.
public final class StorySigner {
    private let analyzers = StoryLanguage.allCases.map { Analyzer(language: $0.tag) }
    private var numbers = StoryLanguage.allCases.map(NumberReader.init)
    private var text = StoryWords()
    private var known: Set<UInt64> = []
    private var features: [UInt32: StoryFeature] = [:]

    public init() {}

    /// The signature of a text.
    public func signature(of story: StoryText) -> StorySignature {
        let language = StoryLanguage(tag: story.language)
        let parts = StoryParts(story)
        text.read(parts.joined, with: analyzers[language.rawValue])
        features.removeAll(keepingCapacity: true)
        addImages(story.images)
        addNumbers(language, parts)
        addConcepts(language, parts)
        addNames(language, parts)
        return StorySignature(
            language: language, features: limited(), paragraphs: parts.paragraphs, length: parts.length)
    }

    private func addNumbers(_ language: StoryLanguage, _ parts: StoryParts) {
        numbers[language.rawValue].read(&text)
        let reader = numbers[language.rawValue]
        for (value, word) in reader.numbers {
            if let code = Self.code(ofNumber: value) { add(.number, code, at: word, parts) }
        }
        for (minutes, word) in reader.times { add(.time, UInt32(minutes), at: word, parts) }
    }

    private func addConcepts(_ language: StoryLanguage, _ parts: StoryParts) {
        let lexicon = Lexicon.lexicon(of: language)
        var index = 0
        while index < text.words.count {
            guard !text.words[index].isTaken else {
                index += 1
                continue
            }
            let (entries, count) = lexicon.match(text, at: index)
            for entry in entries { add(.concept, UInt32(entry.concept), at: index, parts) }
            for taken in index..<index + count { text.words[taken].isTaken = true }
            index += max(count, 1)
        }
    }

    private func addNames(_ language: StoryLanguage, _ parts: StoryParts) {
        known.removeAll(keepingCapacity: true)
        let isArabic = language == .arabic
        for word in text.words where isArabic || word.letterCase == .lower { known.insert(word.surfaceHash) }
        let reader = NameReader(language: language, known: known, capitals: parts.headlineHasCapitals(text))
        for index in text.words.indices {
            reader.read(text, index, isHeadline: parts.isHeadline(text.words[index])) { skeleton, isMarked in
                add(.name, skeleton.value, at: index, parts, isMarked: isMarked)
            }
        }
    }

    private func addImages(_ images: [String]) {
        for image in images {
            let path = image.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
            guard let name = path.split(separator: UInt8(ascii: "/")).last, name.count >= 4 else { continue }
            let value = UInt32(truncatingIfNeeded: WordHash.mixed(WordHash.of(name))) & 0xFF_FFFF
            let code = StoryFeature.code(.image, value)
            features[code] = StoryFeature(code: code)
        }
    }

    private func add(
        _ kind: StoryFeature.Kind, _ value: UInt32, at word: Int, _ parts: StoryParts, isMarked: Bool = false
    ) {
        let code = StoryFeature.code(kind, value)
        let position = parts.position(of: text.words[word])
        var feature = features[code] ?? StoryFeature(code: code)
        if position == 0 { feature.isLeading = true } else if feature.position == 0 { feature.position = position }
        feature.isMarked = feature.isMarked || isMarked
        features[code] = feature
    }

    /// Whole numbers below ten thousand are themselves, so that their codes are short; others are hashed. Nil for 0 and 1.
    private static func code(ofNumber value: Double) -> UInt32? {
        guard value > 1 || value > 0 && value < 1, value.isFinite else { return nil }
        if value < 10_000, value == value.rounded() { return UInt32(value) }
        let scaled = (value * 100).rounded()
        guard scaled < 1e18 else { return nil }
        let hash = WordHash.mixed(UInt64(scaled) &* 0x9E37_79B9_7F4A_7C15)
        return 10_000 + UInt32(truncatingIfNeeded: hash) % ((1 << 20) - 10_000)
    }

    /// Sorted; of each kind at most as many as a signature keeps: what is mentioned first stays.
    private func limited() -> [StoryFeature] {
        let sorted = features.values.sorted { $0.code < $1.code }
        var kept: [StoryFeature] = []
        for kind in StoryFeature.Kind.allCases {
            let ofKind = sorted.filter { $0.kind == kind }
            let limit = SignatureTuning.limit(of: kind)
            if ofKind.count <= limit {
                kept += ofKind
            } else {
                let first = ofKind.sorted {
                    ($0.isLeading ? 0 : $0.position, $0.code) < ($1.isLeading ? 0 : $1.position, $1.code)
                }
                kept += first.prefix(limit).sorted { $0.code < $1.code }
            }
        }
        return kept
    }
}
