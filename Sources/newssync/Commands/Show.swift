import ArgumentParser
import NewsRender
import NewsSync

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints an article, as it is shown now or as it was.",
        discussion: """
            With its tags, coverage, related links, the articles of other editions that tell the same story, and what you
            marked ('newssync mark'; not in Markdown and HTML, which are for handing on). "See also" lists what has the same
            coverage, tags or rare words as the article or a translation of it; as of now, so not with --as-of and the like.

            EXAMPLES
              newssync show ar:1864497 --as-of 2024-05-01T12:00:00Z
              newssync show ar:1864497 --revision @3f9c --format markdown
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, html, json
    }

    @OptionGroup var common: StoreOptions
    @Argument(help: ArgumentHelp("ar:1864497, or an address of the site.", valueName: "id")) var name: String
    @Option(help: "As the site showed it then: a date, a date and time, or 7d, 12h.") var asOf: TimeArgument?
    @Option(help: "As this store would have shown it then.") var knownAt: TimeArgument?
    @Option(help: ArgumentHelp("One revision, as 'newssync log' names it.", valueName: "@3f9c"))
    var revision: RevisionArgument?
    @Option(help: ArgumentHelp("How many articles \"see also\" lists; 0: none.", valueName: "n")) var related = 5
    @Option(help: "How it looks.") var format = Format.text

    func validate() throws {
        if related < 0 { throw ValidationError("--related takes a number from 0 up") }
        let given = [("--as-of", asOf != nil), ("--known-at", knownAt != nil), ("--revision", revision != nil)]
            .filter(\.1).map(\.0)
        if given.count > 1 {
            throw ValidationError("\(given.joined(separator: " and ")) say different things; give one of them")
        }
        if case .time? = revision {
            throw ValidationError("--revision takes the beginning of a revision (@3f9c); --as-of takes a time")
        }
        if common.json, format != .text, format != .json {
            throw ValidationError("--json and --format \(format.rawValue) say different things; give one of them")
        }
    }

    func run() throws {
        let store = try common.open()
        guard let key = try common.article(named: name, in: store) else { throw try Missing.article(name, in: store) }
        let shown: ShownArticle
        do {
            shown = try chosen(key, in: store)
        } catch let missing as NoRevision {
            throw Missing.said(missing)
        }
        try NotKept.check(shown.article)
        if common.json || format == .json {
            let marks = try ShownMarks(of: [key], in: common.marks(of: store), store)
            return Output.json(ArticleJSON.whole(shown.article, around: shown.around, marks: marks?.json(of: key)))
        }
        switch format {
        case .markdown: Output.text(ArticleRenderer(shown.rendered).markdown())
        case .html: Output.text(ArticleRenderer(shown.rendered).document())
        case .text, .json:
            let text = ArticleText(
                article: shown.article, around: shown.around, edition: shown.edition, bidi: common.bidi)
            for line in text.lines { Output.line(line) }
            guard let marks = try ShownMarks(of: [key], in: common.marks(of: store), store) else { return }
            for line in MarkText(edition: shown.edition, bidi: common.bidi).lines(marks, of: key) { Output.line(line) }
        }
    }

    private func chosen(_ key: ArticleKey, in store: NewsStore) throws -> ShownArticle {
        let steps = try DiffSteps(of: key, in: store)
        let (article, step, instant) = try version(key, steps, in: store)
        var shown = ShownArticle(
            article: article, around: try ArticleSurroundings(of: article, in: store, asOf: instant))
        if instant == nil, revision == nil { shown.around.seeAlso = try seeAlso(article.key, shown.around, in: store) }
        shown.edition = try store.editions().first { $0.id == article.edition }
        shown.history = steps.entries
        if let step, step + 1 < steps.entries.count {
            shown.older = (from: steps.entries[step], until: steps.entries[step + 1])
        }
        return shown
    }

    /// What is related to an article and not listed as a link of its page already.
    private func seeAlso(
        _ key: ArticleKey, _ around: ArticleSurroundings, in store: NewsStore
    ) throws -> [RelatedArticle]? {
        guard related > 0 else { return nil }
        let linked = Set((around.related + around.readNext).compactMap(\.article))
        let found = try store.related(to: key, limit: related + linked.count)
        return Array(found.filter { !linked.contains($0.article.key) }.prefix(related))
    }

    /// The article that is asked for; the index of its step where it is one of the past; and the instant at which what
    /// stands around it is shown.
    private func version(
        _ key: ArticleKey, _ steps: DiffSteps, in store: NewsStore
    ) throws -> (Article, step: Int?, Instant?) {
        if let asOf {
            guard let article = try store.article(key, asOf: asOf.instant) else {
                throw NoRevision.tooEarly(asOf.instant, key, first: steps.entries.first?.at)
            }
            return (article, steps.entries.lastIndex { $0.at <= asOf.instant }, asOf.instant)
        }
        if let knownAt {
            guard let article = try store.article(key, knownAt: knownAt.instant) else {
                throw NoRevision.notYetKnown(knownAt.instant, key)
            }
            return (article, nil, knownAt.instant)
        }
        if let revision, case .revision(let prefix) = revision {
            let (hash, step) = try steps.revision(prefix, in: store)
            guard let article = try store.article(key, revision: hash) else {
                throw NoRevision.unknown("@" + prefix, key, known: [])
            }
            return (article, step, step.map { steps.entries[$0].at })
        }
        guard let article = try store.article(key) else { throw try Missing.article(name, in: store) }
        return (article, nil, nil)
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

    /// Says what is missing, and returns the exit status to leave with.
    static func said(_ missing: any Error) -> ExitCode {
        Output.error("newssync: " + TerminalText.safe(String(describing: missing)))
        return ExitStatus.nothingFound
    }
}
