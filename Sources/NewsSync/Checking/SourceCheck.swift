import NewsModel
import NewsOrigin

/// What one address of a site gives, rule by rule.
public struct SourceCheck: Sendable {
    /// What stands there.
    public enum Kind: String, Sendable {
        case article, listing, feed, sitemap, nothing
    }

    /// As it was asked for, and where the answer came from.
    public var url: String
    public var finalURL: String
    public var status: Int
    /// Bytes of the answer, unpacked.
    public var bytes: Int
    public var kind: Kind
    /// The edition whose host it is on; `nil` where the profile knows none: then nothing of the profile was tried.
    public var edition: EditionID?
    /// Which lists were looked for, on a page with lists.
    public var role: String?
    /// Each rule with what it found.
    public var findings: [SelectorFinding] = []
    /// The article, where one was read.
    public var article: ParsedArticle?
    /// Of a feed or a sitemap: what it holds, in words, by name.
    public var facts: [(name: String, value: String)] = []
    /// Why nothing can be read; `nil` where something was.
    public var problem: String?
    /// Whether robots.txt lets the address be fetched, and the milliseconds between requests that it asks for.
    public var isAllowed = true
    public var crawlDelay: Int64?
    /// Sitemaps that robots.txt names or that were found, and feeds that the page names.
    public var sitemaps: [String] = []
    public var feeds: [String] = []
    /// A profile to begin with, in YAML; `nil` where the page says too little.
    public var proposal: String?

    /// What a page should have and has not.
    public var missing: [SelectorFinding] { findings.filter { $0.count == 0 && !$0.isOptional } }

    init(url: String, finalURL: String, status: Int, bytes: Int, kind: Kind) {
        (self.url, self.finalURL, self.status, self.bytes, self.kind) = (url, finalURL, status, bytes, kind)
    }
}

/// Where the keys of a profile's file stand.
public struct ProfileLines: Sendable {
    private var lines: [String: Int] = [:]

    /// - Parameter yaml: a profile that was read; of any other text no line is known.
    public init(yaml: String) {
        guard let leaves = try? YAMLLeaves.read(yaml) else { return }
        for leaf in leaves {
            // A key is where the first of the keys below it is.
            var key = Substring(leaf.key)
            while !key.isEmpty {
                lines[String(key)] = lines[String(key)] ?? leaf.line
                guard let dot = key.lastIndex(of: ".") else { break }
                key = key[..<dot]
            }
        }
    }

    /// The line of what a finding tells of, from 1; `nil` where the file has none.
    public func line(of finding: SelectorFinding) -> Int? {
        if let line = finding.line, line > 0 { return line }
        return lines[finding.key]
    }
}
