import ArgumentParser
import NewsModel
import NewsTestSupport

/// `newssync-origin`: the simulated site by hand.
@main
struct NewssyncOrigin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newssync-origin",
        abstract: "Serves articles from files as the publisher's site would, on loopback.",
        discussion: """
            Prints `LANGUAGE BASE-URL` for each edition and then `ready`. While it runs, it is told what to do by requests
            from loopback: POST /-/clock?now=TIME, POST /-/change?share=0.01&seed=7 (answers the ids that changed),
            POST /-/gone?id=ID&status=410, POST /-/restore?id=ID, POST /-/slug?id=ID&path=PATH, GET /-/log,
            POST /-/stale?as-of=TIME&age=right (redated, missing, wrong, hidden, off) with share=0.3, seed=7, path=PATH and
            honours-no-cache=1 where wanted, POST /-/fault?kind=503:120&path=/news/*&times=2 (as --fault; kind=off ends
            all). All editions have one clock: to set it at one is to set it at all. The others are
            for the edition that is told.

            EXAMPLES
              newssync-origin --site fixtures/site --port 8080
              newssync-origin --site fixtures/site --fault portal,from=2026-03-31T08:00:00Z,until=2026-03-31T09:00:00Z
              newssync-origin --articles 2024-05.jsonl.gz --lang ar --port 8080
              newssync-origin --edition ar=fixtures/posts/ar.jsonl --edition en=fixtures/posts/en.jsonl --port 0
            """)

    @OptionGroup var content: ContentOptions
    @OptionGroup var answers: AnswerOptions
    @OptionGroup var faults: FaultOptions

    @Option(help: "IPv4 address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Port of the first edition, the next ones follow; 0 takes any that are free.")
    var port: UInt16 = 8080

    @Option(
        help: "Append a JSON line for each request to this file, as it is answered; of several editions, to FILE.LANG.")
    var log: String?

    func validate() throws {
        guard Int(port) + (try content.files().count) <= 65_536 else {
            throw ValidationError("The port is too high.")
        }
    }

    func run() async throws {
        let (timeline, entries) = (try content.timeline(), try content.files())
        let clock = answers.makeClock(start: timeline?.fixture.start)
        var origins: [SimulatedOrigin] = []
        for (index, entry) in entries.enumerated() {
            var site = try content.site(
                language: entry.language, files: entry.files, timeline: timeline, answers: answers)
            if let share = content.change {
                let changed = site.change(share: share, seed: content.seed, at: clock.now())
                print("\(entry.language) changed \(changed.joined(separator: ","))")
            }
            let path = log.map { entries.count > 1 ? "\($0).\(entry.language)" : $0 }
            let origin = try SimulatedOrigin(
                site: site, clock: clock, host: host, port: port == 0 ? 0 : port + UInt16(index),
                log: RequestLog(path: path))
            origin.setFaults(try faults.rules())
            print("\(entry.language) \(try await origin.start())")
            origins.append(origin)
        }
        print("ready")
        Output.flush()
        for origin in origins { await origin.wait() }
    }
}
