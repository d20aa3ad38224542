import ArgumentParser
import NewsSync

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Checks the store: the file, the search indexes, every payload against its hash, the view against the rows.",
        discussion: "EXAMPLE\n  newssync verify")

    @OptionGroup var common: StoreOptions

    func run() throws {
        let path = try common.path
        let checks = try NewsStore.verify(at: path)
        let isSound = checks.allSatisfy(\.problems.isEmpty)
        if common.json {
            Output.json([
                "sound": .bool(isSound),
                "checks": .array(
                    checks.map { check in
                        [
                            "name": .string(check.name), "checked": .number(Double(check.checked)),
                            "problems": .array(check.problems.map(JSONValue.string)),
                        ]
                    }),
            ])
        } else {
            for check in checks {
                Output.line("\(check.problems.isEmpty ? "ok  " : "BAD ") \(check.name)  \(check.checked) checked")
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
}
