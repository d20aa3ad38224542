import ArgumentParser
import NewsSync

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says how the store stands: articles, revisions, last pull, what is due, what failed.",
        discussion: "EXAMPLES\n  newssync status --json\n  newssync status --sizes")

    @OptionGroup var common: StoreOptions
    @Flag(help: "Say also what the bytes are for, and what 'compact' would free.") var sizes = false

    func run() throws {
        let store = try common.open()
        let status = try store.status()
        let report = sizes ? SizesReport(sizes: try store.sizes(at: Instant.now())) : nil
        if common.json { return Output.json(json(status, report)) }
        Output.line("\(TerminalText.safe(status.path))  \(Shown.size(status.bytes))  schema \(status.schema)")
        for line in report?.lines ?? [] { Output.line(line) }
        for edition in status.editions {
            Output.line(
                "\(TerminalText.safe(edition.edition.id.rawValue))  \(edition.live) articles, \(edition.gone) retracted, \(edition.revisions) revisions, "
                    + "newest \(edition.newest?.rfc3339 ?? "none")")
            Output.line(
                "    last pull \(edition.lastPull?.rfc3339 ?? "never"), next due \(edition.nextDue?.rfc3339 ?? "never"), "
                    + "\(edition.waiting) waiting, \(edition.failures) failed, \(edition.indexLag) changes not indexed")
            if edition.failures > 0 {
                Output.line(
                    "    tried again: next at \(edition.nextRetry?.rfc3339 ?? "the next hint of a sitemap")"
                        + (edition.commonFailure.map { ", mostly (\($0.count)): \(Shown.field($0.error))" } ?? ""))
            }
            for failure in edition.failureSamples {
                Output.line("    failed: \(Shown.field(failure.url)): \(Shown.field(failure.error))")
            }
        }
    }

    private func json(_ status: StoreStatus, _ sizes: SizesReport?) -> JSONValue {
        func number(_ value: Int) -> JSONValue { .number(Double(value)) }
        return [
            "path": .string(status.path), "bytes": .number(Double(status.bytes)), "schema": number(status.schema),
            "store": .string(status.identity.store), "log": .string(status.identity.log),
            "replica": .string(status.identity.replica.rawValue), "sizes": sizes?.json ?? .null,
            "editions": .array(
                status.editions.map { edition in
                    [
                        "edition": .string(edition.edition.id.rawValue), "language": .string(edition.edition.language),
                        "direction": .string(edition.edition.direction), "site": .string(edition.edition.site),
                        "articles": number(edition.live), "gone": number(edition.gone),
                        "revisions": number(edition.revisions), "newest": ArticleJSON.instant(edition.newest),
                        "last_pull": ArticleJSON.instant(edition.lastPull),
                        "next_due": ArticleJSON.instant(edition.nextDue),
                        "waiting": number(edition.waiting), "failed": number(edition.failures),
                        "next_retry": ArticleJSON.instant(edition.nextRetry),
                        "common_failure": edition.commonFailure.map { common in
                            ["error": .string(common.error), "count": number(common.count)]
                        } ?? .null,
                        "index_lag": number(edition.indexLag),
                        "failures": .array(
                            edition.failureSamples.map { ["url": .string($0.url), "error": .string($0.error)] }),
                    ]
                }),
        ]
    }
}
