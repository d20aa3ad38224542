import ArgumentParser
import NewsSync

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Checks the store: the file, the search indexes, every payload against its hash, the view against the rows.",
        discussion: """
            --digest prints a digest for each edition and one for all, equal for stores that hold the same rows.

            --root prints SIZE:HASH, which stands for all that the store ever said of its articles. Who keeps it can ask
            later with --against whether the store still holds all of that, unaltered.

            EXAMPLES
              newssync verify
              newssync verify --digest
              newssync verify --root
              newssync verify --against 24810:5dc9…
            """)

    @OptionGroup var common: StoreOptions
    @Flag(help: "Print digests of what the store holds.") var digest = false
    @Flag(help: "Print the root of the change log, computed from what is stored.") var root = false
    @Option(
        help: ArgumentHelp(
            "Say whether the store still holds what it held when --root printed this.", valueName: "size:hash"))
    var against: LogRoot?

    func validate() throws {
        if [root, against != nil, digest].count(where: { $0 }) > 1 {
            throw ValidationError("give one of --root, --against and --digest")
        }
    }

    func run() throws {
        if digest { return try DigestReport.run(common) }
        if root || against != nil { return try prove() }
        let path = try common.path
        let checks = try NewsStore.verify(at: path)
        let isSound = checks.allSatisfy(\.problems.isEmpty)
        if common.json {
            Output.json(["sound": .bool(isSound), "checks": .array(checks.map(json))])
        } else {
            for check in checks {
                let missing = check.notKept == 0 ? "" : ", \(check.notKept) not kept"
                Output.line(
                    "\(check.problems.isEmpty ? "ok  " : "BAD ") \(check.name)  \(check.checked) checked\(missing)")
                for problem in check.problems { Output.line("      \(Shown.field(problem))") }
            }
        }
        guard isSound else {
            Output.error(
                "newssync: \(TerminalText.safe(path)) is not sound; it was not changed: restore it from a backup, or move it away and pull again"
            )
            throw ExitStatus.failed
        }
    }

    private func json(_ check: VerifyCheck) -> JSONValue {
        [
            "name": .string(check.name), "checked": .number(Double(check.checked)),
            "not_kept": .number(Double(check.notKept)), "problems": .array(check.problems.map(JSONValue.string)),
        ]
    }

    private func prove() throws {
        let report = ProofReport(proof: try common.open().proveLog(at: against?.size), against: against)
        if common.json {
            Output.json(report.json)
        } else {
            report.lines.forEach(Output.line)
            if let note = report.note { Output.error(note) }
        }
        if let complaint = report.complaint {
            Output.error("newssync: " + complaint)
            throw ExitStatus.failed
        }
    }
}

extension LogRoot: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
