import Foundation
import NewsModel
import Testing

@testable import NewsTestSupport

@Suite struct SyntheticCorpusTests {
    private static let arabic = SyntheticCorpus(language: .arabic, seed: 7)

    private static func line(_ corpus: SyntheticCorpus, _ number: Int) -> String {
        var bytes: [UInt8] = []
        corpus.write(article: number, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func words(_ corpus: SyntheticCorpus, articles: Int) throws -> [[Substring]] {
        try (0..<articles).map { number in
            let text = try #require(JSONValue.parse(line(corpus, number))["text"]?.stringValue)
            return text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
        }
    }

    @Test func `the same seed writes the same article whatever was written before, another seed another`() {
        let again = SyntheticCorpus(language: .arabic, seed: 7)
        var all: [UInt8] = []
        for number in 0..<6 { again.write(article: number, to: &all) }
        let lines = String(decoding: all, as: UTF8.self).split(separator: "\n").map { $0 + "\n" }
        #expect(lines.count == 6 && Set(lines).count == 6)
        #expect(lines[5] == Self.line(Self.arabic, 5))
        #expect(Self.line(SyntheticCorpus(language: .arabic, seed: 8), 5) != lines[5])
    }

    @Test(arguments: SyntheticLanguage.allCases)
    func `an article is a line of JSON with its language, a title and a text of some paragraphs`(
        language: SyntheticLanguage
    ) throws {
        let article = try JSONValue.parse(Self.line(SyntheticCorpus(language: language, seed: 1), 3))
        #expect(article["id"]?.stringValue == "s3" && article["lang"]?.stringValue == language.rawValue)
        let title = try #require(article["title"]?.stringValue)
        #expect((6...12).contains(title.split(separator: " ").count))
        let text = try #require(article["text"]?.stringValue)
        #expect(text.contains(".\n") && text.hasSuffix("."))
    }

    @Test func `ranks are drawn as Zipf's law with Mandelbrot's offset says`() {
        var random = SeededGenerator(seed: 11)
        let (law, draws) = (ZipfMandelbrot(ranks: 5000, exponent: 1.1, offset: 2.7), 400_000)
        var counts = Array(repeating: 0, count: 5000)
        for _ in 0..<draws { counts[law.draw(&random)] += 1 }
        let weights = (1...5000).map { pow(Double($0) + 2.7, -1.1) }
        let sum = weights.reduce(0, +)
        for rank in [0, 1, 2, 9, 50, 300, 1500] {
            let expected = weights[rank] / sum * Double(draws)
            #expect(abs(Double(counts[rank]) - expected) < 5 * expected.squareRoot(), "rank \(rank), seed 11")
        }
    }

    @Test func `words of a text fall by rank as those of real news do, stop words having their share`() throws {
        let table = SyntheticGrammar.arabic.stopWords
        let stops = Set(
            (0..<table.count).map { index in
                var bytes: [UInt8] = []
                table.write(index, to: &bytes)
                return String(decoding: bytes, as: UTF8.self)
            })
        let words = try Self.words(Self.arabic, articles: 300).joined()
        let counts = words.reduce(into: [Substring: Int]()) { $0[$1, default: 0] += 1 }
        let stopped = counts.filter { stops.contains(String($0.key)) }.map(\.value).reduce(0, +)
        let share = Double(stopped) / Double(words.count)
        #expect((0.20...0.24).contains(share), "\(share) of the words, seed 7")
        let content = counts.filter { !stops.contains(String($0.key)) }.map { Double($0.value) }.sorted(by: >)
        // Least squares over even steps of the logarithm; 6,560 real articles have -0.64 for these ranks.
        let points = (0...40).map { 10 * pow(100, Double($0) / 40) }.map { (log($0), log(content[Int($0) - 1])) }
        let mean = (points.map(\.0).reduce(0, +) / 41, points.map(\.1).reduce(0, +) / 41)
        let slope =
            points.map { ($0.0 - mean.0) * ($0.1 - mean.1) }.reduce(0, +)
            / points.map { ($0.0 - mean.0) * ($0.0 - mean.0) }.reduce(0, +)
        #expect((-0.85 ... -0.5).contains(slope), "slope \(slope), seed 7")
    }

    @Test func `lengths are those of news, some of them much longer than most`() throws {
        let lengths = try Self.words(Self.arabic, articles: 600).map(\.count).sorted()
        let mean = lengths.reduce(0, +) / lengths.count
        #expect((400...470).contains(mean), "mean \(mean), seed 7")
        #expect((330...390).contains(lengths[300]), "median \(lengths[300]), seed 7")
        #expect(lengths[570] > 2 * lengths[300] && lengths[0] >= 20)
    }

    @Test func `words come together, in fewer articles than chance would put them in`() throws {
        let articles = try Self.words(Self.arabic, articles: 300)
        let total = articles.joined().reduce(into: [Substring: Int]()) { $0[$1, default: 0] += 1 }
        let found = articles.reduce(into: [Substring: Int]()) { counts, words in
            for word in Set(words) { counts[word, default: 0] += 1 }
        }
        let middling = total.filter { (15...60).contains($0.value) }
        let chance = middling.values.map { 300 * (1 - exp(-Double($0) / 300)) }.reduce(0, +)
        let real = middling.keys.map { Double(found[$0] ?? 0) }.reduce(0, +)
        #expect(middling.count > 100 && real < 0.9 * chance, "\(real) of \(chance), seed 7")
    }
}
