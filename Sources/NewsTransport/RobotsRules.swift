/// What a `robots.txt` asks of one product (RFC 9309).
public struct RobotsRules: Sendable, Equatable {
    struct Rule: Sendable, Equatable {
        /// In the form of ``RobotsPath/normalised(_:isPattern:)``; may hold `*` and end in `$`.
        let pattern: [UInt8]
        let isAllowed: Bool
    }

    var rules: [Rule] = []
    /// The values of all `Sitemap` lines, in order, each once (sitemaps.org; they belong to no group).
    public internal(set) var sitemaps: [String] = []
    /// Milliseconds between requests that the product's group asks for; no part of the standard, but widely written.
    public internal(set) var crawlDelay: Int64?
    /// Milliseconds between requests that are kept: what is asked for, ``TransportTuning/crawlDelayCap`` at the most.
    public var distance: Int64 { min(crawlDelay ?? 0, TransportTuning.crawlDelayCap) }

    /// No rules: everything is allowed.
    public static let allowAll = RobotsRules()
    /// Nothing is allowed but `/robots.txt` itself.
    public static let disallowAll = RobotsRules(rules: [Rule(pattern: [0x2F], isAllowed: false)])

    /// Reads a file: the groups for this product, taken together, or else those for `*` (section 2.2.1).
    ///
    /// - Parameters:
    ///   - bytes: UTF-8; what is not is kept as bytes. Lines beyond ``TransportTuning/maximumRobotsBytes`` are ignored.
    ///   - productToken: for example `newssync`; compared without regard to case.
    public static func parse(_ bytes: some Sequence<UInt8>, productToken: String) -> RobotsRules {
        var parser = RobotsParser(productToken: productToken)
        parser.read(Array(bytes.prefix(TransportTuning.maximumRobotsBytes + 1)))
        return parser.rules
    }

    /// What follows from the answer to a request for `/robots.txt` (section 2.3.1): its rules if it is there, no rules
    /// if it is unavailable (400 to 499), and nothing but rules against everything if the server cannot say (all else).
    /// A 429 counts as a server that cannot say.
    public static func interpreting(status: Int, body: some Sequence<UInt8>, productToken: String) -> RobotsRules {
        switch status {
        case 200...299: parse(body, productToken: productToken)
        case 429: disallowAll
        case 400...499: allowAll
        default: disallowAll
        }
    }

    /// Whether a path, with its query, may be requested: of the rules that match, the one with the longest pattern
    /// decides, and of equally long ones the one that allows (section 2.2.2).
    public func allows(path: String) -> Bool {
        let path = RobotsPath.normalised(Array(path.utf8))
        if path.elementsEqual("/robots.txt".utf8) { return true }
        var decisive: Rule?
        for rule in rules where RobotsPath.matches(path, rule.pattern) {
            guard let current = decisive, rule.pattern.count <= current.pattern.count else {
                decisive = rule
                continue
            }
            if rule.pattern.count == current.pattern.count && rule.isAllowed { decisive = rule }
        }
        return decisive?.isAllowed ?? true
    }
}
