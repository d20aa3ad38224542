import ArgumentParser
import NewsModel
import NewsTestSupport

extension SiteSettings.LastmodPlacement: ExpressibleByArgument {}

extension Instant: ExpressibleByArgument {
    public init?(argument: String) { self.init(rfc3339: argument) }
}

/// How requests are answered.
struct AnswerOptions: ParsableArguments {
    @Option(
        help: """
            The site's time, which stands still until it is set; without it, the start of --site, or the time of this \
            machine.
            """)
    var clock: Instant?

    @Flag(help: "Let the time of --clock or --site run on.")
    var clockRuns = false

    @Option(help: "Where sitemaps have lastmod: both, index, months or none.")
    var lastmod = SiteSettings.LastmodPlacement.both

    @Flag(help: "Write lastmod as a date alone.")
    var lastmodDateOnly = false

    @Flag(help: "Serve monthly sitemaps as .xml.gz.")
    var gzipSitemaps = false

    @Flag(help: "Compress answers for clients that accept it.")
    var gzip = false

    @Flag(name: .customLong("no-etag"), help: "Send no ETag.")
    var noEntityTag = false

    @Flag(help: "Send no Last-Modified.")
    var noLastModified = false

    @Option(help: "Answer as a cache would that holds copies of this age, in seconds.")
    var age: Int?

    var settings: SiteSettings {
        var settings = SiteSettings()
        settings.lastmod = lastmod
        settings.lastmodDateOnly = lastmodDateOnly
        settings.gzipSitemaps = gzipSitemaps
        settings.compress = gzip
        settings.entityTags = !noEntityTag
        settings.lastModified = !noLastModified
        settings.age = age
        return settings
    }

    /// The clock that was asked for.
    /// - Parameter start: where it starts if nothing was asked for, of a site that has such a time.
    func makeClock(start: Instant?) -> any SimulatedClock {
        guard let clock = clock ?? start else { return RunningClock.ofThisMachine() }
        return clockRuns ? RunningClock(from: clock) : ManualClock(clock)
    }
}
