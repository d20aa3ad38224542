import NewsModel

/// An article as a CommonMark document with YAML front matter.
struct ArticleMarkdown {
    let article: RenderedArticle
    let path: PagePath?

    private var edition: RenderedEdition { article.edition }
    private var wording: Wording { edition.wording }
    private var isTurned: Bool { edition.direction == .rightToLeft }

    /// Right-to-left text stands in an element that says so, for renderers; an editor sees it as it is.
    var document: String {
        var parts = ["---\n" + FrontMatter(article: article).lines.joined(separator: "\n") + "\n---"]
        if isTurned { parts.append("<div dir=\"rtl\" lang=\"\(HTML(escaping: edition.language).text)\">") }
        parts += head + BlockMarkdown(wording: wording).write(article.blocksBelow) + foot
        if isTurned { parts.append("</div>") }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var head: [String] {
        let title = MarkdownText.inline(article.title.isEmpty ? article.key.rawValue : article.title)
        var parts = ["# " + title]
        if let older = article.older {
            let until = older.until.map { " \(wording.until) \(wording.time($0, edition.zone))" } ?? ""
            parts.append("> \(wording.olderNotice) \(wording.time(older.from, edition.zone))\(until)")
        }
        if article.isGone { parts.append("> \(wording.goneNotice)") }
        parts.append(emphasized(article.lede))
        parts.append(byline.joined(separator: " · "))
        return parts + article.picturesAbove.map(BlockMarkdown(wording: wording).figure)
    }

    private var byline: [String] {
        var parts: [String] = []
        if !article.authors.isEmpty {
            parts.append(wording.by + " " + article.authors.map(link).joined(separator: wording.comma))
        }
        if let source = article.source { parts.append(wording.source + " " + MarkdownText.inline(source)) }
        if let published = article.published { parts.append(wording.time(published, edition.zone)) }
        if let modified = article.modified, modified != article.published {
            parts.append(wording.updated + " " + wording.time(modified, edition.zone))
        }
        if article.readMinutes > 0 { parts.append(wording.readingTime(article.readMinutes)) }
        if let seconds = article.videoSeconds { parts.append("\(wording.video) \(Wording.duration(seconds))") }
        return parts.filter { !$0.isEmpty }
    }

    private var foot: [String] {
        var parts: [String] = []
        let coverage = article.coverage.map { coverage in
            ([link(coverage.link)] + [coverage.description.map(MarkdownText.inline) ?? ""]).filter { !$0.isEmpty }
                .joined(separator: ": ")
        }
        let translations = article.translations.map { other in
            [other.language.map(Wording.name(of:)) ?? "", link(other)].filter { !$0.isEmpty }.joined(separator: ": ")
        }
        parts += list(wording.tags, [article.tags.map(link).joined(separator: wording.comma)])
        parts += list(wording.regions, [article.regions.map(link).joined(separator: wording.comma)])
        parts += list(wording.coverage, coverage)
        parts += list(wording.related, article.related.map(link))
        parts += list(wording.readNext, article.readNext.map(link))
        parts += list(wording.otherEditions, translations)
        if article.history.count > 1 { parts += list(wording.history, article.history.reversed().map(step)) }
        if case .web(let address)? = LinkTarget(web: article.url) {
            parts.append(MarkdownText.link(wording.original, to: address))
        }
        return parts.isEmpty ? [] : ["---"] + parts
    }

    private func step(_ line: HistoryLine) -> String {
        let names = line.changed.map(wording.name(of:)).joined(separator: wording.comma)
        let what = line.isGone ? wording.gone : wording.changed + " " + MarkdownText.inline(names)
        let revision = line.revision.map { " `@\($0.hex.prefix(8))`" } ?? ""
        return wording.time(line.at, edition.zone) + " · " + what + revision
    }

    private func list(_ heading: String, _ items: [String]) -> [String] {
        let lines = items.filter { !$0.isEmpty }
        if lines.isEmpty { return [] }
        return ["**\(heading)**", lines.map { "- " + $0 }.joined(separator: "\n")]
    }

    private func link(_ link: RenderedLink) -> String {
        let page = PageContext(edition: edition, path: path)
        guard let reference = page.reference(link.target) else { return MarkdownText.line(link.text) }
        return MarkdownText.link(link.text, to: reference)
    }

    /// A paragraph in bold: unlike slanted, that is right in every script.
    private func emphasized(_ text: String) -> String {
        let lines = SafeText.lines(text)
        return lines.map { "**\(MarkdownText.inline($0))**" }.joined(separator: "\\\n")
    }
}
