import ArgumentParser
import NewsSync

struct Reindex: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the search indexes anew, by the rules that are asked for.",
        discussion: """
            Searches are answered by the old index until the new one is whole. The rules stay for what is pulled later. Without
            --with, --without and --usual they are those of the present index.

            Rules: \(AnalysisOptions.rules.map(\.name).joined(separator: ", ")). All but trigrams are usual; trigrams find
            what is misspelled, and make an index more than twice as large.

            EXAMPLES
              newssync reindex
              newssync reindex --lang ar --with trigrams
              newssync reindex --lang es --without diacritics,stems
            """)

    @OptionGroup var common: StoreOptions
    @OptionGroup var wanted: EditionOptions
    @Option(help: ArgumentHelp("Rules beside the usual ones.", valueName: "rule,…"))
    var with: AnalysisRules?
    @Option(help: ArgumentHelp("Usual rules that are left out.", valueName: "rule,…"))
    var without: AnalysisRules?
    @Flag(help: "Go back to the usual rules.") var usual = false

    func run() throws {
        let store = try common.open()
        var options: AnalysisOptions?
        if usual || with != nil || without != nil {
            options = AnalysisOptions.index.union(with?.options ?? []).subtracting(without?.options ?? [])
        }
        let editions = try common.editions(wanted, in: store)
        try store.rebuildSearchIndex(of: editions, options: options)
        try store.tidy()
        let made = try store.editions().filter { editions.isEmpty || editions.contains($0.id) }.compactMap { edition in
            try store.searchOptions(of: edition.id).map { (edition.id, $0) }
        }
        try store.close()
        if common.json {
            let rules = made.map { ($0.0.rawValue, JSONValue.array(Self.names($0.1).map(JSONValue.string))) }
            return Output.json(["rules": .object(Dictionary(rules, uniquingKeysWith: { first, _ in first }))])
        }
        for (edition, options) in made {
            Output.line("\(edition.rawValue): made anew by \(Self.names(options).joined(separator: ", "))")
        }
    }

    private static func names(_ options: AnalysisOptions) -> [String] {
        AnalysisOptions.rules.filter { options.contains($0.option) }.map(\.name)
    }
}

/// Rules by their names, with commas between them.
struct AnalysisRules: ExpressibleByArgument {
    let options: AnalysisOptions

    init?(argument: String) {
        var options: AnalysisOptions = []
        for name in argument.split(separator: ",").map({ $0.filter { !$0.isWhitespace } }) {
            guard let rule = AnalysisOptions.rules.first(where: { $0.name == name }) else { return nil }
            options.insert(rule.option)
        }
        self.options = options
    }
}
