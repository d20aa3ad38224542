import ArgumentParser
import NewsSync

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints an article, as it is shown now or as it was.",
        discussion: "EXAMPLE\n  newssync show ar:1864497 --as-of 2024-05-01T12:00:00Z")

    @OptionGroup var common: StoreOptions
    @Argument(help: ArgumentHelp("ar:1864497, or an address of the site.", valueName: "id")) var name: String
    @Option(help: "As the site showed it then: a date, a date and time, or 7d, 12h.") var asOf: TimeArgument?

    func run() throws {
        let store = try common.open()
        guard let key = try common.article(named: name, in: store) else { throw try Missing.article(name, in: store) }
        let article = try asOf.map { try store.article(key, asOf: $0.instant) } ?? store.article(key)
        guard let article else { throw try Missing.article(name, in: store) }
        if common.json { return Output.json(ArticleJSON.whole(article)) }
        let edition = try store.editions().first { $0.id == article.edition }
        for line in ArticleText(article: article, edition: edition, bidi: common.bidi).lines { Output.line(line) }
    }
}

/// That the store has nothing of a name.
enum Missing {
    /// Says so, and returns the exit status to leave with.
    static func article(_ name: String, in store: NewsStore) throws -> ExitCode {
        let editions = TerminalText.safe(try store.editions().map(\.id.rawValue).joined(separator: ", "))
        Output.error(
            "newssync: the store has no article '\(TerminalText.safe(name))' (its editions: \(editions)); "
                + "'newssync list' and 'newssync search' show what it has")
        return ExitStatus.nothingFound
    }
}
