import NewsSync

/// An article as a person reads it in a terminal.
struct ArticleText {
    let article: Article
    let edition: EditionRecord?
    let bidi: BidiOutput

    private var direction: BaseDirection { edition.flatMap { BaseDirection(rawValue: $0.direction) } ?? .leftToRight }
    private var zone: SiteZone? { edition.flatMap { try? SiteZone(identifier: $0.zone) } }

    var lines: [String] {
        var lines = head()
        for block in article.blocks {
            lines.append("")
            lines += text(of: block)
        }
        lines += foot()
        return lines.map { Shown.line($0, base: direction, bidi: bidi) }
    }

    private func head() -> [String] {
        var lines = paragraph(article.title)
        if article.status == .gone { lines.append("[retracted by the publisher]") }
        let byline =
            article.members(of: .authors).map { Shown.field($0) }
            + [article.source ?? ""].filter { !$0.isEmpty }.map { Shown.field($0) }
        lines.append((byline + [dates()]).joined(separator: " · "))
        let place =
            ([article.section].compactMap { $0 } + article.members(of: .regions) + article.members(of: .coverage))
        if !place.isEmpty { lines.append(place.map { Shown.field($0) }.joined(separator: " · ")) }
        if !WhiteSpace.collapse(article.lede).isEmpty { lines += [""] + paragraph(article.lede) }
        for picture in article.images where picture.caption != nil {
            lines += [""] + paragraph(Self.caption(of: picture))
        }
        return lines
    }

    private func dates() -> String {
        var parts = [Shown.time(article.published, zone)]
        if let modified = article.modified, modified != article.published {
            parts.append("changed \(Shown.time(modified, zone))")
        }
        let minutes = ArticleJSON.readMinutes(article)
        if minutes > 0 { parts.append("\(minutes) min read") }
        if let seconds = article.videoSeconds { parts.append("video \(Shown.duration(seconds))") }
        return parts.joined(separator: " · ")
    }

    private func text(of block: Block) -> [String] {
        switch block {
        case .paragraph(let text): paragraph(text)
        case .heading(let level, let text): paragraph(text).map { String(repeating: "#", count: level) + " " + $0 }
        case .quote(let text): paragraph(text).map { "> " + $0 }
        case .list(let ordered, let items):
            items.enumerated().map { index, item in
                (ordered ? "\(index + 1). " : "- ") + Shown.field(item, BaseDirection(of: item, neutral: direction))
            }
        case .image(let picture):
            ["[picture] " + Shown.field(picture.caption == nil ? picture.url : Self.caption(of: picture))]
        case .embed(let url, let title): ["[\(title.map { Shown.field($0) + " " } ?? "")\(Shown.field(url))]"]
        }
    }

    static func caption(of picture: Picture) -> String {
        (picture.caption ?? "") + (picture.credit.map { " (\($0))" } ?? "")
    }

    private func foot() -> [String] {
        var lines = [""]
        let tags = article.members(of: .tags)
        if !tags.isEmpty { lines.append("tags: " + tags.map { Shown.field($0) }.joined(separator: ", ")) }
        if let url = article.url { lines.append(Shown.field(url)) }
        lines.append("\(TerminalText.safe(article.key.rawValue)) @\(article.revision?.hex.prefix(12) ?? "")")
        return lines
    }

    private func paragraph(_ text: String) -> [String] {
        Shown.paragraph(text, edition: direction).split(separator: "\n").map(String.init)
    }
}
