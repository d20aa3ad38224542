import ArgumentParser
import NewsSync

struct Sources: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tries how a site is read.", subcommands: [Check.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Says what each rule of the profile finds at an address, and proposes a profile for a site without one.",
            discussion: """
                The address may be that of an article, of a page with lists, of a feed or of a sitemap. It is fetched once, if
                robots.txt lets it be; nothing is kept.

                EXAMPLES
                  newssync sources check https://www.almayadeen.net/news/politics/1864497
                  newssync sources check https://www.example.org/2026/a-story --propose > example.yaml
                  newssync sources check https://www.example.org/2026/a-story --profile example.yaml

                EXIT STATUS
                  0 something was read; 1 there was no answer; 3 nothing can be read there
                """)

        @OptionGroup var common: StoreOptions
        @OptionGroup var fetching: FetchOptions
        @Argument(help: ArgumentHelp("An address of the site.", valueName: "url")) var url: String
        @Flag(help: "Print nothing but the proposed profile.") var propose = false

        func run() async throws {
            let configuration = try common.configuration().with(fetching.flags())
            let profile = try configuration.profile()
            let options = try configuration.pullOptions(profile, editions: profile.editions.map(\.id))
            let checker = SourceChecker(
                profile: profile, origins: options.origins, configuration: configuration.transport,
                clock: { Instant.now() })
            let check = try await checker.check(url)
            let file = configuration.text(.profile)
            if common.json {
                Output.json(SourceCheckJSON.whole(check, lines: try configuration.profileLines()))
            } else if propose {
                guard let proposal = check.proposal else { throw failure(check) }
                Output.line(String(proposal.dropLast()))
                return
            } else {
                SourceCheckText.print(check, profile: file, lines: try configuration.profileLines())
            }
            if check.kind == .nothing { throw ExitStatus.nothingFound }
        }

        private func failure(_ check: SourceCheck) -> ExitCode {
            Output.error("newssync: \(Shown.field(check.problem ?? "the page says too little to propose a profile"))")
            return ExitStatus.nothingFound
        }
    }
}
