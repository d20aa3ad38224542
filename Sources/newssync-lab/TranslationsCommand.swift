import ArgumentParser
import Foundation
import NewsStories
import NewsSync

/// `newssync-lab translations`: how well stories are found in other editions, and what it costs.
struct TranslationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translations", abstract: "Measures finding the same story in other editions by content.",
        discussion: """
            Articles are JSON Lines, {"id","lang","title","paragraphs"} (or "text"); ids only judge. Each edition loses a
            part of its stories by the seed; the rest come out at random instants of the window.

            EXAMPLE
              newssync-lab translations --corpus en.jsonl --corpus ar.jsonl --corpus es.jsonl --seeds 10
              newssync-lab translations --corpus en.jsonl --corpus es.jsonl --synthetic 10000 --window 30
            """)

    @Option(help: "A file of articles; repeatable.") var corpus: [String] = []
    @Option(help: "Part of the stories that each edition lacks.") var leaveOut = 0.33
    @Option(help: "The first seed.") var seed: UInt64 = 1
    @Option(help: "How many seeds, one after the other.") var seeds = 1
    @Option(help: "Days in which the articles come out.") var window = 1.0
    @Option(help: "Stories to use: all, first or second half (by a hash of their id).") var part = CorpusPart.all
    @Option(help: "Evidence to do without: \(TranslationsAblation.all). Repeatable.") var without:
        [TranslationsAblation] = []
    @Option(help: "Multiplies the least scores.") var strictness = 1.0
    @Option(help: "Compose so many stories of the corpus's paragraphs, 12 each, those of other languages with losses.")
    var synthetic: Int?
    @Flag(help: "Print signatures instead.") var signatures = false
    @Flag(help: "Also print what was paired wrongly or not found.") var mistakes = false
    @Flag(help: "Print JSON Lines.") var json = false

    func validate() throws {
        if corpus.isEmpty { throw ValidationError("--corpus is missing") }
        if !(0..<1).contains(leaveOut) { throw ValidationError("--leave-out takes a number from 0 to below 1") }
        if seeds < 1 { throw ValidationError("--seeds takes a number from 1 up") }
        if !(0...100_000).contains(window) { throw ValidationError("--window takes days from 0 to 100000") }
    }

    func run() throws {
        var corpus = TranslationsCorpus()
        for file in self.corpus { try corpus.read(file) }
        corpus.keep(part)
        if let synthetic { corpus = corpus.composed(stories: synthetic, seed: seed) }
        let (made, sizes) = sign(corpus)
        if signatures { return }
        printSizes(sizes)
        var tuning = StoryTuning.standard
        for ablation in without { ablation.apply(to: &tuning) }
        tuning.threshold *= strictness
        tuning.thresholdAcrossScripts *= strictness
        let trial = TranslationsTrial(signatures: made, matcher: StoryMatcher(tuning: tuning))
        let languages = corpus.editions.keys.sorted { ($0 == "ar" ? 1 : 0, $0) < ($1 == "ar" ? 1 : 0, $1) }
        for (index, first) in languages.enumerated() {
            for second in languages[(index + 1)...] { measure(trial, first, second) }
        }
    }

    private func measure(_ trial: TranslationsTrial, _ first: String, _ second: String) {
        var results: [TranslationsTrial.Result] = []
        for seed in seed..<seed + UInt64(seeds) {
            let setting = TranslationsTrial.Setting(
                leaveOut: leaveOut, window: Int64(window * 86_400_000), seed: seed)
            results.append(trial.result(first, second, setting))
            print(line("\(first)-\(second)", "seed \(seed)", results[results.count - 1]))
            if mistakes { for mistake in results[results.count - 1].mistakes { print("  \(mistake)") } }
        }
        guard results.count > 1 else { return }
        let sum = results.dropFirst().reduce(results[0], +)
        print(line("\(first)-\(second)", "all", sum))
        let least = (results.map(\.precision).min() ?? 0, results.map(\.recall).min() ?? 0)
        if !json {
            print("\(first)-\(second) least: precision \(rounded(least.0)), recall \(rounded(least.1))")
        }
    }

    private func line(_ pair: String, _ what: String, _ result: TranslationsTrial.Result) -> String {
        if json {
            let object: JSONValue = [
                "pair": .string(pair), "run": .string(what), "found": .number(Double(result.found)),
                "right": .number(Double(result.right)), "possible": .number(Double(result.possible)),
                "precision": .number(result.precision), "recall": .number(result.recall),
                "milliseconds": .number(result.milliseconds),
            ]
            return String(decoding: object.canonicalBytes(), as: UTF8.self)
        }
        return "\(pair) \(what): precision \(rounded(result.precision)) (\(result.right) of \(result.found)), recall "
            + "\(rounded(result.recall)) (of \(result.possible)), \(Int(result.milliseconds)) ms"
    }

    private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

extension TranslationsCommand {
    /// CPU time and bytes for the signatures of a language.
    private struct Sizes {
        var articles = 0
        var milliseconds = 0.0
        var bytes = 0
        var greatest = 0
    }

    private func sign(_ corpus: TranslationsCorpus) -> ([String: [String: StorySignature]], [String: Sizes]) {
        let signer = StorySigner()
        var made: [String: [String: StorySignature]] = [:]
        var sizes: [String: Sizes] = [:]
        for (language, articles) in corpus.editions.sorted(by: { $0.key < $1.key }) {
            // The lexicons are made by the first signature of a language, which is not what an article costs.
            _ = signer.signature(of: StoryText(language: language, title: "", lede: "", body: "x"))
            var size = Sizes()
            for article in articles {
                let began = CPUTime.milliseconds()
                let signature = signer.signature(of: article.text)
                let bytes = signature.bytes.count
                size.milliseconds += CPUTime.milliseconds() - began
                size.articles += 1
                size.bytes += bytes
                size.greatest = max(size.greatest, bytes)
                made[language, default: [:]][article.story] = signature
                if signatures { print("\(language)\t\(article.story)\t\(bytes)\t\(signature)") }
            }
            sizes[language] = size
        }
        return (made, sizes)
    }

    private func printSizes(_ sizes: [String: Sizes]) {
        guard !json else { return }
        for (language, size) in sizes.sorted(by: { $0.key < $1.key }) where size.articles > 0 {
            print(
                "\(language): \(size.articles) articles, signature \(size.bytes / size.articles) bytes (at most "
                    + "\(size.greatest)), \(rounded(size.milliseconds / Double(size.articles))) ms an article")
        }
    }
}
