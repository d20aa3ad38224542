import NewsSync
import NewsTestSupport
import Testing

@Suite struct ConfigurationErrorTests {
    /// A file's text, and what the message has to hold.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var parts: [String]
        var testDescription: String { text.replacing("\n", with: "⏎") }

        init(_ text: String, _ parts: String...) { (self.text, self.parts) = (text, parts) }
    }

    @Test(arguments: [
        Case("jobz: 3", "c.yaml:1:", "'jobz'", "did you mean 'jobs'?"),
        Case("# a\nrevisit:\n  fronts: 3m", "c.yaml:3:", "'revisit.fronts'", "'revisit.front'"),
        Case("revisit: {articles: {shar: 2}}", "c.yaml:1:", "'revisit.articles.share'"),
        Case("limits:\n  timeouts: 3s\n", ":2:", "'limits.timeout'"),
        Case("gardening: yes", ":1:", "no setting 'gardening'", "--example"),
        Case("jobs: many", ":1: jobs must be a number from 1 to 64, not 'many'"),
        Case("\njobs: 65", ":2: jobs must be", "'65'"), Case("jobs: 1.5", "'1.5'"), Case("jobs:", "jobs must be"),
        Case("jobs: [1, 2]", ":1: jobs must be", "not 'a list'"), Case("jobs: {a: 1}", ":1: jobs must be", "keys"),
        Case("revisit: 10m", ":1:", "'revisit' must hold keys", "front"),
        Case("revisit:\n  articles: 4", ":2:", "share, shortest"),
        Case("revisit:\n  front: 10", ":2: revisit.front must be a time from 1m to 365d"),
        Case("revisit: {front: 10 minutes}", "such as 10m"), Case("revisit: {front: 5s}", "from 1m"),
        Case("revisit: {front: 99999999999999999999d}", "must be a time"),
        Case("delay: -1", "milliseconds"), Case("delay: 2h", "from 0 to 1h"),
        Case("limits: {answer_bytes: 1}", "from 256KiB to 256MiB"),
        Case("limits: {answer_bytes: 1XB}", "such as 16MiB"),
        Case("lang: a r1;x", "languages such as ar,en,es"), Case("lang: [ar, ar]", "languages"),
        Case("lang: [ar, [en]]", "languages"), Case("bidi: sideways", "isolates or visual"),
        Case("contact: \"a\\r\\nX-Evil: 1\"", "contact must be"), Case("contact: (me)", "contact must be"),
        Case("store: \"\"", "store must be a path"), Case("jobs: 1\njobs: 2", "jobs", "more than once"),
        Case("jobs: [1", "c.yaml:"), Case("- a\n- b", ":1: it must be keys with values"), Case("just words", "keys"),
        Case("jobs: !!binary 4\nx: *y", "c.yaml"), Case("? [a, b]\n: 1", "a key must be a word"),
    ])
    func `what is wrong is said with its file, line and key`(wrong: Case) throws {
        let error = #expect(throws: ConfigurationError.self) {
            _ = try Configuration(file: try ConfigurationFile(path: "c.yaml", text: wrong.text))
        }
        let message = error?.description ?? ""
        for part in wrong.parts { #expect(message.contains(part), "\(message)") }
        #expect(!message.contains("\n"))
    }

    @Test(arguments: ["", "\n\n", "# only words\n", "---\n", "---\n...\n", "revisit:\nlimits:\n"])
    func `an empty file sets nothing`(text: String) throws {
        let configuration = try Configuration(file: try ConfigurationFile(path: "c.yaml", text: text))
        #expect(Setting.allCases.allSatisfy { configuration[$0].source == .standard })
    }

    @Test func `a small file cannot unfold into a large one`() throws {
        var text = "a0: &a0 {x: 1, y: 2}\n"
        for level in 1...40 {
            text += "a\(level): &a\(level) {l: *a\(level - 1), r: *a\(level - 1)}\n"
        }
        #expect(throws: ConfigurationError.self) { try ConfigurationFile(path: "c.yaml", text: text) }
        let deep = String(repeating: "{a: ", count: 500) + "1" + String(repeating: "}", count: 500)
        #expect(throws: ConfigurationError.self) { try ConfigurationFile(path: "c.yaml", text: deep) }
    }

    @Test func `a weak value that cannot be used is an error also where a stronger one hides it`() throws {
        let file = try ConfigurationFile(path: "c.yaml", text: "jobs: none")
        #expect(throws: ConfigurationError.self) { try Configuration(flags: [.jobs: "4"], file: file) }
    }

    @Test func `a variable and a flag are named as they are written`() throws {
        let variable = #expect(throws: ConfigurationError.self) {
            try Configuration(environment: ["NEWSSYNC_REVISIT_FRONT": "soon"])
        }
        #expect(variable?.description.hasPrefix("NEWSSYNC_REVISIT_FRONT must be a time") == true)
        let flag = #expect(throws: ConfigurationError.self) { try Configuration(flags: [.jobs: "x"]) }
        #expect(flag?.description == "--jobs must be a number from 1 to 64, not 'x'")
    }

    @Test func `profiles, editions and origins that do not exist are said with those that do`() throws {
        let profile = #expect(throws: ConfigurationError.self) {
            try Configuration(flags: [.profile: "gazette"]).profile()
        }
        #expect(profile?.description.contains("there is almayadeen") == true)
        let missing = #expect(throws: ConfigurationError.self) {
            try Configuration(flags: [.profile: "/none/p.yaml"]).profile()
        }
        #expect(missing?.description == "/none/p.yaml: there is no such file")
        let edition = #expect(throws: ConfigurationError.self) {
            try Configuration(environment: ["NEWSSYNC_LANG": "ar,fr"]).editions(of: .alMayadeen())
        }
        #expect(edition?.description.contains("NEWSSYNC_LANG") == true && edition?.description.contains("'fr'") == true)
        let origin = #expect(throws: ConfigurationError.self) {
            let configuration = try Configuration(flags: [.origin: "nowhere"])
            _ = try configuration.pullOptions(.alMayadeen(), editions: [.arabic])
        }
        #expect(origin?.description.hasPrefix("--origin: ") == true)
    }

    @Test(
        arguments: [
            ("0", 0), ("250ms", 250), ("10m", 600_000), ("1h30m", 5_400_000), ("2w", 1_209_600_000),
            ("1d12h", 129_600_000),
        ] as [(String, Int64)])
    func `durations are read, and written so that they read the same`(text: String, milliseconds: Int64) {
        #expect(DurationText.milliseconds(text) == milliseconds)
        #expect(DurationText.milliseconds(DurationText.text(milliseconds)) == milliseconds)
    }

    @Test(arguments: ["", "5", "m", "-1m", "1.5h", "5 m", "5M", "9223372036854775807d", "1h-1m", "٥m"])
    func `what is no duration is none`(text: String) { #expect(DurationText.milliseconds(text) == nil) }

    @Test(
        arguments: [("16MiB", 16_777_216), ("500 kB", 500_000), ("7", 7), ("1gb", 1_000_000_000)] as [(String, Int64)])
    func `sizes are read, and written so that they read the same`(text: String, bytes: Int64) {
        #expect(ByteCountText.bytes(text) == bytes)
        #expect(ByteCountText.bytes(ByteCountText.text(bytes)) == bytes)
    }
}
