import Foundation
import NewsSync
import NewsTestSupport
import Testing

@Suite struct ExitStatusTests {
    @Test func `0 is done`() async throws {
        let site = try await PulledSite.shared.value
        for verb in [
            ["list"], ["show", "ar:910001"], ["log", "ar:910001"], ["search", "lighting"], ["status"], ["verify"],
        ] {
            let result = try await Program.newssync.run(verb + ["--store", site.store])
            #expect(result.status == 0, "\(verb): \(result.errorText)")
            #expect(result.errors.isEmpty && !result.output.isEmpty, "\(verb)")
        }
    }

    @Test(arguments: [["list"], ["show", "ar:1"], ["log", "ar:1"], ["search", "x"], ["status"], ["verify"]])
    func `1 is a missing store, and none is made`(verb: [String]) async throws {
        let folder = try TemporaryFolder()
        let result = try await Program.newssync.run(verb + ["--store", folder.file("none.sqlite")])
        #expect(result.status == 1)
        #expect(result.errorText.contains("there is no store at \(folder.file("none.sqlite"))"))
        #expect(result.output.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `1 is a store that is none, for pull too, and it stays as it is`() async throws {
        let folder = try TemporaryFolder()
        let text = Data("my notes".utf8)
        for verb in [["list"], ["pull", "--origin", "http://127.0.0.1:9", "--lang", "ar"], ["verify"]] {
            try text.write(to: URL(fileURLWithPath: folder.file("notes")))
            let result = try await Program.newssync.run(verb + ["--store", folder.file("notes")])
            #expect(result.status == 1, "\(verb)")
            #expect(result.errorText.contains("is not a newssync store"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("notes"))) == text)
        }
    }

    @Test func `1 is a store that verify finds damaged, with a document that says so`() async throws {
        let store = try HandMadeStore([HandMadeStore.page("en:1", ["title": "x", "body": [.string("okapi")]])])
        let url = URL(fileURLWithPath: store.path)
        let bytes = try Data(contentsOf: url)
        for share in [0.5, 0.9] {
            let cut = bytes.prefix(Int(Double(bytes.count) * share))
            try cut.write(to: url)
            let result = try await store.run("verify", "--json")
            #expect(result.status == 1)
            let document = try JSONValue.parse(result.text)
            #expect(document["sound"] == false)
            #expect(document["checks"]?.arrayValue?.first?["name"] == "sqlite")
            #expect(result.errorText.contains("not sound"))
            #expect(try await store.run("list").status == 1)
            #expect(try Data(contentsOf: url) == cut)
        }
    }

    @Test(arguments: [
        ["--no-such-option"], ["frobnicate"], ["list", "--no-such-option"], ["list", "--limit", "0"],
        ["list", "--limit", "x"],
        ["list", "--after", "yesterday"], ["list", "extra"], ["show"], ["log"], ["search"], ["search", " "],
        ["search", "x", "--limit", "-1"], ["list", "--bidi", "sideways"], ["list", "--lang", "a r1"],
        ["list", "--lang", "../x"],
        ["list", "--lang", "fr"], ["search", "x", "--lang", "ar,fr"], ["pull", "--lang", "fr"],
        ["pull", "--lang", "ar;en"],
        ["pull", "--jobs", "0"], ["pull", "--jobs", "65"], ["pull", "--delay", "-1"], ["pull", "--limit", "-1"],
        ["pull", "--since", "soon"], ["pull", "--origin", "no address", "--lang", "ar"],
        ["pull", "--origin", "fr=http://127.0.0.1:9"], ["pull", "--origin", "http://127.0.0.1:9"],
        ["pull", "--origin", "http://127.0.0.1:9?x=1", "--lang", "ar"], ["show", "ar:910001", "--as-of", "then"],
    ])
    func `2 is a wrong call, which says what is wrong`(arguments: [String]) async throws {
        let site = try await PulledSite.shared.value
        let isRoot = arguments.count == 1 && !["show", "log", "search"].contains(arguments[0])
        let result = try await Program.newssync.run(arguments + (isRoot ? [] : ["--store", site.store]))
        #expect(result.status == 2, "\(result.errorText)")
        #expect(!result.errors.isEmpty && result.output.isEmpty)
    }

    @Test func `a wrong call of pull makes no store`() async throws {
        let folder = try TemporaryFolder()
        for arguments in [["--lang", "fr"], ["--origin", "nowhere", "--lang", "ar"], ["--jobs", "0"]] {
            let result = try await Program.newssync.run(["pull", "--store", folder.file("a/b")] + arguments)
            #expect(result.status == 2)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test(arguments: [
        ["list", "--after", "2030-01-01"], ["search", "zzzzqqqq"], ["search", "\"\""], ["show", "ar:1"],
        ["log", "ar:1"],
        ["show", "https://www.almayadeen.net/news/none"], ["show", "ar:910001", "--as-of", "2020-01-01"],
    ])
    func `3 is nothing found`(arguments: [String]) async throws {
        let site = try await PulledSite.shared.value
        let result = try await Program.newssync.run(arguments + ["--store", site.store])
        #expect(result.status == 3, "\(result.errorText)")
        #expect(result.output.isEmpty)
    }

    @Test func `4 is a pull in part: what failed is listed at the end and tried again next time`() async throws {
        let site = try await PulledSite(["en"]) { $0.retract("920003", status: 403, listed: true) }
        guard let origin = site.origins["en"], let path = origin.site.posts["920003"]?.path else {
            throw NothingPulled()
        }
        let first = try await site.pull()
        #expect(first.status == 4)
        #expect(first.text.contains("11 new") && first.text.contains("1 failed"))
        #expect(first.errorText.contains("403") && first.errorText.contains("tried again at the next pull"))
        let status = try await site.run("status")
        #expect(status.text.contains("1 failed") && status.text.contains("403"))
        origin.log.clear()
        #expect(try await site.pull().status == 4)
        #expect(origin.log.entries.filter { !$0.path.hasSuffix(".xml") }.map(\.path) == [path])
        origin.update { _ = $0.restore("920003") }
        let third = try await site.pull()
        #expect(third.status == 0 && third.text.contains("1 new") && third.errors.isEmpty)
        #expect(try await site.run("show", "en:920003").status == 0)
        #expect(try await site.run("status").text.contains("0 failed"))
        origin.log.clear()
        #expect(try await site.pull().status == 0)
        #expect(!origin.log.entries.contains { $0.path.hasPrefix("/news/") })
        await site.stop()
    }

    @Test func `1 is a site that cannot be reached at all`() async throws {
        let folder = try TemporaryFolder()
        // Port 9 is the discard service's; nobody listens there.
        let result = try await Program.newssync.run([
            "pull", "--store", folder.file("news.sqlite"), "--origin", "http://127.0.0.1:9", "--lang", "ar",
        ])
        #expect(result.status == 1, "\(result.text)\(result.errorText)")
        #expect(result.text.contains("stopped"))
    }
}
