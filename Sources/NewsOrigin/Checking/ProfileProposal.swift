import NewsModel

/// A profile to begin with, made from what a site says of itself. What the site does not say is marked `check`.
public struct ProfileProposal: Sendable {
    /// A page of the site that was read.
    public var page: CanonicalURL
    /// Further hosts that lead to the page's.
    public var aliases: [String] = []
    public var metadata: GenericMetadata
    /// Addresses of sitemaps that robots.txt names, or that were found.
    public var sitemaps: [CanonicalURL] = []
    /// Addresses of feeds that the page names.
    public var feeds: [CanonicalURL] = []

    public init(page: CanonicalURL, metadata: GenericMetadata) { (self.page, self.metadata) = (page, metadata) }

    /// Languages that run from right to left.
    private static let rightToLeft: Set<String> = [
        "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi",
    ]

    /// The profile as YAML; `Profile.parse` takes it.
    public var yaml: String {
        var lines = [
            "# Proposed from \(Self.comment(page.text)); look at what is marked \"check\".", "",
            "name: \(Self.quoted(name))", "generation: 1", zone, "", "authority: [page, feed, sitemap]", "",
        ]
        lines += editions + ["", "sitemaps:"]
        let own = sitemaps.filter { $0.host == page.host }
        if let index = own.first {
            lines.append("  index: \(Self.quoted(Self.path(of: index)))")
            lines += own.dropFirst().map { "  # robots.txt names \(Self.comment($0.text)) as well" }
        } else {
            lines[lines.count - 1] = "# check: no sitemap was found"
        }
        let ownFeeds = feeds.filter { $0.host == page.host }.map { Self.quoted(Self.path(of: $0)) }
        lines.append(
            ownFeeds.isEmpty ? "# check: the page names no feed" : "feeds: [\(ownFeeds.joined(separator: ", "))]")
        lines += [
            "", "addresses:", "  # check: front and section pages, which are no articles", "  listings: [\"/\"]", "",
            "page:", "  # Without selectors: by the page's own metadata, and by where running text stands.",
            "  generic: true",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private var name: String {
        let labels = page.host.split(separator: ".")
        return labels.first { $0 != "www" }.map(String.init) ?? page.host
    }

    /// The offset of the page's own times names no city.
    private var zone: String {
        let text = metadata.published ?? metadata.modified ?? ""
        guard let hours = Self.wholeHours(of: text) else {
            return "zone: UTC  # check: the newsroom's zone, such as Asia/Beirut"
        }
        guard hours != 0 else { return "zone: UTC  # check: the page's times are at UTC" }
        // POSIX turns the sign round.
        let zone = "Etc/GMT\(hours > 0 ? "-" : "+")\(abs(hours))"
        return
            "zone: \(zone)  # check: the page's times are at UTC\(hours > 0 ? "+" : "−")\(abs(hours)); name the newsroom's city"
    }

    private static func wholeHours(of time: String) -> Int? {
        let tail = Array(time.trimmed.utf8.suffix(6))
        guard tail.count == 6, tail[3] == UInt8(ascii: ":"), tail[4...] == [0x30, 0x30] else {
            return time.trimmed.hasSuffix("Z") ? 0 : nil
        }
        guard let hours = Int(String(decoding: tail[1...2], as: UTF8.self)), hours <= 14 else { return nil }
        switch tail[0] {
        case UInt8(ascii: "+"): return hours
        case UInt8(ascii: "-"): return hours <= 12 ? -hours : nil
        default: return nil
        }
    }

    private var editions: [String] {
        var lines = ["editions:"]
        let own = Self.language(metadata.language)
        lines.append(edition(own ?? "en", host: page.host, aliases: aliases, isTold: own != nil))
        var seen: Set<String> = [own ?? "en"]
        var hosts: Set<String> = [page.host]
        for alternate in metadata.alternates {
            guard let language = Self.language(alternate.language),
                let url = CanonicalURL(alternate.href, relativeTo: page), seen.insert(language).inserted
            else { continue }
            if hosts.insert(url.host).inserted {
                lines.append(edition(language, host: url.host, aliases: [], isTold: true))
            } else {
                lines.append(
                    "  # check: '\(language)' stands on a host that another edition has: \(Self.comment(url.text))")
            }
        }
        return lines
    }

    private func edition(_ language: String, host: String, aliases: [String], isTold: Bool) -> String {
        let direction = Self.rightToLeft.contains(language) ? "rtl" : "ltr"
        let others = aliases.map(Self.quoted).joined(separator: ", ")
        return "  - {id: \(language), language: \(language), direction: \(direction), host: \(Self.quoted(host)), "
            + "aliases: [\(others)]}" + (isTold ? "" : "  # check: the page does not tell its language")
    }

    /// The primary subtag of a language tag (RFC 5646 §2.2.1); `nil` where it is none.
    private static func language(_ tag: String?) -> String? {
        guard let tag else { return nil }
        let primary = tag.trimmed.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard (2...3).contains(primary.utf8.count), primary.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            return nil
        }
        return primary
    }

    private static func path(of url: CanonicalURL) -> String { String(url.wire.dropFirst(url.site.count)) }

    /// A text in YAML's double quotes (YAML 1.2.2 §7.3.1).
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars where scalar.properties.generalCategory != .control {
            if scalar == "\"" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    private static func comment(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
