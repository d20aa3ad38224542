import ArgumentParser
import NewsModel
import NewsTestSupport

extension SiteTemplates: ExpressibleByArgument {}

/// Which posts are served.
struct ContentOptions: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: "Files of posts, .jsonl or .jsonl.gz: the publisher's objects or {id, lang, title, paragraphs}.")
    var articles: [String] = []

    @Option(help: "The edition that --articles are served as: ar, en or es.")
    var lang = "ar"

    @Option(help: ArgumentHelp("One edition of several.", valueName: "LANG=FILE[,FILE…]"))
    var edition: [String] = []

    @Option(
        help: ArgumentHelp(
            "A folder of three editions with what happens over days; see fixtures/README.md.", valueName: "folder"))
    var site: String?

    @Option(help: "What the pages of --site, and the lists of others, are written with: first or second.")
    var templates = SiteTemplates.first

    @Option(help: "Change this share of the posts before serving, 0 to 1.")
    var change: Double?

    @Option(help: "Seed of changes and of what is made up.")
    var seed: UInt64 = 1

    @Option(help: "Spread posts that come without times over so many days.")
    var span = 60

    @Option(help: "Size that an average page is padded to, in bytes; 96000, or 40000 with --site.")
    var pageBytes: Int?

    /// The files of each edition, in the order given.
    func files() throws -> [(language: String, files: [String])] {
        var editions: [(language: String, files: [String])] = []
        if !articles.isEmpty { editions.append((lang, articles)) }
        for text in edition {
            let parts = text.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else {
                throw ValidationError("--edition has to be LANG=FILE[,FILE…], not '\(text)'")
            }
            editions.append((String(parts[0]), parts[1].split(separator: ",").map(String.init)))
        }
        if site != nil {
            guard editions.isEmpty else { throw ValidationError("--site has editions of its own.") }
            return SimulatedEdition.languages.map { ($0, []) }
        }
        guard !editions.isEmpty else {
            throw ValidationError("Give --site FOLDER, --articles FILE… or --edition LANG=FILE.")
        }
        for entry in editions where SimulatedEdition(language: entry.language) == nil {
            throw ValidationError("There is no edition '\(entry.language)'; there are ar, en and es.")
        }
        if let change, !(0...1).contains(change) { throw ValidationError("--change has to be from 0 to 1.") }
        return editions
    }

    /// What --site says happens, if it is given.
    func timeline() throws -> SiteTimeline? {
        guard let site else { return nil }
        do {
            return try SiteTimeline(SiteFixture(folder: site))
        } catch let error as SiteFixtureError {
            throw ValidationError("\(error)")
        }
    }

    /// The site of one edition.
    func site(
        language: String, files: [String], timeline: SiteTimeline?, answers: AnswerOptions
    ) throws -> SimulatedSite {
        guard let edition = SimulatedEdition(language: language) else {
            throw ValidationError("There is no edition '\(language)'.")
        }
        if let timeline {
            return try SimulatedSite(
                edition: edition, timeline: timeline, settings: answers.settings, templates: templates,
                pageBytes: pageBytes ?? 40_000)
        }
        let reader = try PostFile(seed: seed, days: span)
        var posts: [SimulatedPost] = []
        for file in files { posts += try reader.posts(at: file) }
        return try SimulatedSite(
            edition: edition, posts: posts, settings: answers.settings, pageBytes: pageBytes ?? 96_000,
            templates: templates)
    }
}
