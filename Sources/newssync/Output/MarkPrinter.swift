import NewsSync

/// Prints the marks of articles.
struct MarkPrinter {
    let common: StoreOptions
    let store: NewsStore
    let marks: StoreMarks

    /// Prints those of some articles; whether any has some.
    func print(_ keys: [ArticleKey]) throws -> Bool {
        let found = try marks.marks(of: keys)
        try print(keys.map { found[$0] ?? ArticleMarks(article: $0) })
        return !found.isEmpty
    }

    /// Prints those of all articles that have some.
    func printAll() throws {
        let all = try marks.all()
        try print(all)
        if all.isEmpty { throw ExitStatus.nothingFound }
    }

    private func print(_ all: [ArticleMarks]) throws {
        let shown = try ShownMarks(all, in: store)
        if common.json {
            let articles = all.map { own -> JSONValue in
                ["id": .string(own.article.rawValue), "marks": shown.json(of: own.article)]
            }
            return Output.json(["articles": .array(articles)])
        }
        let editions = Dictionary(try store.editions().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for own in all {
            let text = MarkText(edition: own.article.edition.flatMap { editions[$0] }, bidi: common.bidi)
            let summary = text.summary(own, hasChanged: shown.hasChanged(own.article))
            let what = own.isEmpty ? "no marks" : summary.isEmpty ? "a note" : summary
            let line = "\(TerminalText.safe(own.article.rawValue))  \(what)"
            Output.line(Shown.line(line, base: .leftToRight, bidi: common.bidi))
            if let note = own.note { for line in text.note(note) { Output.line(line) } }
        }
    }
}
