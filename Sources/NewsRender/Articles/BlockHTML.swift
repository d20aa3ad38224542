import NewsModel

/// The blocks of a body as HTML.
struct BlockHTML {
    let page: PageContext

    func write(_ blocks: some Sequence<Block>) -> HTML {
        HTML(blocks.map(write).filter { !$0.isEmpty }, separator: "\n")
    }

    /// A block; nothing where it holds nothing. Headings begin at the second level: the first is the article's own.
    func write(_ block: Block) -> HTML {
        switch block {
        case .paragraph(let text): return element("p", text)
        case .heading(let level, let text):
            let names: [HTML] = ["h2", "h2", "h3", "h4", "h5", "h6"]
            let name = names[min(max(level, 1), 6) - 1]
            return element(name, text)
        case .quote(let text):
            let inner = element("p", text)
            return inner.isEmpty ? "" : "<blockquote\(page.turn(text))>\(inner)</blockquote>"
        case .list(let ordered, let items):
            let lines = items.map { element("li", $0) }.filter { !$0.isEmpty }
            if lines.isEmpty { return "" }
            return ordered ? "<ol>\(HTML(lines))</ol>" : "<ul>\(HTML(lines))</ul>"
        case .image(let picture): return figure(picture)
        case .embed(let url, let title): return embed(url, title)
        }
    }

    /// A picture: its caption and credit, and a link to where the publisher has it. It is not loaded.
    func figure(_ picture: Picture) -> HTML {
        let caption = picture.caption ?? ""
        var parts: [HTML] = []
        let shown = page.lines(caption)
        if !shown.isEmpty { parts.append("<span class=\"caption\"\(page.turn(caption))>\(shown)</span>") }
        if let credit = picture.credit, !SafeText.line(credit).isEmpty {
            parts.append("<span class=\"credit\">\(page.field(credit))</span>")
        }
        if let target = LinkTarget(web: picture.url) {
            parts.append("<span class=\"where\">\(page.anchor(target, "\(page.wording.picture)"))</span>")
        }
        return parts.isEmpty
            ? "" : "<figure class=\"picture\"><figcaption>\(HTML(parts, separator: " "))</figcaption></figure>"
    }

    private func embed(_ url: String, _ title: String?) -> HTML {
        let target = LinkTarget(web: url)
        let name = title.map(SafeText.line) ?? ""
        if target == nil, name.isEmpty { return "" }
        let host = CanonicalURL(SafeText.line(url))?.host ?? ""
        let text = name.isEmpty ? page.wording.embed : name
        let place: HTML = host.isEmpty ? "" : " <span class=\"host\"><bdi dir=\"ltr\">\(host)</bdi></span>"
        return "<p class=\"embed\">\(page.anchor(target, page.field(text)))\(place)</p>"
    }

    private func element(_ tag: HTML, _ text: String) -> HTML {
        let content = page.lines(text)
        if content.isEmpty { return "" }
        return "<\(tag)\(page.turn(text))>\(content)</\(tag)>"
    }
}
