import NewsSync
import NewsTestSupport
import Testing

@Suite struct HelpTests {
    @Test func `the version is the library's`() async throws {
        for program in [Program.newssync, .lab] {
            let result = try await program.run(["--version"])
            #expect(result.status == 0 && result.text == "\(NewsSyncInfo.version)\n")
        }
    }

    @Test(arguments: [
        "pull", "list", "show", "search", "log", "why", "diff", "mark", "status", "verify", "compact", "reindex",
        "backup", "restore", "config", "link", "sync", "replicas",
    ])
    func `the help of each verb has an example that begins with it`(verb: String) async throws {
        let result = try await Program.newssync.run([verb, "--help"])
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.text.contains("EXAMPLE"))
        #expect(result.text.contains("  newssync \(verb)"))
        #expect(result.text.contains("--store") && result.text.contains("--json"))
        let help = try await Program.newssync.run(["help", verb])
        #expect(help.text == result.text)
    }

    @Test(arguments: [[], ["--help"]]) func `the program says its verbs, examples and exit codes`(
        arguments: [String]
    ) async throws {
        let result = try await Program.newssync.run(arguments)
        #expect(result.status == 0)
        for part in [
            "EXAMPLES", "EXIT STATUS", "pull", "list", "show", "search", "log", "why", "diff", "mark", "status",
            "verify",
        ] {
            #expect(result.text.contains(part), "\(part)")
        }
    }

    @Test func `the other programs have examples too`() async throws {
        #expect(try await Program.lab.run(["fold", "--help"]).text.contains("newssync-lab fold"))
        #expect(try await Program.lab.run(["why", "--help"]).text.contains("newssync-lab why"))
        #expect(try await Program.origin.run(["--help"]).text.contains("newssync-origin --articles"))
    }
}
