/// Reads the small Markdown of a fixture's posts: blocks with empty lines between them.
struct FixtureText {
    let file: String
    /// The number of the text's first line in its file.
    let firstLine: Int

    /// The blocks of the lines.
    func blocks(_ lines: ArraySlice<Substring>) throws(SiteFixtureError) -> [PostBlock] {
        var blocks: [PostBlock] = []
        var (group, groupLine) = ([Substring](), firstLine)
        for (offset, line) in lines.enumerated() {
            let number = firstLine + offset
            if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
                if !group.isEmpty { blocks.append(try block(group, line: groupLine)) }
                group = []
                continue
            }
            if let last = group.last, Self.kind(of: last) != Self.kind(of: line) || Self.kind(of: line).standsAlone {
                blocks.append(try block(group, line: groupLine))
                group = []
            }
            if group.isEmpty { groupLine = number }
            group.append(line)
        }
        if !group.isEmpty { blocks.append(try block(group, line: groupLine)) }
        return blocks
    }

    private enum Kind {
        case heading, quote, list, ordered, image, embed, related, text

        /// Whether each line is a block of its own.
        var standsAlone: Bool { self == .heading || self == .image || self == .embed || self == .related }
    }

    private static func kind(of line: Substring) -> Kind {
        if line.hasPrefix("#") { return .heading }
        if line.hasPrefix("> ") || line == ">" { return .quote }
        if line.hasPrefix("- ") { return .list }
        if line.hasPrefix("![") { return .image }
        if line.hasPrefix("@[") { return .embed }
        if line.hasPrefix("[[") { return .related }
        return number(of: line) == nil ? .text : .ordered
    }

    /// What stands behind `12. `; `nil` for any other line.
    private static func number(of line: Substring) -> Substring? {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard (1...2).contains(digits.count), rest.hasPrefix(". ") else { return nil }
        return rest.dropFirst(2)
    }

    private func block(_ lines: [Substring], line: Int) throws(SiteFixtureError) -> PostBlock {
        let first = lines.first ?? ""
        switch Self.kind(of: first) {
        case .heading:
            let level = first.prefix { $0 == "#" }.count
            guard (2...4).contains(level), first.dropFirst(level).hasPrefix(" ") else {
                throw .badText(problem: "a heading begins with '## ', '### ' or '#### '", file: file, line: line)
            }
            return .heading(level: level, String(first.dropFirst(level + 1)))
        case .quote: return .quote(lines.map { $0.dropFirst(2) }.joined(separator: " "))
        case .list: return .list(ordered: false, items: lines.map { String($0.dropFirst(2)) })
        case .ordered: return .list(ordered: true, items: lines.map { String(Self.number(of: $0) ?? $0) })
        case .image:
            let (name, url) = try link(first, line: line)
            let parts = name.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map {
                $0.trimmingSpaces()
            }
            let credit = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
            return .image(url: url, caption: parts.first.flatMap { $0.isEmpty ? nil : $0 }, credit: credit)
        case .embed:
            let (name, url) = try link(first, line: line)
            guard name == "video" || name == "iframe" else {
                throw .badText(problem: "an embed is @[video](…) or @[iframe](…)", file: file, line: line)
            }
            // What a site embeds from elsewhere stands in a frame; a file is played by the page.
            return .embed(url: url, kind: name == "video" && url.hasSuffix(".mp4") ? "video" : "iframe")
        case .related:
            let words = first.dropFirst(2).prefix { $0 != "]" }.split(separator: " ")
            guard first.hasSuffix("]]"), words.first == "related", words.count > 1 else {
                throw .badText(problem: "a box of links is [[related ID …]]", file: file, line: line)
            }
            return .related(ids: words.dropFirst().map(String.init))
        case .text: return .paragraph(lines.joined(separator: " "))
        }
    }

    /// The parts of `![name](url)` and `@[name](url)`.
    private func link(_ text: Substring, line: Int) throws(SiteFixtureError) -> (name: String, url: String) {
        guard let middle = text.firstRange(of: "]("), text.hasSuffix(")") else {
            throw .badText(problem: "a link is [name](address)", file: file, line: line)
        }
        let url = text[middle.upperBound...].dropLast()
        guard url.hasPrefix("https://") else {
            throw .badText(problem: "an address begins with https://", file: file, line: line)
        }
        return (String(text[text.index(text.startIndex, offsetBy: 2)..<middle.lowerBound]), String(url))
    }
}
