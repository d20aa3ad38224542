import ArgumentParser
import Foundation
import NewsTestSupport

/// `newssync-lab synth`: invented articles or queries, any number of them.
struct SynthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synth", abstract: "Writes invented articles, or queries for them.",
        discussion: """
            Articles are JSON Lines {id, lang, title, text}, queries {qid, lang, text, op, k, band}, as `index` and `query` read
            them. Words are made by rule and follow Zipf's law, with the language's own stop words at their share; lengths are
            log-normal, 433 words in the mean; words of a topic occur together. The same seed gives the same articles, the first
            ones of more articles being the same too. The seed goes to standard error.

            EXAMPLE
              newssync-lab synth 100000 --lang es > corpus.jsonl
              newssync-lab synth --queries 2000 --lang es > queries.jsonl
            """)

    @Argument(help: "How many articles.") var count: Int?
    @Option(help: "Write so many queries instead.") var queries: Int?
    @Option(help: "The seed.") var seed: UInt64 = 1
    @Option(help: "In the likeness of ar, es or en.") var lang: SyntheticLanguage = .arabic

    func validate() throws {
        guard (count == nil) != (queries == nil) else {
            throw ValidationError("synth takes a number of articles or --queries")
        }
        if !(0...100_000_000).contains(count ?? queries ?? 0) {
            throw ValidationError("synth takes a number from 0 to 100000000")
        }
    }

    func run() throws {
        FileHandle.standardError.write(Data("seed \(seed)\n".utf8))
        let corpus = SyntheticCorpus(language: lang, seed: seed)
        var lines: [UInt8] = []
        for number in 0..<(count ?? queries ?? 0) {
            if queries == nil {
                corpus.write(article: number, to: &lines)
            } else {
                corpus.write(query: number, to: &lines)
            }
            if lines.count > 1 << 20 { try Self.put(&lines) }
        }
        try Self.put(&lines)
    }

    private static func put(_ lines: inout [UInt8]) throws {
        try FileHandle.standardOutput.write(contentsOf: lines)
        lines.removeAll(keepingCapacity: true)
    }
}

extension SyntheticLanguage: ExpressibleByArgument {}
