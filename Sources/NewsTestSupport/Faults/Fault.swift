/// A way in which an origin, or the network in front of it, answers wrongly.
public enum Fault: Sendable, Hashable {
    /// The request is taken and never answered.
    case silence
    /// The connection is reset (RST).
    case reset(ResetPoint)
    /// The answer ends before its end.
    case cut(Cut)
    /// `Content-Length` is not the body's (RFC 9112 §6.3).
    case wrongLength(WrongLength)
    /// A body that comes byte by byte, so many milliseconds apart.
    case drip(milliseconds: Int)
    /// 429 or 503, with a `Retry-After` or none (RFC 9110 §10.2.3).
    case refusal(status: Int, RetryTime?)
    /// A redirect that leads to itself over another address.
    case redirectLoop
    /// So many redirects, one after the other, and then the answer.
    case redirectChain(Int)
    /// Zeros that unpack to so many MiB, as a coding of the answer or as a file.
    case gzipBomb(mebibytes: Int, asFile: Bool)
    /// A page whose charset is not what it says, or not what it should be.
    case charset(WrongCharset)
    /// The network's login page, with status 200, whatever was asked for.
    case portal
    /// A redirect to the network's login page on another host.
    case portalRedirect
    /// The site's error page with status 200.
    case softNotFound
    /// Status 200 and no body.
    case emptyAnswer
    /// A web page where something else is expected.
    case webPage
    /// Header lines without end.
    case endlessHead

    /// Where a connection is reset.
    public enum ResetPoint: String, Sendable, CaseIterable { case before, head, body }
    /// How an answer is cut short: with a length that promised more, or without the last chunk.
    public enum Cut: String, Sendable, CaseIterable { case length, chunks }
    /// How a length is wrong.
    public enum WrongLength: String, Sendable, CaseIterable { case small, large, negative, double }

    /// How a charset is wrong. Pages are in UTF-8 but for the two that are converted.
    public enum WrongCharset: String, Sendable, CaseIterable {
        /// Declared as ISO 8859-1.
        case latin1
        /// Declared as UTF-16.
        case utf16 = "utf-16"
        /// In windows-1256, and declared so.
        case windows1256 = "windows-1256"
        /// In windows-1256, and declared as UTF-8.
        case undeclared
        /// A byte order mark of UTF-8, and declared as windows-1256.
        case mark
        /// A byte order mark of UTF-16 before UTF-8.
        case wrongMark = "wrong-mark"
    }

    /// What a `Retry-After` says.
    public enum RetryTime: Sendable, Hashable {
        case seconds(Int64)
        /// A date of HTTP, so many seconds after the answer's.
        case date(secondsAhead: Int64)
        /// Any text, such as a number of a hundred digits.
        case text(String)
    }

    /// Where the login page of `portalRedirect` is, on another host name of the same server.
    static let portalPath = "/portal/login"
}
