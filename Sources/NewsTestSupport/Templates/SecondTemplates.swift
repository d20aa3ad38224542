/// Templates of another publisher: no classes, data attributes, absolute addresses, menus behind the content.
struct SecondTemplates: PageTemplates {
    func shared(_ frame: PageFrame, chrome: PageChrome) -> SharedParts {
        SharedParts(
            edition: frame.edition, labels: frame.labels, styles: chrome.styles, top: top(frame), side: side(frame),
            bottom: bottom(frame) + chrome.scripts)
    }

    func page(_ page: ShownPage, path: String, shared: SharedParts) -> WrittenPage {
        var written = WrittenPage()
        if case .article(let article) = page {
            let story = SecondStory(edition: shared.edition, article: article)
            written.add(story.head(), isOwn: true)
            written.add(shared.styles)
            written.add(shared.top)
            written.add(story.content(), isOwn: true)
            written.add(story.onward(), isOwn: true)
        } else {
            let lists = SecondLists(edition: shared.edition, labels: shared.labels)
            written.add(lists.head(title: page.title, path: path))
            written.add(shared.styles)
            written.add(shared.top)
            written.add(lists.content(page))
        }
        written.add(shared.side)
        written.add(shared.bottom)
        return written
    }

    private func top(_ frame: PageFrame) -> [UInt8] {
        var page = PageWriter()
        page.markup("</head>\n<body>\n<p data-skip><a href=\"#content\">\(frame.edition.words.home)</a></p>\n")
        return page.bytes
    }

    private func side(_ frame: PageFrame) -> [UInt8] {
        var page = PageWriter()
        page.tag("<table data-box=\"popular\"><caption>", frame.labels.mostRead, "</caption><tbody>\n")
        for (index, card) in frame.mostRead.enumerated() {
            page.markup("<tr><td>\(index + 1)</td><td>")
            page.picture(card.image)
            page.markup("</td><td>")
            page.link(card, in: frame.edition)
            if let caption = card.caption { page.tag("<q>", caption, "</q>") }
            page.tag("</td><td><em>", card.section ?? "", "</em></td><td>")
            if let date = card.date { page.date(date, in: frame.edition) }
            page.markup("</td></tr>\n")
        }
        page.markup("</tbody></table>\n")
        wire(frame, into: &page)
        return page.bytes
    }

    private func wire(_ frame: PageFrame, into page: inout PageWriter) {
        page.tag("<dl data-box=\"wire\"><dt>", frame.labels.breaking, "</dt>\n")
        for line in frame.ticker {
            page.markup("<dd>")
            if let path = line.path {
                page.absolute(path, line.text, in: frame.edition)
            } else {
                page.text(line.text)
            }
            if let time = line.time { page.markup(" <small>\(time)</small>") }
            page.markup("</dd>\n")
        }
        page.markup("</dl>\n")
    }

    private func bottom(_ frame: PageFrame) -> [UInt8] {
        let edition = frame.edition
        var page = PageWriter()
        page.markup("<div data-box=\"menu\">")
        for section in frame.sections {
            page.markup("<details data-group><summary>")
            page.absolute(section.address, section.title, in: edition)
            page.markup("</summary>")
            for child in section.children {
                page.markup("<span data-entry>")
                page.absolute(child.address, child.title, in: edition)
                page.markup("</span>")
            }
            page.markup("</details>\n")
        }
        page.markup("</div>\n<p data-box=\"places\">")
        for region in frame.regions { page.absolute(region.address, region.title, in: edition, after: " · ") }
        page.markup("</p>\n<div data-box=\"tongues\">")
        for other in frame.editions {
            page.tag("<bdi lang=\"\(other.key)\"><a href=\"", other.address, "\">")
            page.tag("", other.title, "</a></bdi>")
        }
        page.markup("</div>\n<div data-box=\"about\">")
        for entry in frame.pages { page.absolute(entry.address, entry.title, in: edition, after: " | ") }
        page.markup("</div>\n<div data-box=\"stores\">")
        for app in frame.apps {
            page.tag("<a href=\"", app.address, "\">")
            page.tag("", app.title, "</a> ")
        }
        page.tag("</div>\n<p data-note>", edition.words.copyright, "</p>\n")
        return page.bytes
    }
}
