extension SiteOutline {
    /// Reads `site.yaml`.
    init(yaml: String, file: String) throws(SiteFixtureError) {
        var top = try FixtureMapping(yaml: yaml, file: file)
        media = try Self.names(try top.mapping("media"))
        let sectionsLine = top.line(of: "sections")
        sections = try Self.entries(try top.mappings("sections"), text: nil)
        guard Set(allSections.map(\.key)).count == allSections.count else {
            throw top.bad("sections", "a menu in which no key stands twice", line: sectionsLine)
        }
        regions = try Self.entries(try top.mappings("regions"), text: nil)
        coverages = try Self.entries(try top.mappings("coverages"), text: "description")
        authors = try Self.entries(try top.mappings("authors"), text: "bio")
        pages = try Self.entries(try top.mappings("pages"), text: "text")
        for var app in try top.mappings("apps") {
            apps.append(Address(url: try app.string("url"), name: try app.local("name")))
            try app.end()
        }
        var words = try top.mapping("labels")
        for name in Self.labelNames { labels[name] = try words.local(name) }
        try words.end()
        live = try Self.live(try top.mapping("live"))
        var lines = try top.mapping("ticker")
        for language in SimulatedEdition.languages {
            let line = lines.line(of: language)
            ticker[language] = try lines.strings(language)
            guard ticker[language, default: []].count >= PageFrame.tickerLines else {
                throw lines.bad(language, "a list of at least \(PageFrame.tickerLines) lines", line: line)
            }
        }
        try lines.end()
        try top.end()
    }

    private static func names(_ mapping: FixtureMapping) throws(SiteFixtureError) -> [(key: String, name: LocalText)] {
        var (mapping, names) = (mapping, [(key: String, name: LocalText)]())
        for key in mapping.keys { names.append((key, try mapping.local(key))) }
        return names
    }

    /// - Parameter textKey: the key of what an entry says of itself, where it may say something.
    private static func entries(
        _ mappings: [FixtureMapping], text textKey: String?
    ) throws(SiteFixtureError) -> [Entry] {
        var entries: [Entry] = []
        for var mapping in mappings {
            let path = try mapping.local("path")
            let last = path["en"].split(separator: "/").last.map(String.init)
            let key = try mapping.optionalString("key") ?? last ?? path["en"]
            for language in SimulatedEdition.languages where !path[language].hasPrefix("/") {
                throw mapping.bad("path", "a path that begins with /", line: mapping.line)
            }
            guard !entries.contains(where: { $0.key == key }) else {
                throw mapping.bad("key", "one that no other entry has", line: mapping.line)
            }
            var entry = Entry(key: key, path: path, name: try mapping.local("name"))
            if let textKey, mapping.has(textKey) { entry.text = try mapping.local(textKey) }
            entry.children = try Self.entries(try mapping.mappings("children"), text: nil)
            // A section may say which kind of posts it holds; the posts say so themselves.
            _ = try mapping.optionalString("media")
            try mapping.end()
            entries.append(entry)
        }
        return entries
    }

    private static func live(_ mapping: FixtureMapping) throws(SiteFixtureError) -> [LiveTitle] {
        var mapping = mapping
        var titles = [LiveTitle(since: nil, title: try mapping.local("title"))]
        if mapping.has("later") {
            var later = try mapping.mapping("later")
            titles.append(LiveTitle(since: try later.time("at"), title: try later.local("title")))
            try later.end()
        }
        try mapping.end()
        return titles
    }
}
