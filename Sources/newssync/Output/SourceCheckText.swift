import NewsSync

/// What `sources check` prints for people.
enum SourceCheckText {
    /// - Parameter profile: the profile's name or file, for places in it.
    static func print(_ check: SourceCheck, profile: String, lines: ProfileLines) {
        Output.line(head(check, profile))
        if check.finalURL != check.url { Output.line("redirected to \(Shown.field(check.finalURL))") }
        if let delay = check.crawlDelay { Output.line("robots.txt asks for \(delay) ms between requests") }
        let width = check.findings.map(\.key.count).max() ?? 0
        for finding in check.findings {
            let key = finding.key.padded(to: width)
            Output.line("  \(key)  \(words(finding))\(place(of: finding, profile, lines))")
        }
        let names = check.facts.map(\.name.count).max() ?? 0
        for fact in check.facts { Output.line("  \(fact.name.padded(to: names))  \(Shown.field(fact.value))") }
        if let article = check.article { Output.line("article: \(summary(article))") }
        for warning in check.article?.warnings ?? [] { Output.line("note: \(Shown.field(warning.description))") }
        if !check.missing.isEmpty {
            Output.line("missing: \(check.missing.map(\.key).joined(separator: ", "))")
        }
        if let problem = check.problem { Output.line("nothing can be read: \(Shown.field(problem))") }
        for sitemap in check.sitemaps.prefix(20) { Output.line("sitemap: \(Shown.field(sitemap))") }
        for feed in check.feeds.prefix(20) { Output.line("feed: \(Shown.field(feed))") }
        if check.edition == nil, let proposal = check.proposal {
            Output.line("\nNo edition of the profile has this host. A profile to begin with:\n")
            Output.line(TerminalText.safe(String(proposal.dropLast()), lines: .keep))
        }
    }

    private static func head(_ check: SourceCheck, _ profile: String) -> String {
        let what = check.role.map { "\(check.kind.rawValue) (\($0))" } ?? check.kind.rawValue
        let whose =
            check.edition.map { "edition \($0) of \(Shown.field(profile))" } ?? "no edition of \(Shown.field(profile))"
        let answer = check.isAllowed ? "\(check.status), \(Shown.size(Int64(check.bytes)))" : "not fetched"
        return "\(Shown.field(check.url)): \(answer); \(what); \(whose)"
    }

    private static func words(_ finding: SelectorFinding) -> String {
        guard finding.count > 0 else {
            let why =
                finding.isOptional
                ? "a page may be without it" : finding.isVerified ? "" : "never seen finding anything"
            return "nothing" + (why.isEmpty ? "" : " (\(why))")
        }
        let sample = finding.sample.map { "  \(Shown.field($0))" } ?? ""
        return (finding.count == 1 ? "found" : "\(finding.count) found") + sample
    }

    /// Where the rule stands that found nothing, with the rule itself.
    private static func place(of finding: SelectorFinding, _ profile: String, _ lines: ProfileLines) -> String {
        guard finding.count == 0, let line = lines.line(of: finding) else { return "" }
        return "  \(Shown.field("\(profile):\(line)")): \(Shown.field(finding.selector))"
    }

    private static func summary(_ article: ParsedArticle) -> String {
        let blocks = article.content[.body]?.arrayValue ?? []
        let published = article.published.map { "published \($0)" } ?? "no date of publication"
        let modified = article.asserted.map { "changed \($0)" } ?? "no date of change"
        return "\(Shown.field(article.key.rawValue)), \(blocks.count) blocks, \(published), \(modified)"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
