import NewsModel

/// Why there is no answer: what, where, whether it may be tried again, and when.
public struct TransportError: Error, Sendable, Equatable {
    /// The address that was being asked.
    public let url: String
    /// What happened there.
    public let reason: Reason

    public init(url: String, reason: Reason) {
        self.url = url
        self.reason = reason
    }

    /// What can happen. Times are milliseconds; a `detail` is the words of the library that noticed.
    public enum Reason: Sendable, Equatable {
        /// The address cannot be requested.
        case invalidURL(detail: String)
        /// Another scheme than http and https.
        case unsupportedScheme(String)
        /// A `file:` address, which the configuration does not allow.
        case fileNotAllowed
        case fileUnreadable(detail: String)
        /// The task was cancelled.
        case cancelled
        /// The transport was shut down.
        case closed
        case hostNotFound(detail: String)
        case connectionFailed(detail: String)
        case connectTimedOut(after: Int64)
        case timedOut(after: Int64)
        case tlsFailed(detail: String)
        case connectionLost(detail: String)
        /// The answer ended before its end.
        case truncated(detail: String)
        /// More than `limit` bytes after decoding.
        case tooLarge(limit: Int)
        case headersTooLarge
        /// The body cannot be decoded: damaged, or a coding that was not asked for.
        case badCoding
        case malformed(detail: String)
        /// The address leads to a more private network than it may.
        case addressRefused
        case redirectLoop(to: String)
        case tooManyRedirects(limit: Int)
        /// A redirect to something that is not followed.
        case redirectRefused(to: String)
        /// An answer that is no content; `retryAfter` by this machine's clock.
        case status(Int, retryAfter: Instant?)
        /// The host asked for a longer pause than the policy waits for; `at` by this machine's clock.
        case comeBackLater(status: Int, at: Instant)
        /// libcurl failed in another way.
        case failed(detail: String)
    }

    /// Whether the same request may succeed later without anybody's doing.
    public var mayBeRetried: Bool {
        switch reason {
        case .hostNotFound, .connectionFailed, .connectTimedOut, .timedOut, .connectionLost, .truncated, .badCoding,
            .comeBackLater, .cancelled:
            true
        case .status(let status, _): RetryPolicy.isPassing(status)
        default: false
        }
    }

    /// Not before this instant of this machine's clock, if the host said so.
    public var retryAfter: Instant? {
        switch reason {
        case .status(_, let instant): instant
        case .comeBackLater(_, let instant): instant
        default: nil
        }
    }
}
