import ArgumentParser
import Foundation
import NewsSync

/// `newssync-lab query`: asks an index that `newssync-lab index` made.
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Asks a search index, with a store's analysis and ranking.",
        discussion: """
            QUERIES: JSON Lines {qid, lang, text, op: "or" or "and", k}; other keys are not read. OUT: a line a query,
            {qid, ids: [best first], ms}. The first BENCH_WARM queries (1000 where that is not set) are asked once before.

            EXAMPLE
              newssync-lab query passages.index questions.jsonl answers.jsonl
            """)

    @Argument(help: "The folder of the index.") var index: String
    @Argument(help: "The queries.") var queries: String
    @Argument(help: "The file of the answers.") var out: String

    private struct Query {
        var id: JSONValue
        var language: String
        var text: String
        var isAny: Bool
        var limit: Int
    }

    func run() throws {
        let index = try CorpusIndex(folder: index)
        let queries = try LabLines(queries).enumerated().map { try Self.query($1, $0 + 1) }
        func ask(_ query: Query) throws -> [String] {
            try index.search(query.text, language: query.language, any: query.isAny, limit: query.limit)
        }
        let warm = ProcessInfo.processInfo.environment["BENCH_WARM"].flatMap(Int.init) ?? 1000
        for query in queries.prefix(max(0, warm)) { _ = try ask(query) }
        var lines = ""
        for query in queries {
            let began = CPUTime.milliseconds()
            let ids = try ask(query)
            let spent = ((CPUTime.milliseconds() - began) * 1000).rounded() / 1000
            let line: JSONValue = [
                "qid": query.id, "ids": .array(ids.map(JSONValue.string)), "ms": .number(spent),
            ]
            lines += line.canonicalString + "\n"
        }
        try Data(lines.utf8).write(to: URL(fileURLWithPath: out))
    }

    private static func query(_ line: String, _ number: Int) throws -> Query {
        let value = try JSONValue.parse(line)
        guard let id = value["qid"], let language = value["lang"]?.stringValue, let text = value["text"]?.stringValue
        else { throw ValidationError("line \(number): a query has qid, lang and text") }
        return Query(
            id: id, language: language, text: text, isAny: value["op"]?.stringValue == "or",
            limit: value["k"]?.numberValue.map { Int($0) } ?? 10)
    }
}
