import NewsModel

/// What a Markdown file says of its article, for programs: YAML, one key a line, keys as in `show --json`.
struct FrontMatter {
    let article: RenderedArticle

    var lines: [String] {
        var lines: [String] = []
        func add(_ key: String, _ value: String?) {
            if let value { lines.append("\(key): \(value)") }
        }
        func text(_ value: String?) -> String? { value.map(YAMLText.quoted) }
        func names(_ links: [RenderedLink]) -> String? { links.isEmpty ? nil : YAMLText.list(links.map(\.text)) }
        add("id", text(article.key.rawValue))
        add("edition", text(article.edition.id.rawValue))
        add("language", text(article.edition.language))
        add("direction", text(article.edition.direction.rawValue))
        add("title", text(article.title))
        add("authors", names(article.authors))
        add("source", text(article.source))
        add("published", text(article.published?.rfc3339))
        add("modified", text(article.modified?.rfc3339))
        add("media", text(article.media))
        add("section", names(article.sections))
        add("regions", names(article.regions))
        add("coverage", names(article.coverage.map(\.link)))
        add("tags", names(article.tags))
        add("read_minutes", article.readMinutes > 0 ? String(article.readMinutes) : nil)
        add("video_seconds", article.videoSeconds.flatMap { Int(exactly: $0.rounded()) }.map { String($0) })
        add("url", LinkTarget(web: article.url) == nil ? nil : text(article.url))
        add("status", text(article.isGone ? "gone" : "live"))
        add("revision", text(article.revision?.hex))
        return lines + translations
    }

    private var translations: [String] {
        if article.translations.isEmpty { return [] }
        return ["translations:"]
            + article.translations.map { link in
                let members = [
                    ("id", link.article?.rawValue), ("language", link.language), ("title", link.text),
                ].compactMap { key, value in value.map { "\(key): \(YAMLText.quoted($0))" } }
                return "  - {" + members.joined(separator: ", ") + "}"
            }
    }
}
