import ArgumentParser
import NewsSync

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds the articles that hold all of a query, the best first.",
        discussion: """
            Spelling does not matter: with or without hamza, tashkeel, accents, in Arabic-Indic digits or others, and words
            are found in their other forms. Where no article holds all words, those that hold some are listed.

            QUERY: words, "phrases", -not, this OR that, beginnings (harb*), title:word, tag:name, author:name, section:name,
            coverage:name, date:2026-03, after:2026-01-31, before:2026-02. Whatever is none of these is words.

            EXAMPLES
              newssync search 'الاقتصاد "الطاقة المتجددة"' --lang ar
              newssync search 'harbour OR quay -storm date:2026-03' --explain
            """)

    @OptionGroup var common: StoreOptions
    @OptionGroup var wanted: EditionOptions
    @Option(help: "How many at the most.") var limit = 10
    @Option(help: "Which page of so many: 2 goes on where 1 ends.") var page = 1
    @Flag(help: "Only words that are spelled as typed, with hamza and accents, and in no other form.") var exact = false
    @Flag(help: "Say by what each was found, and how its score comes about.") var explain = false
    @Flag(help: "Count all that match, by edition, section and year.") var counts = false
    @Option(help: "Only articles published at or after this: a date, a date and time, or 7d, 12h.") var after:
        TimeArgument?
    @Option(help: "Only articles published before this.") var before: TimeArgument?
    @OptionGroup(title: "FILTERS") var filters: ListFilterOptions
    @Argument(help: "Words, \"phrases\" and filters.") var query: [String]

    func validate() throws {
        if limit < 1 || limit > 10_000 { throw ValidationError("--limit takes a number from 1 to 10000") }
        if page < 1 || page > 10_000 { throw ValidationError("--page takes a number from 1 to 10000") }
        if query.joined().allSatisfy(\.isWhitespace) { throw ValidationError("say what to search for") }
    }

    func run() throws {
        let store = try common.open()
        let text = query.joined(separator: " ")
        let results = try store.search(try request(text, in: store))
        let snippets = try HitSnippets(store: store)
        if common.json {
            Output.json(SearchJSON.results(results, query: text, snippets: snippets))
        } else {
            try SearchText(store: store, bidi: common.bidi, first: (page - 1) * limit, snippets: snippets).print(
                results)
        }
        if results.hits.isEmpty { throw ExitStatus.nothingFound }
    }

    private func request(_ text: String, in store: NewsStore) throws -> SearchRequest {
        var request = SearchRequest(text)
        request.editions = try common.editions(wanted, in: store)
        (request.limit, request.offset) = (limit, (page - 1) * limit)
        (request.isExact, request.explains, request.counts) = (exact, explain, counts)
        filters.apply(to: &request.filter, held: try store.editions().map(\.id))
        request.filter.media = try common.media(request.filter.media)
        (request.filter.after, request.filter.before) = (after?.instant, before?.instant)
        return request
    }
}
