extension TransportError: CustomStringConvertible {
    /// Where, what, and what to do, in plain words.
    public var description: String { "\(url): \(what). \(advice)" }

    /// What happened, without where.
    public var what: String {
        switch reason {
        case .invalidURL(let detail): "this is no address that can be requested (\(detail))"
        case .unsupportedScheme(let scheme): "addresses of the kind “\(scheme):” are not supported"
        case .fileNotAllowed: "files are read only when you name them yourself"
        case .fileUnreadable(let detail): "the file cannot be read (\(detail))"
        case .cancelled: "the request was cancelled"
        case .closed: "the connections have been shut down"
        case .hostNotFound(let detail): "the host was not found (\(detail))"
        case .connectionFailed(let detail): "no connection (\(detail))"
        case .connectTimedOut(let limit): "no connection within \(Self.seconds(limit))"
        case .timedOut(let limit): "no complete answer within \(Self.seconds(limit))"
        case .tlsFailed(let detail): "no secure connection (\(detail))"
        case .connectionLost(let detail): "the connection was lost (\(detail))"
        case .truncated(let detail): "the answer was cut short and is not used (\(detail))"
        case .tooLarge(let limit): "the answer is larger than \(limit) bytes and is not used"
        case .headersTooLarge: "the answer has more header lines than a sane server sends"
        case .badCoding: "the compressed answer is damaged, or compressed in a way that was not asked for"
        case .malformed(let detail): "the answer is not proper HTTP (\(detail))"
        case .addressRefused:
            "the address leads into a private network, to which an address of the Internet may not lead"
        case .redirectLoop(let target): "its redirects go in a circle (again to \(target))"
        case .tooManyRedirects(let limit): "more than \(limit) redirects one after the other"
        case .redirectRefused(let target): "it redirects to \(target), which is not followed"
        case .status(let status, _), .comeBackLater(let status, _): Self.meaning(of: status)
        case .failed(let detail): "the request failed (\(detail))"
        }
    }

    /// What to do about it.
    public var advice: String {
        switch reason {
        case .invalidURL, .unsupportedScheme: "Check its spelling; http and https addresses are fetched."
        case .fileNotAllowed: "Name the file on the command line or in the configuration."
        case .fileUnreadable: "Check that it exists, is a regular file, and that you may read it."
        case .cancelled, .closed: "Start again; what was fetched before is kept."
        case .hostNotFound, .connectionFailed, .connectTimedOut:
            "Check the address and your connection to the Internet, then try again."
        case .timedOut, .connectionLost, .truncated, .badCoding:
            "It is tried again next time; if it stays, ask the publisher."
        case .tlsFailed: "Check this machine's date and its certificates; if both are right, tell the publisher."
        case .tooLarge, .headersTooLarge, .malformed: "If the address is right, tell the publisher, or raise the limit."
        case .addressRefused: "If you meant it, name the private address itself."
        case .redirectRefused:
            "Open it in a browser: the network that you are in may want a login; else give the address that the browser ends at."
        case .redirectLoop, .tooManyRedirects:
            "Open it in a browser: if it shows there, give the address that the browser ends at."
        case .status(let status, let instant): Self.advice(for: status) + Self.wait(until: instant?.rfc3339)
        case .comeBackLater(let status, let instant): Self.advice(for: status) + Self.wait(until: instant.rfc3339)
        case .failed: "Try again; if it stays, report it with this text."
        }
    }

    private static func wait(until instant: String?) -> String {
        instant.map { " The host asks to be left alone until \($0)." } ?? ""
    }

    private static func seconds(_ milliseconds: Int64) -> String {
        milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }

    private static func meaning(of status: Int) -> String {
        switch status {
        case 401: "the site wants a login (401)"
        case 403:
            "the site refuses to serve this program (403): it, or the network in front of it, takes it for a robot"
        case 404: "there is no such page (404)"
        case 410: "the page was taken down for good (410)"
        case 429: "the site was asked too often (429)"
        case 451: "the page is withheld for legal reasons (451)"
        case 500...599: "the site has a fault of its own (\(status))"
        default: "the site answered with status \(status)"
        }
    }

    private static func advice(for status: Int) -> String {
        switch status {
        case 403:
            "See whether a browser shows it from the same network. If so, wait some hours, come back with one connection "
                + "and a longer delay, name in the user agent a contact that you read, and ask the publisher to admit it."
        case 429: "Wait, then come back with fewer connections and a longer delay between requests."
        case 401, 451: "It can be read only in the way that the publisher provides."
        case 404, 410: "Check the address; if it was right once, the publisher removed or moved it."
        case 500...599: "It is tried again next time; nothing that you hold is lost."
        default: "Open it in a browser; if it shows there, report it with this text."
        }
    }
}
