import Foundation
import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

/// `export` writes the articles of a store for other programs and readers.
@Suite struct ExportTests {
    private func export(
        _ format: String, _ folder: TemporaryFolder, to name: String = "out", _ arguments: String...
    ) async throws -> Program.Result {
        let site = try await PulledSite.shared.value
        return try await Program.newssync.run(
            ["export", format, "--store", site.store, "--to", folder.file(name)] + arguments)
    }

    @Test func `JSON Lines are what show prints`() async throws {
        let site = try await PulledSite.shared.value
        let lines = try await site.run("export", "jsonl", "--lang", "ar,es").lines
        #expect(lines.count == 24)
        for line in lines {
            let id = try #require(try JSONValue.parse(line)["id"]?.stringValue)
            #expect(try await site.run("show", id, "--json", "--related", "0").lines == [line])
        }
        let folder = try TemporaryFolder()
        let result = try await export("jsonl", folder, to: "a.jsonl", "--lang", "ar,es", "--json")
        #expect(try JSONValue.parse(result.text)["articles"] == 24)
        let text = try String(contentsOfFile: folder.file("a.jsonl"), encoding: .utf8)
        #expect(text.split(separator: "\n").map(String.init) == lines)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.jsonl"])
    }

    @Test(arguments: ["html", "markdown"]) func `a second export changes nothing`(format: String) async throws {
        let folder = try TemporaryFolder()
        let first = try JSONValue.parse(try await export(format, folder, "--json").text)
        let before = try Tree(folder.file("out"))
        let checker = try SchemaChecker(schema: JSONValue.parse(OutputSchema.export.json))
        #expect(checker.violations(in: first) == [])
        #expect(first["articles"] == 36 && first["written"]?.numberValue == Double(before.files.count - 1))
        let second = try JSONValue.parse(try await export(format, folder, "--json").text)
        #expect(second["written"] == 0 && second["removed"] == 0)
        #expect(second["unchanged"] == first["written"])
        #expect(try Tree(folder.file("out")) == before)
    }

    @Test(arguments: ["html", "markdown"]) func `what is no longer there is removed, what others put there stays`(
        format: String
    ) async throws {
        let folder = try TemporaryFolder()
        _ = try await export(format, folder)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.file("out/ar/mine.txt")))
        let fresh = try await export(format, folder, to: "fresh", "--lang", "en")
        #expect(fresh.status == 0)
        let narrowed = try await export(format, folder, "--lang", "en", "--json")
        #expect(try JSONValue.parse(narrowed.text)["removed"]?.numberValue ?? 0 > 12)
        var names = Set(try Tree(folder.file("out")).files.keys)
        #expect(names.remove("ar/mine.txt") != nil)
        #expect(names == Set(try Tree(folder.file("fresh")).files.keys))
    }

    @Test func `an export that was killed leaves nothing that the next does not know`() async throws {
        let folder = try TemporaryFolder()
        let out = folder.file("out")
        _ = try await export("html", folder)
        let whole = try Tree(out).files.mapValues(\.size)
        // As a kill leaves it: pages named and not written, written and named, and half of one under its other name.
        let list = out + "/newssync-export.txt"
        let text = try String(contentsOfFile: list, encoding: .utf8)
        try
            (text
            + "en/tag/stale-000000000000.html\nen/tag/unwritten.html\n../outside.html\n/etc/x\nen/../../outside.html\n")
            .write(toFile: list, atomically: true, encoding: .utf8)
        for name in ["out/en/tag/stale-000000000000.html", "out/newssync-export.part", "outside.html"] {
            try Data("half".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
        }
        try FileManager.default.removeItem(atPath: out + "/style.css")
        #expect(try await export("html", folder).status == 0)
        var now = try Tree(out).files.mapValues(\.size)
        now["newssync-export.part"] = nil
        #expect(now == whole)
        #expect(FileManager.default.fileExists(atPath: folder.file("outside.html")))
    }

    @Test func `a folder of others is left alone`() async throws {
        let folder = try TemporaryFolder()
        let out = folder.file("out")
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: out + "/index.html"))
        let refused = try await export("html", folder)
        #expect(refused.status == 1 && refused.errorText.contains("no export wrote"))
        #expect(try Tree(out).files.keys.sorted() == ["index.html"])
        #expect(try await export("markdown", folder, to: "other").status == 0)
        let mixed = try await export("html", folder, to: "other")
        #expect(mixed.status == 1 && mixed.errorText.contains("export as markdown"))
    }

    @Test func `a wrong call says what is wrong`() async throws {
        let site = try await PulledSite.shared.value
        let folder = try TemporaryFolder()
        #expect(try await site.run("export", "html").status == 2)
        #expect(try await site.run("export", "pdf", "--to", folder.file("x")).status == 2)
        #expect(try await export("html", folder, "--lang", "fr").status == 2)
        let nothing = try await export("html", folder, "--after", "2030-01-01")
        #expect(nothing.status == 3 && nothing.errorText.contains("nothing was written"))
        #expect(!FileManager.default.fileExists(atPath: folder.file("out")))
        #expect(try await site.run("export", "jsonl", "--after", "2030-01-01").status == 3)
        #expect(try await export("jsonl", folder, to: "no/such/folder/a.jsonl").status == 1)
    }

    @Test func `a selection holds what it asks for`() async throws {
        let folder = try TemporaryFolder()
        let result = try await export("markdown", folder, "--lang", "en", "--section", "politics", "--json")
        #expect(try JSONValue.parse(result.text)["articles"] == 1)
        let names = try Tree(folder.file("out")).files.keys.filter { $0.hasPrefix("en/politics-") }.sorted()
        #expect(names.count == 2 && names[0].hasSuffix("/920001.md") && names[1].hasSuffix("/index.md"))
    }
}

/// The files of a folder with their sizes and times of change.
struct Tree: Equatable {
    struct File: Equatable {
        var size: Int
        var changed: Date
    }

    var files: [String: File] = [:]

    init(_ path: String) throws {
        let names = FileManager.default.enumerator(atPath: path)
        while let name = names?.nextObject() as? String {
            let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            files[name] = File(
                size: attributes[.size] as? Int ?? -1, changed: attributes[.modificationDate] as? Date ?? .distantPast)
        }
    }
}
