import ArgumentParser
import Foundation
import NewsSync

struct Watch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keeps editions fresh: pulls again and again until it is told to stop.",
        discussion: """
            Sitemaps and feeds are asked at every round, pages when they are due. A site that is down is asked ever more
            seldom, at the latest every hour. SIGTERM and Ctrl-C end it after what has arrived is kept; a second Ctrl-C at once.

            EXAMPLES
              newssync watch --lang ar,en
              newssync watch --every 5m --json

            EXIT STATUS
              0 it was told to stop; 1 the store failed; 2 the call is wrong
            """)

    @OptionGroup var common: StoreOptions
    @OptionGroup var wanted: EditionOptions
    @OptionGroup var fetching: FetchOptions
    @Option(
        help: ArgumentHelp(
            "From one round's beginning to the next one's (default: \(DurationText.text(SyncTuning.watchEvery))).",
            valueName: "time"))
    var every: String?
    @Option(help: "How many requests a round makes at the most, for each edition.") var maxRequests: Int?
    @Option(help: ArgumentHelp("How much a round receives at the most, for each edition.", valueName: "size"))
    var maxBytes: ByteCount?
    @Flag(help: "Read no front, section, coverage and author pages.") var noLists = false

    func validate() throws {
        if let maxRequests, maxRequests < 1 { throw ValidationError("--max-requests takes a number from 1 up") }
    }

    func run() async throws {
        var flags = fetching.flags(wanted)
        flags[.watchEvery] = every
        let configuration = try common.configuration().with(flags)
        let profile = try configuration.profile()
        let editions = try configuration.editions(of: profile)
        var options = try configuration.pullOptions(profile, editions: editions)
        (options.maximumRequests, options.maximumBytes, options.readsLists) = (maxRequests, maxBytes?.bytes, !noLists)
        let store = try NewsStore(at: configuration.storePath)
        let engine = SyncEngine(
            store: store, profile: profile, transport: configuration.transport, clock: { Instant.now() })
        let (events, continuation) = AsyncStream.makeStream(of: PullEvent.self)
        let watch = Task { [options] in
            defer { continuation.finish() }
            try await engine.watch(editions, every: configuration.watchEvery, options: options) {
                continuation.yield($0)
            }
        }
        let interrupt = Interrupt(on: [SIGINT, SIGTERM]) { watch.cancel() }
        defer { interrupt.stop() }
        var report = WatchReport(json: common.json)
        for await event in events { report.take(event) }
        report.end()
        try await watch.value
        try store.close()
    }
}
