import ArgumentParser
import Foundation
import NewsSync

/// `newssync-lab index`: the product's search index over any documents.
struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Makes a search index of a corpus, with a store's analysis and tables.",
        discussion: """
            CORPUS: JSON Lines {id, lang, title, text}. INDEX: a folder, which is made and needs no corpus afterwards. The last line
            printed is {"docs","seconds","bytes"}: from the first document to the last commit.

            EXAMPLE
              newssync-lab index passages.jsonl passages.index
            """)

    @Flag(help: "Also index each three letters in a row: finds what is misspelled, for more than twice the bytes.")
    var ngrams = false
    @Argument(help: "The corpus.") var corpus: String
    @Argument(help: "The folder of the index.") var index: String

    func run() throws {
        let made = try CorpusIndex(folder: index, withTrigrams: ngrams)
        let (began, beganCPU) = (Date(), CPUTime.milliseconds())
        var (documents, count) = ([CorpusDocument](), 0)
        for (number, line) in try LabLines(corpus).enumerated() {
            documents.append(try Self.document(line, number + 1))
            guard documents.count == 2000 else { continue }
            try made.add(documents)
            count += documents.count
            documents.removeAll(keepingCapacity: true)
        }
        try made.add(documents)
        count += documents.count
        try made.tidy()
        let seconds = Date().timeIntervalSince(began)
        let line: JSONValue = [
            "docs": .number(Double(count)), "seconds": .number((seconds * 1000).rounded() / 1000),
            "cpu_seconds": .number(((CPUTime.milliseconds() - beganCPU)).rounded() / 1000),
            "bytes": .number(Double(try made.size())),
        ]
        print(line.canonicalString)
    }

    private static func document(_ line: String, _ number: Int) throws -> CorpusDocument {
        let value = try JSONValue.parse(line)
        guard let id = value["id"]?.stringValue, let language = value["lang"]?.stringValue,
            let text = value["text"]?.stringValue
        else { throw ValidationError("line \(number): a document has id, lang, title and text") }
        return CorpusDocument(id: id, language: language, title: value["title"]?.stringValue ?? "", text: text)
    }
}
