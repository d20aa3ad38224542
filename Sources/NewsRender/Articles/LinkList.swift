/// Links with what stands beside them, as a list.
struct LinkList {
    let links: [RenderedLink]
    let page: PageContext
    var isNumbered = false

    var element: HTML {
        let items = links.map { link -> HTML in
            var beside: [HTML] = []
            if let date = link.date { beside.append(page.day(date)) }
            if let note = link.note, !SafeText.line(note).isEmpty { beside.append(page.field(note)) }
            let small = HTML.when(
                !beside.isEmpty,
                "<span class=\"meta\">\(HTML(beside, separator: " <span class=\"dot\">·</span> "))</span>")
            return "<li><span class=\"title\">\(page.link(link))</span>\(small)</li>"
        }
        return isNumbered ? "<ol class=\"links\">\(HTML(items))</ol>" : "<ul class=\"links\">\(HTML(items))</ul>"
    }
}
