import ArgumentParser
import NewsSync

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds the articles that hold all words of a query, the best first.",
        discussion: """
            Spelling does not matter: with or without hamza, tashkeel, accents, in Arabic-Indic digits or others, and words
            are found in their other forms. Words in quotation marks must stand together.

            EXAMPLE
              newssync search 'الاقتصاد "الطاقة المتجددة"' --lang ar
            """)

    @OptionGroup var common: StoreOptions
    @OptionGroup var wanted: EditionOptions
    @Option(help: "How many at the most.") var limit = 10
    @Argument(help: "Words, and \"phrases\".") var query: [String]

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1 up") }
        if query.joined().allSatisfy(\.isWhitespace) { throw ValidationError("say what to search for") }
    }

    func run() throws {
        let store = try common.open()
        let text = query.joined(separator: " ")
        let hits = try store.search(text, in: try common.editions(wanted, in: store), limit: limit)
        let snippets = try HitSnippets(store: store, query: text)
        if common.json {
            Output.json([
                "query": .string(text),
                "hits": .array(
                    hits.map { hit in
                        var members = ArticleJSON.head(hit.article)
                        members["score"] = .number(hit.score)
                        members["snippet"] = .string(snippets.snippet(for: hit.article).text)
                        return .object(members)
                    }),
            ])
        } else {
            let lines = try HeadLines(store: store, bidi: common.bidi)
            for (index, hit) in hits.enumerated() {
                Output.line("\(index + 1). " + lines.line(for: hit.article))
                let direction = lines.direction(of: hit.article)
                let snippet = Shown.field(snippets.marked(for: hit.article), direction)
                Output.line("   " + Shown.line(snippet, base: direction, bidi: common.bidi))
            }
        }
        if hits.isEmpty { throw ExitStatus.nothingFound }
    }
}

/// Why each hit was found.
struct HitSnippets {
    private let query: String
    private let analyzers: [EditionID: Analyzer]

    init(store: NewsStore, query: String) throws {
        self.query = query
        analyzers = Dictionary(
            try store.editions().map { ($0.id, Analyzer(language: $0.language)) },
            uniquingKeysWith: { first, _ in first })
    }

    func snippet(for article: Article) -> Snippet {
        let analyzer = analyzers[article.edition] ?? Analyzer(language: "und")
        let body = article.fields[.body].map(BodyText.plain) ?? ""
        let terms = SearchQuery.parse(query, analyzer: analyzer).terms
        return Snippet.make(text: body.isEmpty ? article.lede : body, terms: terms, analyzer: analyzer)
    }

    /// The snippet with what matched between brackets.
    func marked(for article: Article) -> String {
        let snippet = snippet(for: article)
        var text = snippet.text
        for range in snippet.matchRanges.reversed() {
            text.replaceSubrange(range, with: "[\(text[range])]")
        }
        return text
    }
}
