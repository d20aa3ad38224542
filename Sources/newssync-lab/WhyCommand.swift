import ArgumentParser
import Foundation
import NewsSync

/// `newssync-lab why`: how long it takes to explain articles.
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Measures how long 'why' and 'log' take in a store, without starting the command.",
        discussion: """
            Articles are taken at equal distances from the change log, each asked once: the first time is a cold one.

            EXAMPLE
              newssync-lab why --store bench.sqlite --count 1000
            """)

    @Option(help: "The store's file.") var store: String
    @Option(help: "How many articles are asked for.") var count = 1000

    func validate() throws {
        if !(1...1_000_000).contains(count) { throw ValidationError("--count takes a number from 1 to 1000000") }
    }

    func run() throws {
        let store = try NewsStore(at: store, creation: .mustExist)
        let keys = try sample(store)
        guard !keys.isEmpty else { throw ValidationError("the store has no change log to take articles from") }
        let why = try keys.map { key in try Self.milliseconds { _ = try store.why(key) } }
        let log = try keys.map { key in try Self.milliseconds { _ = try store.history(of: key) } }
        print("\(keys.count) articles; CPU milliseconds: median, greatest of 99 in 100, greatest")
        print("why  \(Self.summary(why))\nlog  \(Self.summary(log))")
    }

    private func sample(_ store: NewsStore) throws -> [ArticleKey] {
        var (last, step) = (Int64(0), Int64(1) << 40)
        // The end of the log, by halving.
        while step > 0 {
            if try !store.changes(after: last + step - 1, limit: 1).isEmpty { last += step }
            step /= 2
        }
        return try (0..<Int64(count)).compactMap { index in
            try store.changes(after: last * index / Int64(count), limit: 1).first?.article
        }
    }

    private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
        let began = CPUTime.milliseconds()
        try body()
        return CPUTime.milliseconds() - began
    }

    private static func summary(_ times: [Double]) -> String {
        let sorted = times.sorted()
        return [sorted.count / 2, sorted.count * 99 / 100, sorted.count - 1]
            .map { String(format: "%.2f", sorted[$0]) }.joined(separator: "  ")
    }
}
