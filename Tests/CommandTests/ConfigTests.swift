import Foundation
import NewsSchema
import NewsSync
import NewsTestSupport
import Testing

@Suite struct ConfigTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("config.yaml") }

    init() throws { folder = try TemporaryFolder() }

    private func write(_ text: String, to name: String = "config.yaml") throws {
        let url = URL(fileURLWithPath: folder.file(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// The settings that `config --json` prints, by their keys.
    private func settings(
        _ arguments: [String], _ environment: [String: String] = [:]
    ) async throws -> [String: JSONValue] {
        let result = try await Program.newssync.run(["config", "--json"] + arguments, environment: environment)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errorText)")
        let document = try JSONValue.parse(result.text)
        let checker = try SchemaChecker(schema: JSONValue.parse(OutputSchema.config.json))
        #expect(checker.violations(in: document) == [])
        for bent in BentDocuments.all(of: document) where !bent.how.hasPrefix("value") {
            #expect(!checker.violations(in: bent.document).isEmpty, "\(bent.how) is let pass")
        }
        let list = document["settings"]?.arrayValue ?? []
        #expect(list.compactMap { $0["key"]?.stringValue } == Setting.allCases.map(\.rawValue))
        return Dictionary(uniqueKeysWithValues: list.map { ($0["key"]?.stringValue ?? "", $0) })
    }

    @Test func `each value says where it comes from`() async throws {
        try write("# mine\njobs: 2\ndelay: 1s\nlang: [ar, en]\nrevisit:\n  front: 5m\n")
        let found = try await settings(
            ["--config", path, "--lang", "es"], ["NEWSSYNC_JOBS": "3", "NEWSSYNC_LIMITS_TIMEOUT": "30s"])
        func check(_ key: String, _ value: JSONValue, _ source: String, _ place: String?) {
            #expect(found[key]?["value"] == value, "\(key)")
            #expect(found[key]?["source"]?.stringValue == source, "\(key)")
            #expect(found[key]?["place"] == place.map(JSONValue.string) ?? .null, "\(key)")
        }
        check("jobs", 3, "environment", "NEWSSYNC_JOBS")
        check("delay", 1000, "file", "\(path):3")
        check("lang", ["es"], "flag", "--lang")
        check("revisit.front", 300_000, "file", "\(path):6")
        check("limits.timeout", 30_000, "environment", "NEWSSYNC_LIMITS_TIMEOUT")
        check("limits.answer_bytes", 16_777_216, "default", nil)
        check("origin", .null, "default", nil)
        #expect(found["revisit.front"]?["text"] == "5m" && found["revisit.front"]?["unit"] == "ms")
    }

    @Test func `the same as text, a line for each setting`() async throws {
        try write("jobs: 2\n")
        let result = try await Program.newssync.run(
            ["config", "--config", path, "--delay", "20"],
            environment: ["NEWSSYNC_BIDI": "visual", "NEWSSYNC_JOB": "1"])
        #expect(result.status == 0)
        #expect(result.lines.count == Setting.allCases.count + 1)
        func line(_ key: String) -> String { result.lines.first { $0.hasPrefix(key + " ") } ?? "" }
        #expect(line("jobs").contains("2") && line("jobs").contains("[file") && line("jobs").contains("\(path):1"))
        #expect(line("delay").contains("20ms") && line("delay").contains("[flag"))
        #expect(line("bidi").contains("visual") && line("bidi").contains("NEWSSYNC_BIDI"))
        #expect(line("contact").contains("[default]"))
        #expect(result.errorText.contains("NEWSSYNC_JOB is no setting; did you mean NEWSSYNC_JOBS?"))
    }

    @Test func `the file is looked for at --config, NEWSSYNC_CONFIG, XDG_CONFIG_HOME and the home's .config`()
        async throws
    {
        try write("jobs: 1", to: "flag.yaml")
        try write("jobs: 2", to: "variable.yaml")
        try write("jobs: 3", to: "xdg/newssync/config.yaml")
        try write("jobs: 4", to: "home/.config/newssync/config.yaml")
        var environment = ["HOME": folder.file("home")]
        func jobs(_ arguments: [String] = []) async throws -> JSONValue? {
            try await settings(arguments, environment)["jobs"]?["value"]
        }
        #expect(try await jobs() == 4)
        environment["XDG_CONFIG_HOME"] = folder.file("xdg")
        #expect(try await jobs() == 3)
        environment["NEWSSYNC_CONFIG"] = folder.file("variable.yaml")
        #expect(try await jobs() == 2)
        #expect(try await jobs(["--config", folder.file("flag.yaml")]) == 1)
        #expect(try await jobs(["--config", "/dev/null"]) == 8)
    }

    @Test(arguments: [
        ["list"], ["status"], ["verify"], ["show", "ar:1"], ["log", "ar:1"], ["search", "x"], ["pull"], ["config"],
    ])
    func `a configuration that is wrong stops every verb with 2 and the line`(verb: [String]) async throws {
        let site = try await PulledSite.shared.value
        try write("lang: en\njobz: 3\n")
        let result = try await Program.newssync.run(verb + ["--store", site.store, "--config", path])
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(result.errorText == "newssync: \(path):2: there is no setting 'jobz'; did you mean 'jobs'?\n")
        let missing = try await Program.newssync.run(verb + ["--store", site.store, "--config", "/none.yaml"])
        #expect(missing.status == 2 && missing.errorText.contains("/none.yaml: there is no such file"))
    }

    @Test func `help and version need no configuration`() async throws {
        let environment = ["NEWSSYNC_CONFIG": "/none.yaml"]
        for arguments in [["--version"], ["--help"], ["list", "--help"], ["help", "pull"], ["config", "--help"]] {
            let result = try await Program.newssync.run(arguments, environment: environment)
            #expect(result.status == 0, "\(arguments): \(result.errorText)")
        }
    }

    @Test func `store, editions and direction of a file hold for reading verbs`() async throws {
        let site = try await PulledSite.shared.value
        try write("store: \(site.store)\nlang: en\nbidi: visual\n")
        let listed = try await Program.newssync.run(["list", "--config", path])
        #expect(listed.status == 0 && listed.lines.allSatisfy { $0.contains("en:") })
        let all = try await Program.newssync.run(["list", "--config", path, "--lang", "all", "--limit", "100"])
        #expect(all.lines.count == 36)
        let searched = try await Program.newssync.run(["search", "harbour", "--config", path])
        #expect(searched.status == 0)
        try write("store: \(site.store)\nlang: [en, fr]\n")
        #expect(try await Program.newssync.run(["list", "--config", path]).status == 0)
        try write("store: \(site.store)\nlang: fr\n")
        #expect(try await Program.newssync.run(["list", "--config", path]).status == 2)
    }

    @Test func `a profile of one's own is used to pull and to resolve addresses`() async throws {
        let site = try await PulledSite(["en"])
        let hosts = Profile.alMayadeenYAML.replacing(
            "host: english.almayadeen.net, aliases: []",
            with: "host: english.press.example, aliases: [english.almayadeen.net]")
        try write(hosts, to: "press.yaml")
        try write("profile: press.yaml\nstore: own.sqlite\nlang: en\norigin: \(site.originOption)\n")
        let pulled = try await Program.newssync.run(["pull", "--config", path])
        #expect(pulled.status == 0, "\(pulled.text)\(pulled.errorText)")
        let status = try await Program.newssync.run(["status", "--json", "--config", path])
        #expect(status.text.contains("https://english.press.example"))
        #expect(FileManager.default.fileExists(atPath: folder.file("own.sqlite")))
        let post = try #require(site.origins["en"]?.site.posts["920003"]).path
        let shown = try await Program.newssync.run(["show", "http://english.press.example" + post, "--config", path])
        #expect(shown.status == 0, "\(shown.errorText)")
        let other = try await Program.newssync.run(
            ["show", "http://english.press.example" + post, "--config", path, "--profile", "almayadeen"])
        #expect(other.status == 3)
        await site.stop()
    }

    @Test func `a profile whose hosts are not those of the sitemaps brings nothing, and says so`() async throws {
        let site = try await PulledSite(["en"])
        try write(
            Profile.alMayadeenYAML.replacing("english.almayadeen.net", with: "english.press.example"), to: "press.yaml")
        let pulled = try await site.pull("--profile", folder.file("press.yaml"))
        #expect(pulled.status == 4)
        #expect(pulled.errorText.contains("none of this edition"), "\(pulled.errorText)")
        await site.stop()
    }

    @Test func `the example is a file that changes nothing`() async throws {
        let result = try await Program.newssync.run(["config", "--example"])
        #expect(result.status == 0 && result.text == ConfigurationExample.text)
        try write(result.text)
        let found = try await settings(["--config", path])
        #expect(found.values.allSatisfy { $0["source"] == "default" })
    }
}
