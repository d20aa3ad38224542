import ArgumentParser
import Foundation
import NewsSync

/// `newssync-lab search`: what searches cost inside the process.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Times searches of a store, snippets included, in CPU milliseconds.",
        discussion: """
            Each query runs --rounds times after one that is not counted; printed are the least, the median and the greatest.

            EXAMPLE
              newssync-lab search --store news.sqlite --lang ar 'غزة' 'وزير الخارجية' 'القوات المسلحة اليمنية'
            """)

    @Option(help: "The store's file.") var store: String
    @Option(help: "The edition.") var lang: String
    @Option(help: "Runs of each query.") var rounds = 20
    @Option(help: "Hits that are read and shown.") var limit = 10
    @Argument(help: "Queries.") var queries: [String]

    func validate() throws {
        if rounds < 1 { throw ValidationError("--rounds takes a number from 1 up") }
    }

    func run() throws {
        let store = try NewsStore(at: store, creation: .mustExist)
        let analyzer = Analyzer(language: lang)
        for query in queries {
            var costs: [Double] = []
            var count = 0
            for round in 0...rounds {
                let began = Self.processMilliseconds()
                let hits = try store.search(query, in: [EditionID(lang)], limit: limit)
                let terms = analyzer.queryTerms(query)
                for hit in hits {
                    let body = hit.article.fields[.body].map(BodyText.plain) ?? hit.article.lede
                    count += Snippet.make(text: body, terms: terms, analyzer: analyzer).matches.count
                }
                if round > 0 { costs.append(Self.processMilliseconds() - began) }
            }
            costs.sort()
            let figures = [costs[0], costs[costs.count / 2], costs[costs.count - 1]].map { ($0 * 100).rounded() / 100 }
            print("\(figures[0]) \(figures[1]) \(figures[2]) ms, \(count / (rounds + 1)) matches shown: \(query)")
        }
    }

    /// CPU time of this process.
    private static func processMilliseconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
    }
}
