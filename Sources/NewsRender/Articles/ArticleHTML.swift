import NewsModel

/// An article as an HTML element.
struct ArticleHTML {
    let article: RenderedArticle
    let page: PageContext

    private var wording: Wording { page.wording }

    var element: HTML {
        let edition = article.edition
        return """
            <article class="story" lang="\(edition.language)" dir="\(edition.direction.rawValue)">
            \(notices)\(head)
            \(pictures)<div class="body">
            \(BlockHTML(page: page).write(article.blocksBelow))
            </div>
            \(ArticleFoot(article: article, page: page).element)</article>
            """
    }

    private var notices: HTML {
        var notices = HTML()
        if let older = article.older {
            let until = HTML.when(older.until) { " \(wording.until) \(page.time($0))" }
            let current = HTML.when(older.current) { ". \(page.anchor($0, "\(wording.current)"))" }
            notices += """
                <p class="notice" role="note">\(wording.olderNotice) \(page.time(older.from))\(until)\(current)</p>

                """
        }
        if article.isGone { notices += "<p class=\"notice\" role=\"note\">\(wording.goneNotice)</p>\n" }
        return notices
    }

    private var head: HTML {
        let lede = page.lines(article.lede)
        return """
            <header class="head">
            \(kicker)<h1\(page.turn(article.title))>\(title)</h1>
            \(HTML.when(!lede.isEmpty, "<p class=\"lede\"\(page.turn(article.lede))>\(lede)</p>\n"))\(byline)\(dates)</header>
            """
    }

    private var title: HTML {
        let title = page.lines(article.title)
        return title.isEmpty ? HTML(escaping: article.key.rawValue) : title
    }

    /// Sections from the outermost, and the kind where it says something else.
    private var kicker: HTML {
        var parts: [HTML] = []
        if !article.sections.isEmpty {
            // The sign is mirrored where text runs from right to left (UAX #9 L4).
            parts.append(HTML(article.sections.map { page.link($0) }, separator: " <span class=\"dot\">›</span> "))
        }
        let names = article.sections.map { SafeText.line($0.text) } + [""]
        if let media = article.media, !names.contains(SafeText.line(media)) {
            parts.append("<span class=\"media\">\(page.field(media))</span>")
        }
        return parts.isEmpty ? "" : "<p class=\"kicker\">\(dotted(parts))</p>\n"
    }

    private var byline: HTML {
        var parts: [HTML] = []
        if !article.authors.isEmpty {
            let names = HTML(article.authors.map { page.link($0) }, separator: "\(wording.comma) ")
            parts.append("\(wording.by) \(names)")
        }
        if let source = article.source, !SafeText.line(source).isEmpty {
            parts.append("\(wording.source) \(page.field(source))")
        }
        return parts.isEmpty ? "" : "<p class=\"byline\">\(dotted(parts))</p>\n"
    }

    private var dates: HTML {
        var parts: [HTML] = []
        if let published = article.published { parts.append(page.time(published)) }
        if let modified = article.modified, modified != article.published {
            parts.append("\(wording.updated) \(page.time(modified))")
        }
        if article.readMinutes > 0 { parts.append("\(wording.readingTime(article.readMinutes))") }
        if let seconds = article.videoSeconds {
            parts.append("\(wording.video) <bdi dir=\"ltr\">\(Wording.duration(seconds))</bdi>")
        }
        return parts.isEmpty ? "" : "<p class=\"dates\">\(dotted(parts))</p>\n"
    }

    private var pictures: HTML {
        let figures = article.picturesAbove.map { BlockHTML(page: page).figure($0) }.filter { !$0.isEmpty }
        return figures.isEmpty ? "" : "\(HTML(figures, separator: "\n"))\n"
    }

    private func dotted(_ parts: [HTML]) -> HTML {
        HTML(parts.map { "<span>\($0)</span>" }, separator: "<span class=\"dot\" aria-hidden=\"true\"> · </span>")
    }
}
