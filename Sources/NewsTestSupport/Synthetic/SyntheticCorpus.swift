/// Invented articles, any number of them: words by Zipf's law, lengths as news have them, topics whose words occur together.
/// Article n is the same whatever is asked before or after it.
public struct SyntheticCorpus: Sendable {
    public let language: SyntheticLanguage
    public let seed: UInt64
    let vocabulary: SyntheticVocabulary
    let topics: SyntheticTopics
    let words = ZipfMandelbrot(
        ranks: SyntheticShape.stems, exponent: SyntheticShape.exponent, offset: SyntheticShape.offset)
    let stops: ZipfMandelbrot

    public init(language: SyntheticLanguage, seed: UInt64) {
        (self.language, self.seed) = (language, seed)
        vocabulary = SyntheticVocabulary(language: language, stems: SyntheticShape.stems, seed: seed)
        topics = SyntheticTopics(vocabulary: SyntheticShape.stems, seed: seed ^ 0x746F_7069_6373)
        stops = ZipfMandelbrot(
            ranks: vocabulary.stopWords.count, exponent: SyntheticShape.stopExponent, offset: SyntheticShape.stopOffset)
    }

    /// Writes an article as a line of JSON, {id, lang, title, text} and the line's end. `text` has paragraphs, one a line.
    public func write(article number: Int, to out: inout [UInt8]) {
        var article = SyntheticArticle(self, random: generator(for: number, of: 0))
        let text = article.text()
        out.append(contentsOf: #"{"id":"s\#(number)","lang":"\#(language.rawValue)","title":""#.utf8)
        article.writeTitle(to: &out)
        out.append(contentsOf: #"","text":""#.utf8)
        out.append(contentsOf: text)
        out.append(contentsOf: "\"}\n".utf8)
    }

    /// Numbers of its own for each article and each query.
    func generator(for number: Int, of kind: UInt64) -> SeededGenerator {
        var first = SeededGenerator(seed: seed &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03 &+ kind)
        return SeededGenerator(seed: first.next())
    }
}
