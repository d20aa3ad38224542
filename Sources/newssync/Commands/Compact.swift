import ArgumentParser
import NewsSync

struct Compact: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compresses superseded texts, drops those that a policy does not keep, and gives the space back.",
        discussion: """
            Policies: keep (drops nothing), newest:N (of each kind of source, the newest N versions of an article), days:N
            (what was superseded less than N days ago). What is shown, what was marked as read or saved, and what stands
            for when each version was there always stays.

            EXAMPLES
              newssync compact
              newssync compact --policy days:365 --dry-run
            """)

    @OptionGroup var common: StoreOptions
    @Option(help: ArgumentHelp("Which superseded texts stay: keep, newest:N or days:N.", valueName: "policy"))
    var policy = RetentionPolicy.keep
    @Flag(help: "Change nothing, only say what would be done.") var dryRun = false

    func run() throws {
        let store = try common.open()
        let pins = try common.marks(of: store).pins()
        let report = try store.compact(policy, pins: pins, at: Instant.now(), dryRun: dryRun)
        try store.close()
        if common.json {
            func number(_ value: Int) -> JSONValue { .number(Double(value)) }
            return Output.json([
                "policy": .string(policy.description), "dry_run": .bool(dryRun), "articles": number(report.articles),
                "packed": number(report.packed), "dropped": number(report.dropped), "freed": number(report.freed),
                "bytes_before": number(Int(report.before)), "bytes_after": number(Int(report.after)),
            ])
        }
        let would = dryRun ? "would be " : ""
        Output.line(
            "\(report.packed) texts \(would)compressed, \(report.dropped) \(would)dropped, "
                + "\(Shown.size(Int64(report.freed))) of payload \(would)freed")
        if !dryRun { Output.line("\(Shown.size(report.before)) before, \(Shown.size(report.after)) now") }
    }
}

extension RetentionPolicy: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
    public var defaultValueDescription: String { description }
}
