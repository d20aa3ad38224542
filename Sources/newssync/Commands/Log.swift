import ArgumentParser
import NewsSync

struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints every revision of an article: when it was shown, what changed, from which source.",
        discussion: "EXAMPLE\n  newssync log ar:1864497")

    @OptionGroup var common: StoreOptions
    @Argument(help: ArgumentHelp("ar:1864497, or an address of the site.", valueName: "id")) var name: String
    @Flag(help: "Show also what only a newer extractor read differently.") var readings = false

    func run() throws {
        let store = try common.open()
        guard let key = try common.article(named: name, in: store) else { throw try Missing.article(name, in: store) }
        let entries = try store.history(of: key).filter { readings || !$0.isReading }
        if common.json {
            Output.json(["id": .string(key.rawValue), "revisions": .array(entries.map(json))])
        } else {
            let record = try store.editions().first { $0.id == key.edition }
            let zone = record.flatMap { try? SiteZone(identifier: $0.zone) }
            for entry in entries { Output.line(line(for: entry, zone: zone)) }
        }
        if entries.isEmpty { throw ExitStatus.nothingFound }
    }

    private func line(for entry: LogEntry, zone: SiteZone?) -> String {
        var parts = ["@\(entry.revision?.hex.prefix(12) ?? "")", Shown.time(entry.at, zone)]
        if entry.status == .gone { parts.append("retracted") }
        if let modified = entry.modified { parts.append("dated \(Shown.time(modified, zone))") }
        if let verified = entry.verified { parts.append("verified \(Shown.time(verified, zone))") }
        if let kind = entry.kind { parts.append(kind.rawValue) }
        parts.append("changed: " + entry.changed.map { TerminalText.safe($0.rawValue) }.joined(separator: ", "))
        return parts.joined(separator: "  ")
    }

    private func json(_ entry: LogEntry) -> JSONValue {
        [
            "revision": ArticleJSON.text(entry.revision?.hex), "at": ArticleJSON.instant(entry.at),
            "status": .string(entry.status.rawValue), "published": ArticleJSON.instant(entry.published),
            "modified": ArticleJSON.instant(entry.modified), "verified": ArticleJSON.instant(entry.verified),
            "kind": ArticleJSON.text(entry.kind?.rawValue), "origin": ArticleJSON.text(entry.origin),
            "changed": .array(entry.changed.map { .string($0.rawValue) }), "reading": .bool(entry.isReading),
        ]
    }
}
