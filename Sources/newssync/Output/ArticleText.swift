import NewsSync

/// An article as a person reads it in a terminal.
struct ArticleText {
    let article: Article
    let around: ArticleSurroundings
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
        lines += foot() + elsewhere()
        if let url = article.url { lines.append(Shown.field(url)) }
        lines.append("\(TerminalText.safe(article.key.rawValue)) @\(article.revision?.hex.prefix(12) ?? "")")
        return lines.map { Shown.line($0, base: direction, bidi: bidi) }
    }

    private func head() -> [String] {
        var lines = paragraph(article.title)
        if article.status == .gone { lines.append("[retracted by the publisher]") }
        let byline =
            article.members(of: .authors).map { Shown.field($0) }
            + [article.source ?? ""].filter { !$0.isEmpty }.map { Shown.field($0) }
        lines.append((byline + [dates()]).joined(separator: " · "))
        let path = around.sectionPath.isEmpty ? [article.section].compactMap { $0 } : around.sectionPath
        let place =
            [path.map { Shown.field($0) }.joined(separator: " › ")]
            + (article.members(of: .regions) + article.members(of: .coverage)).map { Shown.field($0) }
        if place != [""] { lines.append(place.filter { !$0.isEmpty }.joined(separator: " · ")) }
        if !WhiteSpace.collapse(article.lede).isEmpty { lines += [""] + paragraph(article.lede) }
        // Those of the body stand where they belong.
        for picture in article.images where !article.blocks.contains(.image(picture)) {
            let caption = Self.caption(of: picture)
            if !WhiteSpace.collapse(caption).isEmpty { lines += [""] + labelled("[picture] ", caption) }
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
            labelled("[picture] ", picture.caption == nil ? picture.url : Self.caption(of: picture))
        case .embed(let url, let title): ["[\(title.map { Shown.field($0) + " " } ?? "")\(Shown.field(url))]"]
        }
    }

    /// A picture's caption, its credit in parentheses.
    static func caption(of picture: Picture) -> String {
        let credit = picture.credit.map { "(\($0))" }
        return [picture.caption, credit].compactMap { $0 }.joined(separator: " ")
    }

    /// Tags and coverage.
    private func foot() -> [String] {
        var lines = [""]
        let tags = article.members(of: .tags)
        if !tags.isEmpty { lines.append("tags: " + tags.map { Shown.field($0) }.joined(separator: ", ")) }
        for coverage in around.coverage {
            lines.append("coverage: " + Shown.field(coverage.name))
            if let text = coverage.text { lines += paragraph(text).map { "  " + $0 } }
        }
        return lines
    }

    /// Links, and the other editions.
    private func elsewhere() -> [String] {
        var lines: [String] = []
        func list(_ label: String, _ links: [ArticleSurroundings.Link]) {
            guard !links.isEmpty else { return }
            lines.append(label)
            lines += links.map { link in
                let place = link.article.map { TerminalText.safe($0.rawValue) } ?? link.item.url.map { Shown.field($0) }
                return "  - "
                    + [Shown.field(link.item.title, base(link.item.title)), place ?? ""].joined(separator: "  ")
            }
        }
        list("related:", around.related)
        list("read next:", around.readNext)
        if around.seeAlso?.isEmpty == false { lines.append("see also:") }
        for other in around.seeAlso ?? [] { lines.append("  - " + seeAlso(other)) }
        if !around.translations.isEmpty { lines.append("other editions:") }
        for other in around.translations {
            let own = other.edition.flatMap { BaseDirection(rawValue: $0.direction) } ?? .leftToRight
            let title = Shown.field(other.title, BaseDirection(of: other.title, neutral: own))
            let score = other.translation.score.map { " \(Self.hundredths($0))" } ?? ""
            lines.append(
                "  - \(TerminalText.safe(other.translation.other.rawValue))  \(title)  (\(other.translation.grade.rawValue)\(score))"
            )
        }
        return lines
    }

    private func seeAlso(_ other: RelatedArticle) -> String {
        let title = Shown.field(other.article.title, base(other.article.title))
        let reasons = other.reasons.map { reason in
            ([reason.name]
                + (reason.values.isEmpty ? [] : [reason.values.map { Shown.field($0) }.joined(separator: ", ")]))
                .joined(separator: ": ")
        }
        return [title, TerminalText.safe(other.article.key.rawValue), "(\(reasons.joined(separator: "; ")))"]
            .joined(separator: "  ")
    }

    private func base(_ text: String) -> BaseDirection { BaseDirection(of: text, neutral: direction) }

    /// A score with two digits behind the point.
    private static func hundredths(_ score: Double) -> String {
        let whole = Int((min(max(0, score), 1) * 100).rounded())
        return whole >= 100 ? "1.00" : "0.\(whole < 10 ? "0" : "")\(whole)"
    }

    private func labelled(_ label: String, _ text: String) -> [String] {
        [label + Shown.field(text, base(text))]
    }

    private func paragraph(_ text: String) -> [String] {
        Shown.paragraph(text, edition: direction).split(separator: "\n").map(String.init)
    }
}
