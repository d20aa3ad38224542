import ArgumentParser
import NewsSync

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists articles, the newest first; or a list that the site shows beside them.",
        discussion: """
            Names (of sections, tags, authors …) are the same however they are typed: case, marks, hamza and white space make
            no difference. A section takes in those below it; a path (/news/politics) serves as its name.

            --part prints a list of the site itself, as it is or as it was: \(PartOptions.words).

            EXAMPLES
              newssync list --lang ar --limit 10 --after 2026-01-01
              newssync list --lang en --section Politics --tag harbour
              newssync list --lang es --sort title --limit 100
              newssync list --translations missing:es
              newssync list --unread --lang ar --after 7d
              newssync list --changed-since-read --label "for Sunday"
              newssync list --part breaking --lang en --as-of 2026-03-30T18:00:00Z
              newssync list --part related --of en:921003
            """)

    @OptionGroup var common: StoreOptions
    @OptionGroup var wanted: EditionOptions
    @Option(help: "How many at the most.") var limit = 20
    @Option(help: "Only articles published at or after this: a date, a date and time, or 7d, 12h.") var after:
        TimeArgument?
    @Option(help: "Only articles published before this.") var before: TimeArgument?
    @Option(help: "What to sort by; names by the rules of --locale or of the edition.") var sort = ListOrder.published
    @Flag(help: "List retracted articles too.") var gone = false
    @OptionGroup(title: "FILTERS") var filters: ListFilterOptions
    @OptionGroup(title: "YOUR MARKS") var marks: MarkFilterOptions
    @Option(help: "The articles as the site showed them then; with --part, the list.") var asOf: TimeArgument?
    @OptionGroup(title: "LISTS OF THE SITE") var parts: PartOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1 up") }
        guard parts.part != nil else { return }
        let sorted = sort == .published ? [] : ["--sort"]
        let times = [after, before].compactMap { $0 }.map { _ in "--after or --before" }
        let others = sorted + filters.given + marks.given + times
        if let first = others.first {
            throw ValidationError("--part prints a list of the site; \(first) is for articles")
        }
        if asOf != nil, parts.history { throw ValidationError("--history prints all times; leave --as-of out") }
    }

    func run() throws {
        let store = try common.open()
        let editions = try common.editions(wanted, in: store)
        if let part = parts.part {
            let request = PartRequest(
                name: part, editions: editions, of: parts.of, asOf: asOf?.instant, history: parts.history)
            return try PartPrinter(request: request, common: common, store: store).run()
        }
        var query = ListQuery()
        (query.editions, query.limit, query.includesGone) = (editions, limit, gone)
        (query.after, query.before, query.asOf) = (after?.instant, before?.instant, asOf?.instant)
        (query.order, query.locale) = (sort, ReaderLocale.inForce)
        let held = try store.editions().map(\.id)
        filters.apply(to: &query, held: held)
        query.media = try common.media(query.media)
        let own = try common.marks(of: store)
        try query.keep(to: marks.selection, of: own)
        let articles = try store.list(query)
        if common.json {
            let shown = try ShownMarks(of: articles.map(\.key), in: own, nil)
            Output.json(["articles": .array(articles.map { .object(ArticleJSON.head($0, marks: shown)) })])
        } else {
            let lines = try HeadLines(store: store, bidi: common.bidi)
            for article in articles { Output.line(lines.line(for: article)) }
        }
        if articles.isEmpty {
            let used = marks.label.isEmpty ? [] : try own.state.labels().map(\.label)
            let labels = KnownNames.unknown(marks.label, used: used)
            for unknown in try labels + KnownNames(store: store, query: query).unknown() {
                Output.error("newssync: " + TerminalText.safe(unknown))
            }
            throw ExitStatus.nothingFound
        }
    }
}

extension ListOrder: ExpressibleByArgument {}

/// What `list` may be kept to.
struct ListFilterOptions: ParsableArguments {
    @Option(help: "A section's name or path.") var section: String?
    @Option(help: "A region.") var region: String?
    @Option(help: "A coverage.") var coverage: String?
    @Option(help: "An author.") var author: String?
    @Option(help: "A tag.") var tag: String?
    @Option(
        help: ArgumentHelp(
            "A media kind, such as video, podcast, infographic, or its name as published. May be given more than once.",
            valueName: "kind"))
    var media: [String] = []
    @Option(help: "Only articles first seen, dated or changed at or after this.") var changedSince: TimeArgument?
    @Option(
        help: ArgumentHelp("missing, or missing:es: not told in every edition, or not in these.", valueName: "which"))
    var translations: MissingTranslations?

    /// The options that were given.
    var given: [String] {
        [
            ("--section", section != nil), ("--region", region != nil), ("--coverage", coverage != nil),
            ("--author", author != nil), ("--tag", tag != nil), ("--media", !media.isEmpty),
            ("--changed-since", changedSince != nil), ("--translations", translations != nil),
        ].filter(\.1).map(\.0)
    }

    /// - Parameter held: the editions of the store.
    func apply(to query: inout ListQuery, held: [EditionID]) {
        (query.section, query.region, query.coverage) = (section, region, coverage)
        (query.author, query.tag, query.media) = (author, tag, media)
        query.changedSince = changedSince?.instant
        guard let translations else { return }
        query.missingTranslation = translations.editions.isEmpty ? held : translations.editions
    }
}

/// `missing`, or `missing:es,ar`.
struct MissingTranslations: ExpressibleByArgument {
    /// Empty: every edition of the store.
    let editions: [EditionID]

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.first == "missing" else { return nil }
        guard parts.count == 2 else {
            editions = []
            return
        }
        editions = parts[1].split(separator: ",").map { EditionID(String($0.filter { !$0.isWhitespace })) }
        let areNames = editions.allSatisfy { $0.rawValue.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } }
        if editions.isEmpty || !areNames { return nil }
    }
}

/// Which list of the site.
struct PartOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A list of the site instead of articles (above).", valueName: "name"))
    var part: PartArgument?
    @Option(
        help: ArgumentHelp(
            "Whose list: an article, a page's address, or a coverage's or author's name.", valueName: "id"))
    var of: String?
    @Flag(help: "Print every content that the list had, and when.") var history = false

    func validate() throws {
        if part == nil, of != nil || history { throw ValidationError("--of and --history go with --part") }
        if let part, PartArgument.ofArticles.contains(part.name), of == nil {
            throw ValidationError("--part \(part.name) is an article's: name the article with --of")
        }
    }

    /// The names of all lists, for the help.
    static var words: String { PartArgument.names.map(\.rawValue).joined(separator: ", ") }
}

/// The name of a list.
struct PartArgument: ExpressibleByArgument {
    let name: PartName

    static let names: [PartName] = [
        .breaking, .mostRead, .readNext, .inFive, .live, .sections, .regions, .coverages, .coverage, .authors, .author,
        .section, .editions, .pages, .apps, .related, .alternates,
    ]
    /// Those that only articles have.
    static let ofArticles: [PartName] = [.related, .alternates]
    /// Those that pages have of their own.
    static let ofPages: [PartName] = [.coverage, .author, .section]

    init?(argument: String) {
        guard Self.names.contains(PartName(argument)) else { return nil }
        name = PartName(argument)
    }

    static var allValueStrings: [String] { names.map(\.rawValue) }
}
