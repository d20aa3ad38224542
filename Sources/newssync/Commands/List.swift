import ArgumentParser
import NewsSync

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists articles, the newest first.",
        discussion: "EXAMPLE\n  newssync list --lang ar --limit 10 --after 2026-01-01")

    @OptionGroup var common: StoreOptions
    @OptionGroup var wanted: EditionOptions
    @Option(help: "How many at the most.") var limit = 20
    @Option(help: "Only articles published at or after this: a date, a date and time, or 7d, 12h.") var after:
        TimeArgument?
    @Option(help: "Only articles published before this.") var before: TimeArgument?
    @Flag(help: "List retracted articles too.") var gone = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1 up") }
    }

    func run() throws {
        let store = try common.open()
        var query = ListQuery()
        (query.editions, query.limit, query.includesGone) = (try common.editions(wanted, in: store), limit, gone)
        (query.after, query.before) = (after?.instant, before?.instant)
        let articles = try store.list(query)
        if common.json {
            Output.json(["articles": .array(articles.map { .object(ArticleJSON.head($0)) })])
        } else {
            let lines = try HeadLines(store: store, bidi: common.bidi)
            for article in articles { Output.line(lines.line(for: article)) }
        }
        if articles.isEmpty { throw ExitStatus.nothingFound }
    }
}

/// Articles as lines of a list.
struct HeadLines {
    private let editions: [EditionID: EditionRecord]
    private let zones: [String: SiteZone]
    private let bidi: BidiOutput

    init(store: NewsStore, bidi: BidiOutput) throws {
        let records = try store.editions()
        editions = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        zones = Dictionary(
            records.compactMap { record in (try? SiteZone(identifier: record.zone)).map { (record.zone, $0) } },
            uniquingKeysWith: { first, _ in first })
        self.bidi = bidi
    }

    /// Date, id, title; each field isolated.
    func line(for article: Article) -> String {
        let edition = editions[article.edition]
        let direction = direction(of: article)
        let date = Shown.time(article.published, edition.flatMap { zones[$0.zone] })
        let mark = article.status == .gone ? " [retracted]" : ""
        let text =
            "\(date)  \(TerminalText.safe(article.key.rawValue))\(mark)  \(Shown.field(article.title, BaseDirection(of: article.title, neutral: direction)))"
        return Shown.line(text, base: .leftToRight, bidi: bidi)
    }

    func direction(of article: Article) -> BaseDirection {
        editions[article.edition].flatMap { BaseDirection(rawValue: $0.direction) } ?? .leftToRight
    }
}
