import NewsTestSupport
import Testing

/// A fault and what a pull makes of it.
struct FaultCase: Sendable, CustomTestStringConvertible {
    var fault: Fault
    /// What the message of an article that was hit has to say; `nil`: the page is read all the same.
    var article: String?
    /// The same of a sitemap.
    var sitemap: String?
    /// The same of robots.txt.
    var robots: String?
    /// Whether the host asked to be left alone.
    var asksForPeace = false
    var testDescription: String { fault.description }

    /// Whether nothing comes for so long that the pull gives up.
    var isHanging: Bool { article?.hasPrefix("no complete answer") == true }

    /// The same words wherever it hits.
    init(_ fault: Fault, _ words: String, asksForPeace: Bool = false) {
        (self.fault, article, sitemap, robots, self.asksForPeace) = (fault, words, words, words, asksForPeace)
    }

    init(_ fault: Fault, article: String?, sitemap: String?, robots: String?) {
        (self.fault, self.article, self.sitemap, self.robots) = (fault, article, sitemap, robots)
    }

    /// Those that end by themselves: a time-out has to be long where tests share a machine.
    static let prompt = all.filter { !$0.isHanging }
    /// One of each sort, for what takes several pulls.
    static let few = prompt.enumerated().filter { $0.offset % 3 == 0 || $0.element.asksForPeace }.map(\.element)

    private static let page = "error page, the login page of a network"
    private static let web = "a web page came instead of"

    static let all: [FaultCase] = [
        FaultCase(.silence, "no complete answer within"),
        FaultCase(.drip(milliseconds: 20), "no complete answer within"),
        FaultCase(.reset(.before), "the connection was lost"),
        FaultCase(.reset(.head), "the connection was lost"),
        FaultCase(.reset(.body), "cut short and is not used"),
        FaultCase(.cut(.length), "cut short and is not used"),
        FaultCase(.cut(.chunks), "cut short and is not used"),
        FaultCase(.wrongLength(.small), article: "ends too early", sitemap: "may have been cut short", robots: nil),
        FaultCase(.wrongLength(.large), "cut short and is not used"),
        FaultCase(.wrongLength(.negative), "not proper HTTP"),
        FaultCase(.wrongLength(.double), "it states more than one length"),
        FaultCase(.refusal(status: 429, nil), "asked too often (429)"),
        FaultCase(.refusal(status: 503, nil), "a fault of its own (503)"),
        FaultCase(.refusal(status: 429, .seconds(120)), "left alone until 2026-", asksForPeace: true),
        FaultCase(.refusal(status: 503, .date(secondsAhead: 600)), "left alone until 2026-", asksForPeace: true),
        FaultCase(.refusal(status: 503, .seconds(.max)), "left alone until 2026-", asksForPeace: true),
        FaultCase(
            .refusal(status: 503, .text(String(repeating: "9", count: 200))), "left alone until 2026-",
            asksForPeace: true),
        FaultCase(.refusal(status: 503, .text("soon")), "a fault of its own (503)"),
        FaultCase(.redirectLoop, "its redirects go in a circle"),
        FaultCase(.redirectChain(30), "more than 5 redirects"),
        FaultCase(.redirectChain(3), article: nil, sitemap: nil, robots: nil),
        FaultCase(.gzipBomb(mebibytes: 4096, asFile: false), "larger than 16777216 bytes"),
        FaultCase(
            .gzipBomb(mebibytes: 128, asFile: true), article: page, sitemap: "larger than the limit", robots: "no text"),
        FaultCase(.charset(.latin1), article: nil, sitemap: nil, robots: nil),
        FaultCase(.charset(.utf16), article: nil, sitemap: nil, robots: nil),
        FaultCase(.charset(.windows1256), article: nil, sitemap: nil, robots: nil),
        FaultCase(.charset(.mark), article: nil, sitemap: nil, robots: nil),
        FaultCase(.charset(.wrongMark), article: nil, sitemap: nil, robots: nil),
        FaultCase(.charset(.undeclared), article: "not in the charset", sitemap: nil, robots: nil),
        FaultCase(.portal, article: page, sitemap: web, robots: web),
        FaultCase(.webPage, article: page, sitemap: web, robots: web),
        FaultCase(.softNotFound, article: page, sitemap: web, robots: web),
        FaultCase(
            .portalRedirect, article: "which is not followed", sitemap: "the network that you are in may want a login",
            robots: web),
        FaultCase(.emptyAnswer, article: "the answer is empty", sitemap: "the answer is empty", robots: nil),
        FaultCase(.endlessHead, "more header lines"),
    ]
}
