import NewsModel

/// A complete answer, whatever its status: what 404 or 500 means is the caller's to say.
public struct Response: Sendable {
    /// The status of HTTP; for `file:` 200, 304 or 404.
    public var status: Int
    public var headers: HeaderFields
    /// Decoded from gzip, Brotli or Zstandard; its charset is left alone.
    public var body: [UInt8]
    /// The address that was asked for, in its wire form.
    public var requestedURL: String
    /// The address that answered, after redirects.
    public var finalURL: String
    /// The redirects on the way, in order.
    public var redirects: [Redirect]
    /// The answer's own `Date`.
    public var date: Instant?
    /// The answer's `Age` in seconds.
    public var age: Int?
    /// When it was received, by this machine's clock, uncorrected.
    public var received: Instant
    /// When it was made, on the origin's clock: its `Date`, or this machine's clock corrected by what other answers'
    /// `Date`s showed.
    public var seen: Instant
    /// When the origin demonstrably stood by it; `nil` if that is not known. See ``Verification``. Always `nil` for a
    /// `file:`, which is no origin.
    public var verified: Instant?
    /// To ask with, next time.
    public var validators: Validators
    /// Bytes received for the last answer, headers and encoded body.
    public var bytesOnTheWire: Int64

    /// An answer put together by hand, for replays and tests; ``Transport`` makes the real ones.
    public init(
        status: Int, headers: HeaderFields = HeaderFields(), body: [UInt8] = [], requestedURL: String,
        finalURL: String? = nil, redirects: [Redirect] = [], date: Instant? = nil, age: Int? = nil, received: Instant,
        seen: Instant, verified: Instant? = nil, bytesOnTheWire: Int64 = 0
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.requestedURL = requestedURL
        self.finalURL = finalURL ?? requestedURL
        self.redirects = redirects
        self.date = date
        self.age = age
        self.received = received
        self.seen = seen
        self.verified = verified
        self.validators = Validators(headers)
        self.bytesOnTheWire = bytesOnTheWire
    }

    /// Whether the origin says that what the request's validators stand for is unchanged.
    public var isNotModified: Bool { status == 304 }

    /// Whether the status is 200 to 299.
    public var isSuccess: Bool { (200...299).contains(status) }

    /// The media type in lower case without parameters, for example `text/html`.
    public var contentType: String? { mediaType.first.map { $0.lowercased() } }

    /// The `charset` of the media type in lower case, as the header states it.
    public var charset: String? {
        for parameter in mediaType.dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, HeaderFields.isSame(Self.trimmed(parts[0]), "charset") else { continue }
            let value = Self.trimmed(parts[1]).lowercased()
            return value.hasPrefix("\"") && value.hasSuffix("\"") && value.utf8.count >= 2
                ? String(value.dropFirst().dropLast()) : value
        }
        return nil
    }

    /// The refusal that a status stands for, in words for a user; `nil` for success and 304.
    public var refusal: TransportError? {
        guard !isSuccess, !isNotModified else { return nil }
        let after = headers["retry-after"].flatMap { RetryAfter.milliseconds($0, seen: seen) }
        return TransportError(
            url: finalURL, reason: .status(status, retryAfter: after.map(received.advanced(byMilliseconds:))))
    }

    private var mediaType: [String] { HeaderFields.split(headers["content-type"] ?? "", at: 0x3B) }

    /// Without optional white space at its ends (RFC 9110 §5.6.3). By bytes: to go back over graphemes costs the square of a
    /// row of flags.
    private static func trimmed(_ text: Substring) -> String {
        func isText(_ byte: UInt8) -> Bool { byte != 0x20 && byte != 0x09 }
        guard let first = text.utf8.firstIndex(where: isText), let last = text.utf8.lastIndex(where: isText) else {
            return ""
        }
        return String(text[first..<text.utf8.index(after: last)])
    }
}
