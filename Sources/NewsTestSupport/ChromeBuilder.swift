/// Writes the shared parts of an edition's pages.
struct ChromeBuilder {
    /// Bytes of one rule of the style sheet and of one slot of the script, about.
    static let ruleBytes = 96
    static let slotBytes = 130

    let edition: SimulatedEdition
    let links: [PageChrome.Link]

    private var words: EditionWords { edition.words }
    private static let icon = """
        <svg class="ic" width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">\
        <path d="M3 5h18v3H3zm2 6h14v3H5zm-2 6h18v3H3z"/>\
        <circle cx="12" cy="12" r="11" fill="none" stroke="currentColor" stroke-width="1"/></svg>
        """

    private func filler(_ index: Int) -> String { words.filler[index % words.filler.count] }

    private func link(_ index: Int) -> PageChrome.Link { links[index % links.count] }

    /// Head, menus and breaking ticker.
    func header() -> [UInt8] {
        var page = PageWriter()
        page.markup("<header class=\"site-header\"><div class=\"top\"><a class=\"logo\" href=\"/\">\(Self.icon)</a>")
        page.markup("<form class=\"search\" action=\"/search\"><input name=\"q\" placeholder=\"\(words.searchHint)\">")
        page.markup("<button>\(words.search)</button></form></div>")
        page.markup("<nav class=\"main-nav\" aria-label=\"\(words.menuLabel)\"><ul>")
        for (number, section) in words.sections.enumerated() {
            page.markup("<li class=\"nav-item\"><a href=\"/\(section.slug)\">\(section.name)</a><ul class=\"sub\">")
            for entry in 0..<6 {
                let name = "\(section.name) \(filler(number * 7 + entry * 3))"
                page.markup("<li><a href=\"/\(section.slug)/\(entry)\">\(Self.icon)<span>\(name)</span></a></li>")
            }
            page.markup("</ul></li>")
        }
        page.markup("</ul></nav></header>\n")
        page.markup("<div class=\"ticker\" role=\"marquee\"><span class=\"lbl\">\(words.breaking)</span><ul>")
        for index in 0..<15 {
            let link = link(index)
            page.markup("<li class=\"tk\"><time>\(link.shownTime.suffix(5))</time>")
            anchor(link, into: &page)
            page.markup("</li>")
        }
        page.markup("</ul></div>\n")
        return page.bytes
    }

    /// The block of related posts, one of several variants.
    func related(variant: Int) -> [UInt8] {
        var page = PageWriter()
        page.markup("<section class=\"related\"><h3>\(words.related)</h3><ul>")
        for index in 0..<6 { card("rel", link(variant * 11 + index * 5 + 2), picture: true, into: &page) }
        page.markup("</ul></section>\n")
        return page.bytes
    }

    /// The side column: most read and latest.
    func aside() -> [UInt8] {
        var page = PageWriter()
        page.markup("<aside class=\"side col-4\"><h3>\(words.mostRead)</h3><ul class=\"most-list\">")
        for index in 0..<10 { card("most", link(index * 9 + 4), picture: false, into: &page) }
        page.markup("</ul><h3>\(words.latest)</h3><ul>")
        for index in 0..<12 { card("latest", link(index + 15), picture: true, into: &page) }
        page.markup("</ul></aside>\n</main>\n")
        return page.bytes
    }

    /// The foot: menus, channels, notes.
    func footer() -> [UInt8] {
        var page = PageWriter()
        page.markup("<footer class=\"site-footer\"><div class=\"footer_top_menu\">")
        for column in 0..<5 {
            page.markup("<div class=\"f-col\"><h5>\(filler(column * 3)) \(filler(column + 8))</h5><ul>")
            for row in 0..<8 {
                let name = "\(filler(column * 5 + row)) \(filler(row * 3 + column + 1))"
                page.markup("<li><a href=\"/page/\(column)-\(row)\">\(name)</a></li>")
            }
            page.markup("</ul></div>")
        }
        page.markup("</div><div class=\"soc-row\">")
        for channel in 0..<7 {
            page.markup("<a class=\"soc s\(channel)\" href=\"https://channel-\(channel).example/\" rel=\"nofollow\">")
            page.markup("\(Self.icon)</a>")
        }
        page.markup("</div><p class=\"copy footer-bottom-text\">\(words.copyright)</p>")
        page.markup("<p class=\"sub-note\">\(words.newsletter)</p></footer>\n")
        return page.bytes
    }

    /// Scripts to load, style sheets and inline rules, which also pad the page.
    func styles(rules: Int) -> [UInt8] {
        var page = PageWriter()
        for number in 0..<14 {
            page.markup("<link rel=\"preload\" as=\"script\" href=\"/static/script/bundle-\(number).js\">")
        }
        for number in 0..<5 { page.markup("<link rel=\"stylesheet\" href=\"/static/style/sheet-\(number).css\">") }
        page.markup("<style>")
        for number in 0..<max(1, rules) {
            let colour = String(0x100000 + (number * 4_241) % 0xE00000, radix: 16)
            page.markup(
                ".z\(number)-part{display:block;margin:\(number % 7)px;padding:\(number % 5)px;color:#\(colour);")
            page.markup("font-size:\(11 + number % 9)px;line-height:1.\(number % 10)}")
        }
        page.markup("</style>\n")
        return page.bytes
    }

    /// The inline script at the end of the page, which also pads it.
    func scripts(slots: Int) -> [UInt8] {
        var page = PageWriter()
        page.markup("<script>")
        for number in 0..<max(1, slots) {
            page.markup("(function(page){var box=page.querySelector('#space-\(number)');if(box===null){return;}")
            page.markup("box.dataset.size='\(300 + number)x\(250 + number)';})(document);")
        }
        page.markup("</script>\n</body></html>\n")
        return page.bytes
    }

    /// `<a href>` with the post's title.
    func anchor(_ link: PageChrome.Link, into page: inout PageWriter) {
        page.markup("<a href=\"")
        page.path(link.path)
        page.tag("\">", link.title, "</a>")
    }

    /// An entry of a list of posts, with or without its picture.
    private func card(_ kind: String, _ link: PageChrome.Link, picture: Bool, into page: inout PageWriter) {
        page.markup("<li class=\"\(kind)\"><article>")
        if picture {
            page.markup("<figure class=\"\(kind)-pic\"><a href=\"")
            page.path(link.path)
            page.tag("\" title=\"", link.title)
            page.tag("<img loading=\"lazy\" alt=\"", link.title, "\" src=\"")
            page.tag("", link.thumbnail, "\" data-srcset=\"")
            page.tag("", "\(link.thumbnail)&w=320 320w, \(link.thumbnail)&w=640 640w", "\"></a></figure>")
        }
        page.markup("<div class=\"\(kind)-txt\"><h4 class=\"\(kind)-title\">")
        anchor(link, into: &page)
        page.markup("</h4><time datetime=\"\(link.time)\">\(link.shownTime)</time></div></article></li>")
    }
}
