/// How a ``Transport`` behaves; the defaults are those of ``TransportTuning``.
public struct TransportConfiguration: Sendable {
    /// The `User-Agent`, for example `newssync/1.0 (+https://example.org/contact)`. It must name the product and a
    /// contact: see ``userAgent(version:contact:)``.
    public var userAgent: String
    /// Milliseconds to a connection.
    public var connectTimeout = TransportTuning.connectTimeout
    /// Milliseconds for one attempt in all; waits between attempts do not count.
    public var totalTimeout = TransportTuning.totalTimeout
    /// Bytes of an answer after decoding.
    public var maximumBytes = TransportTuning.maximumBytes
    /// Redirects followed in one fetch.
    public var maximumRedirects = TransportTuning.maximumRedirects
    /// Requests under way at one host and port.
    public var connectionsPerHost = TransportTuning.connectionsPerHost
    /// Requests under way at all hosts.
    public var connectionsInTotal = TransportTuning.connectionsInTotal
    /// Milliseconds between two starts at one host; `nil`: 0 for this machine, else ``TransportTuning/spacing``.
    public var spacing: Int64?
    /// When and how long to wait before another attempt.
    public var retryPolicy = RetryPolicy()
    /// The seed of the back-off's jitter; `nil`: drawn by the system.
    public var jitterSeed: UInt64?
    /// Whether `file:` addresses are read. Only for addresses that the user named.
    public var allowsFiles = false

    /// The defaults, with this `User-Agent`.
    public init(userAgent: String) { self.userAgent = userAgent }

    /// The form that an honest `User-Agent` has: product, version, and an address under which somebody answers.
    public static func userAgent(version: String, contact: String) -> String {
        "\(NewsTransport.protocolName)/\(version) (+\(contact))"
    }

    /// Milliseconds between two starts at this host.
    func spacing(loopback: Bool) -> Int64 { max(0, spacing ?? (loopback ? 0 : TransportTuning.spacing)) }
}
