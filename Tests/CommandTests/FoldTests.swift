import Foundation
import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

@Suite struct FoldTests {
    private func fold(_ rows: String) async throws -> Program.Result {
        try await Program.lab.run(["fold"], input: Array(rows.utf8))
    }

    private static let rows = """
        {"replica":"a","article":"en:1","kind":"page","fields":{"title":"New","lede":"x"},"asserted":20,"seen":30,"verified":30,"generation":1}
        {"replica":"a","article":"en:1","kind":"page","fields":{"title":"Old","lede":"y"},"asserted":10,"seen":40,"verified":null,"generation":1}
        {"replica":"b","article":"en:1","kind":"sitemap","fields":{"title":"Hint","image":"i"},"asserted":90,"seen":95,"verified":95,"generation":9}
        {"replica":"a","article":"en:2","kind":"feed","fields":{"title":"Away"},"asserted":null,"seen":10,"verified":null,"generation":1}
        {"replica":"b","article":"en:2","gone":50}
        """
    private static let expected = """
        {"article":"en:1","fields":{"image":{"kind":"sitemap","value":"i"},"lede":{"kind":"page","value":"x"},"title":{"kind":"page","value":"New"}},"status":"live"}
        {"article":"en:2","fields":{"title":{"kind":"feed","value":"Away"}},"status":"gone"}

        """

    @Test func `rows are folded to what is shown, and valid documents`() async throws {
        let result = try await fold(Self.rows)
        #expect(result.status == 0 && result.text == Self.expected)
        let checker = try SchemaChecker(schema: JSONValue.parse(OutputSchema.fold.json))
        for line in result.lines {
            let document = try JSONValue.parse(line)
            #expect(checker.violations(in: document) == [])
            for bent in BentDocuments.all(of: document) {
                #expect(!checker.violations(in: bent.document).isEmpty, "\(bent.how) is let pass")
            }
        }
    }

    @Test func `rows may repeat and come in any order, between empty lines`() async throws {
        let rows = Self.rows.split(separator: "\n")
        #expect(try await fold(rows.reversed().joined(separator: "\r\n\n")).text == Self.expected)
        #expect(try await fold((rows + rows.reversed() + rows).joined(separator: "\n") + "\n").text == Self.expected)
        #expect(try await fold("").text == "")
    }

    @Test func `a file is read like the standard input`() async throws {
        let folder = try TemporaryFolder()
        try Data(Self.rows.utf8).write(to: URL(fileURLWithPath: folder.file("rows.jsonl")))
        #expect(try await Program.lab.run(["fold", folder.file("rows.jsonl")]).text == Self.expected)
        #expect(try await Program.lab.run(["fold", folder.file("none")]).status != 0)
    }

    @Test func `ids are their bytes: those that only look alike are two, sorted by UTF-8`() async throws {
        let ids = ["en:caf\u{E9}", "en:cafe\u{301}", "en:Z", "en:a", "en:\u{10000}", "en:\u{FFFD}"]
        let rows = ids.map { #"{"replica":"a","article":"\#($0)","gone":5}"# }
        let result = try await fold(rows.joined(separator: "\n"))
        let printed = try result.lines.map { Array(try JSONValue.parse($0)["article"]?.stringValue?.utf8 ?? "".utf8) }
        let sorted = ids.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        #expect(printed == sorted)
    }

    @Test func `values are their bytes too`() async throws {
        let rows = ["caf\u{E9}", "cafe\u{301}"].enumerated().map { index, title in
            #"{"replica":"a","article":"en:1","kind":"page","fields":{"title":"\#(title)"},"asserted":\#(index),"#
                + #""seen":9,"verified":null,"generation":1}"#
        }
        let result = try await fold(rows.joined(separator: "\n"))
        #expect(result.output.contains(0xCC) && result.text.unicodeScalars.contains("\u{301}"))
    }

    @Test(arguments: [
        ("{", "JSON"), ("[]", "replica"), (#"{"replica":1,"article":"x","gone":1}"#, "replica"),
        (#"{"replica":"a","gone":1}"#, "article"), (#"{"replica":"a","article":"x"}"#, "kind"),
        (#"{"replica":"a","article":"x","gone":1.5}"#, "gone"),
        (#"{"replica":"a","article":"x","kind":"blog","fields":{},"seen":1,"generation":1}"#, "kind"),
        (#"{"replica":"a","article":"x","kind":"page","fields":{"t":1},"seen":1,"generation":1}"#, "fields.t"),
        (#"{"replica":"a","article":"x","kind":"page","fields":{},"generation":1}"#, "seen"),
        (#"{"replica":"a","article":"x","kind":"page","fields":{},"seen":"1","generation":1}"#, "seen"),
        (#"{"replica":"a","article":"x","kind":"page","fields":{},"seen":1}"#, "generation"),
        (#"{"replica":"a","article":"x","kind":"page","fields":{},"seen":1e300,"generation":1}"#, "seen"),
        (#"{"replica":"a","article":"x","kind":"page","fields":{},"seen":1,"generation":1} trailing"#, "JSON"),
    ])
    func `a bad line is named by its number`(line: String, part: String) async throws {
        let result = try await fold(Self.rows + "\n\n" + line)
        #expect(result.status != 0 && result.output.isEmpty)
        #expect(result.errorText.contains("line 7:") && result.errorText.contains(part), "\(result.errorText)")
    }
}
