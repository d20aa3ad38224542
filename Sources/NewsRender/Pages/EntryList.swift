/// The entries of a list, one a line, the date beside.
struct EntryList {
    let entries: [RenderedEntry]
    let page: PageContext

    var element: HTML {
        if entries.isEmpty { return "<p class=\"about\">\(page.wording.nothing)</p>" }
        return "<ul class=\"entries\">\n\(HTML(entries.map(item), separator: "\n"))\n</ul>"
    }

    private func item(_ entry: RenderedEntry) -> HTML {
        "<li>\(EntryLine(entry: entry, page: page).meta)\(EntryLine(entry: entry, page: page).title)</li>"
    }
}

/// The parts of an entry's line.
struct EntryLine {
    let entry: RenderedEntry
    let page: PageContext

    var title: HTML {
        let name = SafeText.line(entry.title).isEmpty ? entry.key.rawValue : entry.title
        let mark: HTML = entry.isGone ? " <span class=\"meta gone\">\(page.wording.gone)</span>" : ""
        return "<span class=\"title\">\(page.link(RenderedLink(name, to: entry.target)))\(mark)</span>"
    }

    /// Date, section, duration.
    var meta: HTML {
        var parts: [HTML] = [entry.published.map { page.day($0) } ?? "\(page.wording.undated)"]
        if let section = entry.section, !SafeText.line(section).isEmpty { parts.append(page.field(section)) }
        if let seconds = entry.videoSeconds { parts.append("<bdi dir=\"ltr\">\(Wording.duration(seconds))</bdi>") }
        return "<span class=\"meta\">\(HTML(parts, separator: " <span class=\"dot\">·</span> "))</span>"
    }
}
