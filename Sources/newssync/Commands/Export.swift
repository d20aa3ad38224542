import ArgumentParser
import NewsRender
import NewsSync

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Writes articles for other programs and readers: JSON Lines, Markdown files, a static site, or a feed.",
        discussion: """
            jsonl     one article a line, as 'show --json' prints it; to the standard output without --to
            markdown  a folder with one file an article, by edition and section
            html      a folder with a site to read offline: no scripts, nothing loaded from elsewhere
            atom      one edition's newest articles as a feed (RFC 4287), 100 of them or --entries
            opml      the editions with their feeds and sections, for feed readers

            An export to a folder that holds one of the same format brings it up to date: files that are as they should
            be are left alone, and what is no longer there is removed.

            EXAMPLES
              newssync export html --to ~/news
              newssync export jsonl --lang ar --after 2026-01-01 --to news.jsonl
              newssync export markdown --lang en --section Politics --to politics
              newssync export atom --lang ar --entries 50 --to ar.atom
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, markdown, html, atom, opml }

    @OptionGroup var common: StoreOptions
    @OptionGroup var wanted: EditionOptions
    @OptionGroup var selection: SelectionOptions
    @Argument(help: "What to write.") var format: Format
    @Option(help: ArgumentHelp("Where to: a file for jsonl, atom and opml, else a folder.", valueName: "path"))
    var to: String?
    @Option(help: "How many articles a feed has at the most.") var entries = 100

    func validate() throws {
        if !(1...10_000).contains(entries) { throw ValidationError("--entries takes a number from 1 to 10000") }
        if format == .html || format == .markdown, to == nil {
            throw ValidationError("--to takes the folder to write to")
        }
        if to?.isEmpty == true { throw ValidationError("--to takes a path") }
    }

    func run() throws {
        let store = try common.open()
        let records = try store.editions()
        let names = try common.editions(wanted, in: store)
        for edition in names where !records.contains(where: { $0.id == edition }) {
            throw StoreError.unknownEdition(edition.rawValue, known: records.map(\.id.rawValue))
        }
        let query = selection.query(names, held: records.map(\.id))
        if format == .jsonl { return try writeLines(store, query) }
        let chosen = records.filter { names.isEmpty || names.contains($0.id) }
        if format == .atom || format == .opml { return try writeFeed(store, chosen, query) }
        let editions = try chosen.map { record in
            try EditionExport(store: store, edition: RenderedEdition(record), query: query)
        }
        let count = editions.reduce(0) { $0 + $1.index.entries.count }
        guard count > 0 else { return try nothingFound() }
        let folder = try ExportFolder(to ?? "", format: format.rawValue)
        let progress = ExportProgress(of: count, isShown: Output.isErrorTerminal && !common.json)
        if format == .html {
            try SiteExport(editions: editions, folder: folder, progress: progress.show).write()
        } else {
            try MarkdownExport(editions: editions, folder: folder, progress: progress.show).write()
        }
        try folder.finish()
        progress.end()
        report(count, chosen.map(\.id), folder.tally)
    }

    private func writeLines(_ store: NewsStore, _ query: ListQuery) throws {
        let count = try ArticleLines(store: store).write(query, to: to)
        if count == 0 { return try nothingFound() }
        if to != nil { report(count, query.editions, ExportFolder.Tally(written: 1)) }
    }

    private func writeFeed(_ store: NewsStore, _ chosen: [EditionRecord], _ query: ListQuery) throws {
        let export = FeedExport(store: store)
        let count: Int
        if format == .opml {
            count = try export.writeOutline(chosen, profile: try common.configuration().profile(), to: to)
        } else {
            guard chosen.count == 1, let edition = chosen.first else {
                throw ValidationError("a feed has one edition: say which with --lang")
            }
            count = try export.writeAtom(edition, query, entries: entries, to: to)
        }
        if count == 0 { return try nothingFound() }
        if to != nil { report(count, chosen.map(\.id), ExportFolder.Tally(written: 1)) }
    }

    private func nothingFound() throws {
        Output.error("newssync: the store has no such articles, nothing was written; 'newssync list' shows what it has")
        throw ExitStatus.nothingFound
    }

    private func report(_ count: Int, _ editions: [EditionID], _ tally: ExportFolder.Tally) {
        func number(_ value: Int) -> JSONValue { .number(Double(value)) }
        if common.json {
            return Output.json([
                "format": .string(format.rawValue), "path": .string(to ?? ""), "articles": number(count),
                "editions": .array(editions.map { .string($0.rawValue) }), "written": number(tally.written),
                "unchanged": number(tally.unchanged), "removed": number(tally.removed),
            ])
        }
        Output.line(
            "exported \(count) \(format == .opml ? "editions" : "articles") to \(TerminalText.safe(to ?? "")): \(tally.written) files written, "
                + "\(tally.unchanged) unchanged, \(tally.removed) removed")
    }
}
