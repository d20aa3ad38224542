import NewsModel

/// The blocks of a body as CommonMark.
struct BlockMarkdown {
    let wording: Wording

    func write(_ blocks: some Sequence<Block>) -> [String] { blocks.map(write).filter { !$0.isEmpty } }

    /// A block; empty where it holds nothing. Headings begin at the second level: the first is the article's own.
    func write(_ block: Block) -> String {
        switch block {
        case .paragraph(let text): return MarkdownText.paragraph(text)
        case .heading(let level, let text):
            let line = MarkdownText.inline(text)
            return line.isEmpty ? "" : String(repeating: "#", count: min(max(level, 2), 6)) + " " + line
        case .quote(let text):
            return MarkdownText.paragraph(text).split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
        case .list(let ordered, let items):
            let lines = items.map(MarkdownText.line).filter { !$0.isEmpty }
            return lines.enumerated().map { ordered ? "\($0 + 1). \($1)" : "- \($1)" }.joined(separator: "\n")
        case .image(let picture): return figure(picture)
        case .embed(let url, let title):
            let name = title.map(SafeText.line) ?? ""
            guard case .web(let address)? = LinkTarget(web: url) else { return MarkdownText.line(name) }
            return MarkdownText.link(name.isEmpty ? wording.embed : name, to: address)
        }
    }

    /// A picture: a link to it (so that readers of the file load nothing), its caption and credit.
    func figure(_ picture: Picture) -> String {
        var parts: [String] = []
        if case .web(let address)? = LinkTarget(web: picture.url) {
            parts.append(MarkdownText.link(wording.picture, to: address))
        }
        let caption = MarkdownText.inline(picture.caption ?? "")
        if !caption.isEmpty { parts.append(parts.isEmpty ? MarkdownText.line(picture.caption ?? "") : caption) }
        let credit = MarkdownText.inline(picture.credit ?? "")
        if !credit.isEmpty { parts.append("(\(credit))") }
        return parts.joined(separator: " — ")
    }
}
