import ArgumentParser
import NewsSync

struct Mark: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Notes what you read, saved, labelled or thought; says what is noted.",
        discussion: """
            Marks are yours: they stand in a file of their own beside the store (news.state.sqlite), which no pull changes and
            no export reads. Without an option the marks of the articles are printed. 'newssync list' takes --unread, --read,
            --saved, --label and --changed-since-read.

            EXAMPLES
              newssync mark ar:1864497 en:921001 --read
              newssync mark ar:1864497 --save --label "for Sunday" --note "ask Nora"
              newssync mark ar:1864497 --unlabel "for Sunday" --no-note
              newssync mark --list
            """)

    @OptionGroup var common: StoreOptions
    @Argument(help: ArgumentHelp("ar:1864497, or addresses of the site.", valueName: "id")) var names: [String] = []
    @OptionGroup(title: "MARKS") var options: MarkOptions
    @Flag(help: "Print the marks of all articles.") var list = false
    @Flag(help: "Print the labels in use.") var labels = false

    func validate() throws {
        if list || labels {
            if list, labels { throw ValidationError("--list and --labels print different things; give one of them") }
            if !names.isEmpty || options.isMarking {
                throw ValidationError("\(list ? "--list" : "--labels") stands alone: it marks nothing")
            }
        } else if names.isEmpty {
            throw ValidationError("name an article, such as ar:1864497; --list prints all marks")
        }
        if options.revision != nil, names.count > 1 {
            throw ValidationError("--revision is one article's; name that one alone")
        }
    }

    func run() throws {
        let store = try common.open()
        let marks = try common.marks(of: store)
        if labels { return try printLabels(of: marks.state) }
        if list { return try MarkPrinter(common: common, store: store, marks: marks).printAll() }
        let keys = try names.map { name in
            guard let key = try common.article(named: name, in: store) else {
                throw try Missing.article(name, in: store)
            }
            return key
        }
        if options.isMarking {
            let (note, now) = (try options.readNote(), Instant.now())
            try marks.mark(
                try keys.flatMap { key in
                    let revision = try revision(of: key, in: store)
                    return options.values(at: revision, note: note, now: now).map { (key, $0) }
                })
        }
        let isFound = try MarkPrinter(common: common, store: store, marks: marks).print(keys)
        if !isFound, !options.isMarking { throw ExitStatus.nothingFound }
    }

    /// The revision that `--read` and `--save` mean: the one that is named, else the shown one.
    private func revision(of key: ArticleKey, in store: NewsStore) throws -> ContentHash? {
        guard options.read || options.save else { return nil }
        if case .revision(let prefix)? = options.revision {
            do {
                return ContentHash(hex: try DiffSteps(of: key, in: store).revision(prefix, in: store).hash)
            } catch let missing as NoRevision {
                throw Missing.said(missing)
            }
        }
        let shown = try store.article(key)?.revision
        if options.read, shown == nil {
            Output.error("newssync: the store has no text of \(TerminalText.safe(key.rawValue)) that could be read")
            throw ExitStatus.nothingFound
        }
        return shown
    }

    private func printLabels(of state: ReaderState) throws {
        let labels = try state.labels()
        if common.json {
            Output.json([
                "labels": .array(
                    labels.map { ["label": .string($0.label.rawValue), "articles": .number(Double($0.articles))] })
            ])
        } else {
            for count in labels { Output.line("\(count.articles)  \(Shown.field(count.label.rawValue))") }
        }
        if labels.isEmpty { throw ExitStatus.nothingFound }
    }
}
