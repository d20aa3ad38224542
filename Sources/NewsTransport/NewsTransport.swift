/// # NewsTransport
///
/// In: requests for addresses. Out: responses, with the instant at which they were seen on the origin's clock and the
/// instant at which the origin demonstrably stood by them; or an error that says what happened, where, and whether it
/// may be tried again.
///
/// Politeness lives here: connections and spacing for each host, back-off, `Retry-After`, `robots.txt`. What to fetch,
/// and what an answer means for an article, is decided elsewhere. All decisions (``RetryPolicy``, ``HostGate``,
/// ``Verification``, ``ClockOffset``, ``HTTPDate``, ``RobotsRules``) are values without clock, thread or socket; one
/// thread of its own acts on them through libcurl.
///
/// May import: `CCurl`, `NewsModel`.
public enum NewsTransport {
    /// The version that a user agent names when the caller gives none of its own.
    public static let protocolName = "newssync"
}
