import NewsTransport

/// An answer that is not what was asked for, whatever its status says.
enum AnswerFault: Error, Equatable, CustomStringConvertible {
    /// There is nothing in it.
    case empty
    /// A web page where something else was asked for.
    case webPage(insteadOf: String)
    /// 304 to a request without validators (RFC 9110 section 15.4.5).
    case unaskedNotModified
    /// No text at all.
    case binary(insteadOf: String)
    /// A page with nothing of the site in it; what the parser missed.
    case stranger(missing: String)

    var description: String {
        switch self {
        case .empty: "the answer is empty"
        case .webPage(let expected):
            "a web page came instead of \(expected): an error page of the site, or the login page of the network that you are in"
        case .unaskedNotModified:
            "the answer says that nothing changed (304), though that was not asked: a cache on the way is at fault"
        case .binary(let expected): "something that is no text came instead of \(expected)"
        case .stranger(let missing):
            "the page has no \(missing): it is an error page, the login page of a network, or the site has changed"
        }
    }

    /// What is wrong with an answer that should be a sitemap; `nil` where it does not look wrong.
    init?(sitemap response: Response) {
        if response.body.isEmpty {
            self = .empty
        } else if Self.isWebPage(response) {
            self = .webPage(insteadOf: "a sitemap")
        } else {
            return nil
        }
    }

    /// What is wrong with an answer that should be a feed; `nil` where it does not look wrong.
    init?(feed response: Response) {
        if response.body.isEmpty {
            self = .empty
        } else if Self.isWebPage(response) {
            self = .webPage(insteadOf: "a feed")
        } else {
            return nil
        }
    }

    /// What is wrong with an answer that should be robots.txt, which may be empty.
    init?(robots response: Response) {
        if Self.isWebPage(response) {
            self = .webPage(insteadOf: "robots.txt")
        } else if response.body.prefix(1024).contains(0) {
            self = .binary(insteadOf: "robots.txt")
        } else {
            return nil
        }
    }

    private static func isWebPage(_ response: Response) -> Bool {
        let start = response.body.prefix(1024).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        return begins(start, with: "<!doctype html") || begins(start, with: "<html")
    }

    private static func begins(_ bytes: some Collection<UInt8>, with text: String) -> Bool {
        bytes.count >= text.utf8.count
            && zip(bytes, text.utf8).allSatisfy { ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 }
    }
}
