import Foundation
import NewsSync
import NewsTestSupport
import Testing

/// What the lab measures is what the product finds.
@Suite struct LabSearchTests {
    @Test(arguments: [("ar", ["المرفأ", "انارة الميناء", "وادي الزعفران"]), ("en", ["harbour", "lighting the quay"])])
    func `an index of the lab gives the same order as search`(language: String, queries: [String]) async throws {
        let site = try await PulledSite.shared.value
        let folder = try TemporaryFolder()
        let list = try await site.run("list", "--lang", language, "--limit", "1000", "--json")
        var corpus = ""
        // Of equal scores the product has the newer first, the lab what was added first.
        for head in try JSONValue.parse(list.text)["articles"]?.arrayValue ?? [] {
            let id = try #require(head["id"]?.stringValue)
            let article = try JSONValue.parse(try await site.run("show", id, "--json").text)
            let blocks = (article["blocks"]?.arrayValue ?? []).compactMap(Block.init(json:)).map(\.text)
            let text = ([article["lede"]?.stringValue ?? ""] + blocks.filter { !$0.isEmpty }).joined(separator: "\n")
            let line: JSONValue = [
                "id": .string(id), "lang": .string(language), "title": article["title"] ?? "", "text": .string(text),
            ]
            corpus += line.canonicalString + "\n"
        }
        try Data(corpus.utf8).write(to: URL(fileURLWithPath: folder.file("corpus.jsonl")))
        let asked = queries.enumerated().map { number, text -> String in
            let line: JSONValue = [
                "qid": .number(Double(number)), "lang": .string(language), "text": .string(text), "op": "and", "k": 50,
            ]
            return line.canonicalString
        }
        try Data(asked.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: folder.file("queries.jsonl")))
        let index = folder.file("index")
        #expect(try await Program.lab.run(["index", folder.file("corpus.jsonl"), index]).status == 0)
        #expect(
            try await Program.lab.run(["query", index, folder.file("queries.jsonl"), folder.file("out")]).status == 0)
        let answers = try String(contentsOfFile: folder.file("out"), encoding: .utf8).split(separator: "\n")
        #expect(answers.count == queries.count)
        for (query, answer) in zip(queries, answers) {
            let found = try await site.run("search", query, "--lang", language, "--limit", "50", "--json")
            let results = try JSONValue.parse(found.text)
            let ids = (results["hits"]?.arrayValue ?? []).compactMap { $0["id"] }
            #expect(results["loosened"] == false && !ids.isEmpty, "\(query)")
            #expect(try JSONValue.parse(String(answer))["ids"] == .array(ids), "\(query): \(answer)")
        }
    }
}
