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
              newssync pull --origin ar=http://127.0.0.1:8080 --lang ar
            """)

    @OptionGroup var common: StoreOptions
    @OptionGroup var wanted: EditionOptions
    @Option(
        help: ArgumentHelp("Fetch from here instead of the editions' hosts: URL, or ar=URL,en=URL.", valueName: "url"))
    var origin: String?
    @Option(help: "Requests at once to one host.") var jobs = SyncTuning.jobs
    @Option(
        help: ArgumentHelp(
            "Milliseconds between requests to one host (default: 0 on this machine, else 250).", valueName: "ms"))
    var delay: Int64?
    @Option(help: ArgumentHelp("Only pages under this path, such as /news/politics.", valueName: "path")) var section:
        String?
    @Option(help: "Only what sitemaps date at or after this: a date, a date and time, or 7d, 12h.") var since:
        TimeArgument?
    @Option(help: "How many articles to fetch at the most, for each edition.") var limit: Int?
    @Flag(help: "Read the sitemaps and say what would be fetched and why, but fetch no article.") var dryRun = false

    func validate() throws {
        if !(1...64).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 64") }
        if let delay, delay < 0 { throw ValidationError("--delay takes milliseconds from 0 up") }
        if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 up") }
    }

    func run() async throws {
        let profile = try Profile.alMayadeen()
        let editions = wanted.editions.isEmpty ? profile.editions.map(\.id) : wanted.editions
        for edition in editions where profile.edition(edition) == nil {
            throw ValidationError(
                "the site has no edition '\(edition)'; it has \(profile.editions.map(\.id.rawValue).joined(separator: ", "))"
            )
        }
        var options = PullOptions()
        (options.jobs, options.section, options.since, options.limit) = (jobs, section, since?.instant, limit)
        options.isDryRun = dryRun
        options.origins = try originMap(profile, editions)
        let store = try NewsStore(at: common.path)
        let engine = SyncEngine(store: store, profile: profile, transport: transport(), clock: { Instant.now() })
        let (events, continuation) = AsyncStream.makeStream(of: PullEvent.self)
        let pull = Task { [options] in
            defer { continuation.finish() }
            try await engine.pull(editions, options: options) { continuation.yield($0) }
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

    private func transport() -> TransportConfiguration {
        let agent = TransportConfiguration.userAgent(version: NewsSyncInfo.version, contact: NewsSyncInfo.contact)
        var configuration = TransportConfiguration(userAgent: agent)
        configuration.connectionsPerHost = jobs
        configuration.spacing = delay
        configuration.allowsFiles = origin?.contains("file:") ?? false
        return configuration
    }

    /// The places named by `--origin`; one URL alone serves every edition that is pulled.
    private func originMap(_ profile: Profile, _ editions: [EditionID]) throws -> OriginMap? {
        guard let origin else { return nil }
        let chosen = profile.editions.filter { editions.contains($0.id) }
        do {
            return try OriginMap(origin, editions: origin.contains("=") ? profile.editions : chosen)
        } catch {
            throw ValidationError("--origin: \(error)")
        }
    }
}

/// Ctrl-C while a pull runs: what has arrived is kept. A second one ends the process at once.
final class Interrupt: @unchecked Sendable {
    private let source: any DispatchSourceSignal
    private let lock = NSLock()
    private var count = 0

    init(_ stop: @escaping @Sendable () -> Void) {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { [weak self] in
            guard let self else { return }
            if self.countUp() > 1 { exit(130) }
            Output.error("\nstopping; what has arrived is being kept")
            stop()
        }
        source.resume()
    }

    private func countUp() -> Int {
        lock.withLock {
            count += 1
            return count
        }
    }

    var happened: Bool { lock.withLock { count > 0 } }

    func stop() { source.cancel() }
}
