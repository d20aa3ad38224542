import ArgumentParser
import Foundation
import NewsSync

struct Pull: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings editions into the store: what is new, what changed, what is due; every version is kept.",
        discussion: """
            It may be stopped at any moment; the next pull goes on where it stood.

            EXAMPLES
              newssync pull --lang ar
              newssync pull --lang ar,en --since 7d --dry-run
              newssync pull --lang ar --recheck --since 7d
              newssync pull --from saved-pages/
              newssync pull --origin ar=http://127.0.0.1:8080 --lang ar
            """)

    @OptionGroup var common: StoreOptions
    @OptionGroup var wanted: EditionOptions
    @OptionGroup var fetching: FetchOptions
    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            "Take pages that were saved in a folder, and ask nobody: they are seen now, or when the answer in the file is dated.",
            valueName: "path"))
    var saved: String?
    @Option(help: ArgumentHelp("Only pages under this path, such as /news/politics.", valueName: "path")) var section:
        String?
    @Option(help: "Only what sitemaps date at or after this: a date, a date and time, or 7d, 12h.") var since:
        TimeArgument?
    @Option(help: "How many articles to fetch at the most, for each edition.") var limit: Int?
    @Option(help: "How many requests to make at the most, for each edition; where a change is likeliest comes first.")
    var maxRequests: Int?
    @Option(help: ArgumentHelp("How much to receive at the most, for each edition, such as 20MB.", valueName: "size"))
    var maxBytes: ByteCount?
    @Flag(help: "Ask for every article that is held again, whatever the schedule says: one conditional request each.")
    var recheck = false
    @Flag(help: "Read no front, section, coverage and author pages: no ticker, no Most Read, no menus.") var noLists =
        false
    @Flag(help: "Read the sitemaps and say what would be fetched and why, but fetch no article.") var dryRun = false

    func validate() throws {
        if let maxRequests, maxRequests < 1 { throw ValidationError("--max-requests takes a number from 1 up") }
        if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 up") }
        if saved != nil, fetching.origin != nil {
            throw ValidationError("--from takes a folder of saved pages, --origin a place to ask: give one of them")
        }
        if let saved, saved.contains("://") {
            throw ValidationError(
                "--from takes a folder of saved pages; --origin \(saved) asks another place than the site")
        }
    }

    func run() async throws {
        let configuration = try common.configuration().with(fetching.flags(wanted))
        let profile = try configuration.profile()
        let editions = try configuration.editions(of: profile)
        var options = try configuration.pullOptions(profile, editions: editions)
        (options.section, options.since, options.limit) = (section, since?.instant, limit)
        (options.maximumRequests, options.maximumBytes) = (maxRequests, maxBytes?.bytes)
        (options.isDryRun, options.rechecks, options.readsLists) = (dryRun, recheck, !noLists)
        let store = try NewsStore(at: configuration.storePath)
        let engine = SyncEngine(
            store: store, profile: profile, transport: configuration.transport, clock: { Instant.now() })
        let (events, continuation) = AsyncStream.makeStream(of: PullEvent.self)
        let pull = Task { [options, saved] in
            defer { continuation.finish() }
            if let saved {
                try await engine.pull(saved: saved, editions, options: options) { continuation.yield($0) }
            } else {
                try await engine.pull(editions, options: options) { continuation.yield($0) }
            }
        }
        let interrupt = Interrupt { pull.cancel() }
        defer { interrupt.stop() }
        let report = PullReport(
            json: common.json, isTerminal: Output.isErrorTerminal && !common.json, clock: Instant.now)
        for await event in events { report.take(event) }
        try await pull.value
        try store.close()
        report.end()
        if interrupt.happened { throw ExitStatus.pulledInPart }
        if let status = report.exitStatus { throw status }
    }
}

/// A size on the command line.
struct ByteCount: ExpressibleByArgument {
    let bytes: Int64

    init?(argument: String) {
        guard let bytes = ByteCountText.bytes(argument), bytes > 0 else { return nil }
        self.bytes = bytes
    }
}
