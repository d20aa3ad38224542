import ArgumentParser
import NewsSync

struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints every revision of an article: when it was shown, what changed, from which source.",
        discussion: """
            Where two states took turns three times or more, as trials of headlines do, one line stands for all those
            changes; --all prints each.

            EXAMPLE
              newssync log ar:1864497
            """)

    @OptionGroup var common: StoreOptions
    @Argument(help: ArgumentHelp("ar:1864497, or an address of the site.", valueName: "id")) var name: String
    @Flag(help: "Show also what only a newer extractor read differently.") var readings = false
    @Flag(help: "Show every step: readings, and each change of variants.") var all = false

    func run() throws {
        let store = try common.open()
        guard let key = try common.article(named: name, in: store) else { throw try Missing.article(name, in: store) }
        let entries = try store.history(of: key).filter { readings || all || !$0.isReading }
        let lines = LogLine.all(of: entries, single: all)
        if common.json {
            Output.json(["id": .string(key.rawValue), "revisions": .array(lines.map(\.json))])
        } else {
            let record = try store.editions().first { $0.id == key.edition }
            let zone = record.flatMap { try? SiteZone(identifier: $0.zone) }
            for line in lines { Output.line(line.text(zone: zone)) }
        }
        if entries.isEmpty { throw ExitStatus.nothingFound }
    }
}
