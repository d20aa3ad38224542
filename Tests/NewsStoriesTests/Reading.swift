import NewsText

@testable import NewsStories

/// What the parts of the signer make of a text.
enum Reading {
    static func numbers(in text: String, _ language: String) -> [Double] { reader(text, language).numbers.map(\.value) }

    static func times(in text: String, _ language: String) -> [Int] { reader(text, language).times.map(\.minutes) }

    private static func reader(_ text: String, _ language: String) -> NumberReader {
        var words = StoryWords()
        words.read(text, with: Analyzer(language: language))
        var reader = NumberReader(language: StoryLanguage(tag: language))
        reader.read(&words)
        return reader
    }

    /// The features of a body of one kind.
    static func features(_ body: String, _ language: String, _ kind: StoryFeature.Kind) -> Set<UInt32> {
        let text = StoryText(language: language, title: "", lede: "", body: body)
        return Set(StorySigner().signature(of: text).features.filter { $0.kind == kind }.map(\.value))
    }
}
