import Foundation
import NewsSync
import NewsTestSupport
import Testing

/// Invariant 15: no pull changes the reader's state; nothing that the reader does changes the public view, or is handed on.
@Suite struct PrivacyTests {
    /// What gives a mark away, wherever it stands.
    private static let secret = "zanzibar"

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    private func marked(_ site: PulledSite) async throws {
        let result = try await site.run(
            "mark", "en:920001", "en:920002", "--read", "--save", "--label", Self.secret, "--note", "\(Self.secret)!")
        #expect(result.status == 0, "\(result.errorText)")
    }

    // Invariant 15
    @Test func `no pull changes the reader's state, whatever it brings`() async throws {
        let site = try await PulledSite(["en"])
        #expect(try await site.pull().status == 0)
        try await marked(site)
        let state = site.folder.file("news.state.sqlite")
        let before = try bytes(state)
        let origin = try #require(site.origins["en"])
        origin.update { simulated in
            _ = simulated.edit("920001", at: PulledSite.now) { $0.title += ", edited" }
            _ = simulated.retract("920002")
        }
        for arguments in [["--recheck"], ["--recheck", "--no-lists"], []] {
            _ = try await Program.newssync.run(
                ["pull", "--store", site.store, "--origin", site.originOption, "--lang", "en"] + arguments)
            #expect(try bytes(state) == before, "\(arguments)")
        }
        // The pulls did bring something, and what was noted is noted still.
        let changed = try await site.run("list", "--changed-since-read", "--json")
        #expect(try JSONValue.parse(changed.text)["articles"]?.arrayValue?.map { $0["id"] } == ["en:920001"])
        let shown = try JSONValue.parse(try await site.run("show", "en:920001", "--json").text)
        #expect(shown["marks"]?["note"]?.stringValue == "\(Self.secret)!")
        #expect(try bytes(state) == before)
        await site.stop()
    }

    // Invariant 15
    @Test func `nothing that the reader does changes the store, and nothing of it is handed on`() async throws {
        let site = try await PulledSite(["en"])
        #expect(try await site.pull().status == 0)
        let before = try bytes(site.store)
        let exports = ["jsonl", "markdown", "html"]
        var exported: [String: Data] = [:]
        for format in exports { exported[format] = try await export(format, of: site, to: "before") }
        try await marked(site)
        _ = try await site.run("mark", "en:920003", "--save")
        _ = try await site.run("mark", "en:920003", "--unsave")
        for verb in [["show", "en:920001"], ["list", "--unread"], ["list", "--saved"], ["mark", "--list"]] {
            #expect(try await Program.newssync.run(verb + ["--store", site.store]).status == 0)
        }
        #expect(try bytes(site.store) == before)
        #expect(before.range(of: Data(Self.secret.utf8)) == nil)
        for format in exports {
            let after = try await export(format, of: site, to: "after")
            #expect(after == exported[format], "\(format)")
            #expect(after.range(of: Data(Self.secret.utf8)) == nil)
        }
        for format in ["markdown", "html"] {
            let shown = try await site.run("show", "en:920001", "--format", format).text
            #expect(!shown.contains(Self.secret), "\(format)")
        }
        #expect(try await site.run("search", Self.secret).status == 3)
        // Who gets the store gets no mark.
        let other = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: site.store, toPath: other.file("news.sqlite"))
        let handedOn = try await Program.newssync.run(["mark", "--list", "--store", other.file("news.sqlite")])
        #expect(handedOn.status == 3 && handedOn.output.isEmpty)
        #expect(try await site.run("verify").status == 0)
        await site.stop()
    }

    @Test func `an export does not write over the marks`() async throws {
        let store = try ShowStore()
        _ = try await store.run("mark", "en:921001", "--save")
        let state = store.folder.file("news.state.sqlite")
        let before = try bytes(state)
        let result = try await store.run("export", "jsonl", "--to", state)
        #expect(result.status == 1 && result.errorText.contains("your marks"), "\(result.errorText)")
        #expect(try bytes(state) == before)
    }

    /// All bytes that an export writes.
    private func export(_ format: String, of site: PulledSite, to name: String) async throws -> Data {
        let path = site.folder.file("\(name)-\(format)")
        let result = try await site.run("export", format, "--to", path)
        #expect(result.status == 0, "\(result.errorText)")
        if format == "jsonl" { return try bytes(path) }
        let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
        return try names.reduce(into: Data()) { all, name in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
            if !isFolder.boolValue { all += Data(name.utf8) + (try bytes("\(path)/\(name)")) }
        }
    }
}

/// Devices of one reader, by hand: marks of both, killed processes.
@Suite struct MarkDevicesTests {
    @Test func `marks of two devices become one through the library`() async throws {
        let (phone, laptop) = (try ShowStore(), try ShowStore())
        _ = try await phone.run("mark", "en:921001", "--save", "--label", "phone")
        _ = try await laptop.run("mark", "en:921001", "--read", "--label", "laptop")
        _ = try await laptop.run("mark", "en:921002", "--note", "from the laptop")
        let states = [phone, laptop].map { ReaderState(beside: $0.path) { Self.now } }
        #expect(try states[0].merge(from: states[1]).taken == 3)
        #expect(try states[1].merge(from: states[0]).taken == 2)
        let lists = [try await phone.document("mark", "--list"), try await laptop.document("mark", "--list")]
        #expect(lists[0] == lists[1])
        let first = lists[0]["articles"]?.arrayValue?.first
        #expect(first?["marks"]?["labels"] == ["laptop", "phone"] && first?["marks"]?["read"] != .null)
    }

    @Test func `a mark that is killed at any moment is kept whole or not at all`() async throws {
        let store = try ShowStore()
        let keys = ["ar:911001", "en:921001", "en:921002", "es:931001"]
        let seed = Seed.ofThisRun
        var random = SeededRandom(seed: seed, name: "mark")
        let url = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("newssync")
        var killed = 0
        for round in 0..<24 {
            let process = Process()
            process.executableURL = url
            process.arguments = ["mark", "--store", store.path, "--note", "round \(round)"] + keys
            process.environment = ["HOME": store.folder.path]
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            try process.run()
            // Not a wait for something: so many turns of this loop are some moment of its life.
            var turns = Int.random(in: 0...60_000, using: &random)
            while turns > 0, process.isRunning { turns -= 1 }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { killed += 1 }
            let state = ReaderState(beside: store.path) { Self.now }
            let notes = try keys.map { try state.marks(of: ArticleKey($0)).note?.rawValue }
            #expect(Set(notes).count == 1, "NEWSSYNC_SEED=\(seed), round \(round): \(notes)")
            try state.close()
        }
        #expect(killed > 0)
        #expect(try await store.run("mark", "--note", "at last", "en:921001").status == 0)
    }

    private static let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
}
