import ArgumentParser
import Foundation
import NewsSync

/// `newssync-lab fold`: the fold by hand.
struct FoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fold", abstract: "Reads rows as JSON Lines and prints what they say of each article.",
        discussion: """
            A row is {"replica","article","kind","fields":{name: string},"asserted": ms|null,"seen": ms,"verified": ms|null,
            "generation": int} or {"replica","article","gone": ms}; kinds in authority: page, feed, sitemap. Rows may repeat
            and come in any order. Articles are printed in the order of the UTF-8 bytes of their ids.

            EXAMPLE
              newssync-lab fold < rows.jsonl
            """)

    @Argument(help: "A file of rows; - or none: the standard input.") var file = "-"

    func run() throws {
        let handle = file == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
        let bytes = [UInt8](try handle.readToEnd() ?? Data())
        var table = RowTable()
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            do {
                try table.add(RowLine(try JSONValue.parse(Array(line))))
            } catch {
                throw ValidationError("line \(index + 1): \(error)")
            }
        }
        var output = Data()
        for article in table.articles {
            output.append(contentsOf: table.view(of: article).canonicalBytes())
            output.append(UInt8(ascii: "\n"))
        }
        try FileHandle.standardOutput.write(contentsOf: output)
    }
}

/// One line of the input.
struct RowLine {
    enum Statement {
        case run(Run, Content)
        case retraction(Retraction)
    }

    let statement: Statement

    init(_ json: JSONValue) throws(RowLineError) {
        guard let replica = json["replica"]?.stringValue else { throw .missing("replica", "a string") }
        guard let article = json["article"]?.stringValue else { throw .missing("article", "a string") }
        if let gone = try Self.instant("gone", json) {
            statement = .retraction(
                Retraction(replica: ReplicaID(replica), article: ArticleKey(article), gone: gone))
            return
        }
        guard let kind = json["kind"]?.stringValue.flatMap(SourceKind.init(rawValue:)) else {
            throw .missing("kind", "page, feed or sitemap")
        }
        guard case .object(let members) = json["fields"] else { throw .missing("fields", "an object of strings") }
        var fields: [FieldName: JSONValue] = [:]
        for (name, value) in members {
            guard value.stringValue != nil else { throw .missing("fields.\(name)", "a string") }
            fields[FieldName(name)] = value
        }
        guard let seen = try Self.instant("seen", json) else { throw .missing("seen", "milliseconds") }
        guard let generation = json["generation"]?.numberValue.flatMap({ Int(exactly: $0) }) else {
            throw .missing("generation", "a whole number")
        }
        let content = Content(fields)
        let sighting = Sighting(
            article: ArticleKey(article), kind: kind, content: content.hash,
            asserted: try Self.instant("asserted", json),
            published: nil, generation: generation)
        statement = .run(
            Run(
                replica: ReplicaID(replica), sighting: sighting, start: seen,
                verified: try Self.instant("verified", json),
                mask: content.mask), content)
    }

    private static func instant(_ name: String, _ json: JSONValue) throws(RowLineError) -> Instant? {
        guard let value = json[name], !value.isNull else { return nil }
        guard let milliseconds = value.numberValue.flatMap({ Int64(exactly: $0) }) else {
            throw .missing(name, "milliseconds, a whole number")
        }
        return Instant(milliseconds: milliseconds)
    }
}

/// What a line lacks.
enum RowLineError: Error, CustomStringConvertible {
    case missing(String, String)

    var description: String {
        switch self {
        case .missing(let name, let expected): "\"\(name)\" must be \(expected)"
        }
    }
}

/// The rows by article, and the values that contents stand for.
struct RowTable {
    private var runs: [ArticleKey: [Run]] = [:]
    private var retractions: [ArticleKey: [Retraction]] = [:]
    private var contents: [ContentHash: Content] = [:]

    mutating func add(_ line: RowLine) {
        switch line.statement {
        case .run(let run, let content):
            runs[run.sighting.article, default: []].append(run)
            contents[content.hash] = content
        case .retraction(let retraction): retractions[retraction.article, default: []].append(retraction)
        }
    }

    /// Every article that a row speaks of, by the bytes of its id.
    var articles: [ArticleKey] { Set(runs.keys).union(retractions.keys).sorted() }

    func view(of article: ArticleKey) -> JSONValue {
        let view = Fold.view(
            of: article, runs: runs[article] ?? [], retractions: retractions[article] ?? [], rules: .standard)
        var fields: [String: JSONValue] = [:]
        for (field, winner) in view.winners {
            guard let value = contents[winner.content]?[field] else { continue }
            fields[field.rawValue] = ["value": value, "kind": .string(winner.kind.rawValue)]
        }
        return [
            "article": .string(article.rawValue), "status": .string(view.status.rawValue), "fields": .object(fields),
        ]
    }
}
