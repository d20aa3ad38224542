/// Every number of the transport, with its reason. Milliseconds and bytes.
public enum TransportTuning {
    /// Time to a connection, TLS included: longer than two lost SYN packets (1 s + 2 s) and a slow handshake.
    public static let connectTimeout: Int64 = 10_000
    /// Time for one attempt in all: a 16 MB answer at 2.2 Mbit/s.
    public static let totalTimeout: Int64 = 60_000
    /// Bytes of one answer after decoding: four times the largest sitemap seen, 60 times a large page.
    public static let maximumBytes = 16 * 1024 * 1024
    /// Bytes of all header lines of one answer: eight times what common servers accept of a client.
    public static let maximumHeaderBytes = 64 * 1024
    /// Header lines of one answer: the answers of large CDNs have 20 to 40.
    public static let maximumHeaderLines = 256
    /// Redirects followed: http to https, host to www, slug to slug, and two to spare.
    public static let maximumRedirects = 5
    /// Connections to one host: what browsers open, and some.
    public static let connectionsPerHost = 8
    /// Connections to all hosts: far below the usual 1,024 open files.
    public static let connectionsInTotal = 64
    /// Between two starts at one host that is not this machine: four requests a second.
    public static let spacing: Int64 = 250
    /// The longest `Crawl-delay` that is kept: 120 requests an hour, with which a site's day of news can be followed.
    public static let crawlDelayCap: Int64 = 30_000
    /// Attempts at one request: the first, and two after failures that pass.
    public static let attempts = 3
    /// The first back-off is drawn from 0 to this.
    public static let backOffBase: Int64 = 500
    /// No back-off is longer.
    public static let backOffCap: Int64 = 20_000
    /// All waits of one request together.
    public static let waitBudget: Int64 = 90_000
    /// A `Retry-After` up to this is waited for; a longer one is handed to the caller.
    public static let retryAfterCap: Int64 = 60_000
    /// A `Retry-After` beyond a day is taken as a day.
    public static let retryAfterLongest: Int64 = 86_400_000
    /// Clock offsets remembered for their median: enough that a few wrong `Date`s do not move it.
    public static let clockOffsets = 255
    /// Bytes of a `robots.txt` that are read: RFC 9309 section 2.5 asks for 500 KiB at least.
    public static let maximumRobotsBytes = 500 * 1024
    /// Idle transfers kept for reuse, each with up to 1 MB of buffers.
    public static let idleTransfers = 64
    /// The thread looks at its clock at least this often.
    public static let longestWait: Int64 = 60_000
}
